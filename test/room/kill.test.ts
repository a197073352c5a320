import { afterAll, beforeAll, expect, it } from 'vitest';
import { killLoop, summary } from '../bench/kill-host.mjs';
import { type BuiltCli, buildCli } from '../support/built-cli';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
}, 60_000);
afterAll(() => cli.remove());

it('a host that is killed 25 times while people edit loses nothing it acknowledged', async () => {
  const seed = Date.now() % 2 ** 32;
  const outcome = await killLoop({ script: cli.script, kills: 25, seed });
  process.stdout.write(`kill -9: seed ${seed}; ${summary(outcome)}\n`);
  expect(outcome.lost, `seed ${seed}`).toEqual([]);
  // Otherwise the loop would prove nothing.
  expect(outcome.acknowledged).toBeGreaterThan(200);
}, 180_000);

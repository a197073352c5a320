import { afterAll, beforeAll, expect, it } from 'vitest';
import { fuzzLoop, isUnharmed, summary } from '../bench/fuzz-room.mjs';
import { type BuiltCli, buildCli } from '../support/built-cli';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
}, 60_000);
afterAll(() => cli.remove());

it('R15: five thousand hostile frames harm nobody but their senders', async () => {
  const seed = Date.now() % 2 ** 32;
  const outcome = await fuzzLoop({ script: cli.script, frames: 5000, seed });
  process.stdout.write(`fuzz: seed ${seed}; ${summary(outcome)}\n`);
  expect(isUnharmed(outcome), `seed ${seed}: ${summary(outcome)}`).toBe(true);
  // Otherwise nobody would have been hostile.
  expect(outcome.closed['4400']).toBeGreaterThan(20);
  if (!Number.isNaN(outcome.rssAfterMb))
    expect(outcome.rssAfterMb - outcome.rssBeforeMb).toBeLessThan(80);
}, 180_000);

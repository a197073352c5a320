// A real npm with a real shell in between, since it is their behaviour that this is about.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fromRoot } from '../../build/lib/paths.mjs';

let folder: string;
let npm: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journey-npm-'));
});

afterEach(() => {
  npm?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(process.platform === 'win32')('a script that npm runs', () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('ends when npm gets a %s', async (signal) => {
    const script = await startUnderNpm();
    npm?.kill(signal);
    await vi.waitFor(() => expect(isAlive(script)).toBe(false), { timeout: 5_000 });
  });

  test('lives on while npm does', async () => {
    const script = await startUnderNpm();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(isAlive(script)).toBe(true);
  });
});

/** The process id of the script, once it runs. */
async function startUnderNpm(): Promise<number> {
  const module = pathToFileURL(fromRoot('build/lib/follow-npm.mjs')).href;
  writeFileSync(
    path.join(folder, 'stay.mjs'),
    `import { followNpm } from ${JSON.stringify(module)};
     followNpm();
     setTimeout(() => process.exit(3), 20_000);
     console.log(process.pid);`,
  );
  const manifest = { name: 'stay', private: true, scripts: { stay: 'node stay.mjs' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  npm = spawn('npm', ['run', '--silent', 'stay'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (npm.stdout === null) throw new Error('npm has no standard output');
  const [line] = (await once(npm.stdout, 'data')) as [Buffer];
  return Number(line.toString().trim());
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withBuildLock } from '../../build/lib/build-lock.mjs';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journey-lock-'));
  lock = path.join(folder, 'out', '.build-lock');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the build lock', () => {
  test('lets one build work at a time', async () => {
    let working = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      working += 1;
      most = Math.max(most, working);
      await sleep(20);
      working -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withBuildLock(lock, work)));
    expect(most).toBe(1);
  });

  test('is free again after a build that failed', async () => {
    const failing = withBuildLock(lock, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await withBuildLock(lock, () => Promise.resolve('built'))).toBe('built');
  });

  test('is taken over from a build that was killed', async () => {
    // Above the largest process id Linux and macOS hand out, so it belongs to nobody.
    mkdirSync(lock, { recursive: true });
    writeFileSync(path.join(lock, 'pid'), String(2 ** 22 + 1));
    expect(await withBuildLock(lock, () => Promise.resolve('built'))).toBe('built');
  });
});

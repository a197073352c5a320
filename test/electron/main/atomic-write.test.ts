import * as nodeFs from 'node:fs/promises';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AtomicFs, atomicWrite } from '../../../electron/main/atomic-write';

const OLD = '{"board":"bản cũ"}';
const NEW = '{"board":"bản mới, dài hơn bản cũ"}';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atomic-write-'));
  file = path.join(folder, 'bản đồ.journey.json');
});

afterEach(() => rm(folder, { recursive: true }));

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Counts the calls and lets the one numbered `failAt` fail; the first is number 1. */
function faultyFs(failAt: number, code = 'EIO'): { fs: AtomicFs; calls: () => readonly string[] } {
  const calls: string[] = [];
  const step = (name: string) => {
    calls.push(name);
    if (calls.length === failAt) throw failure(code);
  };
  const counted =
    <TArgs extends readonly unknown[], TResult>(
      name: string,
      run: (...args: TArgs) => Promise<TResult>,
    ) =>
    async (...args: TArgs): Promise<TResult> => {
      step(name);
      return run(...args);
    };
  const fs = {
    realpath: counted('realpath', (name: string) => nodeFs.realpath(name)),
    stat: counted('stat', (name: string) => nodeFs.stat(name)),
    open: counted('open', async (name: string, flags: string, mode?: number) => {
      const handle = await nodeFs.open(name, flags, mode);
      return {
        writeFile: async (content: string) => {
          // What a full disk does: part of the content arrives, then the error.
          if (calls.length + 1 === failAt) await handle.writeFile(content.slice(0, 5));
          step('write');
          await handle.writeFile(content);
        },
        sync: counted('fsync', () => handle.sync()),
        close: () => handle.close(),
      };
    }),
    link: counted('link', (from: string, to: string) => nodeFs.link(from, to)),
    copyFile: counted('copyFile', (from: string, to: string) => nodeFs.copyFile(from, to)),
    rename: counted('rename', (from: string, to: string) => nodeFs.rename(from, to)),
    rm: nodeFs.rm,
  };
  return { fs: fs as unknown as AtomicFs, calls: () => calls };
}

describe('an atomic write', () => {
  test('makes a file that was not there, and no backup of nothing', async () => {
    await atomicWrite(file, NEW, { keepPrevious: true });
    expect(await readFile(file, 'utf8')).toBe(NEW);
    expect(await readdir(folder)).toEqual([path.basename(file)]);
  });

  test('replaces a file and keeps the version before', async () => {
    await writeFile(file, OLD);
    await atomicWrite(file, NEW, { keepPrevious: true });
    expect(await readFile(file, 'utf8')).toBe(NEW);
    expect(await readFile(`${file}.bak`, 'utf8')).toBe(OLD);
    await atomicWrite(file, OLD, { keepPrevious: true });
    expect(await readFile(`${file}.bak`, 'utf8')).toBe(NEW);
    expect(await readdir(folder)).toHaveLength(2);
  });

  test('keeps no version before when nobody wants one', async () => {
    await writeFile(file, OLD);
    await atomicWrite(file, new Uint8Array([137, 80]), { keepPrevious: false });
    expect(await readdir(folder)).toEqual([path.basename(file)]);
  });

  test('takes these steps, in this order', async () => {
    await writeFile(file, OLD);
    const { fs, calls } = faultyFs(0);
    await atomicWrite(file, NEW, { keepPrevious: true, fs });
    expect(calls().join(' ')).toBe('realpath stat open write fsync link rename rename open fsync');
  });

  test.each(Array.from({ length: 10 }, (_, index) => index + 1))(
    'leaves a whole file and no rubbish when step %i fails',
    async (failAt) => {
      await writeFile(file, OLD);
      const { fs, calls } = faultyFs(failAt);
      await expect(atomicWrite(file, NEW, { keepPrevious: true, fs })).rejects.toMatchObject({
        code: 'EIO',
      });
      // From the last rename on, which is the eighth step, the new version is in place.
      expect(await readFile(file, 'utf8')).toBe(failAt <= 8 ? OLD : NEW);
      expect(calls()).toHaveLength(failAt);
      const names = (await readdir(folder)).filter((name) => name.startsWith('.'));
      expect(names).toEqual([]);
    },
  );

  test.each(Array.from({ length: 10 }, (_, index) => index + 1))(
    'leaves a whole file when the process dies before step %i',
    async (failAt) => {
      await writeFile(file, OLD);
      const { fs } = faultyFs(failAt);
      // A dead process does not tidy up either.
      const dead = { ...fs, rm: async () => undefined } as unknown as AtomicFs;
      await expect(atomicWrite(file, NEW, { keepPrevious: true, fs: dead })).rejects.toThrow();
      expect([OLD, NEW]).toContain(await readFile(file, 'utf8'));
    },
  );

  test('copies the version before where a second name is impossible', async () => {
    await writeFile(file, OLD);
    const { fs, calls } = faultyFs(6, 'EPERM');
    await atomicWrite(file, NEW, { keepPrevious: true, fs });
    expect(calls()).toContain('copyFile');
    expect(await readFile(`${file}.bak`, 'utf8')).toBe(OLD);
  });

  test('does not mind a folder that cannot be synced', async () => {
    const { fs } = faultyFs(7, 'EISDIR');
    await atomicWrite(file, NEW, { keepPrevious: true, fs });
    expect(await readFile(file, 'utf8')).toBe(NEW);
  });

  test('writes through a symbolic link and keeps the permissions', async () => {
    const real = path.join(folder, 'real.json');
    await writeFile(real, OLD);
    await chmod(real, 0o640);
    await symlink(real, file);
    await atomicWrite(file, NEW, { keepPrevious: true });
    expect(await readFile(real, 'utf8')).toBe(NEW);
    expect((await stat(real)).mode & 0o777).toBe(0o640);
    expect((await nodeFs.lstat(file)).isSymbolicLink()).toBe(true);
  });
});

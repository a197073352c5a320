import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSettings, rememberFile, type SettingsStore } from '../../../electron/main/settings';

const DEFAULTS = { locale: null, bounds: null, isMaximised: false, lastFolder: null, files: {} };

let folder: string;
let file: string;
let errors: unknown[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'settings-'));
  file = path.join(folder, 'settings.json');
  errors = [];
});

afterEach(() => rm(folder, { recursive: true }));

const open = (): SettingsStore => openSettings(file, (error) => errors.push(error));

describe('settings', () => {
  test('are the defaults on the first start', () => {
    expect(open().current()).toEqual(DEFAULTS);
    expect(errors).toEqual([]);
  });

  test('come back after a restart', async () => {
    const settings = open();
    const bounds = { x: 1, y: 2, width: 1000, height: 700 };
    await settings.update({ locale: 'en', bounds, files: { copy1: '/a.json' } });
    expect(open().current()).toEqual({
      ...DEFAULTS,
      locale: 'en',
      bounds,
      files: { copy1: '/a.json' },
    });
  });

  test('keep the last of many changes, whole', async () => {
    const settings = open();
    for (let index = 0; index < 20; index += 1) void settings.update({ lastFolder: `/${index}` });
    await settings.settled();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ lastFolder: '/19' });
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  test.each(['', '{', 'null', '[]', '"x"', '42'])(
    'start from the defaults when the file is %j',
    async (text) => {
      await writeFile(file, text);
      expect(open().current()).toEqual(DEFAULTS);
    },
  );

  test('lose only what is damaged', async () => {
    const damaged = {
      locale: 'fr',
      bounds: { x: 'left' },
      isMaximised: true,
      files: { a: 1 },
      more: 1,
    };
    await writeFile(file, JSON.stringify(damaged));
    expect(open().current()).toEqual({ ...DEFAULTS, isMaximised: true });
  });

  test('say that they could not be written, and go on', async () => {
    await writeFile(path.join(folder, 'blocked'), '');
    file = path.join(folder, 'blocked/settings.json');
    const settings = open();
    await settings.update({ locale: 'vi' });
    expect(settings.current().locale).toBe('vi');
    expect(errors.length).toBeGreaterThan(0);
  });

  test('remember 200 files, the newest ones', () => {
    let files: Readonly<Record<string, string>> = {};
    for (let index = 0; index < 205; index += 1) {
      files = rememberFile(files, `copy${index}`, `/${index}.json`);
    }
    files = rememberFile(files, 'copy5', '/five.json');
    expect(Object.keys(files)).toHaveLength(200);
    expect(files).not.toHaveProperty('copy4');
    expect(Object.entries(files).at(-1)).toEqual(['copy5', '/five.json']);
  });
});

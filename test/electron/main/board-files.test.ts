import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BoardFiles, createBoardFiles } from '../../../electron/main/board-files';
import { createExports } from '../../../electron/main/exports';
import type { OpenQuestion, SaveQuestion } from '../../../electron/main/file-dialogs';
import { FileTokens } from '../../../electron/main/file-tokens';
import { openSettings, type SettingsStore } from '../../../electron/main/settings';
import { translator } from '../../../shared/i18n/translate';
import { LARGE_PAYLOAD_BYTES } from '../../../shared/protocol/host-api';

const BOARD = '{"format":"journey-room/board","title":"Mua điện thoại"}';

/** Dialogs that answer from a list, and remember what they were asked. */
class ScriptedDialogs {
  readonly opens: OpenQuestion[] = [];
  readonly saves: SaveQuestion[] = [];
  answers: (string | null)[] = [];

  askOpen = async (question: OpenQuestion) => {
    this.opens.push(question);
    return this.answers.shift() ?? null;
  };

  askSave = async (question: SaveQuestion) => {
    this.saves.push(question);
    return this.answers.shift() ?? null;
  };
}

let folder: string;
let dialogs: ScriptedDialogs;
let tokens: FileTokens;
let settings: SettingsStore;
let files: BoardFiles;
let exports: ReturnType<typeof createExports>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'board-files-'));
  dialogs = new ScriptedDialogs();
  tokens = new FileTokens();
  settings = openSettings(path.join(folder, 'settings.json'), () => undefined);
  const context = { dialogs, tokens, settings, documents: folder, translate: translator('vi') };
  files = createBoardFiles(context);
  exports = createExports(context);
});

afterEach(async () => {
  await settings.settled();
  await rm(folder, { recursive: true });
});

const inFolder = (name: string) => path.join(folder, name);

async function openBoard(name: string): Promise<{ token: string; name: string; text: string }> {
  dialogs.answers = [inFolder(name)];
  const opened = await files.openBoardFile();
  if (!opened.ok || !opened.value) throw new Error(`not opened: ${JSON.stringify(opened)}`);
  return opened.value;
}

describe('opening a board', () => {
  test('gives name, text and a token, and no path', async () => {
    await writeFile(inFolder('bản đồ.journey.json'), BOARD);
    const opened = await openBoard('bản đồ.journey.json');
    expect(opened).toMatchObject({ name: 'bản đồ.journey.json', text: BOARD });
    expect(JSON.stringify(opened)).not.toContain(folder);
    expect(dialogs.opens[0]).toMatchObject({ title: 'Mở bản đồ', folder });
  });

  test('is nothing when the person cancels', async () => {
    expect(await files.openBoardFile()).toEqual({ ok: true, value: null });
  });

  test('names what is wrong with a file', async () => {
    const problem = async (name: string) => files.openPath(inFolder(name));
    expect(await problem('none.json')).toEqual({ ok: false, error: 'file-missing' });
    expect(await problem('.')).toEqual({ ok: false, error: 'not-readable' });
    await writeFile(inFolder('latin1.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    expect(await problem('latin1.json')).toEqual({ ok: false, error: 'not-text' });
    await writeFile(inFolder('huge.json'), Buffer.alloc(LARGE_PAYLOAD_BYTES + 1, 32));
    expect(await problem('huge.json')).toEqual({ ok: false, error: 'too-large' });
  });
});

describe('saving a board', () => {
  test('writes the opened file again without asking, and keeps the version before', async () => {
    await writeFile(inFolder('a.journey.json'), 'old');
    const { token } = await openBoard('a.journey.json');
    const saved = await files.saveBoardFile({
      token,
      suggestedName: 'other',
      text: BOARD,
      saveAs: false,
    });
    expect(saved).toEqual({ ok: true, value: { token, name: 'a.journey.json' } });
    expect(await readFile(inFolder('a.journey.json'), 'utf8')).toBe(BOARD);
    expect(await readFile(inFolder('a.journey.json.bak'), 'utf8')).toBe('old');
    expect(dialogs.saves).toEqual([]);
  });

  test('asks where for a new board, proposing its title, and the token leads there', async () => {
    dialogs.answers = [inFolder('mới.journey.json')];
    const request = { suggestedName: 'Quý 3/2024', text: BOARD, saveAs: false };
    const saved = await files.saveBoardFile(request);
    expect(dialogs.saves[0]?.proposal).toBe(inFolder('Quý 3 2024.journey.json'));
    if (!saved.ok || !saved.value) throw new Error('not saved');
    const again = { ...request, token: saved.value.token, text: 'second' };
    await files.saveBoardFile(again);
    expect(await readFile(inFolder('mới.journey.json'), 'utf8')).toBe('second');
    expect(dialogs.saves).toHaveLength(1);
  });

  test('asks again when the ending it adds would overwrite a file unasked', async () => {
    await writeFile(inFolder('a.journey.json'), 'precious');
    dialogs.answers = [inFolder('a'), null];
    const saved = await files.saveBoardFile({ suggestedName: 'x', text: BOARD, saveAs: false });
    expect(saved).toEqual({ ok: true, value: null });
    expect(dialogs.saves[1]?.proposal).toBe(inFolder('a.journey.json'));
    expect(await readFile(inFolder('a.journey.json'), 'utf8')).toBe('precious');
  });

  test('adds the ending that is missing', async () => {
    dialogs.answers = [inFolder('b')];
    const saved = await files.saveBoardFile({ suggestedName: 'x', text: BOARD, saveAs: false });
    expect(saved).toMatchObject({ ok: true, value: { name: 'b.journey.json' } });
  });

  test('as another file leaves the first one alone', async () => {
    await writeFile(inFolder('a.journey.json'), 'first');
    const { token } = await openBoard('a.journey.json');
    dialogs.answers = [inFolder('copy.journey.json')];
    const saved = await files.saveBoardFile({
      token,
      suggestedName: 'x',
      text: BOARD,
      saveAs: true,
    });
    expect(dialogs.saves[0]?.proposal).toBe(inFolder('a.journey.json'));
    if (!saved.ok || !saved.value) throw new Error('not saved');
    expect(saved.value.token).not.toBe(token);
    expect(await readFile(inFolder('a.journey.json'), 'utf8')).toBe('first');
  });

  test('refuses tokens that it did not issue or has taken back', async () => {
    await writeFile(inFolder('a.journey.json'), 'safe');
    const { token } = await openBoard('a.journey.json');
    const request = { suggestedName: 'x', text: 'evil', saveAs: false };
    const forged = await files.saveBoardFile({ ...request, token: 'A'.repeat(22) });
    expect(forged).toEqual({ ok: false, error: 'unknown-file' });
    const otherWindow = new FileTokens().issue(inFolder('a.journey.json'));
    expect(await files.saveBoardFile({ ...request, token: otherWindow })).toMatchObject({
      error: 'unknown-file',
    });
    tokens.revokeAll();
    expect(await files.saveBoardFile({ ...request, token })).toMatchObject({
      error: 'unknown-file',
    });
    expect(await readFile(inFolder('a.journey.json'), 'utf8')).toBe('safe');
  });

  test('says that a place cannot be written to', async () => {
    dialogs.answers = [inFolder('gone/a.json')];
    const saved = await files.saveBoardFile({ suggestedName: 'x', text: BOARD, saveAs: false });
    expect(saved).toEqual({ ok: false, error: 'not-writable' });
  });
});

describe('the file of a working copy', () => {
  test('is found again after a restart, under a new token', async () => {
    await writeFile(inFolder('a.journey.json'), BOARD);
    const { token } = await openBoard('a.journey.json');
    expect(await files.rememberFile({ copyId: 'copy1', token })).toEqual({ ok: true, value: null });

    const restarted = createBoardFiles({
      dialogs,
      tokens: new FileTokens(),
      settings: openSettings(inFolder('settings.json'), () => undefined),
      documents: folder,
      translate: translator('en'),
    });
    const found = await restarted.fileForCopy('copy1');
    if (!found.ok || !found.value) throw new Error('not found');
    expect(found.value.name).toBe('a.journey.json');
    expect(found.value.token).not.toBe(token);
    const request = { token: found.value.token, suggestedName: 'x', text: 'new', saveAs: false };
    await restarted.saveBoardFile(request);
    expect(await readFile(inFolder('a.journey.json'), 'utf8')).toBe('new');
  });

  test('is nothing when it is unknown or gone', async () => {
    expect(await files.fileForCopy('copy1')).toEqual({ ok: true, value: null });
    await writeFile(inFolder('a.journey.json'), BOARD);
    const { token } = await openBoard('a.journey.json');
    await files.rememberFile({ copyId: 'copy1', token });
    await rm(inFolder('a.journey.json'));
    expect(await files.fileForCopy('copy1')).toEqual({ ok: true, value: null });
  });

  test('cannot be tied to a path that the person never chose', async () => {
    const answer = await files.rememberFile({ copyId: 'copy1', token: 'A'.repeat(22) });
    expect(answer).toEqual({ ok: false, error: 'unknown-file' });
  });
});

describe('an export', () => {
  const bytes = new Uint8Array([137, 80, 78, 71]);

  test('goes where the person says, with the ending of its format', async () => {
    dialogs.answers = [inFolder('ảnh.exe')];
    const saved = await exports.saveExport({ suggestedName: 'ảnh', mime: 'image/png', bytes });
    expect(saved).toEqual({ ok: true, value: { name: 'ảnh.exe.png' } });
    expect(new Uint8Array(await readFile(inFolder('ảnh.exe.png')))).toEqual(bytes);
    expect(dialogs.saves[0]).toMatchObject({
      title: 'Xuất bản đồ',
      proposal: inFolder('ảnh.png'),
      filters: [{ name: 'Tệp PNG', extensions: ['png'] }],
    });
  });

  test('is nothing when the person cancels', async () => {
    const saved = await exports.saveExport({ suggestedName: 'a', mime: 'image/png', bytes });
    expect(saved).toEqual({ ok: true, value: null });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boardFromFile, exportJson, openFile, saveFile } from '../../../renderer/app/board-files';
import { fileNameFor } from '../../../renderer/app/file-state';
import { OpenBoard } from '../../../renderer/app/open-board';
import { createCopy, recentCopies } from '../../../renderer/app/working-copies';
import { noticeStore } from '../../../renderer/state/notices';
import { setTouchpointField } from '../../../shared/doc/commands/touchpoints';
import { encodeBoardJson } from '../../../shared/file/board-json';
import { translator } from '../../../shared/i18n/translate';
import { err, ok } from '../../../shared/lib/result';
import type { SaveBoardRequest, SaveExportRequest } from '../../../shared/protocol/host-api';
import { fakeHost } from '../../support/fake-host';
import { boardIn, bySomebodyElse, SOME_STEP } from '../../support/in-board';
import { contentOf } from '../../support/same-board';
import { smallBoard } from '../../support/small-board';

const words = { t: translator('en'), hasOpenMap: true };
const notices = () => noticeStore.getState().notices;
const opened: OpenBoard[] = [];

function openBoard(): OpenBoard {
  const { session, copy } = createCopy(smallBoard);
  const board = new OpenBoard(session, copy);
  opened.push(board);
  return board;
}

const edit = ({ session }: OpenBoard, value = 'Lan') =>
  session.change((doc) => setTouchpointField(doc, 'ad', { field: 'owner', value }), SOME_STEP);
const isUnsaved = (board: OpenBoard) => board.file.getState().isUnsaved;

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.useRealTimers();
  for (const board of opened.splice(0)) board.dispose();
  noticeStore.setState({ notices: [] });
});

describe('the name of a file', () => {
  it.each([
    ['Mua điện thoại ở cửa hàng', 'Mua điện thoại ở cửa hàng.journey.json'],
    ['Mua & bán <nhanh>', 'Mua & bán nhanh.journey.json'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.journey.json'],
    ['..\\..\\etc', 'etc.journey.json'],
    ['.giấu', 'giấu.journey.json'],
    ['hai\ndòng\u0000', 'hai dòng.journey.json'],
    ['', 'journey.journey.json'],
    ['...', 'journey.journey.json'],
    ['x'.repeat(200), `${'x'.repeat(80)}.journey.json`],
    [`${'x'.repeat(79)}😀 cười`, `${'x'.repeat(79)}😀.journey.json`],
  ])('for the title %j is %j', (title, name) => {
    expect(fileNameFor(title, 'journey.json')).toBe(name);
  });
});

describe('an open board and its file', () => {
  it('is marked as unsaved by any change, by whomever', async () => {
    const board = openBoard();
    expect(isUnsaved(board)).toBe(false);
    edit(board);
    expect(isUnsaved(board)).toBe(true);
    const other = openBoard();
    await bySomebodyElse(other.session, (doc) =>
      setTouchpointField(doc, 'ad', { field: 'owner', value: 'khác' }),
    );
    expect(isUnsaved(other)).toBe(true);
  });

  it('is remembered soon after a change, and at the latest when it closes', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const board = openBoard();
    const known = () => recentCopies().find(({ copyId }) => copyId === board.copyId);
    edit(board);
    expect(known()?.isUnsaved).toBe(false);
    vi.advanceTimersByTime(700);
    expect(known()?.isUnsaved).toBe(true);
    board.session.writeText({ root: 'meta', field: 'title' }, 'Tên mới');
    opened.splice(0);
    board.dispose();
    expect(known()?.title).toBe('Tên mới');
  });

  it('tells the window its name and whether there is something to save', () => {
    const host = fakeHost();
    const board = openBoard();
    const stop = board.showIn(host);
    edit(board);
    edit(board, 'Minh');
    board.session.writeText({ root: 'meta', field: 'title' }, 'Tên mới');
    stop();
    board.session.writeText({ root: 'meta', field: 'title' }, 'Sau đó');
    expect(host.askedFor('setWindowState')).toEqual([
      { title: 'Mua & bán <nhanh>', unsaved: false },
      { title: 'Mua & bán <nhanh>', unsaved: true },
      { title: 'Tên mới', unsaved: true },
    ]);
  });

  it('of a guest is in no list and has nothing to save', () => {
    const host = fakeHost();
    const { session } = openBoard();
    localStorage.clear();
    const guest = new OpenBoard(session, null);
    guest.showIn(host);
    edit(guest);
    guest.dispose();
    opened.splice(0);
    expect(recentCopies()).toEqual([]);
    expect(host.askedFor('setWindowState').at(-1)).toMatchObject({ unsaved: false });
  });
});

describe('saving', () => {
  it('writes the board as JSON, asks for a place once, and says so', async () => {
    const host = fakeHost();
    const board = openBoard();
    edit(board);
    expect(await saveFile(host, words, { board, saveAs: false })).toBe(true);
    expect(isUnsaved(board)).toBe(false);
    expect(notices().at(-1)?.text).toBe('Saved ban-do.journey.json');
    edit(board, 'Minh');
    await saveFile(host, words, { board, saveAs: false });
    const [first, second] = host.askedFor('saveBoardFile') as SaveBoardRequest[];
    expect(first).toMatchObject({
      token: undefined,
      suggestedName: 'Mua & bán nhanh.journey.json',
      saveAs: false,
    });
    expect(second).toMatchObject({ token: 'file-1', suggestedName: 'ban-do.journey.json' });
    expect(second?.text).toBe(encodeBoardJson(boardIn(board.session)));
    expect(host.askedFor('rememberFile')[0]).toEqual({ copyId: board.copyId, token: 'file-1' });
  });

  it('that is cancelled leaves the board unsaved, without a word', async () => {
    const board = openBoard();
    edit(board);
    const host = fakeHost({ saveBoardFile: async () => ok(null) });
    expect(await saveFile(host, words, { board, saveAs: true })).toBe(false);
    expect([isUnsaved(board), notices()]).toEqual([true, []]);
  });

  it('that fails says why, and leaves the board unsaved', async () => {
    const board = openBoard();
    edit(board);
    const host = fakeHost({ saveBoardFile: async () => err('disk-full') });
    expect(await saveFile(host, words, { board, saveAs: false })).toBe(false);
    expect(isUnsaved(board)).toBe(true);
    expect(notices().at(-1)).toMatchObject({
      tone: 'problem',
      text: 'The disk is full. Free some space and save again.',
    });
  });

  it('knows that what changed while the file was written is not in it', async () => {
    const board = openBoard();
    edit(board);
    const host = fakeHost({
      saveBoardFile: async () => {
        edit(board, 'giữa chừng');
        return ok({ token: 'file-1', name: 'a.journey.json' });
      },
    });
    expect(await saveFile(host, words, { board, saveAs: false })).toBe(true);
    expect(isUnsaved(board)).toBe(true);
  });

  it('calls a download a download where there are no files', async () => {
    const board = openBoard();
    const capabilities = { canSaveToFile: false, canHostRoom: false, hasNativeMenu: false };
    await saveFile({ ...fakeHost(), capabilities }, words, { board, saveAs: false });
    expect(notices().at(-1)?.text).toBe('Downloaded ban-do.journey.json');
  });

  it('exports the same JSON beside the file, which stays as it was', async () => {
    const host = fakeHost();
    const board = openBoard();
    edit(board);
    await exportJson(host, words, board);
    const [request] = host.askedFor('saveExport') as SaveExportRequest[];
    expect(new TextDecoder().decode(request?.bytes)).toBe(encodeBoardJson(boardIn(board.session)));
    expect(request?.mime).toBe('application/json');
    expect(isUnsaved(board)).toBe(true);
  });
});

describe('opening a file', () => {
  const file = (text: string) => ({ token: 'file-7', name: 'mua.journey.json', text });

  it('makes a working copy of it that knows its file', async () => {
    const host = fakeHost({ openBoardFile: async () => ok(file(encodeBoardJson(smallBoard))) });
    const board = await openFile(host, words);
    if (!board) throw new Error('the file did not open');
    opened.push(board);
    expect(contentOf(boardIn(board.session))).toEqual(contentOf(smallBoard));
    expect(board.file.getState()).toMatchObject({ token: 'file-7', isUnsaved: false });
    expect(host.askedFor('rememberFile')).toEqual([{ copyId: board.copyId, token: 'file-7' }]);
    expect(recentCopies()[0]).toMatchObject({ fileName: 'mua.journey.json' });
  });

  it.each([
    ['no JSON', '{', /^Could not open mua\.journey\.json\nit is not JSON/],
    ['another kind of file', '{"a":1}', /it has no "format": "journey-room\/board"/],
    [
      'a wrong value',
      '{"format":"journey-room/board","version":1,"board":{"id":"b"},"stages":[{"id":"s","title":5}]}',
      /title/,
    ],
  ])('with %s says what is wrong and where, and that nothing has changed', (_, text, reason) => {
    expect(boardFromFile(file(text), words, fakeHost())).toBeNull();
    expect(notices().at(-1)).toMatchObject({ tone: 'problem' });
    expect(notices().at(-1)?.text).toMatch(reason);
    expect(notices().at(-1)?.text).toMatch(/\nThe map that is open has not changed\.$/);
    expect(recentCopies()).toEqual([]);
  });

  it('with many mistakes names three and counts the others', () => {
    const stages = Array.from({ length: 9 }, (_, at) => ({ id: `s${at}`, title: at }));
    const text = JSON.stringify({
      format: 'journey-room/board',
      version: 1,
      board: { id: 'b' },
      stages,
    });
    boardFromFile(file(text), words, fakeHost());
    const lines = notices().at(-1)?.text.split('\n') ?? [];
    expect(lines).toHaveLength(6);
    expect(lines[4]).toBe('and 6 more');
  });

  it('that was cancelled, or could not be read, opens nothing', async () => {
    expect(await openFile(fakeHost(), words)).toBeNull();
    expect(notices()).toEqual([]);
    const host = fakeHost({ openBoardFile: async () => err('not-text') });
    expect(await openFile(host, words)).toBeNull();
    expect(notices().at(-1)?.text).toContain('not UTF-8 text');
  });
});

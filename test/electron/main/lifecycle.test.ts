import { EventEmitter } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardPathFromArgs } from '../../../electron/main/board-path';
import { handoverOf, readHandover } from '../../../electron/main/handover';
import { startLifecycle } from '../../../electron/main/lifecycle';
import { Pending } from '../../../electron/main/pending';
import { buildDeepLink } from '../../../shared/protocol/deep-link';

class FakeApp extends EventEmitter {
  readonly log: string[] = [];
  handover: unknown = null;

  constructor(readonly isFirst = true) {
    super();
  }

  requestSingleInstanceLock = (data: unknown): boolean => {
    this.handover = data;
    return this.isFirst;
  };

  quit = (): void => {
    this.log.push('quit');
  };

  whenReady = (): Promise<void> => Promise.resolve();
}

function started(app: FakeApp, isMac = false, shutDown = async () => void app.log.push('stored')) {
  const note = (text: string) => app.log.push(text);
  return startLifecycle(app as unknown as Parameters<typeof startLifecycle>[0], {
    isMac,
    handover: handoverOf({ file: null, invite: null }),
    onReady: () => note('ready'),
    onActivate: () => note('activate'),
    onOpenFile: (file) => note(`open ${path.basename(file)}`),
    onInvite: ({ origin, room }) => note(`invited to ${room} at ${origin}`),
    shutDown,
    onShutDownFailed: (error) => note(`failed ${error}`),
  });
}

const INVITE = { origin: 'http://192.168.1.20:4310', room: 'r1', token: 'A'.repeat(43) };
const STRANGE_LINK = buildDeepLink({ ...INVITE, origin: 'http://evil.example' });

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

let folder: string;
let board: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lifecycle-'));
  board = path.join(folder, 'bản đồ.journey.json');
  await writeFile(board, '{}');
  await writeFile(path.join(folder, 'picture.png'), '');
});

afterAll(() => rm(folder, { recursive: true }));

describe('a second start', () => {
  test('hands over and quits without a window of its own', async () => {
    const app = new FakeApp(false);
    expect(started(app)).toBeNull();
    await nextTurn();
    expect(app.log).toEqual(['quit']);
    expect(app.handover).toEqual({ file: null, link: null });
  });

  test('brings the first one to the front, with the file it was given', () => {
    const app = new FakeApp();
    started(app);
    app.emit(
      'second-instance',
      {},
      ['--reordered', 'x'],
      folder,
      handoverOf({ file: board, invite: null }),
    );
    expect(app.log).toEqual(['activate', 'open bản đồ.journey.json']);
  });

  test('hands over an invitation', () => {
    const app = new FakeApp();
    started(app);
    app.emit('second-instance', {}, [], folder, handoverOf({ file: null, invite: INVITE }));
    expect(app.log).toEqual(['activate', 'invited to r1 at http://192.168.1.20:4310']);
  });

  test.each([
    ['nothing', null],
    ['a text', 'x'],
    ['no file', { file: null, link: null }],
    ['a relative path', { file: 'bản đồ.journey.json', link: null }],
    ['a switch', { file: '--inspect.json', link: null }],
    ['a file that is not there', { file: '/none/x.json', link: null }],
    ['a number', { file: 3, link: null }],
    ['a broken escape', { file: '%E0%A4%A', link: null }],
    ['a web page', { file: null, link: 'https://evil.example/' }],
    ['an invitation to somewhere else', { file: null, link: STRANGE_LINK }],
  ])('that hands over %s opens nothing', (_what, data) => {
    const app = new FakeApp();
    started(app);
    app.emit('second-instance', {}, [board], folder, data);
    expect(app.log).toEqual(['activate']);
  });
});

describe('what is handed over', () => {
  test('is plain ASCII, whatever the file is called', () => {
    const { file } = handoverOf({ file: '/nhà/bản đồ 1%.journey.json', invite: null });
    expect(file).toMatch(/^[\x20-\x7e]+$/);
    expect(readHandover(handoverOf({ file: board, invite: INVITE }))).toEqual({
      file: board,
      invite: INVITE,
    });
  });
});

describe('a file the app is started with', () => {
  test('is the first board among the arguments', () => {
    const args = ['--no-sandbox', '.', 'picture.png', 'none.json', 'bản đồ.journey.json'];
    expect(boardPathFromArgs(args, folder)).toBe(board);
    expect(boardPathFromArgs([board], '/')).toBe(board);
  });

  test('is never a switch, a folder or another kind of file', () => {
    for (const argument of [`--file=${board}`, folder, 'picture.png', '-x.json', 'a\0.json', '']) {
      expect(boardPathFromArgs([argument], folder), argument).toBeNull();
    }
    const picture = handoverOf({ file: `${folder}/picture.png`, invite: null });
    expect(readHandover(picture).file).toBeNull();
  });

  test('arrives as an event on macOS', () => {
    const app = new FakeApp();
    started(app, true);
    let isPrevented = false;
    app.emit('open-file', { preventDefault: () => (isPrevented = true) }, board);
    expect([app.log, isPrevented]).toEqual([['open bản đồ.journey.json'], true]);
  });

  test('waits until it is taken, once, and the newest wins', () => {
    const pending = new Pending('/a.json');
    pending.put('/b.json');
    expect([pending.take(), pending.take()]).toEqual(['/b.json', null]);
  });
});

describe('quitting', () => {
  const quitEvent = () => {
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) };
    return event;
  };

  test('waits for what must be stored, then ends', async () => {
    const app = new FakeApp();
    started(app);
    await nextTurn();
    const first = quitEvent();
    app.emit('will-quit', first);
    await nextTurn();
    expect([app.log, first.isPrevented]).toEqual([['ready', 'stored', 'quit'], true]);
    const second = quitEvent();
    app.emit('will-quit', second);
    expect(second.isPrevented).toBe(false);
  });

  test('ends even when storing fails, and says so', async () => {
    const app = new FakeApp();
    started(app, false, () => Promise.reject(new Error('disk')));
    app.emit('will-quit', quitEvent());
    await nextTurn();
    expect(app.log).toEqual(['ready', 'failed Error: disk', 'quit']);
  });

  test('follows the last window, but on macOS only when somebody asked to quit', () => {
    const linux = new FakeApp();
    started(linux);
    linux.emit('window-all-closed');
    expect(linux.log).toEqual(['quit']);
    const mac = new FakeApp();
    const lifecycle = started(mac, true);
    mac.emit('window-all-closed');
    mac.emit('before-quit');
    lifecycle?.callOffQuit();
    mac.emit('window-all-closed');
    expect(mac.log).toEqual([]);
    mac.emit('before-quit');
    mac.emit('window-all-closed');
    expect(mac.log).toEqual(['quit']);
  });
});

describe('an invitation', () => {
  test('arrives as an event on macOS and brings the window to the front', () => {
    const app = new FakeApp();
    started(app, true);
    let isPrevented = false;
    const event = { preventDefault: () => (isPrevented = true) };
    app.emit('open-url', event, buildDeepLink(INVITE));
    expect([app.log, isPrevented]).toEqual([
      ['activate', 'invited to r1 at http://192.168.1.20:4310'],
      true,
    ]);
    app.emit('open-url', event, 'journey://settings');
    expect(app.log).toHaveLength(2);
  });
});

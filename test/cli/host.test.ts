import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { boardDocOf } from '../../shared/doc/board-doc';
import { replyTo } from '../../shared/doc/commands/comments';
import { projectBoard } from '../../shared/doc/project-board';
import { talkDocOf } from '../../shared/doc/talk-doc';
import { decodeBoardJson, decodeJourneyJson } from '../../shared/file/board-json';
import type { PerRole } from '../../shared/protocol/per-role';
import { type DocumentName, ROLES } from '../../shared/protocol/room';
import { type BuiltCli, buildCli, firstLine, type RunningCli, runCli } from '../support/built-cli';
import { textsOf } from '../support/random-talk';
import { temporaryFolder, until } from '../support/room-rig';

const SAMPLE = fileURLToPath(
  new URL('../../assets/templates/phone-shop.en.journey.json', import.meta.url),
);

interface Ready {
  readonly event: string;
  readonly url: string;
  readonly room: string;
  readonly links: PerRole<string>;
  readonly sync: {
    readonly url: string;
    readonly documents: string[];
    readonly protocols: PerRole<string[]>;
  };
}

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
}, 60_000);
afterAll(() => cli.remove());

/** The sample, with what somebody said about it. */
async function sampleWithTalk(): Promise<string> {
  const comment = {
    ...{ id: 'c1', threadId: 'h1', author: { id: 'an', name: 'An' }, text: 'Từ tệp' },
    at: '2025-05-01T09:00:00.000Z',
  };
  const file = path.join(await temporaryFolder(), 'with-talk.journey.json');
  const talk = { threads: [{ id: 'h1', target: { on: 'board' } }], comments: [comment] };
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(SAMPLE, 'utf8')), ...talk }));
  return file;
}

function start(args: readonly string[], env?: Record<string, string>): RunningCli {
  const running = runCli(cli, ['host', ...args], env);
  onTestFinished(async () => {
    running.child.kill('SIGKILL');
    await running.ended;
  });
  return running;
}

async function ready(running: RunningCli): Promise<Ready> {
  return JSON.parse(await firstLine(running)) as Ready;
}

function join(url: string, protocols: string[], document: DocumentName = 'board') {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(url, document, doc, {
    protocols,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  onTestFinished(() => {
    provider.destroy();
    doc.destroy();
  });
  return { doc, provider };
}

async function stop(running: RunningCli, signal: NodeJS.Signals = 'SIGTERM') {
  const startedAt = Date.now();
  running.child.kill(signal);
  const code = await running.ended;
  return { code, tookMs: Date.now() - startedAt };
}

describe('host for other programs', () => {
  it('says in one line of JSON all that a y-websocket client needs', async () => {
    const running = start([
      '--board',
      SAMPLE,
      '--port',
      '0',
      '--data',
      await temporaryFolder(),
      '--json',
    ]);
    const line = await ready(running);
    expect(Object.keys(line)).toEqual(['event', 'url', 'room', 'links', 'sync']);
    expect(line.event).toBe('ready');
    expect(line.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(line.sync.documents).toEqual(['board', 'talk']);
    for (const role of ROLES) {
      const token = line.sync.protocols[role][1]?.replace('token.', '');
      expect(line.links[role]).toBe(`${line.url}/#room=${line.room}&token=${token}`);
      expect(line.sync.protocols[role][0]).toBe('journey.v1');
    }
    const { doc, provider } = join(line.sync.url, line.sync.protocols.editor);
    await until(() => provider.synced, 'the client is synced');
    const file = decodeBoardJson(await readFile(SAMPLE, 'utf8'));
    const { board, problems } = projectBoard(doc);
    expect(problems).toEqual([]);
    expect(file.ok && board.touchpoints.size).toBe(file.ok && file.value.touchpoints.size);
    expect(board.touchpoints.size).toBeGreaterThan(20);
    await stop(running);
    expect(running.stdout().trim().split('\n')).toHaveLength(1);
    expect(running.stderr()).toBe('');
  });

  it('serves the page', async () => {
    const running = start([
      '--board',
      SAMPLE,
      '--port',
      '0',
      '--data',
      await temporaryFolder(),
      '--json',
    ]);
    const { url } = await ready(running);
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>page</title>');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops cleanly within 2 s on %s, everything saved',
    async (signal) => {
      const dataDir = await temporaryFolder();
      const running = start(['--board', SAMPLE, '--port', '0', '--data', dataDir, '--json']);
      const line = await ready(running);
      const { doc, provider } = join(line.sync.url, line.sync.protocols.editor);
      await until(() => provider.synced, 'the client is synced');
      boardDocOf(doc).meta.set('title', 'Renamed in the room');
      // Sent, not acknowledged: the frame is on its way when the signal comes.
      await until(
        () => (provider.ws as unknown as WebSocket).bufferedAmount === 0,
        'the edit is sent',
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      const { code, tookMs } = await stop(running, signal);
      expect(code).toBe(0);
      expect(tookMs).toBeLessThan(2000);
      const saved = decodeBoardJson(
        await readFile(path.join(dataDir, line.room, 'board.json'), 'utf8'),
      );
      expect(saved.ok && saved.value.meta.title).toBe('Renamed in the room');
    },
  );

  it('takes over what a file says about the board, and writes down what was said since', async () => {
    const dataDir = await temporaryFolder();
    const board = await sampleWithTalk();
    const running = start(['--board', board, '--port', '0', '--data', dataDir, '--json']);
    const line = await ready(running);
    const { doc, provider } = join(line.sync.url, line.sync.protocols.contributor, 'talk');
    await until(() => provider.synced, 'the contributor is synced');
    replyTo(talkDocOf(doc), 'h1', {
      ...{ author: { id: 'binh', name: 'Bình' }, text: 'Trong phòng', mentions: [] },
      at: '2025-05-01T10:00:00.000Z',
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await stop(running);
    const saved = decodeJourneyJson(
      await readFile(path.join(dataDir, line.room, 'board.json'), 'utf8'),
    );
    expect(saved.ok && textsOf(saved.value.talk)).toEqual(['Từ tệp', 'Trong phòng']);
  });

  it('comes back with the same links and what people did, not with the file', async () => {
    const dataDir = await temporaryFolder();
    const args = ['--board', SAMPLE, '--port', '0', '--data', dataDir, '--json'];
    const first = start(args);
    const before = await ready(first);
    const editor = join(before.sync.url, before.sync.protocols.editor);
    await until(() => editor.provider.synced, 'the client is synced');
    boardDocOf(editor.doc).meta.set('title', 'Kept');
    await new Promise((resolve) => setTimeout(resolve, 100));
    first.child.kill('SIGKILL');
    await first.ended;
    editor.provider.destroy();
    const second = start(args);
    const after = await ready(second);
    expect(after.room).toBe(before.room);
    expect(after.sync.protocols).toEqual(before.sync.protocols);
    const guest = join(after.sync.url, before.sync.protocols.viewer);
    await until(() => guest.provider.synced, 'the guest is synced');
    expect(boardDocOf(guest.doc).meta.get('title')).toBe('Kept');
  });

  it('keeps the tokens to its owner', async () => {
    const dataDir = await temporaryFolder();
    const { room } = await ready(
      start(['--board', SAMPLE, '--port', '0', '--data', dataDir, '--json']),
    );
    const { mode } = await stat(path.join(dataDir, room, 'room.json'));
    expect(mode & 0o777).toBe(0o600);
  });
});

describe('host for people', () => {
  it.each([
    ['en_GB.UTF-8', 'Editors: http://127.0.0.1:'],
    ['vi_VN.UTF-8', 'Người cùng sửa: http://127.0.0.1:'],
  ])('speaks the language of %s', async (LANG, expected) => {
    const running = start(['--board', SAMPLE, '--port', '0', '--data', await temporaryFolder()], {
      LANG,
    });
    await until(() => running.stdout().includes('Ctrl+C'), 'everything is said', 10_000);
    expect(running.stdout()).toContain(expected);
    expect(running.stdout()).not.toContain('{');
  });
});

describe('host that cannot', () => {
  const fails = async (args: readonly string[]) => {
    const running = start(args);
    expect(await running.ended).toBe(1);
    expect(running.stdout()).toBe('');
    const lines = running.stderr().trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    return lines[0];
  };

  it('says that a board is needed', async () => {
    expect(await fails(['--json'])).toBe('A map is needed: --board FILE.json');
  });

  it('says that there is no such file', async () => {
    expect(await fails(['--board', '/nowhere/x.json'])).toBe('There is no file /nowhere/x.json.');
  });

  it.each([
    ['no JSON', '{', 'it is not JSON'],
    ['JSON of something else', '{"a":1}', 'journey-room/board'],
    [
      'a board with a mistake',
      '{"format":"journey-room/board","version":1,"board":{"id":"b","title":3}}',
      'board.title',
    ],
  ])('says what is wrong with %s', async (_what, text, expected) => {
    const file = path.join(await temporaryFolder(), 'board.json');
    await writeFile(file, text);
    const dataDir = await temporaryFolder();
    expect(await fails(['--board', file, '--data', dataDir, '--json'])).toContain(expected);
    expect(existsSync(path.join(dataDir, 'b'))).toBe(false);
  });

  it('says that the port is busy, and leaves no lock behind', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await until(() => blocker.listening, 'the port is taken');
    const { port } = blocker.address() as { port: number };
    onTestFinished(() => void blocker.close());
    const dataDir = await temporaryFolder();
    const args = ['--board', SAMPLE, '--port', String(port), '--data', dataDir, '--json'];
    expect(await fails(args)).toContain(`The port is busy: 127.0.0.1:${port}`);
    const second = start(['--board', SAMPLE, '--port', '0', '--data', dataDir, '--json']);
    expect((await ready(second)).event).toBe('ready');
  });

  it('says that the data folder cannot be written', async () => {
    const file = path.join(await temporaryFolder(), 'a-file');
    await writeFile(file, '');
    expect(
      await fails(['--board', SAMPLE, '--port', '0', '--data', path.join(file, 'x'), '--json']),
    ).toContain('The data folder cannot be written');
  });

  it('says that the room is open elsewhere, and does not disturb it', async () => {
    const dataDir = await temporaryFolder();
    const args = ['--board', SAMPLE, '--port', '0', '--data', dataDir, '--json'];
    const line = await ready(start(args));
    expect(await fails(args)).toContain('Another program has this room open');
    const { provider } = join(line.sync.url, line.sync.protocols.viewer);
    await until(() => provider.synced, 'the first one still serves');
  });

  it.each([
    [['--port', 'x'], 'A port is a number'],
    [['--port', '70000'], 'A port is a number'],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--address', '203.0.113.7', '--port', '0'], 'This machine does not have that address'],
  ])('complains about %j', async (extra, expected) => {
    const dataDir = await temporaryFolder();
    await mkdir(dataDir, { recursive: true });
    expect(await fails(['--board', SAMPLE, '--data', dataDir, ...extra])).toContain(expected);
  });
});

describe('host in a LAN', () => {
  it('listens on the address it is given and on loopback, and its links name the former', async () => {
    const dataDir = await temporaryFolder();
    const args = [
      '--board',
      SAMPLE,
      '--port',
      '0',
      '--data',
      dataDir,
      '--json',
      '--address',
      '127.0.0.2',
    ];
    const line = await ready(start(args));
    const { port } = new URL(line.url);
    expect(line.links.editor).toContain(`http://127.0.0.2:${port}/#room=`);
    await expect(fetch(`http://127.0.0.1:${port}/`)).resolves.toHaveProperty('status', 200);
    await expect(fetch(`http://127.0.0.2:${port}/`)).resolves.toHaveProperty('status', 200);
  });
});

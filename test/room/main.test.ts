import { EventEmitter } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import {
  type RoomCommand,
  type RoomEvent,
  RoomEventSchema,
  type RoomReady,
} from '../../shared/protocol/room-supervision';
import { connect, pause, type Rig, synced, temporaryFolder, until } from '../support/room-rig';

/** Stands for Electron's port: the room's only way to the main process. */
class FakePort extends EventEmitter {
  readonly told: RoomEvent[] = [];

  postMessage(message: RoomEvent): void {
    // As the real one does: only what can be cloned gets through.
    this.told.push(structuredClone(message));
  }

  tell(data: unknown): void {
    this.emit('message', { data });
  }
}

let port: FakePort;
let exits: unknown[];

beforeEach(async () => {
  port = new FakePort();
  exits = [];
  Object.assign(process, { parentPort: port });
  vi.spyOn(process, 'exit').mockImplementation(((code: unknown) => void exits.push(code)) as never);
  vi.resetModules();
  await import('../../electron/room/main');
});

afterEach(async () => {
  port.tell({ kind: 'stop' } satisfies RoomCommand);
  await until(() => exits.length > 0, 'the room process ends');
  Reflect.deleteProperty(process, 'parentPort');
  vi.restoreAllMocks();
});

async function openCommand(more: Partial<Extract<RoomCommand, { kind: 'open' }>> = {}) {
  const staticDir = await temporaryFolder();
  await writeFile(path.join(staticDir, 'index.html'), 'page');
  const dataDir = path.join(await temporaryFolder(), 'room');
  return {
    kind: 'open',
    roomId: 'copy1',
    dataDir,
    staticDir,
    network: 'loopback',
    ...more,
  } as const;
}

async function ready(): Promise<RoomReady> {
  const found = () => port.told.find((event) => event.kind === 'ready');
  await until(() => found() !== undefined, 'the room is ready');
  return found() as RoomReady;
}

/** The parts of a rig that `connect` needs. */
const asRig = ({ syncUrl, tokens }: RoomReady) => ({ syncUrl, tokens }) as Rig;

describe('the room process of the desktop app', () => {
  it('opens a room with the working copy in it, and tells who is there', async () => {
    const doc = new Y.Doc();
    doc.getMap('notes').set('from', 'the window');
    port.tell(await openCommand({ seeds: { board: Y.encodeStateAsUpdate(doc) } }));
    const room = await ready();
    expect(room.links.editor).toBe(`${room.localUrl}/#room=copy1&token=${room.tokens.editor}`);
    expect(await (await fetch(room.localUrl)).text()).toBe('page');
    const host = connect(asRig(room), 'facilitator');
    await synced(host);
    expect(host.notes.get('from')).toBe('the window');
    host.awareness.setLocalState({ user: { name: 'Ann', colour: '#1D78AD' } });
    const people = () => port.told.findLast((event) => event.kind === 'participants');
    await until(() => JSON.stringify(people() ?? '').includes('Ann'), 'main hears of Ann');
    expect(people()).toMatchObject({
      participants: [{ name: 'Ann', colour: '#1D78AD', role: 'facilitator' }],
    });
  });

  it('keeps links alive over a crash when it gets its tokens again', async () => {
    const command = await openCommand();
    port.tell(command);
    const first = await ready();
    port.tell({ kind: 'stop' });
    await until(() => exits.length > 0, 'the first one ends');
    port.told.length = 0;
    exits.length = 0;
    vi.resetModules();
    port.removeAllListeners();
    await import('../../electron/room/main');
    port.tell({ ...command, tokens: first.tokens, port: first.port });
    const second = await ready();
    expect(second.links).toEqual(first.links);
  });

  it('says what it says in the form that main expects', async () => {
    port.tell(await openCommand());
    await ready();
    port.tell({ kind: 'stop' });
    port.tell({ kind: 'stop' });
    await until(() => exits.length > 0, 'it ends');
    await pause(100);
    expect(exits).toEqual([0]);
    expect(port.told.at(-1)).toEqual({ kind: 'stopped' });
    for (const event of port.told) expect(v.is(RoomEventSchema, event)).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['an unknown message', { kind: 'format-disk' }],
    [
      'a room outside of its folder',
      { kind: 'open', roomId: '../x', dataDir: '/x', staticDir: '/x', network: 'lan' },
    ],
    [
      'a seed that is no bytes',
      {
        kind: 'open',
        roomId: 'a',
        dataDir: '/x',
        staticDir: '/x',
        network: 'lan',
        seeds: { talk: 'x' },
      },
    ],
    [
      'a port that is none',
      { kind: 'open', roomId: 'a', dataDir: '/x', staticDir: '/x', network: 'lan', port: 99999 },
    ],
  ])('refuses %s', async (_what, message) => {
    port.tell(message);
    await until(() => port.told.length > 0, 'it answers');
    expect(port.told).toMatchObject([{ kind: 'failed', reason: 'bad-command' }]);
  });

  it('says why it could not open, and can be asked again', async () => {
    const file = path.join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    port.tell(await openCommand({ dataDir: file }));
    await until(() => port.told.length > 0, 'it answers');
    expect(port.told).toMatchObject([{ kind: 'failed', reason: 'not-writable' }]);
    port.tell(await openCommand());
    await ready();
  });

  it('opens one room only', async () => {
    port.tell(await openCommand());
    await ready();
    port.tell(await openCommand({ roomId: 'copy2' }));
    const failure = () => port.told.find((event) => event.kind === 'failed');
    await until(() => failure() !== undefined, 'it refuses');
    expect(failure()).toMatchObject({ reason: 'already-open' });
  });

  it('obeys a stop that comes while it is still opening', async () => {
    port.tell(await openCommand());
    port.tell({ kind: 'stop' });
    await until(() => exits.length > 0, 'it ends');
    await pause(50);
    const [{ localUrl } = { localUrl: '' }] = port.told.filter((event) => event.kind === 'ready');
    await expect(fetch(localUrl)).rejects.toThrow();
  });
});

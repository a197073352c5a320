import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RoomProcess } from '../../../electron/main/room-process';
import { RoomSupervisor } from '../../../electron/main/room-supervisor';
import { eachRole } from '../../../shared/protocol/per-role';
import type { RoomCommand, RoomReady } from '../../../shared/protocol/room-supervision';

const READY: RoomReady = {
  kind: 'ready',
  room: 'copy1',
  port: 4310,
  localUrl: 'http://127.0.0.1:4310',
  syncUrl: 'ws://127.0.0.1:4310/sync/copy1',
  links: {
    facilitator: 'http://f',
    editor: 'http://e',
    contributor: 'http://c',
    viewer: 'http://v',
  },
  addresses: ['127.0.0.1'],
  tokens: eachRole((role) => role.charAt(0).repeat(43)),
};

/** A room process that does as the test says. */
class FakeRoom implements RoomProcess {
  readonly commands: RoomCommand[] = [];
  isKilled = false;
  readonly #messageListeners: ((message: unknown) => void)[] = [];
  readonly #exitListeners: ((code: number) => void)[] = [];

  send(command: RoomCommand): void {
    this.commands.push(command);
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#messageListeners.push(listener);
  }
  onExit(listener: (code: number) => void): void {
    this.#exitListeners.push(listener);
  }
  kill(): void {
    this.isKilled = true;
  }
  say(message: unknown): void {
    for (const listener of this.#messageListeners) listener(message);
  }
  exit(code: number): void {
    for (const listener of this.#exitListeners) listener(code);
  }
}

const REQUEST = {
  roomId: 'copy1',
  states: { board: new Uint8Array([0, 0]) },
  network: 'loopback',
} as const;

let rooms: FakeRoom[];
let ended: string[];
let reports: string[];
let supervisor: RoomSupervisor;

beforeEach(() => {
  vi.useFakeTimers();
  rooms = [];
  ended = [];
  reports = [];
  supervisor = new RoomSupervisor({
    fork: () => {
      const room = new FakeRoom();
      rooms.push(room);
      return room;
    },
    dataDir: (roomId) => `/data/${roomId}`,
    staticDir: '/page',
    onEnded: (reason) => ended.push(reason),
    report: (event) => reports.push(event),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const latest = (): FakeRoom => {
  const room = rooms.at(-1);
  if (!room) throw new Error('no room was forked');
  return room;
};

async function started(): Promise<FakeRoom> {
  const starting = supervisor.start(REQUEST);
  await vi.advanceTimersByTimeAsync(0);
  latest().say(READY);
  await starting;
  return latest();
}

describe('a room that facilitators change', () => {
  test('comes back after a crash with the links as they were renewed', async () => {
    await started();
    const tokens = { ...READY.tokens, editor: 'n'.repeat(43) };
    latest().say({ ...READY, links: { ...READY.links, editor: 'http://new' }, tokens });
    expect(supervisor.current()?.links.editor).toBe('http://new');
    latest().exit(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(latest().commands[0]).toMatchObject({ kind: 'open', tokens });
  });

  test('is not brought back when a facilitator has ended it for all', async () => {
    await started();
    latest().say({ kind: 'stopped' });
    latest().exit(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toEqual(['stopped']);
    expect(rooms).toHaveLength(1);
    expect(supervisor.isRunning).toBe(false);
  });
});

describe('starting a room', () => {
  test('hands over the working copy and answers with the links, not with the tokens', async () => {
    const starting = supervisor.start(REQUEST);
    await vi.advanceTimersByTimeAsync(0);
    expect(latest().commands).toEqual([
      {
        kind: 'open',
        roomId: 'copy1',
        dataDir: '/data/copy1',
        staticDir: '/page',
        network: 'loopback',
        address: undefined,
        seeds: { board: new Uint8Array([0, 0]) },
      },
    ]);
    latest().say(READY);
    const { room, syncUrl, links, addresses } = READY;
    expect(await starting).toEqual({ ok: true, value: { room, syncUrl, links, addresses } });
    expect(supervisor.current()).toEqual({ room, syncUrl, links, addresses });
  });

  test('happens once at a time', async () => {
    const first = supervisor.start(REQUEST);
    expect(await supervisor.start(REQUEST)).toEqual({ ok: false, error: 'room-running' });
    latest().say(READY);
    await first;
    expect(await supervisor.start(REQUEST)).toEqual({ ok: false, error: 'room-running' });
    expect(rooms).toHaveLength(1);
  });

  test.each([
    ['address-taken', 'room-address-taken'],
    ['no-lan-address', 'room-no-network'],
    ['in-use', 'room-running'],
    ['damaged', 'room-not-started'],
  ])('answers a room that failed for %s with %s', async (reason, failure) => {
    const starting = supervisor.start(REQUEST);
    await vi.advanceTimersByTimeAsync(0);
    latest().say({ kind: 'failed', reason, detail: 'x' });
    expect(await starting).toEqual({ ok: false, error: failure });
    expect(latest().isKilled).toBe(true);
    expect(supervisor.isRunning).toBe(false);
  });

  test('gives up after 20 s', async () => {
    const starting = supervisor.start(REQUEST);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(latest().isKilled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await starting).toEqual({ ok: false, error: 'room-not-started' });
    expect(latest().isKilled).toBe(true);
  });

  test('believes nothing that does not fit (R23)', async () => {
    const starting = supervisor.start(REQUEST);
    await vi.advanceTimersByTimeAsync(0);
    for (const nonsense of [null, 'ready', { kind: 'ready' }, { ...READY, port: 'x' }]) {
      latest().say(nonsense);
    }
    expect(supervisor.current()).toBeNull();
    latest().exit(1);
    expect(await starting).toEqual({ ok: false, error: 'room-not-started' });
    expect(reports).toContain('room sent something unknown');
  });
});

describe('stopping a room', () => {
  test('waits until the process is gone, and is no crash', async () => {
    const room = await started();
    let isStopped = false;
    const stopping = supervisor.stop().then(() => (isStopped = true));
    await vi.advanceTimersByTimeAsync(100);
    expect(room.commands.at(-1)).toEqual({ kind: 'stop' });
    expect(isStopped).toBe(false);
    room.exit(0);
    await stopping;
    expect([supervisor.isRunning, ended, room.isKilled]).toEqual([false, [], false]);
  });

  test('ends a process that does not listen', async () => {
    const room = await started();
    const stopping = supervisor.stop();
    await vi.advanceTimersByTimeAsync(3000);
    await stopping;
    expect(room.isKilled).toBe(true);
  });

  test('calls off a start that is still under way', async () => {
    const starting = supervisor.start(REQUEST);
    await vi.advanceTimersByTimeAsync(0);
    await supervisor.stop();
    expect(await starting).toEqual({ ok: false, error: 'room-not-started' });
    expect([latest().isKilled, supervisor.isRunning]).toEqual([true, false]);
  });

  test('is waited for by the next start of the same room', async () => {
    const first = await started();
    void supervisor.stop();
    const again = supervisor.start(REQUEST);
    await vi.advanceTimersByTimeAsync(50);
    expect(rooms).toHaveLength(1);
    first.exit(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(rooms).toHaveLength(2);
    latest().say(READY);
    expect(await again).toMatchObject({ ok: true });
  });

  test('of no room is nothing', async () => {
    await supervisor.stop();
    expect(rooms).toEqual([]);
  });
});

describe('a room whose process dies', () => {
  test('comes back with the same links and port', async () => {
    const room = await started();
    room.exit(11);
    await vi.advanceTimersByTimeAsync(0);
    expect(rooms).toHaveLength(2);
    expect(latest().commands[0]).toMatchObject({ port: 4310, tokens: READY.tokens });
    expect(latest().commands[0]).not.toHaveProperty('seeds');
    expect(supervisor.current()).toMatchObject({ links: READY.links });
    latest().say(READY);
    await vi.advanceTimersByTimeAsync(0);
    expect([supervisor.isRunning, ended]).toEqual([true, []]);
  });

  test('comes back three times in five minutes, then it is over', async () => {
    let room = await started();
    for (let crash = 1; crash <= 3; crash += 1) {
      room.exit(11);
      await vi.advanceTimersByTimeAsync(1000);
      room = latest();
      room.say(READY);
      await vi.advanceTimersByTimeAsync(0);
    }
    expect([rooms.length, ended]).toEqual([4, []]);
    room.exit(11);
    await vi.advanceTimersByTimeAsync(0);
    expect([rooms.length, ended, supervisor.isRunning]).toEqual([4, ['crashed'], false]);
  });

  test('is forgiven crashes that are long past', async () => {
    let room = await started();
    for (let crash = 1; crash <= 6; crash += 1) {
      room.exit(11);
      await vi.advanceTimersByTimeAsync(0);
      room = latest();
      room.say(READY);
      await vi.advanceTimersByTimeAsync(2 * 60_000);
    }
    expect(ended).toEqual([]);
  });

  test('is over when it cannot come back', async () => {
    const room = await started();
    room.exit(11);
    await vi.advanceTimersByTimeAsync(0);
    latest().say({ kind: 'failed', reason: 'damaged', detail: 'x' });
    await vi.advanceTimersByTimeAsync(0);
    expect([ended, supervisor.isRunning]).toEqual([['crashed'], false]);
  });

  test('stays away when it is stopped while it comes back', async () => {
    const room = await started();
    room.exit(11);
    await vi.advanceTimersByTimeAsync(0);
    await supervisor.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect([latest().isKilled, ended, supervisor.isRunning]).toEqual([true, [], false]);
  });
});

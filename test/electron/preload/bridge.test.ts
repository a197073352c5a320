import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  CLOSE_ANSWER_CHANNEL,
  HOST_EVENTS,
  HOST_METHODS,
  type HostApi,
} from '../../../shared/protocol/host-api';

const { ipc, exposed } = vi.hoisted(() => {
  type Listener = (event: unknown, value: unknown) => void;
  const listeners = new Map<string, Set<Listener>>();
  const invoked: unknown[][] = [];
  return {
    exposed: new Map<string, unknown>(),
    ipc: {
      invoked,
      listeners,
      invoke: async (...args: unknown[]) => {
        invoked.push(args);
        return { ok: true, value: null };
      },
      on: (channel: string, listener: Listener) => {
        const known = listeners.get(channel) ?? new Set();
        listeners.set(channel, known.add(listener));
      },
      removeListener: (channel: string, listener: Listener) => {
        listeners.get(channel)?.delete(listener);
      },
      emit: (channel: string, value: unknown) => {
        const secret = { sender: 'an object of Electron' };
        for (const listener of listeners.get(channel) ?? []) listener(secret, value);
      },
    },
  };
});
vi.mock('electron', () => ({
  ipcRenderer: ipc,
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api),
  },
}));

let journey: HostApi;

beforeAll(async () => {
  await import('../../../electron/preload/index');
  journey = exposed.get('journey') as HostApi;
});

beforeEach(() => {
  ipc.invoked.length = 0;
});

describe('the bridge', () => {
  test('is one frozen object with exactly the methods of HostApi', () => {
    expect([...exposed.keys()]).toEqual(['journey']);
    expect(Object.isFrozen(journey)).toBe(true);
    expect(Object.isFrozen(journey.capabilities)).toBe(true);
    const facts = ['kind', 'capabilities', 'isMac', 'preferredLocale'];
    const events = [
      'onCommand',
      'onOpenRequested',
      'onJoinRequested',
      'onRoomEnded',
      'onCloseRequested',
    ];
    const expected = [...facts, ...Object.keys(HOST_METHODS), ...events];
    expect(Object.keys(journey).toSorted()).toEqual(expected.toSorted());
  });

  test('sends each method to its own channel, one argument at most', async () => {
    await journey.copyText('xin chào');
    const careless = journey.setLocale as (...args: unknown[]) => Promise<unknown>;
    await careless('vi', 'journey:other', { path: '/etc/passwd' });
    expect(ipc.invoked).toEqual([
      [HOST_METHODS.copyText, 'xin chào'],
      [HOST_METHODS.setLocale, 'vi'],
    ]);
  });

  test('gives listeners data and nothing of Electron', () => {
    const heard: unknown[][] = [];
    const unsubscribe = journey.onCommand((...args) => heard.push(args));
    ipc.emit(HOST_EVENTS.command, 'file.save');
    expect(heard).toEqual([['file.save']]);
    unsubscribe();
    ipc.emit(HOST_EVENTS.command, 'file.save');
    expect(heard).toHaveLength(1);
    expect(ipc.listeners.get(HOST_EVENTS.command)?.size).toBe(0);
  });

  test.each([
    ['onOpenRequested', HOST_EVENTS.openRequested],
    ['onRoomEnded', HOST_EVENTS.roomEnded],
  ] as const)('unsubscribes from %s for good', (name, channel) => {
    let calls = 0;
    const unsubscribe = journey[name](() => (calls += 1));
    unsubscribe();
    ipc.emit(channel, null);
    expect(calls).toBe(0);
  });
});

describe('a question about closing', () => {
  const ask = async (step: string) => {
    ipc.emit(HOST_EVENTS.closeRequested, { id: 7, step });
    await Promise.resolve();
    await Promise.resolve();
  };

  test('is answered by the page', async () => {
    const steps: string[] = [];
    const unsubscribe = journey.onCloseRequested(async (step) => {
      steps.push(step);
      return { unsaved: true };
    });
    await ask('prepare');
    expect([steps, ipc.invoked]).toEqual([
      ['prepare'],
      [[CLOSE_ANSWER_CHANNEL, { id: 7, unsaved: true }]],
    ]);
    unsubscribe();
  });

  test('is answered at once when nobody listens or the page fails', async () => {
    await ask('prepare');
    const unsubscribe = journey.onCloseRequested(() => Promise.reject(new Error('broken')));
    await ask('save');
    unsubscribe();
    expect(ipc.invoked).toEqual([
      [CLOSE_ANSWER_CHANNEL, { id: 7, unsaved: null }],
      [CLOSE_ANSWER_CHANNEL, { id: 7, unsaved: null }],
    ]);
  });
});

import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type HostHandlers, handle, routeHostMethods } from '../../../electron/main/ipc-router';
import { ok } from '../../../shared/lib/result';
import {
  HOST_METHODS,
  type HostMethodName,
  LARGE_PAYLOAD_BYTES,
  SMALL_PAYLOAD_BYTES,
} from '../../../shared/protocol/host-api';
import { CloseAnswerSchema } from '../../../shared/protocol/host-schemas';

type Listener = (event: unknown, ...payload: unknown[]) => Promise<unknown>;

const { channels } = vi.hoisted(() => ({ channels: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => channels.set(channel, listener) },
}));

const METHODS = Object.keys(HOST_METHODS) as HostMethodName[];
const ours = { senderFrame: { parent: null, url: 'app://journey/' } };
const refused = { ok: false, error: 'bad-request' };
const token = 'AAAAAAAAAAAAAAAAAAAAAA';

/** An argument that each method takes. */
const fitting: Record<HostMethodName, unknown> = {
  openBoardFile: undefined,
  saveBoardFile: { token, suggestedName: 'a.journey.json', text: '{}', saveAs: false },
  saveExport: { suggestedName: 'a.png', mime: 'image/png', bytes: new Uint8Array([1]) },
  fileForCopy: 'copy-1',
  rememberFile: { copyId: 'copy-1', token },
  takePendingOpen: undefined,
  takePendingJoin: undefined,
  startRoom: { roomId: 'copy-1', states: { board: new Uint8Array([0, 0]) }, network: 'loopback' },
  stopRoom: undefined,
  currentRoom: undefined,
  listAddresses: undefined,
  setWindowState: { title: 'Bản đồ', unsaved: true },
  setLocale: 'vi',
  setCommandState: ['file.save'],
  copyText: 'xin chào',
};

/** Handlers that note what reached them. */
function notingHandlers(seen: unknown[]): HostHandlers {
  const note = async (argument: unknown) => {
    seen.push(argument);
    return ok(null);
  };
  return Object.fromEntries(METHODS.map((name) => [name, note])) as unknown as HostHandlers;
}

function invoke(name: HostMethodName, payload: unknown, event: unknown = ours): Promise<unknown> {
  const listener = channels.get(HOST_METHODS[name]);
  if (!listener) throw new Error(`no channel for ${name}`);
  return listener(event, payload);
}

let seen: unknown[];

beforeEach(() => {
  seen = [];
  channels.clear();
  routeHostMethods(notingHandlers(seen), () => undefined);
});

describe('the door between the page and main', () => {
  test.each(METHODS)('%s takes what fits', async (name) => {
    expect(await invoke(name, fitting[name])).toEqual({ ok: true, value: null });
    expect(seen).toEqual([fitting[name]]);
  });

  test.each([
    ['a frame that has gone', { senderFrame: null }],
    ['a frame inside the page', { senderFrame: { parent: {}, url: 'app://journey/' } }],
    ['another site', { senderFrame: { parent: null, url: 'https://example.com/' } }],
    ['another host of our scheme', { senderFrame: { parent: null, url: 'app://evil/' } }],
    [
      'a link that only names us',
      { senderFrame: { parent: null, url: 'https://x/?app://journey' } },
    ],
    ['an empty page', { senderFrame: { parent: null, url: '' } }],
  ])('answers nothing to %s', async (_who, event) => {
    for (const name of METHODS) expect(await invoke(name, fitting[name], event)).toEqual(refused);
    expect(seen).toEqual([]);
  });

  test.each(METHODS)('%s refuses what does not fit, and never throws', async (name) => {
    const wrong = [null, 0, 'x\0/../..', true, [], {}, [null], { token: 1 }, new Uint8Array(3)];
    for (const payload of wrong) {
      const answer = await invoke(name, payload);
      if (seen.length > 0) expect(isFitting(name, payload), JSON.stringify(payload)).toBe(true);
      else expect(answer).toEqual(refused);
      seen.length = 0;
    }
  });

  test('lets no random structure through to a save', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (payload) => {
        expect(await invoke('saveBoardFile', payload)).toMatchObject({ ok: false });
        expect(await invoke('startRoom', payload)).toMatchObject({ ok: false });
        expect(seen).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('drops keys that nobody asked for', async () => {
    const board = { suggestedName: 'a', text: '{}', saveAs: true };
    await invoke('saveBoardFile', { ...board, path: '/etc/passwd', constructor: 'x' });
    expect(seen).toEqual([board]);
  });

  test('refuses a token that the host cannot have issued', async () => {
    const forged = ['', '/etc/passwd', '../x', `${token}A`, 'AAAA', `${token.slice(1)}/`];
    for (const bad of forged) {
      expect(await invoke('rememberFile', { copyId: 'a', token: bad })).toEqual(refused);
    }
  });

  test('refuses copy ids that could be paths', async () => {
    for (const bad of ['..', 'a/b', 'a\\b', '', 'a'.repeat(65), 'a.b']) {
      expect(await invoke('fileForCopy', bad)).toEqual(refused);
    }
  });

  test('caps small calls at 256 kB and boards at 50 MB', async () => {
    const large = 'x'.repeat(SMALL_PAYLOAD_BYTES + 1);
    expect(await invoke('copyText', large)).toEqual({ ok: false, error: 'too-large' });
    expect(await invoke('setWindowState', { title: large, unsaved: false })).toEqual({
      ok: false,
      error: 'too-large',
    });
    const bytes = new Uint8Array(LARGE_PAYLOAD_BYTES + SMALL_PAYLOAD_BYTES + 1);
    const answer = await invoke('saveExport', { suggestedName: 'a', mime: 'image/png', bytes });
    expect(answer).toEqual({ ok: false, error: 'too-large' });
    const board = { suggestedName: 'a', text: 'x'.repeat(LARGE_PAYLOAD_BYTES), saveAs: false };
    expect(await invoke('saveBoardFile', board)).toMatchObject({ ok: true });
  });

  test('survives a structure that contains itself', async () => {
    const endless: { self?: unknown } = {};
    endless.self = endless;
    expect(await invoke('setWindowState', endless)).toEqual({ ok: false, error: 'too-large' });
  });

  test('says nothing about an error but that there was one', async () => {
    const reports: string[] = [];
    const broken = async () => {
      throw new Error('ENOENT /home/lan/secret.json');
    };
    channels.clear();
    handle(
      { channel: 'x', schema: CloseAnswerSchema, limitBytes: 1024, handler: broken },
      (event, error) => reports.push(`${event} ${error}`),
    );
    const answer = await channels.get('x')?.(ours, { id: 1, unsaved: null });
    expect(answer).toEqual({ ok: false, error: 'internal' });
    expect(reports).toHaveLength(1);
  });
});

/** Some of the wrong values happen to fit a method: no argument, or a list, or a text. */
function isFitting(name: HostMethodName, payload: unknown): boolean {
  if (name === 'copyText') return typeof payload === 'string';
  if (name === 'setCommandState') return Array.isArray(payload) && payload.length === 0;
  return false;
}

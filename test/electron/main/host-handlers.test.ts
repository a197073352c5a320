import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { hostHandlers } from '../../../electron/main/host-handlers';
import { Pending } from '../../../electron/main/pending';
import { ok } from '../../../shared/lib/result';
import type { StartRoomRequest } from '../../../shared/protocol/host-api';
import type { InviteLink } from '../../../shared/protocol/invite-link';

function ipv4(address: string, internal = false): NetworkInterfaceInfo {
  return { address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null };
}

const LAPTOP = {
  lo: [ipv4('127.0.0.1', true)],
  docker0: [ipv4('172.17.0.1')],
  eth0: [ipv4('10.0.0.5'), ipv4('169.254.3.4')],
  wlan0: [ipv4('192.168.1.20')],
  public0: [ipv4('203.0.113.9')],
};

interface Scene {
  readonly interfaces?: NodeJS.Dict<NetworkInterfaceInfo[]>;
  readonly pending?: string | null;
  readonly invite?: InviteLink | null;
}

function handlers({ interfaces = LAPTOP, pending = null, invite = null }: Scene = {}) {
  const log: unknown[] = [];
  const note = async (value: unknown) => {
    log.push(value);
    return ok(null);
  };
  const unused = () => Promise.reject(new Error('not part of this test'));
  const links = {
    room: 'a',
    syncUrl: '',
    links: { facilitator: '', editor: '', contributor: '', viewer: '' },
  };
  const all = hostHandlers({
    files: {
      openBoardFile: unused,
      saveBoardFile: unused,
      fileForCopy: unused,
      rememberFile: unused,
      openPath: async (file) => ok({ token: 't', name: file, text: '{}' }),
    },
    exports: { saveExport: unused },
    rooms: {
      start: async (request: StartRoomRequest) => {
        log.push(request.address);
        return ok({ ...links, addresses: [] });
      },
      stop: async () => void log.push('stop'),
      current: () => null,
    },
    settings: {
      current: unused as never,
      update: async (change) => void log.push(change),
      settled: unused,
    },
    pending: { file: new Pending(pending), invite: new Pending(invite) },
    menu: {
      setLocale: (locale) => void log.push(`menu ${locale}`),
      setDisabled: (ids) => void log.push([...ids]),
    },
    window: { setState: (state) => void log.push(state) },
    interfaces: () => interfaces,
    writeClipboard: (text) => void note(text),
  });
  return { all, log };
}

const request = { roomId: 'a', states: { board: new Uint8Array() }, network: 'lan' } as const;

describe('starting a room from the page', () => {
  test('opens the address that was chosen', async () => {
    const { all, log } = handlers();
    await all.startRoom({ ...request, address: '10.0.0.5' });
    expect(log).toEqual(['10.0.0.5']);
  });

  test('opens the likeliest address when none was chosen, never all', async () => {
    const { all, log } = handlers();
    await all.startRoom(request);
    expect(log).toEqual(['192.168.1.20']);
  });

  test('refuses addresses of other machines and of everybody', async () => {
    const { all, log } = handlers();
    for (const address of ['0.0.0.0', '::', '192.168.1.21', '127.0.0.1']) {
      expect(await all.startRoom({ ...request, address })).toMatchObject({
        error: 'room-address-taken',
      });
    }
    expect(log).toEqual([]);
  });

  test('opens a public address only when it was chosen', async () => {
    const interfaces = { public0: LAPTOP.public0 };
    const { all, log } = handlers({ interfaces });
    expect(await all.startRoom(request)).toEqual({ ok: false, error: 'room-no-network' });
    await all.startRoom({ ...request, address: '203.0.113.9' });
    expect(log).toEqual(['203.0.113.9']);
  });

  test('says when there is no network', async () => {
    const { all } = handlers({ interfaces: { lo: [ipv4('127.0.0.1', true)] } });
    expect(await all.startRoom(request)).toEqual({ ok: false, error: 'room-no-network' });
  });

  test('on this computer alone opens no other address', async () => {
    const { all, log } = handlers();
    await all.startRoom({ ...request, network: 'loopback', address: '192.168.1.20' });
    expect(log).toEqual([undefined]);
  });
});

describe('what else the page asks for', () => {
  test('a pending file is given once', async () => {
    const { all } = handlers({ pending: '/a.json' });
    expect(await all.takePendingOpen(undefined)).toMatchObject({ value: { name: '/a.json' } });
    expect(await all.takePendingOpen(undefined)).toEqual({ ok: true, value: null });
  });

  test('and an invitation only once too', async () => {
    const invite = { origin: 'http://192.168.1.20:4310', room: 'r1', token: 'A'.repeat(43) };
    const { all } = handlers({ invite });
    expect(await all.takePendingJoin(undefined)).toEqual({ ok: true, value: invite });
    expect(await all.takePendingJoin(undefined)).toEqual({ ok: true, value: null });
  });

  test('the language changes the menu and is remembered', async () => {
    const { all, log } = handlers();
    await all.setLocale('en');
    expect(log).toEqual(['menu en', { locale: 'en' }]);
  });
});

import { createHash } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { newRoomTokens, newToken } from '../../electron/room/invitations';
import { isOwnHost } from '../../electron/room/network';
import { rawRequest, upgradeHead } from '../support/raw-http';
import { connect, openRig, pause, type Rig, ROOM_ID, synced, until } from '../support/room-rig';

const tokenOf = (text: string) => [`journey.v1`, `token.${text}`];

describe('somebody who may not come in (R6)', () => {
  const anyToken = newToken();
  it.each([
    ['a wrong token', tokenOf(anyToken), 4401],
    ['a token that is none', tokenOf('x'), 4401],
    ['the right version and no token', ['journey.v1'], 4401],
    ['no subprotocols at all', [], 4401],
    ['another version', ['journey.v2', `token.${anyToken}`], 4426],
    ['another program', ['graphql-ws'], 4426],
  ])('with %s hears why, and does not try again', async (_what, protocols, code) => {
    const rig = await openRig();
    const client = connect(rig, 'editor', { protocols });
    await until(() => client.closedWith() !== null, 'the client is told');
    expect(client.closedWith()).toBe(code);
    expect(client.provider.shouldConnect).toBe(false);
    expect(client.provider.synced).toBe(false);
  });

  it.each([
    ['an unknown room', '/sync/nowhere'],
    ['another path', '/elsewhere/room1'],
    ['no room', ''],
    ['a room of a prototype', '/sync/__proto__'],
  ])('asks for %s and hears that it is not there', async (_what, path) => {
    const rig = await openRig();
    const client = connect(rig, 'editor', { syncUrl: `ws://127.0.0.1:${rig.port}${path}` });
    await until(() => client.closedWith() !== null, 'the client is told');
    expect(client.closedWith()).toBe(4404);
  });

  it('asks for a document that rooms do not have, and hears that it is not there', async () => {
    const rig = await openRig();
    const code = await new Promise((resolve) => {
      const socket = new WebSocket(`${rig.syncUrl}/constructor`, tokenOf(rig.tokens.editor));
      socket.on('close', resolve);
    });
    expect(code).toBe(4404);
  });

  it('is not heard, whatever it sends', async () => {
    const rig = await openRig();
    const before = rig.notes();
    const socket = new WebSocket(`${rig.syncUrl}/board`, tokenOf(anyToken));
    socket.on('error', () => undefined);
    const code = new Promise((resolve) => socket.on('close', resolve));
    socket.on('open', () => {
      for (let at = 0; at < 20; at += 1) socket.send(Buffer.from([0, 2, 2, 0, 0]));
      socket.send(Buffer.alloc(5000));
    });
    expect([4401, 1006, 1009]).toContain(await code);
    expect(rig.notes()).toEqual(before);
  });

  it('does not get a token back: the handshake echoes the version only', async () => {
    const rig = await openRig();
    const echoed: string[] = [];
    for (const protocols of [
      [`token.${rig.tokens.editor}`, 'journey.v1'],
      ['journey.v1', `token.${rig.tokens.editor}`],
    ]) {
      const answer = await rawRequest(
        rig.port,
        upgradeHead(`/sync/${ROOM_ID}/board`, [
          `Host: 127.0.0.1:${rig.port}`,
          `Sec-WebSocket-Protocol: ${protocols.join(', ')}`,
        ]),
      );
      expect(answer.status).toBe(101);
      echoed.push(answer.headers['sec-websocket-protocol'] ?? '');
      expect(JSON.stringify(answer)).not.toContain(rig.tokens.editor);
    }
    expect(echoed).toEqual(['journey.v1', 'journey.v1']);
  });

  it('of the same machine again and again is slowed down, while members still come in', async () => {
    const rig = await openRig();
    const codes: number[] = [];
    for (let at = 0; at < 70; at += 1) {
      const socket = new WebSocket(`${rig.syncUrl}/board`, tokenOf(anyToken));
      codes.push(await new Promise((resolve) => socket.on('close', resolve)));
    }
    expect(new Set(codes)).toEqual(new Set([4401, 4503]));
    const member = connect(rig, 'editor');
    await synced(member);
  });
});

describe('tokens (R5)', () => {
  it('are long, different for each role and safe in a header', () => {
    const tokens = Object.values(newRoomTokens());
    expect(new Set(tokens).size).toBe(4);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('never show up in the log (R25)', async () => {
    const entries: unknown[] = [];
    const rig = await openRig({ server: { log: (entry) => entries.push(entry) } });
    const [member, stranger] = [
      connect(rig, 'editor'),
      connect(rig, 'editor', { protocols: tokenOf('wrong-token-of-a-stranger') }),
    ];
    await synced(member);
    await until(() => stranger.closedWith() !== null, 'the stranger is sent away');
    member.provider.disconnect();
    await until(() => JSON.stringify(entries).includes('left'), 'leaving is logged');
    const log = JSON.stringify(entries);
    expect(log).toContain('joined');
    expect(log).toContain('unauthorised');
    for (const secret of [...Object.values(rig.tokens), 'wrong-token-of-a-stranger']) {
      expect(log).not.toContain(secret);
      expect(log).not.toContain(createHash('sha256').update(secret).digest('hex'));
    }
  });
});

const hostsOf = (rig: Rig) => ({
  good: [
    `127.0.0.1:${rig.port}`,
    `localhost:${rig.port}`,
    `LOCALHOST:${rig.port}`,
    `${hostname().split('.')[0]}.local:${rig.port}`,
  ],
  bad: [
    'evil.example',
    `evil.example:${rig.port}`,
    `127.0.0.1.evil:${rig.port}`,
    `127.0.0.1.nip.io:${rig.port}`,
    `localhost.evil.example:${rig.port}`,
    `127.0.0.1:${rig.port + 1}`,
    '127.0.0.1',
    `0.0.0.0:${rig.port}`,
    `203.0.113.9:${rig.port}`,
    `2130706433:${rig.port}`,
    `0x7f.1:${rig.port}`,
    `user@127.0.0.1:${rig.port}`,
    `127.0.0.1:${rig.port}/x`,
    `127.0.0.1:${rig.port}#`,
    `[::ffff:127.0.0.1]:${rig.port}`,
    ' ',
  ],
});

describe('the host a request names (R3)', () => {
  it('is one of ours', async () => {
    const rig = await openRig();
    const statusOf = async (host: string) =>
      (await rawRequest(rig.port, ['GET /none HTTP/1.1', `Host: ${host}`, 'Connection: close']))
        .status;
    const { good, bad } = hostsOf(rig);
    for (const host of good) expect([host, await statusOf(host)]).toEqual([host, 404]);
    for (const host of bad) expect([host, await statusOf(host)]).not.toEqual([host, 404]);
  });

  it('is one of ours for sockets too', async () => {
    const rig = await openRig();
    const statusOf = async (host: string) => {
      const head = upgradeHead(`/sync/${ROOM_ID}/board`, [`Host: ${host}`]);
      return (await rawRequest(rig.port, head)).status;
    };
    const { good, bad } = hostsOf(rig);
    for (const host of good) expect([host, await statusOf(host)]).toEqual([host, 101]);
    for (const host of bad) expect([host, await statusOf(host)]).not.toEqual([host, 101]);
  });

  it.each([
    ['missing', (): string[] => []],
    ['there twice', (port: number) => [`Host: 127.0.0.1:${port}`, 'Host: evil.example']],
    [
      'there twice, the good one last',
      (port: number) => ['Host: evil.example', `Host: 127.0.0.1:${port}`],
    ],
  ])('is refused when it is %s', async (_what, hosts) => {
    const rig = await openRig();
    const page = await rawRequest(rig.port, [
      'GET / HTTP/1.1',
      ...hosts(rig.port),
      'Connection: close',
    ]);
    expect([400, 403]).toContain(page.status);
    const socket = await rawRequest(
      rig.port,
      upgradeHead(`/sync/${ROOM_ID}/board`, hosts(rig.port)),
    );
    expect([400, 403]).toContain(socket.status);
  });

  it('may be any address of an interface, and nothing that only looks like one', () => {
    const interfaces = networkInterfaces();
    for (const { address } of Object.values(interfaces).flatMap((list) => list ?? [])) {
      expect(isOwnHost(address.includes(':') ? `[${address}]` : address)).toBe(true);
    }
    for (const host of ['', '127.1', '127.0.0.1.', 'localhost.', '::1]', '[127.0.0.1']) {
      expect([host, isOwnHost(host)]).toEqual([host, false]);
    }
  });
});

describe('the origin of a page that opens a socket (R4)', () => {
  const statusOf = async (rig: Rig, origin: string[]) => {
    const headers = [`Host: 127.0.0.1:${rig.port}`, ...origin.map((value) => `Origin: ${value}`)];
    return (await rawRequest(rig.port, upgradeHead(`/sync/${ROOM_ID}/board`, headers))).status;
  };

  it('is a page of this room, the desktop app, or no page at all', async () => {
    const rig = await openRig();
    for (const origin of [
      [],
      [`http://127.0.0.1:${rig.port}`],
      [`http://localhost:${rig.port}`],
      [`https://127.0.0.1:${rig.port}`],
      ['app://journey'],
    ]) {
      expect([origin, await statusOf(rig, origin)]).toEqual([origin, 101]);
    }
  });

  it('is never anything else', async () => {
    const rig = await openRig();
    for (const origin of [
      ['null'],
      [''],
      ['http://evil.example'],
      [`http://evil.example:${rig.port}`],
      [`http://127.0.0.1:${rig.port}.evil.example`],
      [`http://127.0.0.1:${rig.port}@evil.example`],
      [`http://127.0.0.1:${rig.port + 1}`],
      ['http://127.0.0.1'],
      ['app://journey.evil'],
      ['app://journey/'],
      ['file://'],
      ['app://journey', `http://evil.example`],
    ]) {
      expect([origin, await statusOf(rig, origin)]).toEqual([origin, 403]);
    }
  });

  it('may be a development server that was named at the start', async () => {
    const rig = await openRig({ server: { extraOrigins: ['http://localhost:5173'] } });
    expect(await statusOf(rig, ['http://localhost:5173'])).toBe(101);
    expect(await statusOf(rig, ['http://localhost:5174'])).toBe(403);
  });

  it('is told nothing: no header opens anything to other origins', async () => {
    const rig = await openRig();
    const answer = await rawRequest(rig.port, [
      'OPTIONS / HTTP/1.1',
      `Host: 127.0.0.1:${rig.port}`,
      'Origin: http://evil.example',
      'Access-Control-Request-Method: GET',
      'Connection: close',
    ]);
    expect(answer.status).toBe(405);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });
});

describe('the port (R1)', () => {
  it('is closed until it is asked for, and after the end', async () => {
    const rig = await openRig();
    const other = await rig.server.listen('127.0.0.1', 0);
    if (!other.ok) throw new Error(other.error.detail);
    await expect(fetch(`http://127.0.0.1:${other.value.port}/`)).resolves.toBeDefined();
    await other.value.close();
    await expect(fetch(`http://127.0.0.1:${other.value.port}/`)).rejects.toThrow();
    await expect(fetch(rig.url)).resolves.toBeDefined();
    await rig.server.close();
    await expect(fetch(rig.url)).rejects.toThrow();
  });

  it('opens nothing while a room is only loaded', async () => {
    const { openRoomServer } = await import('../../electron/room/server');
    const before = process
      .getActiveResourcesInfo()
      .filter((name) => name === 'TCPServerWrap').length;
    const rig = await openRig();
    const idle = openRoomServer({ staticDir: rig.dataDir });
    const opened = await idle.openRoom({
      id: 'idle',
      dataDir: `${rig.dataDir}/idle`,
      tokens: newRoomTokens(),
    });
    expect(opened.ok).toBe(true);
    await pause(20);
    const after = process
      .getActiveResourcesInfo()
      .filter((name) => name === 'TCPServerWrap').length;
    expect(after - before).toBe(1);
    await idle.close();
  });

  it('that is taken is reported as such', async () => {
    const rig = await openRig();
    const again = await rig.server.listen('127.0.0.1', rig.port);
    expect(again).toMatchObject({ ok: false, error: { reason: 'address-taken' } });
    const foreign = await rig.server.listen('203.0.113.9', 0);
    expect(foreign).toMatchObject({ ok: false, error: { reason: 'address-not-ours' } });
  });
});

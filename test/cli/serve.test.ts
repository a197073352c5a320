import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { browserCommand } from '../../electron/cli/open-browser';
import type { PerRole } from '../../shared/protocol/per-role';
import { type DocumentName, joinProtocols, type Role } from '../../shared/protocol/room';
import { type BuiltCli, buildCli, type RunningCli, runCli } from '../support/built-cli';
import { rawRequest } from '../support/raw-http';
import { connect, type Rig, synced, temporaryFolder, until } from '../support/room-rig';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
}, 60_000);
afterAll(() => cli.remove());

interface Served {
  readonly running: RunningCli;
  readonly origin: string;
  readonly port: number;
  readonly key: string;
  call(method: string, path: string, init?: RequestInit): Promise<Response>;
}

async function serve(args: readonly string[] = []): Promise<Served> {
  const running = runCli(cli, ['serve', '--data', await temporaryFolder(), ...args]);
  onTestFinished(async () => {
    running.child.kill('SIGKILL');
    await running.ended;
  });
  const address = /http:\/\/127\.0\.0\.1:(\d+)\/#host=([\w-]{43})/;
  await until(() => address.test(running.stdout()), 'the address is printed', 10_000);
  const [, port = '', key = ''] = address.exec(running.stdout()) ?? [];
  const origin = `http://127.0.0.1:${port}`;
  const call = (method: string, path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, { method, headers: { authorization: `Bearer ${key}` }, ...init });
  return { running, origin, port: Number(port), key, call };
}

function update(from: string): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  doc.getMap('notes').set('from', from);
  return Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>;
}

function form(parts: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): FormData {
  const body = new FormData();
  for (const [name, bytes] of Object.entries(parts)) body.set(name, new Blob([bytes]));
  return body;
}

const state = () => form({ board: update('the page'), talk: update('its people') });

interface Links {
  readonly room: string;
  readonly syncUrl: string;
  readonly links: PerRole<string>;
  readonly addresses: string[];
}

function clientOf({ syncUrl, links }: Links, role: Role, document?: DocumentName) {
  const token = new URLSearchParams(new URL(links[role]).hash.slice(1)).get('token') ?? '';
  return connect({ syncUrl } as Rig, role, { protocols: joinProtocols(token), document });
}

describe('the app in a browser', () => {
  it('serves the page on loopback, and a room when the page asks for one', async () => {
    const { origin, port, call } = await serve(['--port', '0']);
    expect(await (await fetch(origin)).text()).toContain('<title>page</title>');
    expect((await call('GET', '/host/room')).status).toBe(204);
    const response = await call('POST', '/host/room?room=copy1&network=loopback', {
      body: state(),
    });
    expect(response.status).toBe(200);
    const links = (await response.json()) as Links;
    expect(links).toMatchObject({
      room: 'copy1',
      syncUrl: `ws://127.0.0.1:${port}/sync/copy1`,
      addresses: ['127.0.0.1'],
    });
    expect(links.links.viewer).toMatch(`${origin}/#room=copy1&token=`);
    const [host, guest] = [clientOf(links, 'facilitator'), clientOf(links, 'viewer')];
    await synced(host, guest);
    expect(guest.notes.get('from')).toBe('the page');
    const reader = clientOf(links, 'viewer', 'talk');
    await synced(reader);
    expect(reader.notes.get('from')).toBe('its people');
    host.awareness.setLocalState({ user: { name: 'Ann', colour: '#1D78AD' } });
    const status = async () => (await call('GET', '/host/room')).json();
    await expect.poll(status).toMatchObject({ ...links, participants: [{ name: 'Ann' }, {}] });
    expect(
      (await call('POST', '/host/room?room=copy2&network=loopback', { body: state() })).status,
    ).toBe(409);
    expect((await call('DELETE', '/host/room')).status).toBe(200);
    expect((await call('GET', '/host/room')).status).toBe(204);
    const again = await call('POST', '/host/room?room=copy1&network=loopback', { body: state() });
    expect(await again.json()).toMatchObject({ links: links.links });
  });

  it('opens the address that is asked for, and closes it with the room', async () => {
    const { port, call } = await serve(['--port', '0']);
    const url = '/host/room?room=copy1&network=lan&address=127.0.0.2';
    const { addresses, links } = (await (
      await call('POST', url, { body: state() })
    ).json()) as Links;
    expect(addresses).toEqual(['127.0.0.1', '127.0.0.2']);
    expect(links.editor).toContain(`http://127.0.0.2:${port}/#`);
    const guest = await fetch(`http://127.0.0.2:${port}/`);
    expect(guest.status).toBe(200);
    // The key opens nothing from there: rooms are started on this machine only.
    const foreign = await fetch(`http://127.0.0.2:${port}/host/room`, { method: 'DELETE' });
    expect(foreign.status).toBe(401);
    await call('DELETE', '/host/room');
    await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow();
  });

  it('obeys nobody without the key, and no foreign page', async () => {
    const { origin, port, key, call } = await serve(['--port', '0']);
    const post = (headers: HeadersInit) =>
      fetch(`${origin}/host/room?room=copy1`, { method: 'POST', headers, body: state() });
    expect((await post({})).status).toBe(401);
    expect((await post({ authorization: 'Bearer x' })).status).toBe(401);
    expect((await post({ authorization: `Basic ${key}` })).status).toBe(401);
    const foreign = async (host: string, from: string) =>
      (
        await rawRequest(port, [
          'POST /host/room?room=copy1 HTTP/1.1',
          `Host: ${host}`,
          `Origin: ${from}`,
          `Authorization: Bearer ${key}`,
          'Content-Length: 0',
          'Connection: close',
        ])
      ).status;
    expect(await foreign(`127.0.0.1:${port}`, 'http://evil.example')).toBe(403);
    expect(await foreign(`127.0.0.1:${port}`, 'null')).toBe(403);
    expect(await foreign(`evil.example:${port}`, origin)).toBe(403);
    expect((await call('GET', '/host/room')).status).toBe(204);
  });

  it.each([
    ['/host/room', 400],
    ['/host/room?room=../etc', 400],
    ['/host/room?room=a&network=everywhere', 400],
    ['/host/room?room=a&network=lan&address=203.0.113.9', 503],
    ['/host/elsewhere', 404],
  ])('refuses to open %s', async (path, status) => {
    const { call } = await serve(['--port', '0']);
    const response = await call('POST', path, { body: state() });
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty('error');
  });

  it('refuses a state that is none, and one that is too large', async () => {
    const { call, port, key } = await serve(['--port', '0']);
    const bad = await call('POST', '/host/room?room=a', {
      body: form({ talk: Uint8Array.from([9, 9, 9]) }),
    });
    expect([bad.status, await bad.json()]).toEqual([400, { error: 'bad-seed' }]);
    const noForm = await call('POST', '/host/room?room=a', { body: update('the page') });
    expect([noForm.status, await noForm.json()]).toEqual([400, { error: 'bad-request' }]);
    const large = await rawRequest(port, [
      'POST /host/room?room=a HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Authorization: Bearer ${key}`,
      `Content-Length: ${65 * 1024 * 1024}`,
    ]);
    expect(large.status).toBe(413);
  });

  it('takes the next port when the first one is busy', async () => {
    const [first, second] = [await serve(), await serve()];
    expect(second.port).not.toBe(first.port);
    expect((await fetch(second.origin)).status).toBe(200);
  });

  it('stops cleanly within 2 s with a room open', async () => {
    const { running, call } = await serve(['--port', '0']);
    const links = (await (
      await call('POST', '/host/room?room=a', { body: state() })
    ).json()) as Links;
    const client = clientOf(links, 'facilitator');
    await synced(client);
    const startedAt = Date.now();
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(2000);
  });
});

describe('opening a browser', () => {
  const url = 'http://127.0.0.1:4300/#host=k';
  it.each([
    ['on a desktop', { DISPLAY: ':0' }, 'linux', ['xdg-open', url]],
    ['on Wayland', { WAYLAND_DISPLAY: 'w' }, 'linux', ['xdg-open', url]],
    ['on a Mac', {}, 'darwin', ['open', url]],
    ['on Windows', {}, 'win32', ['cmd', '/c', 'start', '', url]],
    ['without a display', {}, 'linux', null],
    ['in CI', { CI: '1', DISPLAY: ':0' }, 'linux', null],
    ['when told not to', { BROWSER: 'none' }, 'darwin', null],
  ] as const)('%s', (_where, env, platform, expected) => {
    expect(browserCommand(url, env, platform)).toEqual(expected);
  });
});

import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { errorLog } from '../../electron/room/server';
import { filePathOf } from '../../electron/room/static-files';
import { type RawAnswer, rawRequest } from '../support/raw-http';
import { openRig, type Rig, temporaryFolder } from '../support/room-rig';

async function siteRig(): Promise<Rig> {
  const parent = await temporaryFolder();
  const site = path.join(parent, 'renderer');
  await mkdir(path.join(site, 'assets'), { recursive: true });
  await mkdir(path.join(parent, 'renderer-evil'));
  await Promise.all([
    writeFile(path.join(parent, 'secret.txt'), 'SECRET'),
    writeFile(path.join(parent, 'renderer-evil', 'x.txt'), 'SECRET'),
    writeFile(path.join(site, 'index.html'), '<title>page</title>'),
    writeFile(path.join(site, 'assets', 'index-Ab12_-Cd.js'), 'hashed();'),
    writeFile(path.join(site, 'assets', 'plain.css'), 'a{}'),
    writeFile(path.join(site, 'assets', 'index.js.map'), 'SECRET'),
    writeFile(path.join(site, '.env'), 'SECRET'),
  ]);
  await symlink('../secret.txt', path.join(site, 'link.txt'));
  return openRig({ server: { staticDir: site } });
}

function get(rig: Rig, target: string, method = 'GET'): Promise<RawAnswer> {
  const head = [`${method} ${target} HTTP/1.1`, `Host: 127.0.0.1:${rig.port}`, 'Connection: close'];
  return rawRequest(rig.port, head);
}

describe('the page of a room (R17, R18)', () => {
  it('comes with its policy and is asked for anew each time', async () => {
    const rig = await siteRig();
    const { status, headers, body } = await get(rig, '/');
    expect(status).toBe(200);
    expect(body).toBe('<title>page</title>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self' ws://127.0.0.1:${rig.port}; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'`,
    });
  });

  it('keeps hashed files for ever and asks about the others', async () => {
    const rig = await siteRig();
    const hashed = await get(rig, '/assets/index-Ab12_-Cd.js?v=1');
    expect(hashed.body).toBe('hashed();');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await get(rig, '/assets/plain.css')).headers['cache-control']).toBe('no-cache');
  });

  it('answers HEAD without a body and no other method', async () => {
    const rig = await siteRig();
    const head = await get(rig, '/', 'HEAD');
    expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '19', '']);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
      const { status, body } = await get(rig, '/', method);
      expect([method, status]).toEqual([method, 405]);
      expect(body).not.toContain('page');
    }
  });
});

describe('a path that wants out of the folder (R17)', () => {
  const hostile = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/../renderer-evil/x.txt',
    '/..%2frenderer-evil/x.txt',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/%252e%252e%252fsecret.txt',
    '/C:/secret.txt',
    '/c%3a%5csecret.txt',
    '/index.html%00.txt',
    '/%00',
    '/link.txt',
    '/.env',
    '/assets/',
    '/assets',
    '/.',
    '/assets/./plain.css',
    '/assets//plain.css',
    '/assets/index.js.map',
    '/index.html/',
    '/index.html.',
    '/%',
    '/%e0%a4%a',
    `/${'a'.repeat(300)}.txt`,
    '/CON.txt',
    '*',
    'http://127.0.0.1/../secret.txt',
  ];

  let rig: Rig;
  let answers: readonly [string, RawAnswer][];
  beforeAll(async () => {
    answers = [];
  });

  it('finds nothing', async () => {
    rig = await siteRig();
    answers = await Promise.all(
      hostile.map(async (target): Promise<[string, RawAnswer]> => [target, await get(rig, target)]),
    );
    for (const [target, { status, body }] of answers) {
      expect([target, [400, 404].includes(status)]).toEqual([target, true]);
      expect(body).not.toContain('SECRET');
      expect(body).not.toContain('root:');
    }
  });

  it('is no path in the first place', () => {
    const none = [
      '',
      'index.html',
      '/..',
      '/a/..',
      '/a/../b',
      '/%2e%2e',
      '/a\\b',
      '/a:b',
      '/~/x',
      '/a b',
    ];
    for (const target of none) expect([target, filePathOf(target)]).toEqual([target, null]);
    expect(filePathOf('/')).toBe('index.html');
    expect(filePathOf('/assets/a-b_1.js')).toBe('assets/a-b_1.js');
  });
});

describe('a fault of the server itself', () => {
  it('is answered without details, and is the one thing that the error log passes on', async () => {
    const lines: string[] = [];
    const log = errorLog((line) => lines.push(line));
    const rig = await openRig({ server: { staticDir: 'no\0folder', log } });
    const { status, body } = await get(rig, '/');
    expect(status).toBe(500);
    expect(body).toContain('Internal error');
    expect(body).not.toContain('null bytes');
    expect(lines).toEqual([expect.stringMatching(/^room server: .*null bytes/)]);
    log({ event: 'joined', address: '192.168.1.5', session: 's1' });
    expect(lines).toHaveLength(1);
  });
});

describe('a client that wastes time', () => {
  it('is cut when its headers do not come (R7, R17)', async () => {
    const rig = await siteRig();
    const startedAt = Date.now();
    await new Promise<void>((resolve) => {
      const socket = connect(rig.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: '));
      socket.on('data', () => undefined);
      socket.on('close', () => resolve());
    });
    expect(Date.now() - startedAt).toBeLessThan(8000);
  });

  it('is refused when its headers are too long', async () => {
    const rig = await siteRig();
    const answer = await rawRequest(rig.port, [
      'GET / HTTP/1.1',
      `Host: 127.0.0.1:${rig.port}`,
      `X: ${'a'.repeat(9000)}`,
    ]);
    expect(answer.status).toBe(431);
  });
});

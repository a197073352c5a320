import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APP_SCHEME_PRIVILEGES, createAppProtocol } from '../../../electron/main/app-protocol';

let home: string;
let serve: (request: Request) => Promise<Response>;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'app-protocol-'));
  const folder = path.join(home, 'renderer');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await mkdir(path.join(home, 'renderer-evil'));
  await writeFile(path.join(folder, 'index.html'), '<h1>Bản đồ</h1>');
  await writeFile(path.join(folder, 'assets/page.js'), 'export {};');
  await writeFile(path.join(folder, 'assets/notes.secret'), 'not a kind we serve');
  await writeFile(path.join(home, 'secret.json'), '{}');
  await writeFile(path.join(home, 'renderer-evil/index.html'), 'evil');
  serve = createAppProtocol(folder);
});

afterAll(() => rm(home, { recursive: true }));

const get = (address: string, init?: RequestInit) => serve(new Request(address, init));
const asNavigation = { headers: { accept: 'text/html,application/xhtml+xml' } };

describe('app://journey', () => {
  test('serves the page and its parts with their types', async () => {
    const page = await get('app://journey/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe('<h1>Bản đồ</h1>');
    const script = await get('app://journey/assets/page.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('puts the security headers on every answer, refusals included', async () => {
    for (const address of ['app://journey/', 'app://journey/none.js', 'app://evil/']) {
      const { headers } = await get(address);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; " +
          "font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self'; " +
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    }
  });

  test('answers GET and HEAD only', async () => {
    const head = await get('app://journey/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await get('app://journey/', { method })).status).toBe(405);
    }
  });

  test('gives the page to an unknown address only when somebody navigates there', async () => {
    expect((await get('app://journey/board/1')).status).toBe(404);
    const page = await get('app://journey/board/1', asNavigation);
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<h1>Bản đồ</h1>');
  });

  test('serves nothing beside the folder, and no kind of file it does not know', async () => {
    expect((await get('app://journey/..%2fsecret.json')).status).toBe(400);
    expect((await get('app://journey/../secret.json')).status).toBe(404);
    expect((await get('app://journey/../renderer-evil/index.html')).status).toBe(404);
    expect((await get('app://journey/assets/notes.secret')).status).toBe(404);
    expect((await get('app://journey/assets')).status).toBe(404);
  });

  test('is a secure standard scheme that does not bypass the policy', () => {
    expect(APP_SCHEME_PRIVILEGES).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    });
  });
});

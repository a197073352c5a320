/** Serves the built page to the window as `app://journey/…`; there is no web server for it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentTypeOf, pageHeaders } from '../../shared/protocol/page-policy';
import { APP_SCHEME } from './app-origin';
import { hasErrorCode } from './error-code';
import { servedPath } from './served-path';

/** For `protocol.registerSchemesAsPrivileged`, before the app is ready. */
export const APP_SCHEME_PRIVILEGES = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const;

/** Sockets are open to every host because rooms live anywhere on a LAN. */
const HEADERS = pageHeaders('ws: wss:');

/** The handler for `protocol.handle`: files of `folder`, GET and HEAD only. */
export function createAppProtocol(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(405, 'Only GET and HEAD', { allow: 'GET, HEAD' });
    }
    const file = servedPath(folder, request.url);
    if (file === null) return plain(400, 'Not an address of this app');
    const found = await readServed(file);
    if (found) return answer(request, file, found);
    if (!isNavigation(request)) return plain(404, 'Not found');
    const entry = path.join(folder, 'index.html');
    const page = await readServed(entry);
    return page ? answer(request, entry, page) : plain(404, 'The page has not been built');
  };
}

async function readServed(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (contentTypeOf(path.extname(file)) === null) return null;
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG')) return null;
    throw error;
  }
}

function isNavigation(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false;
}

function answer(request: Request, file: string, bytes: Uint8Array<ArrayBuffer>): Response {
  const type = contentTypeOf(path.extname(file)) ?? 'application/octet-stream';
  return new Response(request.method === 'HEAD' ? null : bytes, {
    headers: { ...HEADERS, 'content-type': type, 'cache-control': 'no-cache' },
  });
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, {
    status,
    headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8', ...headers },
  });
}

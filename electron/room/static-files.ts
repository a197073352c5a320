/** Serves the page to guests: one folder, fixed types, strict headers. Reads, never lists. */
import { open, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf, pageHeaders } from '../../shared/protocol/page-policy';
import { hasCode } from './disk';

/** Vite puts a hash of the content into these names, so they never change. */
const HASHED = /^assets\/.+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/**
 * The file a request path means, relative to the served folder, or null. Decodes once; what
 * could leave the folder, on any system, is refused rather than cleaned up.
 */
export function filePathOf(requestPath: string): string | null {
  const [encoded = ''] = requestPath.split(/[?#]/);
  const decoded = decodeOnce(encoded);
  if (decoded === null || !decoded.startsWith('/')) return null;
  const relative = decoded === '/' ? 'index.html' : decoded.slice(1);
  const segments = relative.split('/');
  const isPlain = segments.every((segment) => /^[A-Za-z0-9_@-][A-Za-z0-9_.@-]*$/.test(segment));
  return isPlain ? relative : null;
}

function decodeOnce(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** Answers a request from `root`; `host` is the address the peer used, already checked. */
export async function serveFile(
  root: string,
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders(`ws://${host}`))) {
    response.setHeader(name, value);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return answer(response, 405, 'Method not allowed');
  }
  const relative = filePathOf(request.url ?? '');
  const type = relative === null ? null : contentTypeOf(path.extname(relative));
  const file = relative === null || !type ? null : await openInside(root, relative);
  if (relative === null || !type || !file) return answer(response, 404, 'Not found');
  try {
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Length', file.size);
    response.setHeader('Cache-Control', cacheControlOf(relative));
    response.writeHead(200);
    if (request.method === 'HEAD') response.end();
    else await pipeline(file.handle.createReadStream({ autoClose: false }), response);
  } catch (error) {
    // The reader went away in the middle.
    if (!hasCode(error, 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE')) throw error;
  } finally {
    await file.handle.close();
  }
}

function cacheControlOf(relative: string): string {
  if (path.extname(relative) === '.html') return 'no-store';
  return HASHED.test(relative) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

async function openInside(root: string, relative: string) {
  try {
    const base = await realpath(root);
    const target = await realpath(path.join(base, relative));
    // A link inside the folder must not lead out of it.
    const within = path.relative(base, target);
    if (within.startsWith('..') || path.isAbsolute(within)) return null;
    const handle = await open(target, 'r');
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, size: stats.size };
    await handle.close();
    return null;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES'))
      return null;
    throw error;
  }
}

export function answer(response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(status);
  response.end(`${text}\n`);
}

/** Turns the address of a request into a file of the served folder, or refuses. */
import path from 'node:path';
import { isAppUrl } from './app-origin';

// Drive letters and streams (`C:`, `x.js:y`), separators of Windows, and what ends a C string.
const NEVER_IN_A_NAME = /[\0\\:]/;

/**
 * The absolute path below `folder` that `address` means, or null when it means anything else.
 * Decodes once: a name that still holds an escape is looked up as it is and not found.
 */
export function servedPath(folder: string, address: string): string | null {
  if (!isAppUrl(address)) return null;
  const decoded = decodeOnce(new URL(address).pathname);
  if (decoded === null || NEVER_IN_A_NAME.test(decoded)) return null;
  // Without this, path.resolve(folder, '/x') would leave the folder.
  const relative = decoded.replace(/^\/+/, '');
  if (relative.split('/').some((name) => name === '..' || name === '.')) return null;
  const target = path.resolve(folder, relative === '' ? 'index.html' : relative);
  return isInside(folder, target) ? target : null;
}

function decodeOnce(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function isInside(folder: string, target: string): boolean {
  const relative = path.relative(folder, target);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

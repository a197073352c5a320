/** Node's file errors carry a code; everything else is not ours to interpret. */
import type { HostFailure } from '../../shared/protocol/host-api';

export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

export function hasErrorCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = errorCode(error);
  return code !== null && codes.includes(code);
}

/** Why reading a file failed, in words the page can show; null when it is a bug of ours. */
export function readFailure(error: unknown): HostFailure | null {
  const code = errorCode(error);
  if (code === null) return null;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'file-missing' : 'not-readable';
}

/** Why writing a file failed, in words the page can show; null when it is a bug of ours. */
export function writeFailure(error: unknown): HostFailure | null {
  const code = errorCode(error);
  if (code === null) return null;
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'not-writable';
}

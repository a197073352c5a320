/** Reads a file that a person pointed at, without trusting its size, its kind or its bytes. */
import { type FileHandle, open, stat } from 'node:fs/promises';
import { err, ok } from '../../shared/lib/result';
import { type HostResult, LARGE_PAYLOAD_BYTES } from '../../shared/protocol/host-api';
import { readFailure } from './error-code';

/** The UTF-8 text of a regular file of at most `limitBytes`. */
export async function readTextFile(
  file: string,
  limitBytes = LARGE_PAYLOAD_BYTES,
): Promise<HostResult<string>> {
  try {
    // Looked at before opening: opening a pipe would wait for somebody to write into it.
    if (!(await stat(file)).isFile()) return err('not-readable');
    const handle = await open(file, 'r');
    try {
      return await readLimited(handle, limitBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const failure = readFailure(error);
    if (failure === null) throw error;
    return err(failure);
  }
}

async function readLimited(handle: FileHandle, limitBytes: number): Promise<HostResult<string>> {
  const { size } = await handle.stat();
  if (size > limitBytes) return err('too-large');
  const bytes = await handle.readFile();
  // It may have grown while it was read.
  if (bytes.byteLength > limitBytes) return err('too-large');
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return err('not-text');
    throw error;
  }
}

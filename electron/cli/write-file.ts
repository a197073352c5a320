/** Writes a file so that its name leads to the old content or to all of the new, never to half. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Writes the pieces as they come. Throws what they or the disk throw; no rubbish stays behind. */
export async function writeWhole(
  file: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  const target = await followLink(file);
  const name = `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`;
  const draft = path.join(path.dirname(target), name);
  try {
    const handle = await open(draft, 'wx');
    const size = await writeAll(handle, pieces);
    await rename(draft, target);
    return size;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Answers how many bytes were written. */
async function writeAll(
  handle: FileHandle,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  let size = 0;
  try {
    for await (const piece of pieces) {
      await handle.writeFile(piece);
      size += piece.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return size;
}

/** Renaming onto a symbolic link would replace the link and leave the real file behind. */
async function followLink(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return file;
    throw error;
  }
}

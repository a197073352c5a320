/**
 * Replaces a file so that at every moment, even when the power goes, its name leads to a whole
 * file: the old one or the new one. The previous version stays beside it as `<name>.bak`.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import path from 'node:path';
import { hasErrorCode } from './error-code';

/** The calls this module makes, so that tests can fail each of them. */
export type AtomicFs = Pick<
  typeof nodeFs,
  'open' | 'rename' | 'link' | 'copyFile' | 'rm' | 'stat' | 'realpath'
>;

export interface AtomicWriteOptions {
  readonly keepPrevious: boolean;
  readonly fs?: AtomicFs;
}

/** Throws what the file system throws; the target is then as it was and no rubbish stays. */
export async function atomicWrite(
  file: string,
  content: string | Uint8Array,
  { keepPrevious, fs = nodeFs }: AtomicWriteOptions,
): Promise<void> {
  const target = await followLink(fs, file);
  const mode = await modeOf(fs, target);
  const temporary = besides(target, 'tmp');
  try {
    await writeDurably(fs, temporary, content, mode ?? undefined);
    if (keepPrevious && mode !== null) await keepBackup(fs, target);
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(fs, path.dirname(target));
}

/** Renaming onto a symbolic link would replace the link and leave the real file behind. */
async function followLink(fs: AtomicFs, file: string): Promise<string> {
  try {
    return await fs.realpath(file);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return file;
    throw error;
  }
}

/** The permissions of the file that is there, or null when there is none. */
async function modeOf(fs: AtomicFs, file: string): Promise<number | null> {
  try {
    return (await fs.stat(file)).mode & 0o777;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function writeDurably(
  fs: AtomicFs,
  file: string,
  content: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const handle = await fs.open(file, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function keepBackup(fs: AtomicFs, target: string): Promise<void> {
  const backup = besides(target, 'bak-tmp');
  try {
    await duplicate(fs, target, backup);
    await fs.rename(backup, `${target}.bak`);
  } catch (error) {
    await fs.rm(backup, { force: true });
    throw error;
  }
}

/** A second name costs nothing; memory sticks and some network folders cannot give one. */
async function duplicate(fs: AtomicFs, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (!hasErrorCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL')) {
      throw error;
    }
    await fs.copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

/** Makes the rename itself durable. Windows and some network folders cannot do this. */
async function syncFolder(fs: AtomicFs, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!hasErrorCode(error, 'EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP')) throw error;
  }
}

function besides(target: string, ending: string): string {
  const unique = randomBytes(6).toString('hex');
  return path.join(path.dirname(target), `.${path.basename(target)}.${unique}.${ending}`);
}

/** The few file operations a journal needs, as a port: tests put a failing disk in its place. */
import * as fs from 'node:fs/promises';
import path from 'node:path';

export interface DiskFile {
  /** Writes all of `bytes` at `position`. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Returns once what was written survives a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface Disk {
  makeFolder(folder: string): Promise<void>;
  /** Names in a folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The content of a file, or null when there is none. */
  read(file: string): Promise<Uint8Array | null>;
  /** A new, empty file; an existing one of that name is replaced. */
  create(file: string): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Succeeds also when there is no such file. */
  remove(file: string): Promise<void>;
  /** Makes new, renamed and removed names survive a power cut. */
  syncFolder(folder: string): Promise<void>;
}

/** Tokens and boards are nobody else's business on a shared machine. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

export const realDisk: Disk = {
  async makeFolder(folder) {
    await fs.mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  },
  list: (folder) => fs.readdir(folder),
  async read(file) {
    try {
      return await fs.readFile(file);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    }
  },
  async create(file) {
    const handle = await fs.open(file, 'w', FILE_MODE);
    return {
      write: (bytes, position) => writeAll(handle, bytes, position),
      sync: () => handle.datasync(),
      close: () => handle.close(),
    };
  },
  rename: fs.rename,
  remove: (file) => fs.rm(file, { force: true }),
  async syncFolder(folder) {
    // Windows has no such call; its journaling file system keeps renames in order.
    if (process.platform === 'win32') return;
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

async function writeAll(handle: fs.FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** A crash at any moment leaves the old content or the new one, never a mixture. */
export async function replaceFile(disk: Disk, file: string, content: Uint8Array): Promise<void> {
  const draft = `${file}.tmp`;
  const handle = await disk.create(draft);
  try {
    await handle.write(content, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await disk.rename(draft, file);
  await disk.syncFolder(path.dirname(file));
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** What a person can act on: the system's code and text, without a stack. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

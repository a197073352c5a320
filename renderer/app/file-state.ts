/** How the open board relates to its file: which one it is, and whether it has everything. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface FileState {
  readonly token?: string | undefined;
  readonly name?: string | undefined;
  /** Changes since the last save to a file (or since opening it). */
  readonly isUnsaved: boolean;
}

export type FileStore = StoreApi<FileState>;

export function createFileStore(initial: FileState): FileStore {
  return createStore<FileState>(() => initial);
}

/** With its extension it stays below the 255 bytes of most file systems, even in Vietnamese. */
const MAX_STEM = 80;

/** A name that every file system accepts, from a board's title. */
export function fileNameFor(title: string, extension: string): string {
  const stem = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get through
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  // By code points: half an emoji is no name.
  const short = [...stem].slice(0, MAX_STEM).join('').trimEnd();
  return `${short || 'journey'}.${extension}`;
}

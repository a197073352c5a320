/** Documents that this machine keeps in IndexedDB, so that a killed app loses nothing. */
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

export type LocalCache = IndexeddbPersistence;

/** The largest boards load in half a second; a browser that keeps nothing may never answer. */
const CACHE_WAIT_MS = 5000;

/** Undefined where there is no IndexedDB. */
export function openCache(name: string, ydoc: Y.Doc): LocalCache | undefined {
  return typeof indexedDB === 'undefined' ? undefined : new IndexeddbPersistence(name, ydoc);
}

/** Resolves once everything is loaded, or when one has to work without the cache. */
export async function cacheLoaded(cache: LocalCache | undefined): Promise<void> {
  await Promise.race([cache?.whenSynced, pause(CACHE_WAIT_MS)]);
}

/** The conversation of a board is kept beside it. */
export function talkCacheName(boardCacheName: string): string {
  return `${boardCacheName}/talk`;
}

/** Removes a board and its conversation from this machine. */
export function deleteCaches(boardCacheName: string): void {
  indexedDB.deleteDatabase(boardCacheName);
  indexedDB.deleteDatabase(talkCacheName(boardCacheName));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

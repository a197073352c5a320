/** Which comments the person at this machine has seen, on whatever board. */
import * as v from 'valibot';
import { readStored, writeStored } from './local-store';

const KEY = 'read-comments';
/** Ids have twelve letters: 75 kB. What is older than that has long been seen. */
const MAX_KEPT = 5000;

const ReadSchema = v.array(v.string());

export function readComments(): ReadonlySet<string> {
  return new Set(readStored(KEY, ReadSchema, []));
}

/** Adds to what another window may have added meanwhile; the oldest are forgotten. */
export function rememberRead(ids: Iterable<string>): ReadonlySet<string> {
  const all = readComments();
  const kept = [...new Set([...all, ...ids])].slice(-MAX_KEPT);
  writeStored(KEY, kept);
  return new Set(kept);
}

/** Changes of a text as the smallest splice, so that typing of two people merges by character. */
import type * as Y from 'yjs';

export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** The smallest splice that turns `before` into `after`; undefined when they are equal. */
export function spliceBetween(before: string, after: string): Splice | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  // Half an emoji must never travel alone: a splice starts and ends between code points.
  if (head > 0 && isHighSurrogate(before.charCodeAt(head - 1))) head -= 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail -= 1;
  return {
    at: head,
    remove: before.length - head - tail,
    insert: after.slice(head, after.length - tail),
  };
}

/** Applies the change from the text's present content to `after`. */
export function editText(text: Y.Text, after: string): void {
  const splice = spliceBetween(text.toString(), after);
  if (!splice) return;
  if (splice.remove > 0) text.delete(splice.at, splice.remove);
  if (splice.insert !== '') text.insert(splice.at, splice.insert);
}

/** Where a caret at `index` stands after somebody else's splice. */
export function caretAfter(index: number, splice: Splice): number {
  if (index <= splice.at) return index;
  if (index >= splice.at + splice.remove) return index + splice.insert.length - splice.remove;
  return splice.at + splice.insert.length;
}

/** One's own change since the last exchange, applied on top of what others did meanwhile. */
export function mergeEdits(base: string, mine: string, theirs: string): string {
  const own = spliceBetween(base, mine);
  if (!own) return theirs;
  const foreign = spliceBetween(base, theirs);
  const start = foreign ? caretAfter(own.at, foreign) : own.at;
  const end = foreign
    ? Math.max(start, caretAfter(own.at + own.remove, foreign))
    : start + own.remove;
  return theirs.slice(0, start) + own.insert + theirs.slice(end);
}

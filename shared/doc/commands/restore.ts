/** Goes back to a state of the board that was kept: as one new change, on top of what is there. */
import * as Y from 'yjs';
import type { Board } from '../../model/board';
import { type BoardDoc, boardDocOf, change, ENTITY_ROOTS } from '../board-doc';
import { projectBoard } from '../project-board';
import { editText } from '../text-edit';

/** A kept state (Yjs update v2) as a document of its own; null when it cannot be read. */
function documentOf(state: Uint8Array): Y.Doc | null {
  const ydoc = new Y.Doc();
  try {
    Y.applyUpdateV2(ydoc, state);
    return ydoc;
  } catch {
    // Yjs throws whatever the bytes lead it into; the answer to all is the same.
    return null;
  }
}

/** The board of a kept state, for looking at; null when it cannot be read. */
export function readKeptBoard(state: Uint8Array): Board | null {
  const ydoc = documentOf(state);
  return ydoc && projectBoard(ydoc).board;
}

/**
 * Makes the board what it was, touching only what differs: what others change elsewhere at the
 * same time stays, and undo gives back what was there before. False when `state` cannot be read.
 */
export function restoreBoard(doc: BoardDoc, state: Uint8Array): boolean {
  const ydoc = documentOf(state);
  if (!ydoc) return false;
  const then = boardDocOf(ydoc);
  change(doc, () => {
    for (const root of ENTITY_ROOTS)
      makeSame(doc[root] as Y.Map<unknown>, then[root] as Y.Map<unknown>);
    makeSame(doc.meta, then.meta);
  });
  return true;
}

function makeSame(now: Y.Map<unknown>, then: Y.Map<unknown>): void {
  for (const key of [...now.keys()]) if (!then.has(key)) now.delete(key);
  for (const [key, value] of then.entries()) {
    const present = now.get(key);
    if (present instanceof Y.Map && value instanceof Y.Map) makeSame(present, value);
    else if (present instanceof Y.Text && value instanceof Y.Text)
      editText(present, value.toString());
    else if (!isSame(present, value))
      now.set(key, value instanceof Y.AbstractType ? value.clone() : value);
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Y.AbstractType || b instanceof Y.AbstractType) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A caret as a place in the text itself: it stays at its letter whatever others type around it. */
import * as Y from 'yjs';
import type { BoardDoc } from './board-doc';
import { type TextTarget, textOf } from './text-binding';

/** Sticks to the letter before the caret: what others type right there does not push it on. */
const TO_THE_LEFT = -1;

/** Remembers the caret at `index` of what is shown; undefined when the text is not that by now. */
export function keepCaret(
  doc: BoardDoc,
  target: TextTarget,
  { index, shown }: { readonly index: number; readonly shown: string },
): Y.RelativePosition | undefined {
  const text = textOf(doc, target);
  if (!text || text.toString() !== shown) return undefined;
  return Y.createRelativePositionFromTypeIndex(text, index, TO_THE_LEFT);
}

/** Where a remembered caret is now; undefined when its text is gone. */
export function findCaret(doc: BoardDoc, kept: Y.RelativePosition): number | undefined {
  return Y.createAbsolutePositionFromRelativePosition(kept, doc.ydoc)?.index;
}

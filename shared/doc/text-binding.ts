/** One text of the document as a value that an input can show, change and watch. */
import * as Y from 'yjs';
import { type BoardDoc, change, type EntityRoot, type Fields, fieldsOf } from './board-doc';
import { editText, mergeEdits } from './text-edit';

/** Which text: a field of an entity, or one of the board's own (`root: 'meta'`). */
export type TextTarget =
  | { readonly root: 'meta'; readonly field: 'title' | 'scopeStart' | 'scopeEnd' | 'scopeTimeSpan' }
  | { readonly root: 'stages'; readonly id: string; readonly field: 'title' | 'prompt' }
  | { readonly root: 'lanes'; readonly id: string; readonly field: 'title' }
  | {
      readonly root: 'personas';
      readonly id: string;
      readonly field: 'name' | 'who' | 'needs' | 'problems' | 'expectations' | 'quote';
    }
  | {
      readonly root: 'touchpoints';
      readonly id: string;
      readonly field: 'title' | 'behaviours' | 'notes';
    }
  | { readonly root: 'pains'; readonly id: string; readonly field: 'text' }
  | { readonly root: 'links'; readonly id: string; readonly field: 'label' };

/** A key that is the same for the same text, for grouping undo steps and for presence. */
export function textTargetKey(target: TextTarget): string {
  return target.root === 'meta'
    ? `meta/${target.field}`
    : `${target.root}/${target.id}/${target.field}`;
}

function ownerOf(doc: BoardDoc, target: TextTarget): Fields | undefined {
  return target.root === 'meta' ? doc.meta : fieldsOf(doc, target.root as EntityRoot, target.id);
}

/** The text itself; undefined when it was never written to, or its entity is gone. */
export function textOf(doc: BoardDoc, target: TextTarget): Y.Text | undefined {
  const text = ownerOf(doc, target)?.get(target.field);
  return text instanceof Y.Text ? text : undefined;
}

/** The text as typed, before any trimming; empty when its entity is gone. */
export function readText(doc: BoardDoc, target: TextTarget): string {
  return textOf(doc, target)?.toString() ?? '';
}

/**
 * Types into a text. `base` is what the writer saw: a screen lags behind the document by a frame,
 * and what arrived in between must not be taken for something that the writer deleted. Answers
 * false when its entity was removed meanwhile.
 */
export function writeText(
  doc: BoardDoc,
  target: TextTarget,
  after: string,
  base?: string,
): boolean {
  const owner = ownerOf(doc, target);
  if (!owner) return false;
  change(doc, () => {
    const text = owner.get(target.field);
    if (text instanceof Y.Text)
      editText(text, base === undefined ? after : mergeEdits(base, after, text.toString()));
    else owner.set(target.field, new Y.Text(after));
  });
  return true;
}

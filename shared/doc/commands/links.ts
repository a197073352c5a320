import { randomId } from '../../lib/random-id';
import { err, ok, type Result } from '../../lib/result';
import type { LinkKind } from '../../model/link';
import { type BoardDoc, change, entitiesOf, fieldsOf, isEntityId } from '../board-doc';
import { createRecord } from '../seed-board';

export interface NewLink {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
}

export type LinkRefusal = 'same-card' | 'card-missing' | 'already-linked';

/** Links two cards. The same two cards can be linked once in each direction. */
export function addLink(doc: BoardDoc, { from, to, kind }: NewLink): Result<string, LinkRefusal> {
  if (from === to) return err('same-card');
  if (!doc.touchpoints.has(from) || !doc.touchpoints.has(to)) return err('card-missing');
  if (isLinked(doc, from, to)) return err('already-linked');
  const id = randomId();
  change(doc, () => createRecord(doc.links, 'links', { id, from, to, kind, label: '' }));
  return ok(id);
}

function isLinked(doc: BoardDoc, from: unknown, to: unknown): boolean {
  for (const [, link] of entitiesOf(doc, 'links'))
    if (link.get('from') === from && link.get('to') === to) return true;
  return false;
}

export function setLinkKind(doc: BoardDoc, id: string, kind: LinkKind): void {
  change(doc, () => fieldsOf(doc, 'links', id)?.set('kind', kind));
}

/** Turns a link round; refused when the two cards are linked that way already. */
export function reverseLink(doc: BoardDoc, id: string): Result<void, 'already-linked'> {
  const fields = fieldsOf(doc, 'links', id);
  const from = fields?.get('from');
  const to = fields?.get('to');
  // A foreign program may have stored anything; shared types cannot be moved to another key.
  if (!isEntityId(from) || !isEntityId(to)) return ok(undefined);
  if (isLinked(doc, to, from)) return err('already-linked');
  change(doc, () => {
    fields?.set('from', to);
    fields?.set('to', from);
  });
  return ok(undefined);
}

/** Lets a link begin or end at another card. */
export function setLinkEnd(
  doc: BoardDoc,
  id: string,
  { end, card }: { readonly end: 'from' | 'to'; readonly card: string },
): Result<void, LinkRefusal> {
  const fields = fieldsOf(doc, 'links', id);
  const other = fields?.get(end === 'from' ? 'to' : 'from');
  if (fields?.get(end) === card) return ok(undefined);
  if (card === other) return err('same-card');
  if (!doc.touchpoints.has(card)) return err('card-missing');
  if (end === 'from' ? isLinked(doc, card, other) : isLinked(doc, other, card))
    return err('already-linked');
  change(doc, () => fields?.set(end, card));
  return ok(undefined);
}

export function removeLink(doc: BoardDoc, id: string): void {
  change(doc, () => doc.links.delete(id));
}

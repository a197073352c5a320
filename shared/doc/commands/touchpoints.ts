import * as Y from 'yjs';
import { randomId } from '../../lib/random-id';
import { orderAt } from '../../model/order-key';
import { cleanLine } from '../../model/text';
import {
  BLANK_TOUCHPOINT,
  type Pillar,
  type Pitfall,
  type Score,
  type Touchpoint,
} from '../../model/touchpoint';
import { type BoardDoc, change, entitiesOf, type Fields, fieldsOf } from '../board-doc';
import { NO_CELL, SHAPES } from '../record-shapes';
import { createRecord } from '../seed-board';
import { cardsInCell } from './place';

/** A place in a cell: among its other cards, the end when `index` is absent. */
export interface CellPlace {
  readonly stageId: string;
  readonly laneId: string;
  readonly index?: number;
}

/** Adds a card and answers its id. */
export function addTouchpoint(doc: BoardDoc, place: CellPlace, title = ''): string {
  const id = randomId();
  change(doc, () => {
    const others = cardsInCell(doc, { stage: place.stageId, lane: place.laneId });
    createRecord(doc.touchpoints, 'touchpoints', {
      ...BLANK_TOUCHPOINT,
      id,
      stageId: place.stageId,
      laneId: place.laneId,
      order: orderAt(others, place.index ?? others.length),
      title,
    });
  });
  return id;
}

/** Moves cards to a place in a cell, in the order given; cards that are gone are passed over. */
export function moveTouchpoints(doc: BoardDoc, ids: readonly string[], place: CellPlace): void {
  change(doc, () => {
    const cell = { stage: place.stageId, lane: place.laneId };
    const stack = [...cardsInCell(doc, cell, new Set(ids))];
    let index = Math.min(place.index ?? stack.length, stack.length);
    for (const id of ids) {
      const fields = fieldsOf(doc, 'touchpoints', id);
      if (!fields) continue;
      const order = orderAt(stack, index);
      fields.set('cell', { ...cell, order });
      stack.splice(index, 0, { id, order });
      index += 1;
    }
  });
}

/** Takes cards off the map and puts them at the end of the tray, in the order given. */
export function moveToTray(doc: BoardDoc, ids: readonly string[]): void {
  moveTouchpoints(doc, ids, { stageId: NO_CELL.stage, laneId: NO_CELL.lane });
}

/** The fields of a card that are plain values. */
export type PlainField =
  | 'channel'
  | 'emotion'
  | 'owner'
  | 'ownerDept'
  | 'critical'
  | 'unforgiving'
  | 'intent';

/** Sets one plain field of a card; `undefined` clears an optional one. */
export function setTouchpointField<F extends PlainField>(
  doc: BoardDoc,
  id: string,
  { field, value }: { readonly field: F; readonly value: Touchpoint[F] },
): void {
  change(doc, () => {
    const fields = fieldsOf(doc, 'touchpoints', id);
    if (fields) SHAPES.touchpoints[field].write(fields, value as never);
  });
}

/** Scores a pillar of Tâm–Tầm–Tài; `undefined` takes the score back. */
export function setPillarScore(
  doc: BoardDoc,
  id: string,
  { pillar, score }: { readonly pillar: Pillar; readonly score: Score | undefined },
): void {
  change(doc, () => {
    const fields = fieldsOf(doc, 'touchpoints', id);
    if (score === undefined) fields?.delete(pillar);
    else fields?.set(pillar, score);
  });
}

function setMember(fields: Fields | undefined, key: string, name: string, isMember: boolean): void {
  if (!fields || name === '') return;
  let members = fields.get(key);
  if (!(members instanceof Y.Map)) {
    members = new Y.Map();
    fields.set(key, members);
  }
  if (isMember) (members as Fields).set(name, true);
  else
    for (const member of [...(members as Fields).keys()])
      if (cleanLine(member) === name) (members as Fields).delete(member);
}

/** Tags a card with a pitfall, or takes the tag away. */
export function setPitfall(
  doc: BoardDoc,
  id: string,
  { pitfall, isTagged }: { readonly pitfall: Pitfall; readonly isTagged: boolean },
): void {
  change(doc, () => setMember(fieldsOf(doc, 'touchpoints', id), 'pitfalls', pitfall, isTagged));
}

/** Adds a department backstage of a card, or removes it. */
export function setBackstage(
  doc: BoardDoc,
  id: string,
  { department, isInvolved }: { readonly department: string; readonly isInvolved: boolean },
): void {
  change(doc, () =>
    setMember(fieldsOf(doc, 'touchpoints', id), 'backstage', cleanLine(department), isInvolved),
  );
}

/** Removes cards with their pains and links; pains elsewhere that named them lose their root. */
export function removeTouchpoints(doc: BoardDoc, ids: readonly string[]): void {
  const gone = new Set<unknown>(ids);
  change(doc, () => {
    for (const [painId, pain] of [...entitiesOf(doc, 'pains')]) {
      if (gone.has(pain.get('touchpointId'))) doc.pains.delete(painId);
      else if (gone.has(pain.get('root'))) pain.delete('root');
    }
    for (const [linkId, link] of [...entitiesOf(doc, 'links')])
      if (gone.has(link.get('from')) || gone.has(link.get('to'))) doc.links.delete(linkId);
    for (const id of ids) doc.touchpoints.delete(id);
  });
}

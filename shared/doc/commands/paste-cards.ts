import { randomId } from '../../lib/random-id';
import type { Colour } from '../../model/colour';
import type { Link } from '../../model/link';
import { type Ordered, orderAt } from '../../model/order-key';
import { type Pain, ROOT_HERE, ROOT_OUTSIDE } from '../../model/pain';
import type { Touchpoint } from '../../model/touchpoint';
import { type BoardDoc, change } from '../board-doc';
import { createRecord } from '../seed-board';
import { cardsInCell, orderedOf, orderFor } from './place';
import type { CellPlace } from './touchpoints';

export interface PastedCard {
  /** The id it had where it comes from; pains and links among the cards speak of it. */
  readonly key: string;
  readonly fields: Omit<Touchpoint, 'id' | 'stageId' | 'laneId' | 'order'>;
  readonly place: CellPlace;
}

export type PastedPain = Omit<Pain, 'id' | 'order'>;
export type PastedLink = Omit<Link, 'id'>;

interface NewLine {
  readonly id: string;
  readonly title: string;
  readonly colour: Colour;
}

export interface Pasted {
  readonly cards: readonly PastedCard[];
  readonly pains?: readonly PastedPain[];
  readonly links?: readonly PastedLink[];
  /** Stages and lanes that the cards need and the board has not. */
  readonly stages?: readonly NewLine[];
  readonly lanes?: readonly NewLine[];
}

/** Adds cards with new ids, their pains and the links among them; answers the ids in order. */
export function pasteCards(doc: BoardDoc, pasted: Pasted): readonly string[] {
  const { cards, pains = [], links = [], stages = [], lanes = [] } = pasted;
  const ids = new Map(cards.map(({ key }) => [key, randomId()]));
  change(doc, () => {
    for (const stage of stages)
      createRecord(doc.stages, 'stages', {
        ...stage,
        prompt: '',
        order: orderFor(doc, 'stages', undefined),
      });
    for (const lane of lanes)
      createRecord(doc.lanes, 'lanes', { ...lane, order: orderFor(doc, 'lanes', undefined) });
    writeCards(doc, cards, ids);
    writePains(doc, pains, ids);
    for (const link of links) {
      const from = ids.get(link.from);
      const to = ids.get(link.to);
      if (from === undefined || to === undefined || from === to) continue;
      createRecord(doc.links, 'links', { ...link, id: randomId(), from, to });
    }
  });
  return [...ids.values()];
}

function writeCards(
  doc: BoardDoc,
  cards: readonly PastedCard[],
  ids: ReadonlyMap<string, string>,
): void {
  // Read once a cell: reading it anew for every card would be quadratic.
  const stacks = new Map<string, Ordered[]>();
  for (const { key, fields, place } of cards) {
    const { stageId, laneId } = place;
    const cell = { stage: stageId, lane: laneId };
    const stack = stacks.get(`${stageId} ${laneId}`) ?? [...cardsInCell(doc, cell)];
    stacks.set(`${stageId} ${laneId}`, stack);
    const id = ids.get(key) ?? randomId();
    const index = Math.min(place.index ?? stack.length, stack.length);
    const order = orderAt(stack, index);
    stack.splice(index, 0, { id, order });
    createRecord(doc.touchpoints, 'touchpoints', { ...fields, id, stageId, laneId, order });
  }
}

function writePains(
  doc: BoardDoc,
  pains: readonly PastedPain[],
  ids: ReadonlyMap<string, string>,
): void {
  const stack = [...orderedOf(doc, 'pains')];
  for (const { root, ...pain } of pains) {
    const touchpointId = ids.get(pain.touchpointId);
    if (touchpointId === undefined) continue;
    const known = rootHere(doc, root, ids);
    const id = randomId();
    const order = orderAt(stack, stack.length);
    stack.push({ id, order });
    createRecord(doc.pains, 'pains', {
      ...pain,
      id,
      touchpointId,
      order,
      ...(known === undefined ? {} : { root: known }),
    });
  }
}

/** A cause that came along, or that is on this board; one that was left behind is not known. */
function rootHere(
  doc: BoardDoc,
  root: string | undefined,
  ids: ReadonlyMap<string, string>,
): string | undefined {
  if (root === undefined || root === ROOT_HERE || root === ROOT_OUTSIDE) return root;
  return ids.get(root) ?? (doc.touchpoints.has(root) ? root : undefined);
}

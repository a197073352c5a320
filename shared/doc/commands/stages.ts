import { randomId } from '../../lib/random-id';
import type { Colour } from '../../model/colour';
import { type Ordered, orderAt } from '../../model/order-key';
import { topStageOf } from '../../model/stage-tree';
import { type BoardDoc, change, fieldsOf, isEntityId } from '../board-doc';
import { createRecord } from '../seed-board';
import { orderedOf } from './place';

export interface NewStage {
  readonly title: string;
  readonly prompt?: string;
  readonly colour: Colour;
  /** The stage that this is a part of; a sub-stage's own parent when it is one itself. */
  readonly parentId?: string | undefined;
  /** Place among the stages, or among the sub-stages of its parent; the end when absent. */
  readonly index?: number | undefined;
}

function parentIn(doc: BoardDoc, id: string): string | undefined {
  const parent = fieldsOf(doc, 'stages', id)?.get('parentId');
  return isEntityId(parent) && fieldsOf(doc, 'stages', parent) ? parent : undefined;
}

const topIn = (doc: BoardDoc, id: string) => topStageOf(id, (one) => parentIn(doc, one));

/** The sub-stages of a stage, or (without one) the stages at the top; without `except`. */
function siblingsIn(
  doc: BoardDoc,
  parent: string | undefined,
  except?: string,
): readonly Ordered[] {
  return orderedOf(doc, 'stages', except).filter(({ id }) => {
    const top = topIn(doc, id);
    return parent === undefined ? top === id : top === parent && id !== parent;
  });
}

/** Adds a stage or a sub-stage and answers its id. */
export function addStage(doc: BoardDoc, stage: NewStage): string {
  const { title, prompt = '', colour, index } = stage;
  const id = randomId();
  change(doc, () => {
    const parent = stage.parentId === undefined ? undefined : topIn(doc, stage.parentId);
    const siblings = siblingsIn(doc, parent);
    const order = orderAt(siblings, index ?? siblings.length);
    const parentId = parent === undefined ? {} : { parentId: parent };
    createRecord(doc.stages, 'stages', { id, ...parentId, title, prompt, colour, order });
  });
  return id;
}

/** Moves a stage to place `index` among its siblings: the stages, or the sub-stages of its parent. */
export function moveStage(doc: BoardDoc, id: string, index: number): void {
  change(doc, () => {
    const top = topIn(doc, id);
    const siblings = siblingsIn(doc, top === id ? undefined : top, id);
    fieldsOf(doc, 'stages', id)?.set('order', orderAt(siblings, index));
  });
}

/**
 * Makes a stage a part of another, at its end. Its own sub-stages, if any, become parts of the
 * other as well, since a map is one level deep; they come back out with it.
 */
export function nestStage(doc: BoardDoc, id: string, parentId: string): void {
  change(doc, () => {
    const parent = topIn(doc, parentId);
    const fields = fieldsOf(doc, 'stages', id);
    if (!fields || parent === id || !fieldsOf(doc, 'stages', parent)) return;
    const siblings = siblingsIn(doc, parent, id);
    fields.set('order', orderAt(siblings, siblings.length));
    fields.set('parentId', parent);
  });
}

/** Takes a sub-stage out of its stage; it then stands after it. */
export function unnestStage(doc: BoardDoc, id: string): void {
  change(doc, () => {
    const top = topIn(doc, id);
    if (top === id) return;
    const siblings = siblingsIn(doc, undefined, id);
    const after = siblings.findIndex((one) => one.id === top) + 1;
    const fields = fieldsOf(doc, 'stages', id);
    fields?.set('order', orderAt(siblings, after));
    fields?.delete('parentId');
  });
}

export function setStageColour(doc: BoardDoc, id: string, colour: Colour): void {
  change(doc, () => fieldsOf(doc, 'stages', id)?.set('colour', colour));
}

/**
 * Removes a stage. Its cards stay: reading finds their stage gone and shows them in the tray. Its
 * sub-stages stay as well, in the place where it was.
 */
export function removeStage(doc: BoardDoc, id: string): void {
  change(doc, () => {
    if (topIn(doc, id) === id) releaseSubStages(doc, id);
    doc.stages.delete(id);
  });
}

function releaseSubStages(doc: BoardDoc, id: string): void {
  const released = siblingsIn(doc, id);
  const siblings = [...siblingsIn(doc, undefined)];
  const place = siblings.findIndex((one) => one.id === id);
  released.forEach((one, at) => {
    const order = orderAt(siblings, place + at + 1);
    siblings.splice(place + at + 1, 0, { id: one.id, order });
    const fields = fieldsOf(doc, 'stages', one.id);
    fields?.set('order', order);
    fields?.delete('parentId');
  });
}

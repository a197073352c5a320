import { randomId } from '../../lib/random-id';
import type { Colour } from '../../model/colour';
import { type BoardDoc, change, fieldsOf } from '../board-doc';
import { createRecord } from '../seed-board';
import { orderFor } from './place';

export interface NewStage {
  readonly title: string;
  readonly prompt?: string;
  readonly colour: Colour;
  /** Place among the stages; the end when absent. */
  readonly index?: number;
}

/** Adds a stage and answers its id. */
export function addStage(doc: BoardDoc, { title, prompt = '', colour, index }: NewStage): string {
  const id = randomId();
  change(doc, () => {
    const order = orderFor(doc, 'stages', index);
    createRecord(doc.stages, 'stages', { id, title, prompt, colour, order });
  });
  return id;
}

/** Moves a stage to place `index` among the others. */
export function moveStage(doc: BoardDoc, id: string, index: number): void {
  change(doc, () => fieldsOf(doc, 'stages', id)?.set('order', orderFor(doc, 'stages', index, id)));
}

export function setStageColour(doc: BoardDoc, id: string, colour: Colour): void {
  change(doc, () => fieldsOf(doc, 'stages', id)?.set('colour', colour));
}

/** Removes a stage. Its cards stay: reading finds their stage gone and shows them in the tray. */
export function removeStage(doc: BoardDoc, id: string): void {
  change(doc, () => doc.stages.delete(id));
}

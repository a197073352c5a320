import { randomId } from '../../lib/random-id';
import type { Colour } from '../../model/colour';
import { BLANK_PERSONA } from '../../model/persona';
import { type BoardDoc, change, fieldsOf } from '../board-doc';
import { createRecord } from '../seed-board';
import { orderFor } from './place';

export interface NewLane {
  readonly title: string;
  readonly colour: Colour;
  /** Place among the lanes; the end when absent. */
  readonly index?: number;
}

/** Adds a lane that belongs to no persona and answers its id. */
export function addFreeLane(doc: BoardDoc, { title, colour, index }: NewLane): string {
  const id = randomId();
  change(doc, () => {
    createRecord(doc.lanes, 'lanes', { id, title, colour, order: orderFor(doc, 'lanes', index) });
  });
  return id;
}

/** Adds a persona together with its swimlane; one gesture, one step. */
export function addPersona(
  doc: BoardDoc,
  { title, colour, index, portrait = '' }: NewLane & { readonly portrait?: string },
): { readonly personaId: string; readonly laneId: string } {
  const personaId = randomId();
  const laneId = randomId();
  change(doc, () => {
    createRecord(doc.personas, 'personas', {
      ...BLANK_PERSONA,
      id: personaId,
      name: title,
      portrait,
      colour,
    });
    const order = orderFor(doc, 'lanes', index);
    createRecord(doc.lanes, 'lanes', { id: laneId, personaId, title: '', colour, order });
  });
  return { personaId, laneId };
}

export function setPortrait(doc: BoardDoc, personaId: string, portrait: string): void {
  change(doc, () => fieldsOf(doc, 'personas', personaId)?.set('portrait', portrait));
}

/** Moves a lane to place `index` among the others. */
export function moveLane(doc: BoardDoc, id: string, index: number): void {
  change(doc, () => fieldsOf(doc, 'lanes', id)?.set('order', orderFor(doc, 'lanes', index, id)));
}

/** Recolours a lane; the colour of a swimlane is its persona's. */
export function setLaneColour(doc: BoardDoc, id: string, colour: Colour): void {
  change(doc, () => {
    const lane = fieldsOf(doc, 'lanes', id);
    const personaId = lane?.get('personaId');
    const persona =
      typeof personaId === 'string' ? fieldsOf(doc, 'personas', personaId) : undefined;
    (persona ?? lane)?.set('colour', colour);
  });
}

/** Removes a lane and, with a swimlane, its persona. The cards stay and show up in the tray. */
export function removeLane(doc: BoardDoc, id: string): void {
  change(doc, () => {
    const personaId = fieldsOf(doc, 'lanes', id)?.get('personaId');
    if (typeof personaId === 'string') doc.personas.delete(personaId);
    doc.lanes.delete(id);
  });
}

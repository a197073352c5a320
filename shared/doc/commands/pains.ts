import { randomId } from '../../lib/random-id';
import type { Severity } from '../../model/pain';
import { type BoardDoc, change, fieldsOf } from '../board-doc';
import { createRecord } from '../seed-board';
import { orderFor } from './place';

/** Adds an empty pain to a card and answers its id. */
export function addPain(doc: BoardDoc, touchpointId: string, text = ''): string {
  const id = randomId();
  change(doc, () => {
    const order = orderFor(doc, 'pains', undefined);
    createRecord(doc.pains, 'pains', { id, touchpointId, text, severity: 2, order });
  });
  return id;
}

export function setPainSeverity(doc: BoardDoc, id: string, severity: Severity): void {
  change(doc, () => fieldsOf(doc, 'pains', id)?.set('severity', severity));
}

/** Answers "caused where?": here, outside, a touchpoint's id, or undefined for "not asked yet". */
export function setPainRoot(doc: BoardDoc, id: string, root: string | undefined): void {
  change(doc, () => {
    const fields = fieldsOf(doc, 'pains', id);
    if (root === undefined) fields?.delete('root');
    else fields?.set('root', root);
  });
}

export function removePain(doc: BoardDoc, id: string): void {
  change(doc, () => doc.pains.delete(id));
}

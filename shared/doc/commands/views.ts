import { randomId } from '../../lib/random-id';
import type { BoardFilter } from '../../model/board-filter';
import { type BoardDoc, change, fieldsOf } from '../board-doc';
import { SHAPES } from '../record-shapes';
import { createRecord } from '../seed-board';
import { orderFor } from './place';

/** Saves a filter under a name, after the other views, and answers its id. */
export function addView(
  doc: BoardDoc,
  { name, filter }: { readonly name: string; readonly filter: BoardFilter },
): string {
  const id = randomId();
  change(doc, () => {
    const order = orderFor(doc, 'views', undefined);
    createRecord(doc.views, 'views', { id, name, filter, order });
  });
  return id;
}

/** Replaces what a view shows. */
export function setViewFilter(doc: BoardDoc, id: string, filter: BoardFilter): void {
  change(doc, () => {
    const fields = fieldsOf(doc, 'views', id);
    if (fields) SHAPES.views.filter.write(fields, filter);
  });
}

export function renameView(doc: BoardDoc, id: string, name: string): void {
  change(doc, () => {
    const fields = fieldsOf(doc, 'views', id);
    if (fields) SHAPES.views.name.write(fields, name);
  });
}

export function removeView(doc: BoardDoc, id: string): void {
  change(doc, () => doc.views.delete(id));
}

/** Where things go: order keys for a place in a list that is read from the document itself. */
import { compareOrder, isOrderKey, type Ordered, orderAt } from '../../model/order-key';
import { type BoardDoc, type EntityRoot, entitiesOf } from '../board-doc';
import { type Cell, cellField } from '../record-shapes';

const ignore = () => undefined;

/** The stages, lanes or pains as stored, in reading order, without `except`. */
export function orderedOf(
  doc: BoardDoc,
  root: Extract<EntityRoot, 'stages' | 'lanes' | 'pains' | 'views'>,
  except?: string,
): readonly Ordered[] {
  const list: Ordered[] = [];
  for (const [id, fields] of entitiesOf(doc, root)) {
    const order = fields.get('order');
    if (id !== except && isOrderKey(order)) list.push({ id, order });
  }
  return list.sort(compareOrder);
}

/** The order key for place `index` of a root (the end when absent). */
export function orderFor(
  doc: BoardDoc,
  root: Extract<EntityRoot, 'stages' | 'lanes' | 'pains' | 'views'>,
  index: number | undefined,
  except?: string,
): string {
  const list = orderedOf(doc, root, except);
  return orderAt(list, index ?? list.length);
}

/** The cards of one cell in reading order, without those in `except`. */
export function cardsInCell(
  doc: BoardDoc,
  cell: Pick<Cell, 'stage' | 'lane'>,
  except: ReadonlySet<string> = new Set(),
): readonly Ordered[] {
  const list: Ordered[] = [];
  for (const [id, fields] of entitiesOf(doc, 'touchpoints')) {
    const at = cellField.read(fields, ignore);
    if (at.stage === cell.stage && at.lane === cell.lane && !except.has(id))
      list.push({ id, order: at.order });
  }
  return list.sort(compareOrder);
}

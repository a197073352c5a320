import { orderAt } from '../../model/order-key';
import { type BoardDoc, change, fieldsOf } from '../board-doc';
import { cardsInCell } from './place';
import type { CellPlace } from './touchpoints';

export interface CardMove {
  readonly ids: readonly string[];
  readonly place: CellPlace;
}

/** Moves groups of cards, each to a place of its own; a place counts the cards that stay. */
export function moveGroups(doc: BoardDoc, moves: readonly CardMove[]): void {
  const moving = new Set(moves.flatMap(({ ids }) => ids));
  change(doc, () => {
    for (const { ids, place } of moves) {
      const cell = { stage: place.stageId, lane: place.laneId };
      const stack = [...cardsInCell(doc, cell, moving)];
      let index = Math.min(place.index ?? stack.length, stack.length);
      for (const id of ids) {
        const fields = fieldsOf(doc, 'touchpoints', id);
        if (!fields) continue;
        const order = orderAt(stack, index);
        fields.set('cell', { ...cell, order });
        stack.splice(index, 0, { id, order });
        index += 1;
      }
    }
  });
}

/** Two boards as people see them: the same content in the same order, whatever the order keys. */
import type { Board } from '../../shared/model/board';
import { inOrder, type Ordered } from '../../shared/model/order-key';
import { stagesInOrder } from '../../shared/model/stage-tree';

const withoutOrder = ({ order: _, ...record }: Ordered) => record;

function inPlace<T extends Ordered>(entities: ReadonlyMap<string, T>) {
  return inOrder(entities).map(withoutOrder);
}

function cells(board: Board): Readonly<Record<string, readonly object[]>> {
  const byCell: Record<string, object[]> = {};
  for (const card of inOrder(board.touchpoints)) {
    const cell = `${card.stageId} × ${card.laneId}`;
    byCell[cell] = [...(byCell[cell] ?? []), withoutOrder(card)];
  }
  return byCell;
}

/** Everything of a board except the order keys, in a shape that `toEqual` explains well. */
export function contentOf(board: Board) {
  return {
    meta: board.meta,
    stages: stagesInOrder(board.stages).map(withoutOrder),
    personas: Object.fromEntries(board.personas),
    lanes: inPlace(board.lanes),
    cells: cells(board),
    pains: inPlace(board.pains),
    links: Object.fromEntries(board.links),
    views: inPlace(board.views),
  };
}

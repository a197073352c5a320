/** Moving cards with the keyboard: up and down in their cell, left and right to the next stage. */
import { type CellPlace, moveTouchpoints } from '../../shared/doc/commands/touchpoints';
import type { BoardLayout, CellBox } from '../../shared/views/board-layout';
import type { Session } from '../state/session';
import { selectedCards } from '../state/ui-store';
import { nameOfMove } from './step-names';

export type MoveDirection = 'left' | 'right' | 'up' | 'down';

interface Place {
  readonly stageId: string;
  readonly laneId: string;
  readonly index: number;
}

function cellBeside(
  layout: BoardLayout,
  cell: CellBox,
  direction: MoveDirection,
): CellBox | undefined {
  const step = direction === 'left' || direction === 'up' ? -1 : 1;
  const isSideways = direction === 'left' || direction === 'right';
  const line = isSideways ? layout.stages : layout.lanes;
  const at = line.findIndex(({ id }) => id === (isSideways ? cell.stageId : cell.laneId));
  const next = line[at + step];
  if (!next) return undefined;
  return layout.cells.find((other) =>
    isSideways
      ? other.stageId === next.id && other.laneId === cell.laneId
      : other.laneId === next.id && other.stageId === cell.stageId,
  );
}

/** Where one card goes; past the end of its cell it goes on to the cell above or below. */
export function placeInDirection(
  layout: BoardLayout,
  id: string,
  direction: MoveDirection,
): Place | undefined {
  const at = layout.cards.get(id)?.cell;
  const cell =
    at && layout.cells.find((one) => one.stageId === at.stageId && one.laneId === at.laneId);
  if (!at || !cell) {
    // A card of the tray goes to the first cell there is.
    const [first] = layout.cells;
    return first && { stageId: first.stageId, laneId: first.laneId, index: first.cards.length };
  }
  const others = cell.cards.length - 1;
  if (direction === 'up' && at.index > 0) return { ...at, index: at.index - 1 };
  if (direction === 'down' && at.index < others) return { ...at, index: at.index + 1 };
  const next = cellBeside(layout, cell, direction);
  if (!next) return undefined;
  const end = direction === 'down' ? 0 : next.cards.length;
  const index =
    direction === 'up' || direction === 'down' ? end : Math.min(at.index, next.cards.length);
  return { stageId: next.stageId, laneId: next.laneId, index };
}

/** Puts cards into a cell, as one step. */
export function placeCards(session: Session, ids: readonly string[], place: CellPlace): void {
  const name = nameOfMove(session.boardStore.getState().board, ids, place);
  session.change((doc) => moveTouchpoints(doc, ids, place), { name });
}

export function moveSelectedCards(session: Session, direction: MoveDirection): void {
  const ids = selectedCards(session.ui.getState().selection);
  const [first] = ids;
  if (first === undefined) return;
  const place = placeInDirection(session.boardStore.getState().layout, first, direction);
  if (!place) return;
  placeCards(session, ids, place);
  const { stop } = session.ui.getState();
  const focused = stop?.kind === 'card' && ids.includes(stop.id) ? stop.id : first;
  session.camera?.focusCard(focused);
}

/** Moving cards with the keyboard: up and down in their cell, left and right to the next stage. */
import { type CardMove, moveGroups } from '../../shared/doc/commands/move-groups';
import { type CellPlace, moveTouchpoints } from '../../shared/doc/commands/touchpoints';
import type { BoardLayout, CellBox } from '../../shared/views/board-layout';
import { inMapOrder } from '../../shared/views/map-order';
import { movesOfGroup } from '../../shared/views/move-together';
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

/** Moves a group so that `lead` comes to a place and the others keep theirs to it, as one step. */
export function placeGroup(
  session: Session,
  ids: readonly string[],
  move: { readonly lead: string; readonly to: CellPlace },
): void {
  const { board, layout } = session.boardStore.getState();
  const moves = movesOfGroup(layout, inMapOrder(layout, ids), move);
  session.change((doc) => moveGroups(doc, moves), { name: nameOfMove(board, ids, move.to) });
}

/** Brings cards into one stage, or one lane, each staying where it is on the other axis. */
export function gatherCards(
  session: Session,
  ids: readonly string[],
  line: { readonly stageId: string } | { readonly laneId: string },
): void {
  const { board, layout } = session.boardStore.getState();
  const groups = new Map<string, CardMove & { ids: string[] }>();
  for (const id of inMapOrder(layout, ids)) {
    const card = board.touchpoints.get(id);
    if (!card) continue;
    const place = { stageId: card.stageId, laneId: card.laneId, ...line };
    if (place.stageId === card.stageId && place.laneId === card.laneId) continue;
    const key = `${place.stageId} ${place.laneId}`;
    const group: CardMove & { ids: string[] } = groups.get(key) ?? { ids: [], place };
    group.ids.push(id);
    groups.set(key, group);
  }
  const [first] = groups.values();
  if (!first) return;
  const name = nameOfMove(board, ids, first.place);
  session.change((doc) => moveGroups(doc, [...groups.values()]), { name });
}

/** Of cards in several cells, the one that is nearest to the edge they move to. */
function leadOf(layout: BoardLayout, ids: readonly string[], direction: MoveDirection): string {
  const far = direction === 'left' || direction === 'up' ? -1 : 1;
  const along = (id: string) => {
    const box = layout.cards.get(id);
    const at = direction === 'left' || direction === 'right' ? box?.x : box?.y;
    return (at ?? 0) * far;
  };
  return ids.reduce((lead, id) => (along(id) > along(lead) ? id : lead));
}

/** Cards of several cells go to the next stage or lane together, or not at all. */
function moveAcrossCells(
  session: Session,
  ids: readonly string[],
  direction: MoveDirection,
): boolean {
  const { layout } = session.boardStore.getState();
  const lead = leadOf(layout, ids, direction);
  const at = layout.cards.get(lead)?.cell;
  const cell =
    at && layout.cells.find((one) => one.stageId === at.stageId && one.laneId === at.laneId);
  const next = cell && cellBeside(layout, cell, direction);
  if (!at || !next) return false;
  const to = { stageId: next.stageId, laneId: next.laneId, index: at.index };
  placeGroup(session, ids, { lead, to });
  return true;
}

export function moveSelectedCards(session: Session, direction: MoveDirection): void {
  const ids = selectedCards(session.ui.getState().selection);
  const [first] = ids;
  if (first === undefined) return;
  const { layout } = session.boardStore.getState();
  const cellOf = (id: string) => {
    const cell = layout.cards.get(id)?.cell;
    return cell && `${cell.stageId} ${cell.laneId}`;
  };
  if (ids.some((id) => cellOf(id) !== cellOf(first))) {
    if (!moveAcrossCells(session, ids, direction)) return;
  } else {
    const place = placeInDirection(layout, first, direction);
    if (!place) return;
    placeCards(session, ids, place);
  }
  const { stop } = session.ui.getState();
  const focused = stop?.kind === 'card' && ids.includes(stop.id) ? stop.id : first;
  session.camera?.focusCard(focused);
}

/** Selecting cards other than one by one. */
import { inMapOrder } from '../../shared/views/map-order';
import type { Session } from '../state/session';
import { NOTHING_SELECTED } from '../state/ui-store';

/** In the order of the map, so that what is done next goes from left to right. */
export function selectThese(session: Session, ids: readonly string[]): void {
  const { layout } = session.boardStore.getState();
  const ordered = inMapOrder(layout, ids);
  session.ui.update((draft) => {
    draft.selection =
      ordered.length === 0 ? NOTHING_SELECTED : { kind: 'touchpoints', ids: ordered };
  });
}

export function selectAllCards(session: Session): void {
  selectThese(session, [...session.boardStore.getState().board.touchpoints.keys()]);
}

/** The stages or lanes that the selection touches: its own, or those of the selected cards. */
export function linesInSelection(
  session: Session,
  axis: 'stageId' | 'laneId',
): ReadonlySet<string> {
  const { selection } = session.ui.getState();
  const { touchpoints } = session.boardStore.getState().board;
  if (selection.kind === (axis === 'stageId' ? 'stage' : 'lane')) return new Set([selection.id]);
  if (selection.kind !== 'touchpoints') return new Set();
  return new Set(
    selection.ids.map((id) => touchpoints.get(id)?.[axis]).filter((id) => id !== undefined),
  );
}

/** Every card of the stages, or of the lanes, that the selection touches. */
export function selectWholeLines(session: Session, axis: 'stageId' | 'laneId'): void {
  const lines = linesInSelection(session, axis);
  const { touchpoints } = session.boardStore.getState().board;
  const ids = [...touchpoints.values()].filter((card) => lines.has(card[axis])).map(({ id }) => id);
  selectThese(session, ids);
}

/** One card, brought into view and given the keyboard. */
export function goToCard(session: Session, id: string): void {
  selectThese(session, [id]);
  session.camera?.reveal([id]);
  session.camera?.focusCard(id);
}

export function goToLine(session: Session, kind: 'stage' | 'lane', id: string): void {
  session.ui.update((draft) => {
    draft.selection = { kind, id };
  });
  session.camera?.revealHeader(kind, id);
}

/** Folding stages and lanes away, and bringing out what somebody wants to see. */
import { branchOf, stageTree } from '../../shared/model/stage-tree';
import type { Collapsed } from '../../shared/views/board-layout';
import type { Session } from '../state/session';
import { NOTHING_SELECTED, selectedCards } from '../state/ui-store';

export type Foldable = 'stage' | 'lane';

const LIST = { stage: 'stages', lane: 'lanes' } as const;

export const NOTHING_COLLAPSED: Collapsed = { stages: [], lanes: [] };

export function isCollapsed({ ui }: Pick<Session, 'ui'>, kind: Foldable, id: string): boolean {
  return ui.getState().collapsed[LIST[kind]].includes(id);
}

/** What is selected stays in sight: cards that are folded away are let go. */
function setCollapsed(session: Session, collapsed: Collapsed): void {
  session.ui.update((draft) => {
    draft.collapsed = collapsed;
  });
  const { hidden } = session.boardStore.getState().layout;
  const ids = selectedCards(session.ui.getState().selection);
  const shown = ids.filter((id) => !hidden.has(id));
  if (shown.length === ids.length) return;
  session.ui.update((draft) => {
    draft.selection = shown.length > 0 ? { kind: 'touchpoints', ids: shown } : NOTHING_SELECTED;
  });
}

/** Folds one stage or lane away, or brings it out again. */
export function toggleCollapsed(session: Session, kind: Foldable, id: string): void {
  const { collapsed } = session.ui.getState();
  const list = LIST[kind];
  const ids = collapsed[list].includes(id)
    ? collapsed[list].filter((one) => one !== id)
    : [...collapsed[list], id];
  setCollapsed(session, { ...collapsed, [list]: ids });
}

/** Folds every stage, or every lane, away. */
export function collapseAll(session: Session, kind: Foldable): void {
  const { board, layout } = session.boardStore.getState();
  const stages = stageTree(board.stages).map(({ stage }) => stage);
  const ids = (kind === 'stage' ? stages : layout.lanes).map(({ id }) => id);
  setCollapsed(session, { ...session.ui.getState().collapsed, [LIST[kind]]: ids });
}

export function expandAll(session: Session): void {
  setCollapsed(session, NOTHING_COLLAPSED);
}

/** Brings out the stages and lanes in which some cards are folded away. */
export function showHidden(session: Session, ids: readonly string[]): void {
  const { board, layout } = session.boardStore.getState();
  const cards = ids.flatMap((id) => (layout.hidden.has(id) && board.touchpoints.get(id)) || []);
  if (cards.length === 0) return;
  const shown = new Set(
    cards.flatMap(({ stageId }) => [stageId, branchOf(board.stages, stageId)?.stage.id]),
  );
  const lanes = new Set(cards.map(({ laneId }) => laneId));
  session.ui.update((draft) => {
    draft.collapsed = {
      stages: draft.collapsed.stages.filter((id) => !shown.has(id)),
      lanes: draft.collapsed.lanes.filter((id) => !lanes.has(id)),
    };
  });
}

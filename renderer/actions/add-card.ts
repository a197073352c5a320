/** Adding a card always ends in typing its name. */
import { addTouchpoint, type CellPlace } from '../../shared/doc/commands/touchpoints';
import { step } from '../../shared/i18n/step-name';
import type { BoardLayout } from '../../shared/views/board-layout';
import type { Session } from '../state/session';
import { startTitleEdit } from './title-edit';

/** Adds a card to a cell, selects it and opens its name. */
export function addCardIn(session: Session, place: CellPlace): void {
  const mark = session.history.mark();
  const name = step('step.card.add', { title: { message: 'touchpoint.untitled' } });
  const id = session.change((doc) => addTouchpoint(doc, place), { name, isQuiet: true });
  if (id === undefined) return;
  session.ui.update((draft) => {
    draft.selection = { kind: 'touchpoints', ids: [id] };
  });
  startTitleEdit(session, 'touchpoint', id, mark);
  session.camera?.reveal([id]);
}

/**
 * Adds a card where the person is: after the selected card, in the selected stage or lane, else
 * in the first cell. Answers false when there is no cell yet.
 */
export function addCardHere(session: Session): boolean {
  const { layout } = session.boardStore.getState();
  const { selection, stop } = session.ui.getState();
  const last = selection.kind === 'touchpoints' ? selection.ids.at(-1) : undefined;
  const after = last === undefined ? undefined : layout.cards.get(last)?.cell;
  if (after) {
    addCardIn(session, { stageId: after.stageId, laneId: after.laneId, index: after.index + 1 });
    return true;
  }
  if (selection.kind === 'none' && stop?.kind === 'cell') {
    addCardIn(session, { stageId: stop.stageId, laneId: stop.laneId });
    return true;
  }
  const chosen = selection.kind === 'stage' ? columnFor(layout, selection.id) : undefined;
  const stageId = chosen ?? layout.stages[0]?.id;
  const laneId = selection.kind === 'lane' ? selection.id : layout.lanes[0]?.id;
  if (stageId === undefined || laneId === undefined) return false;
  addCardIn(session, { stageId, laneId });
  return true;
}

/** Where a new card of a stage goes: a divided stage has a first part for that. */
function columnFor({ stages }: BoardLayout, stageId: string): string {
  const part = stages.find(({ groupId, isRest }) => groupId === stageId && !isRest);
  return part?.id ?? stageId;
}

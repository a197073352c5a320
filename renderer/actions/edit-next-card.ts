/** Naming cards one after the other: a cell is filled without leaving the keyboard. */
import type { Session } from '../state/session';
import { selectedCards } from '../state/ui-store';
import { addCardIn } from './add-card';
import { finishTitleEdit, startTitleEdit } from './title-edit';

/**
 * Keeps the name of a card and goes on: to a new card below it, or back to the one above. A new
 * card that has no name yet ends the row, and is taken back.
 */
export function editNextCard(session: Session, id: string, isBack: boolean): void {
  const cardsOf = () => session.boardStore.getState().layout.cards;
  const cell = cardsOf().get(id)?.cell;
  const above = [...cardsOf().values()].find(
    (box) =>
      cell !== undefined &&
      box.cell?.stageId === cell.stageId &&
      box.cell.laneId === cell.laneId &&
      box.cell.index === cell.index - 1,
  );
  finishTitleEdit(session);
  if (isBack && above) {
    session.ui.update((draft) => {
      draft.selection = { kind: 'touchpoints', ids: [above.id] };
    });
    session.camera?.reveal([above.id]);
    startTitleEdit(session, 'touchpoint', above.id);
  } else if (!isBack && cell && cardsOf().has(id)) {
    addCardIn(session, { ...cell, index: cell.index + 1 });
  } else {
    const [selected = id] = selectedCards(session.ui.getState().selection);
    session.camera?.focusCard(cardsOf().has(id) ? id : selected);
  }
}

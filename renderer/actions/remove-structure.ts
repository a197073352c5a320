/** Removing something says what was removed and offers the way back. */
import type { BoardDoc } from '../../shared/doc/board-doc';
import type { Translate } from '../../shared/i18n/translate';
import type { Session } from '../state/session';
import { notifyUndoable } from './undo-notice';

export function removeWithNotice(
  session: Session,
  t: Translate,
  name: string,
  remove: (doc: BoardDoc) => void,
): void {
  if (!session.ui.getState().canEdit) return;
  const orphansBefore = orphanCount(session);
  session.change(remove);
  const moved = orphanCount(session) - orphansBefore;
  const text =
    moved > 0 ? t('removed.withCards', { name, count: moved }) : t('removed.alone', { name });
  notifyUndoable(session, t, text);
}

function orphanCount(session: Session): number {
  const { cards } = session.boardStore.getState().layout;
  return [...cards.values()].filter((card) => card.cell === undefined).length;
}

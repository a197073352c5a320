/** Removing cards says how many and offers the way back. */
import { removeTouchpoints } from '../../shared/doc/commands/touchpoints';
import type { Translate } from '../../shared/i18n/translate';
import type { Session } from '../state/session';
import { nameOfRemoval } from './step-names';
import { notifyUndoable } from './undo-notice';

export function removeCards(session: Session, t: Translate, ids: readonly string[]): void {
  if (!session.ui.getState().canEdit || ids.length === 0) return;
  const [first] = ids;
  const title = session.boardStore.getState().board.touchpoints.get(first ?? '')?.title;
  const name = nameOfRemoval(session.boardStore.getState().board, ids);
  session.change((doc) => removeTouchpoints(doc, ids), { name, isQuiet: true });
  const text =
    ids.length === 1
      ? t('removed.alone', { name: title || t('touchpoint.untitled') })
      : t('removed.cards', { count: ids.length });
  notifyUndoable(session, t, text);
}

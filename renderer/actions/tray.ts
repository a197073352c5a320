/** Putting cards aside: they leave the map and wait in the tray below it. */
import { moveToTray } from '../../shared/doc/commands/touchpoints';
import { step } from '../../shared/i18n/step-name';
import type { Translate } from '../../shared/i18n/translate';
import { notify } from '../state/notices';
import type { Session } from '../state/session';
import { cardNamed } from './step-names';

export function putIntoTray(session: Session, ids: readonly string[], t: Translate): void {
  const { cards, hidden } = session.boardStore.getState().layout;
  const placed = ids.filter((id) => hidden.has(id) || cards.get(id)?.cell !== undefined);
  const [first] = placed;
  if (first === undefined) {
    notify({ tone: 'info', text: t('why.inTray') });
    return;
  }
  const title = cardNamed(session.boardStore.getState().board, first);
  const name =
    placed.length === 1
      ? step('step.card.tray', { title })
      : step('step.cards.tray', { count: placed.length });
  session.change((doc) => moveToTray(doc, placed), { name });
  session.camera?.focusCard(first);
}

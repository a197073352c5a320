/** A notice that offers the way back from the step that was just done. */
import type { Translate } from '../../shared/i18n/translate';
import { dismissNotice, notify } from '../state/notices';
import type { Session } from '../state/session';

/** The offer ends with the next step: from then on it would take back something else. */
export function notifyUndoable(session: Session, t: Translate, text: string): void {
  const id = notify({
    tone: 'info',
    text,
    action: { label: t('menu.undo'), run: () => session.undo() },
  });
  const stop = session.history.subscribe(() => {
    stop();
    dismissNotice(id);
  });
}

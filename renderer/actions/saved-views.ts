/** Saving filters for the whole room, opening and removing them. */
import { addView, removeView, setViewFilter } from '../../shared/doc/commands/views';
import { step } from '../../shared/i18n/step-name';
import type { Translate } from '../../shared/i18n/translate';
import type { SavedView } from '../../shared/model/saved-view';
import { cleanLine } from '../../shared/model/text';
import type { Session } from '../state/session';
import { notifyUndoable } from './undo-notice';

export function saveView(session: Session, name: string, t: Translate): void {
  const title = cleanLine(name) || t('views.untitled');
  const { filter } = session.ui.getState();
  session.change((doc) => addView(doc, { name: title, filter }), {
    name: step('step.view.add', { title }),
  });
}

export function openView(session: Session, { filter }: SavedView): void {
  session.ui.update((draft) => {
    draft.filter = filter;
  });
}

/** The view shows from now on what is filtered now. */
export function updateView(session: Session, { id, name }: SavedView): void {
  const { filter } = session.ui.getState();
  session.change((doc) => setViewFilter(doc, id, filter), {
    name: step('step.view.update', { title: name || { message: 'views.untitled' } }),
  });
}

export function deleteView(session: Session, { id, name }: SavedView, t: Translate): void {
  if (!session.ui.getState().canEdit) return;
  const title = name || t('views.untitled');
  session.change((doc) => removeView(doc, id), {
    name: step('step.view.remove', { title }),
    isQuiet: true,
  });
  notifyUndoable(session, t, t('views.removed', { name: title }));
}

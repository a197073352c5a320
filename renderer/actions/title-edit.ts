/** Editing a name in place: of a card, a stage or a lane. */
import { useMemo } from 'react';
import type { TextTarget } from '../../shared/doc/text-binding';
import { type Session, useSession } from '../state/session';
import type { TitleEdit } from '../state/ui-store';

type Kind = TitleEdit['kind'];

/** Opens the editor; `mark` is given when a creation belongs to the same gesture. */
export function startTitleEdit(session: Session, kind: Kind, id: string, freshMark?: number): void {
  if (!session.ui.getState().canEdit) return;
  const mark = freshMark ?? session.history.mark();
  session.ui.update((draft) => {
    draft.titleEdit = { kind, id, mark, isFresh: freshMark !== undefined };
  });
  if (kind !== 'touchpoint') session.camera?.revealHeader(kind, id);
}

/** Which text names a stage, a lane (its persona's name) or a card. */
export function titleTarget(session: Session, kind: Kind, id: string): TextTarget {
  if (kind === 'touchpoint') return { root: 'touchpoints', id, field: 'title' };
  if (kind === 'stage') return { root: 'stages', id, field: 'title' };
  const personaId = session.boardStore.getState().board.lanes.get(id)?.personaId;
  return personaId === undefined
    ? { root: 'lanes', id, field: 'title' }
    : { root: 'personas', id: personaId, field: 'name' };
}

function close(session: Session): TitleEdit | null {
  const { titleEdit } = session.ui.getState();
  if (titleEdit)
    session.ui.update((draft) => {
      draft.titleEdit = null;
    });
  return titleEdit;
}

/** Keeps the name; a new card that was left without one was a slip and is taken back. */
export function finishTitleEdit(session: Session): void {
  const edit = close(session);
  if (!edit?.isFresh || edit.kind !== 'touchpoint') return;
  if (session.readText(titleTarget(session, edit.kind, edit.id)).trim() === '')
    session.history.revertTo(edit.mark);
}

/** Takes the edit back, and with it the creation of a thing that is new. */
export function cancelTitleEdit(session: Session): void {
  const edit = close(session);
  if (edit) session.history.revertTo(edit.mark);
}

export function useTitleEdit(): { readonly finish: () => void; readonly cancel: () => void } {
  const session = useSession();
  return useMemo(
    () => ({ finish: () => finishTitleEdit(session), cancel: () => cancelTitleEdit(session) }),
    [session],
  );
}

/** Editing a name in place: of a card, a stage or a lane. */
import type { TextTarget } from '../../shared/doc/text-binding';
import type { MessageKey } from '../../shared/i18n/catalogue';
import { type StepKey, type StepName, step } from '../../shared/i18n/step-name';
import type { Session } from '../state/session';
import type { TitleEdit } from '../state/ui-store';

type Kind = TitleEdit['kind'];

/** Opens the editor; `mark` is given when a creation belongs to the same gesture. */
export function startTitleEdit(session: Session, kind: Kind, id: string, freshMark?: number): void {
  if (!session.ui.getState().canEdit) return;
  const mark = freshMark ?? session.history.mark();
  const before = session.readText(titleTarget(session, kind, id)).trim();
  session.ui.update((draft) => {
    draft.titleEdit = { kind, id, mark, before, isFresh: freshMark !== undefined };
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

const ADDED = {
  touchpoint: 'step.card.add',
  stage: 'step.stage.add',
  lane: 'step.lane.add',
  persona: 'step.persona.add',
} as const satisfies Record<string, StepKey>;

const UNTITLED = {
  touchpoint: 'touchpoint.untitled',
  stage: 'stage.untitled',
  lane: 'lane.untitled',
} as const satisfies Record<Kind, MessageKey>;

function nameOf(
  session: Session,
  { kind, id, isFresh, before }: TitleEdit,
  text: string,
): StepName {
  const untitled = { message: UNTITLED[kind] };
  const isPersona = titleTarget(session, kind, id).root === 'personas';
  if (isFresh) return step(ADDED[isPersona ? 'persona' : kind], { title: text || untitled });
  return step('step.renameFrom', { from: before || untitled, to: text || untitled });
}

/** Keeps the name, and makes one step of the whole edit; a new card that was left without one was a slip and is taken back. */
export function finishTitleEdit(session: Session): void {
  const edit = close(session);
  if (!edit) return;
  const to = session.readText(titleTarget(session, edit.kind, edit.id)).trim();
  if (to === '' && edit.isFresh && edit.kind === 'touchpoint') session.history.revertTo(edit.mark);
  else session.history.joinSince(edit.mark, nameOf(session, edit, to));
}

/** Takes the edit back, and with it the creation of a thing that is new. */
export function cancelTitleEdit(session: Session): void {
  const edit = close(session);
  if (edit) session.history.revertTo(edit.mark);
}

/** Linking two cards, as one step; what is refused is said. */
import { addLink, type NewLink } from '../../shared/doc/commands/links';
import { step } from '../../shared/i18n/step-name';
import type { Translate } from '../../shared/i18n/translate';
import { notify } from '../state/notices';
import type { Session } from '../state/session';
import { linkEnds } from './step-names';

/** Answers the id of the new link; undefined when it was refused. */
export function linkCards(session: Session, t: Translate, link: NewLink): string | undefined {
  const name = step('step.link.add', linkEnds(session.boardStore.getState().board, link));
  const made = session.change((doc) => addLink(doc, link), { name });
  if (made?.ok === false) notify({ tone: 'info', text: t(`link.refused.${made.error}`) });
  return made?.ok ? made.value : undefined;
}

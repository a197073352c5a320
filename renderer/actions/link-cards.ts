/** Linking two cards, as one step; what is refused is said. */
import { addLink, type NewLink, setLinkEnd } from '../../shared/doc/commands/links';
import { step } from '../../shared/i18n/step-name';
import type { Translate } from '../../shared/i18n/translate';
import type { Link } from '../../shared/model/link';
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

/** Lets a link begin or end at another card, as one step. */
export function linkAnew(
  session: Session,
  t: Translate,
  link: Link,
  to: { readonly end: 'from' | 'to'; readonly card: string },
): void {
  const ends = { ...link, [to.end]: to.card };
  const name = step('step.link.end', linkEnds(session.boardStore.getState().board, ends));
  const changed = session.change((doc) => setLinkEnd(doc, link.id, to), { name });
  if (changed?.ok === false) notify({ tone: 'info', text: t(`link.refused.${changed.error}`) });
}

/** How somebody who said something is shown. */
import type { PersonRef } from '../../../shared/model/comment';
import { useTranslate } from '../../state/locale';
import { usePresence, useSession } from '../../state/session';
import { useShowsNames } from '../../state/theme';

export interface Shown {
  readonly name: string;
  readonly isMe: boolean;
  /** As they are in the room now; undefined for whoever is not here. */
  readonly colour: string | undefined;
}

/** Whoever had no name yet is shown by the one they have now; on the projector nobody is named. */
export function useShown(person: PersonRef): Shown {
  const t = useTranslate();
  const session = useSession();
  const showsNames = useShowsNames();
  const here = usePresence(({ people }) => people.find(({ personId }) => personId === person.id));
  const isMe = session.talk.me().id === person.id;
  const known = person.name || here?.name || t('presence.nameless');
  const name = isMe ? t('comments.you') : showsNames ? known : t('comments.someone');
  return { name, isMe, colour: here?.colour };
}

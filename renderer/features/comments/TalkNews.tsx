/** Calls out what others say while one is in the room: aloud politely, and in sight when meant. */
import { useEffect, useState } from 'react';
import type { Comment } from '../../../shared/model/comment';
import { showThread } from '../../actions/comments';
import { useTranslate } from '../../state/locale';
import { notify } from '../../state/notices';
import { useSession } from '../../state/session';
import { useShowsNames } from '../../state/theme';
import { targetName } from './target-name';

/** What is read aloud has to end before the next thing. */
const MOST_LETTERS = 140;

const shorten = (text: string) =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS).trimEnd()}…`;

export function TalkNews() {
  const t = useTranslate();
  const session = useSession();
  const showsNames = useShowsNames();
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const nameOf = ({ author }: Comment) =>
      (showsNames && author.name) || t(showsNames ? 'presence.nameless' : 'comments.someone');
    const whereOf = ({ threadId }: Comment) => {
      const thread = session.talk.store.getState().talk.threads.get(threadId);
      return targetName(session.boardStore.getState().board, thread?.target ?? null, t);
    };
    const tell = (comment: Comment) => {
      const text = shorten(comment.text);
      const name = nameOf(comment);
      const isForMe = comment.mentions.some(({ id }) => id === session.talk.me().id);
      if (!isForMe) return setSpoken(t('news.comment', { name, where: whereOf(comment), text }));
      notify({
        tone: 'info',
        text: t('news.mention', { name, text }),
        action: { label: t('news.show'), run: () => showThread(session, comment.threadId) },
      });
    };
    return session.talk.onNews((comments) => {
      for (const comment of comments) tell(comment);
    });
  }, [session, t, showsNames]);
  return (
    <p className="jr-visually-hidden" role="status">
      {spoken}
    </p>
  );
}

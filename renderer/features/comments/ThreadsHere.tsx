/** The threads on what is selected, its reactions, and a field for a new thread. */
import { startThread } from '../../../shared/doc/commands/comments';
import { targetKey } from '../../../shared/model/comment';
import { isThere, threadsAt } from '../../../shared/views/talk-views';
import { commentTarget } from '../../actions/comments';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession, useTalk, useUi } from '../../state/session';
import { Composer } from './Composer';
import { ReactionBar } from './ReactionBar';
import { ThreadCard } from './ThreadCard';
import { targetName } from './target-name';

export function ThreadsHere() {
  const t = useTranslate();
  const { talk } = useSession();
  const board = useBoard((state) => state.board);
  const selection = useUi((state) => state.selection);
  const commentsAt = useUi((state) => state.commentsAt);
  const asked = useUi((state) => state.commentsAsked);
  const all = useTalk((state) => state.threads);
  const mayTalk = useTalk((state) => state.mayTalk);
  const wanted = commentTarget({ selection, commentsAt });
  const target = isThere(wanted, board) ? wanted : ({ on: 'board' } as const);
  const key = targetKey(target);
  const threads = threadsAt(all, target, board);
  const [open, resolved] = [
    threads.filter((one) => !one.resolved),
    threads.filter((one) => one.resolved),
  ];
  return (
    <>
      <div className="jr-comments__about">
        <h3>{targetName(board, target, t)}</h3>
        <ReactionBar target={target} />
      </div>
      <div className="jr-inspector__body jr-comments__list">
        {threads.length === 0 ? (
          <p className="jr-comments__none">
            {t(mayTalk ? 'comments.none.here' : 'comments.none.hereReading')}
          </p>
        ) : null}
        {[...open.toReversed(), ...resolved].map((thread) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            isOpen
            showsTarget={thread.target === null || targetKey(thread.target) !== key}
          />
        ))}
      </div>
      {mayTalk ? (
        <div className="jr-comments__write">
          <Composer
            key={key}
            label={t('comments.write')}
            placeholder={t('comments.write.placeholder')}
            initial={talk.drafts.get(key)}
            onDraft={(text) => talk.drafts.set(key, text)}
            focusAsked={asked}
            onSend={(written) => {
              const at = new Date().toISOString();
              const sent = talk.change((doc) =>
                startThread(doc, target, { ...written, author: talk.me(), at }),
              );
              return sent?.ok === false ? sent.error : undefined;
            }}
          />
        </div>
      ) : null}
    </>
  );
}

/** One conversation: folded to its beginning, or open with all answers and a field for one more. */
import { Check, MapPin, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { reopenThread, replyTo, resolveThread } from '../../../shared/doc/commands/comments';
import type { ThreadView } from '../../../shared/views/talk-views';
import { goToTarget } from '../../actions/comments';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession, useTalk } from '../../state/session';
import { Button } from '../../ui/Button';
import { useShown } from './author';
import { CommentItem } from './CommentItem';
import { Composer } from './Composer';
import { MomentAgo } from './MomentAgo';
import { targetName } from './target-name';

interface ThreadCardProps {
  readonly thread: ThreadView;
  /** Says what it is about: in a list of threads on many things. */
  readonly showsTarget: boolean;
  readonly isOpen: boolean;
  /** Absent for a thread that cannot be folded. */
  readonly onToggle?: (() => void) | undefined;
}

export function ThreadCard({ thread, showsTarget, isOpen, onToggle }: ThreadCardProps) {
  const t = useTranslate();
  const [first] = thread.comments;
  const author = useShown(first.author);
  const news = useNews(thread, isOpen);
  const shown = isOpen ? thread.comments : [first];
  const replies = thread.comments.length - shown.length;
  return (
    <article
      className={`jr-thread ${thread.resolved ? 'jr-thread--resolved' : ''}`}
      aria-label={t('comments.thread', { name: author.name })}
    >
      {showsTarget ? <TargetButton thread={thread} /> : null}
      <ol className="jr-thread__comments">
        {shown.map((comment) => (
          <CommentItem key={comment.id} comment={comment} isNew={news.has(comment.id)} />
        ))}
      </ol>
      {thread.resolved && isOpen ? <Resolved resolved={thread.resolved} /> : null}
      <div className="jr-thread__foot">
        {onToggle ? (
          <Button variant="quiet" size="small" aria-expanded={isOpen} onClick={onToggle}>
            {isOpen
              ? t('comments.fold')
              : replies > 0
                ? t('comments.replies', { n: replies })
                : t('comments.unfold')}
          </Button>
        ) : null}
        {!isOpen && news.size > 0 ? (
          <span className="jr-comment__new">{t('comments.newCount', { n: news.size })}</span>
        ) : null}
        <ResolveButton thread={thread} />
      </div>
      {isOpen ? <Reply threadId={thread.id} /> : null}
    </article>
  );
}

/** What was new when the thread was opened stays marked until it is folded; it counts as read. */
function useNews(thread: ThreadView, isOpen: boolean): ReadonlySet<string> {
  const { talk } = useSession();
  const unread = useTalk((state) => state.unread);
  const marked = useRef(new Set<string>());
  const fresh = thread.comments.filter(({ id }) => unread.has(id)).map(({ id }) => id);
  if (!isOpen) marked.current = new Set(fresh);
  else for (const id of fresh) marked.current.add(id);
  const key = isOpen ? fresh.join(' ') : '';
  useEffect(() => {
    if (key !== '') talk.markRead(key.split(' '));
  }, [talk, key]);
  return marked.current;
}

function TargetButton({ thread: { target } }: { readonly thread: ThreadView }) {
  const t = useTranslate();
  const session = useSession();
  const board = useBoard((state) => state.board);
  const where = targetName(board, target, t);
  const isGone = where === t('comments.on.removed');
  if (isGone || !target) return <p className="jr-thread__where">{where}</p>;
  return (
    <button
      type="button"
      className="jr-thread__where jr-thread__where--link"
      aria-label={t('comments.goTo', { where })}
      onClick={() => goToTarget(session, target)}
    >
      <MapPin size={13} aria-hidden />
      <span>{where}</span>
    </button>
  );
}

function Resolved({ resolved }: { readonly resolved: NonNullable<ThreadView['resolved']> }) {
  const t = useTranslate();
  const { name } = useShown(resolved.by);
  return (
    <p className="jr-thread__resolved">
      <Check size={14} aria-hidden />
      {t('comments.resolvedBy', { name })}
      <MomentAgo at={resolved.at} />
    </p>
  );
}

function ResolveButton({ thread: { id, resolved } }: { readonly thread: ThreadView }) {
  const t = useTranslate();
  const { talk } = useSession();
  const mayTalk = useTalk((state) => state.mayTalk);
  if (!mayTalk) return null;
  if (resolved)
    return (
      <Button
        variant="quiet"
        size="small"
        icon={<RotateCcw size={14} aria-hidden />}
        onClick={() => talk.change((doc) => reopenThread(doc, id))}
      >
        {t('comments.reopen')}
      </Button>
    );
  return (
    <Button
      variant="quiet"
      size="small"
      icon={<Check size={14} aria-hidden />}
      onClick={() =>
        talk.change((doc) => resolveThread(doc, id, talk.me(), new Date().toISOString()))
      }
    >
      {t('comments.resolve')}
    </Button>
  );
}

/** A quiet line until it is used: threads outnumber answers that are being written. */
function Reply({ threadId }: { readonly threadId: string }) {
  const t = useTranslate();
  const { talk } = useSession();
  const mayTalk = useTalk((state) => state.mayTalk);
  if (!mayTalk) return null;
  return (
    <Composer
      label={t('comments.reply')}
      placeholder={t('comments.reply.placeholder')}
      initial={talk.drafts.get(threadId)}
      onDraft={(text) => talk.drafts.set(threadId, text)}
      onSend={(written) => {
        const at = new Date().toISOString();
        const sent = talk.change((doc) =>
          replyTo(doc, threadId, { ...written, author: talk.me(), at }),
        );
        return sent?.ok === false ? sent.error : undefined;
      }}
    />
  );
}

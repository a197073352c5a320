/** How much is said about a part of the map: a small button that opens the conversation there. */
import { MessageSquare } from 'lucide-react';
import { type TalkTarget, targetKey } from '../../shared/model/comment';
import { openComments } from '../actions/comments';
import { useTranslate } from '../state/locale';
import { useSession, useTalk } from '../state/session';
import './comment-badge.css';

interface CommentBadgeProps {
  readonly target: TalkTarget;
  /** What it is called, for whoever only hears it. */
  readonly name: string;
  /** Also shown while nobody has said anything. */
  readonly always?: boolean;
  /** No stop of its own on the way of the Tab key: what it is on says it, and has a command. */
  readonly isAside?: boolean;
}

export function CommentBadge({ target, name, always = false, isAside = false }: CommentBadgeProps) {
  const t = useTranslate();
  const session = useSession();
  const count = useTalk((state) => state.commentCounts.get(targetKey(target)));
  const comments = count?.comments ?? 0;
  const unread = count?.unread ?? 0;
  if (comments + unread === 0 && !always) return null;
  const news = unread > 0 ? `, ${t('comments.newCount', { n: unread })}` : '';
  const words = `${name}, ${t('comments.count', { n: comments })}${news}`;
  return (
    <button
      type="button"
      className={`jr-comment-badge nopan nodrag ${unread > 0 ? 'jr-comment-badge--new' : ''}`}
      tabIndex={isAside ? -1 : undefined}
      aria-label={t('comments.open', { what: words })}
      title={t('comments.open', { what: words })}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        openComments(session, target);
      }}
    >
      <MessageSquare size={13} aria-hidden />
      {comments > 0 ? <span>{comments}</span> : null}
    </button>
  );
}

/** One comment: who, when, what, and what others think of it. */
import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { editComment, removeComment } from '../../../shared/doc/commands/comments';
import type { Comment } from '../../../shared/model/comment';
import { initialsOf } from '../../../shared/views/lane-appearance';
import { mentionParts } from '../../../shared/views/talk-views';
import { useTranslate } from '../../state/locale';
import { notify } from '../../state/notices';
import { usePresence, useSession, useTalk } from '../../state/session';
import { Avatar } from '../../ui/Avatar';
import { IconButton } from '../../ui/IconButton';
import { Menu, type MenuItem } from '../../ui/Menu';
import { useShown } from './author';
import { Composer } from './Composer';
import { MomentAgo } from './MomentAgo';
import { ReactionBar, ReactionMenu } from './ReactionBar';

interface CommentItemProps {
  readonly comment: Comment;
  readonly isNew: boolean;
}

export function CommentItem({ comment, isNew }: CommentItemProps) {
  const t = useTranslate();
  const { talk } = useSession();
  const author = useShown(comment.author);
  const [isEditing, setEditing] = useState(false);
  const { id, at, editedAt } = comment;
  return (
    <li className="jr-comment">
      <Avatar
        initials={
          author.isMe ? initialsOf(comment.author.name) || '•' : initialsOf(author.name) || '?'
        }
        {...(author.colour ? { colour: author.colour } : {})}
      />
      <div className="jr-comment__main">
        <div className="jr-comment__head">
          <strong className="jr-comment__author">{author.name}</strong>
          <MomentAgo at={at} />
          {editedAt === undefined ? null : (
            <span className="jr-comment__time">{t('comments.edited')}</span>
          )}
          {isNew ? <span className="jr-comment__new">{t('comments.new')}</span> : null}
          <span className="jr-comment__tools">
            <ReactionMenu target={{ on: 'comment', id }} />
            <CommentMenu comment={comment} isMine={author.isMe} onEdit={() => setEditing(true)} />
          </span>
        </div>
        {isEditing ? (
          <Composer
            label={t('comments.edit')}
            placeholder=""
            initial={comment.text}
            called={comment.mentions}
            focusAsked={1}
            onCancel={() => setEditing(false)}
            onSend={(written) => {
              const edited = talk.change((doc) =>
                editComment(doc, id, { ...written, at: new Date().toISOString() }),
              );
              if (edited?.ok === false) return edited.error;
              setEditing(false);
              return undefined;
            }}
          />
        ) : (
          <CommentText comment={comment} />
        )}
        <ReactionBar target={{ on: 'comment', id }} onlyGiven />
      </div>
    </li>
  );
}

function CommentText({ comment: { text, mentions } }: { readonly comment: Comment }) {
  const { talk } = useSession();
  const me = talk.me().id;
  let from = 0;
  return (
    <p className="jr-comment__text">
      {mentionParts(text, mentions).map((part) => {
        const key = from;
        from += part.text.length;
        if (!part.person) return <span key={key}>{part.text}</span>;
        return (
          <mark
            key={key}
            className={part.person.id === me ? 'jr-mention jr-mention--me' : 'jr-mention'}
          >
            {part.text}
          </mark>
        );
      })}
    </p>
  );
}

interface CommentMenuProps {
  readonly comment: Comment;
  readonly isMine: boolean;
  readonly onEdit: () => void;
}

/** One may change one's own; whoever leads the room, or works alone, may remove any. */
function CommentMenu({ comment: { id }, isMine, onEdit }: CommentMenuProps) {
  const t = useTranslate();
  const { talk } = useSession();
  const mayTalk = useTalk((state) => state.mayTalk);
  const leads = usePresence(
    ({ role, status }) => role === 'facilitator' || status.kind === 'alone',
  );
  const items: MenuItem[] = [];
  if (isMine)
    items.push({
      id: 'edit',
      label: t('comments.edit'),
      icon: <Pencil size={15} aria-hidden />,
      onSelect: onEdit,
    });
  if (isMine || leads)
    items.push({
      id: 'remove',
      label: t('comments.remove'),
      icon: <Trash2 size={15} aria-hidden />,
      danger: true,
      onSelect: () => {
        talk.change((doc) => removeComment(doc, id));
        const action = { label: t('comments.undo'), run: () => void talk.undo() };
        notify({ tone: 'info', text: t('comments.removed'), action });
      },
    });
  if (!mayTalk || items.length === 0) return null;
  return (
    <Menu
      align="end"
      groups={[items]}
      trigger={
        <IconButton small label={t('comments.more')}>
          <MoreHorizontal size={16} aria-hidden />
        </IconButton>
      }
    />
  );
}

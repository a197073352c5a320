/** What people say: about what is selected, or about the whole map. In the inspector's place. */
import { CheckCheck, PanelRightClose } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { leaveComments, toggleComments } from '../../actions/comments';
import { useTranslate } from '../../state/locale';
import { notify } from '../../state/notices';
import { type TalkPort, usePresence, useSession, useTalk, useUi } from '../../state/session';
import { IconButton } from '../../ui/IconButton';
import { Segmented } from '../../ui/Segmented';
import { AllThreads } from './AllThreads';
import { ThreadsHere } from './ThreadsHere';
import './comments.css';

export function CommentsPanel() {
  const t = useTranslate();
  const session = useSession();
  const scope = useUi((state) => state.commentsScope);
  const unread = useTalk((state) => state.unread);
  const onUndo = useOwnUndo(session.talk);
  const onKeyDown = (event: KeyboardEvent) => {
    // A menu of the panel is elsewhere on the page: its keys are its own.
    if (!event.currentTarget.contains(event.target as Node) || event.nativeEvent.isComposing)
      return;
    onUndo(event);
    if (event.key === 'Escape' && !event.defaultPrevented) leaveComments(session);
  };
  return (
    <aside
      className="jr-inspector jr-comments"
      aria-label={t('comments.title')}
      onKeyDown={onKeyDown}
    >
      <header className="jr-inspector__header">
        <h2>{t('comments.title')}</h2>
        <span className="jr-comments__tools">
          {unread.size > 0 ? (
            <IconButton
              small
              label={t('comments.markAllRead')}
              onClick={() => session.talk.markRead(unread)}
            >
              <CheckCheck size={16} aria-hidden />
            </IconButton>
          ) : null}
          <IconButton
            small
            label={t('comments.hide')}
            keys="⇧I"
            side="left"
            onClick={() => toggleComments(session)}
          >
            <PanelRightClose size={16} aria-hidden />
          </IconButton>
        </span>
      </header>
      <div className="jr-comments__scope">
        <Segmented
          label={t('comments.scope')}
          hideLabel
          value={scope}
          segments={[
            { value: 'here', label: t('comments.here') },
            { value: 'all', label: t('comments.all') },
          ]}
          onChange={(value) =>
            session.ui.update((draft) => {
              draft.commentsScope = value;
            })
          }
        />
      </div>
      {scope === 'here' ? <ThreadsHere /> : <AllThreads />}
      <MayNot />
    </aside>
  );
}

/** Undo in the conversation is undo of the conversation; the map stays as it is. */
function useOwnUndo(talk: TalkPort) {
  const t = useTranslate();
  return (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    const isOurs =
      (event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y');
    if (!isOurs) return;
    event.stopPropagation();
    event.preventDefault();
    const isRedo = key === 'y' || event.shiftKey;
    const { target } = event;
    // A field with text in it has an undo of its own; left to the system, a Mac would ask its menu.
    if (target instanceof HTMLTextAreaElement && target.value !== '') {
      document.execCommand(isRedo ? 'redo' : 'undo');
      return;
    }
    if (isRedo ? talk.redo() : talk.undo()) notify({ tone: 'info', text: t('comments.undone') });
  };
}

/** Why there is no field to write in. */
function MayNot() {
  const t = useTranslate();
  const mayTalk = useTalk((state) => state.mayTalk);
  const isMissing = usePresence(({ missingDocuments }) => missingDocuments.includes('talk'));
  if (mayTalk) return null;
  return (
    <p className="jr-comments__may-not">
      {t(isMissing ? 'comments.mayNot.room' : 'comments.mayNot.viewer')}
    </p>
  );
}

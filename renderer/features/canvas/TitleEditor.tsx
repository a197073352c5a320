/**
 * The name of a card, a stage or a lane, edited where it stands. Enter keeps it, Escape takes it
 * back; on a card, Tab keeps it and goes on to the next.
 */
import type { KeyboardEvent } from 'react';
import { isOnMap, type MapStop } from '../../../shared/views/map-walk';
import { editNextCard } from '../../actions/edit-next-card';
import { cancelTitleEdit, finishTitleEdit, titleTarget } from '../../actions/title-edit';
import { useTranslate } from '../../state/locale';
import { useCarets, useSession, useText } from '../../state/session';
import type { TitleEdit } from '../../state/ui-store';
import { SyncedText } from '../../ui/SyncedText';
import { currentStop, focusStop, walkOptions } from './map-stops';

interface TitleEditorProps {
  readonly kind: TitleEdit['kind'];
  readonly id: string;
  readonly placeholder: string;
}

const LABELS = {
  touchpoint: 'touchpoint.title',
  stage: 'stage.title',
  lane: 'lane.title',
} as const;

export function TitleEditor({ kind, id, placeholder }: TitleEditorProps) {
  const t = useTranslate();
  const session = useSession();
  const isCard = kind === 'touchpoint';
  const target = titleTarget(session, kind, id);
  const text = useText(target);
  const carets = useCarets(target);
  const leave = (close: typeof finishTitleEdit) => {
    close(session);
    const own: MapStop = { kind: isCard ? 'card' : kind, id };
    // A new card that is taken back leaves the focus to where it was before.
    const stop = isOnMap(walkOptions(session), own) ? own : currentStop(session);
    if (stop) focusStop(session, stop);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The browser's own undo knows nothing of what others typed: the app's is the one that works.
    if (!(event.ctrlKey || event.metaKey)) event.stopPropagation();
    if (event.key === 'Enter') leave(finishTitleEdit);
    else if (event.key === 'Escape') leave(cancelTitleEdit);
    else if (event.key === 'Tab' && isCard) editNextCard(session, id, event.shiftKey);
    else return;
    event.preventDefault();
  };
  return (
    <SyncedText
      className={isCard ? 'jr-card__editor nodrag nopan nowheel' : 'jr-header__editor'}
      multiline={isCard}
      autoFocus
      label={t(LABELS[kind])}
      placeholder={placeholder}
      value={text}
      carets={carets}
      onEdit={(next, base) => session.writeText(target, next.replace(/\n/g, ' '), base)}
      onFocus={() => session.setEditing(target)}
      onBlur={() => {
        session.setEditing(null);
        const { titleEdit } = session.ui.getState();
        // It may be another name already that is being edited.
        if (titleEdit?.kind === kind && titleEdit.id === id) finishTitleEdit(session);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

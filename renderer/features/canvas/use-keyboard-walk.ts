/** Keys on the map: arrows walk it, Enter edits what has the focus, Escape lets go. */
import { type KeyboardEvent, useCallback } from 'react';
import {
  type Direction,
  firstStop,
  lastStop,
  type MapStop,
  rowEnd,
  step,
} from '../../../shared/views/map-walk';
import { startTitleEdit } from '../../actions/title-edit';
import { announce } from '../../state/announcements';
import { useTranslate } from '../../state/locale';
import { type Session, useSession } from '../../state/session';
import { NOTHING_SELECTED, openInspector, selectedCards } from '../../state/ui-store';
import { currentStop, focusStop, mapElement, selectStop, stopOf, walkOptions } from './map-stops';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Adds the next card to the selection; going back takes the one that is left out of it. */
function extendSelection(session: Session, from: MapStop, to: MapStop): void {
  if (from.kind !== 'card' || to.kind !== 'card') return;
  session.ui.update((draft) => {
    const ids = selectedCards(draft.selection);
    const rest = ids.filter((id) => id !== to.id && id !== from.id);
    draft.selection = {
      kind: 'touchpoints',
      ids: ids.includes(to.id) ? [...rest, to.id] : [...rest, from.id, to.id],
    };
  });
}

/** Where a key goes from a stop; undefined when it is no key for walking. */
function destination(
  session: Session,
  from: MapStop,
  event: KeyboardEvent,
): { readonly stop: MapStop | undefined } | undefined {
  const hasMod = event.ctrlKey || event.metaKey;
  const direction = DIRECTIONS[event.key];
  if (direction)
    return { stop: step({ ...walkOptions(session), byCell: hasMod }, from, direction) };
  if (event.key !== 'Home' && event.key !== 'End') return undefined;
  const isStart = event.key === 'Home';
  const options = walkOptions(session);
  if (hasMod) return { stop: isStart ? firstStop(options) : lastStop(options) };
  return { stop: rowEnd(options, from, isStart ? 'start' : 'end') };
}

function edit(session: Session, stop: MapStop): boolean {
  if (stop.kind === 'cell' || stop.kind === 'newStage') return false;
  selectStop(session, stop);
  startTitleEdit(session, stop.kind === 'card' ? 'touchpoint' : stop.kind, stop.id);
  return true;
}

export function useKeyboardWalk() {
  const session = useSession();
  const t = useTranslate();
  return useCallback(
    (event: KeyboardEvent) => {
      const target = event.target as Element;
      const isMap = target === mapElement();
      const stop = isMap ? currentStop(session) : stopOf(target);
      const isStop = target.matches('.react-flow__node, [data-stop]');
      if (!stop || !(isMap || isStop) || event.altKey) return;
      const going = destination(session, stop, event);
      if (going) {
        event.preventDefault();
        // On the map itself, the first key only steps onto it.
        const next = isMap ? stop : going.stop;
        if (!next || (event.shiftKey && next.kind !== 'card')) return announce(t('announce.edge'));
        if (event.shiftKey) extendSelection(session, stop, next);
        else selectStop(session, next);
        focusStop(session, next);
      } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
        // What can be unfolded is: its button means that.
        if (target.hasAttribute('aria-expanded')) return;
        if (edit(session, stop)) event.preventDefault();
      } else if (event.key === 'Escape') {
        session.ui.update((draft) => {
          draft.selection = NOTHING_SELECTED;
        });
      } else if (event.key === ' ' && stop.kind === 'card') {
        event.preventDefault();
        selectStop(session, stop);
        openInspector(session.ui);
      }
    },
    [session, t],
  );
}

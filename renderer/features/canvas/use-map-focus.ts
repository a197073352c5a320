/**
 * The map is one stop of the Tab key. Everything on it is reached with the arrows, so what stands
 * on it is out of the tab order; the map itself is in it while the focus is elsewhere, and hands
 * the focus to where the keyboard last was.
 */
import { type RefObject, useEffect } from 'react';
import { type MapStop, sameStop } from '../../../shared/views/map-walk';
import { type Session, useSession } from '../../state/session';
import { selectedCards } from '../../state/ui-store';
import { currentStop, focusStop, mapElement, selectStop, stopOf } from './map-stops';
import { useKeptFocus } from './use-kept-focus';

export function useMapFocus(wrapper: RefObject<HTMLElement | null>): void {
  const session = useSession();
  useEffect(() => {
    const map = mapElement();
    const frame = wrapper.current;
    if (!map || !frame) return;
    map.tabIndex = 0;
    const onFocusIn = ({ target }: FocusEvent) => {
      const stop = stopOf(target as Element);
      // From what else is here (a menu, the attribution) the Tab key leads back onto the map.
      map.tabIndex = target === map || stop ? -1 : 0;
      if (target === map) enter(session, map);
      else remember(session, stop);
    };
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (!frame.contains(relatedTarget as Node | null)) map.tabIndex = 0;
    };
    frame.addEventListener('focusin', onFocusIn);
    frame.addEventListener('focusout', onFocusOut);
    return () => {
      frame.removeEventListener('focusin', onFocusIn);
      frame.removeEventListener('focusout', onFocusOut);
    };
  }, [session, wrapper]);
  useKeptFocus(session);
}

/** Coming by the Tab key, one goes on where one was; a press of the pointer means the map alone. */
function enter(session: Session, map: HTMLElement): void {
  const stop = currentStop(session);
  if (!stop || !map.matches(':focus-visible')) return;
  const isChosen = stop.kind === 'card' && isSelected(session, stop.id);
  if (!isChosen) selectStop(session, stop);
  focusStop(session, stop);
}

const isSelected = (session: Session, id: string) =>
  selectedCards(session.ui.getState().selection).includes(id);

function remember(session: Session, stop: MapStop | undefined): void {
  if (!stop || sameStop(stop, session.ui.getState().stop)) return;
  session.ui.update((draft) => {
    draft.stop = stop;
  });
}

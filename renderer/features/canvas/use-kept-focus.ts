/**
 * Whatever vanishes under the focus (a card that is removed, a button that is disabled, a panel
 * that closes) leaves it to what is nearest on the map, never to the page.
 */
import { useEffect } from 'react';
import type { BoardLayout } from '../../../shared/views/board-layout';
import { type MapStop, successorOf } from '../../../shared/views/map-walk';
import type { Session } from '../../state/session';
import { selectedCards } from '../../state/ui-store';
import { focusStop, mapElement, selectStop, stopOf, walkOptions } from './map-stops';

export function useKeptFocus(session: Session): void {
  useEffect(() => {
    let focused: Element | null = null;
    let focusedCard: { readonly id: string; readonly layout: BoardLayout } | undefined;
    let isTravelling = false;
    let frame = 0;
    const onFocusIn = ({ target }: FocusEvent) => {
      focused = target as Element;
      focusedCard = undefined;
    };
    const check = () => {
      frame = 0;
      const lost = focusedCard;
      const travelled = isTravelling;
      isTravelling = false;
      const isGone = focused && (!focused.isConnected || focused.matches(':disabled'));
      // A name that is being opened takes the focus itself.
      if (!isGone || !isOnPage(document.activeElement) || session.ui.getState().titleEdit) return;
      focused = null;
      focusedCard = undefined;
      if (lost) keep(session, lost, travelled);
      else focusMap();
    };
    const stops = [
      session.boardStore.subscribe((_, { layout }) => {
        const stop = focused && stopOf(focused);
        if (stop?.kind === 'card') focusedCard ??= { id: stop.id, layout };
        frame ||= requestAnimationFrame(check);
      }),
      session.ui.subscribe(() => {
        frame ||= requestAnimationFrame(check);
      }),
      session.history.onStep(({ kind }) => {
        isTravelling = kind !== 'done';
      }),
    ];
    document.addEventListener('focusin', onFocusIn);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', onFocusIn);
      for (const stop of stops) stop();
    };
  }, [session]);
}

const focusMap = () => mapElement()?.focus({ preventScroll: true });

/** Nothing has the focus. */
const isOnPage = (element: Element | null) => element === null || element === document.body;

function keep(
  session: Session,
  { id, layout }: { readonly id: string; readonly layout: BoardLayout },
  isTravelling: boolean,
): void {
  const options = walkOptions(session);
  const selected = selectedCards(session.ui.getState().selection).find((one) =>
    options.layout.cards.has(one),
  );
  const successor: MapStop | undefined =
    selected === undefined ? successorOf(layout, options, id) : { kind: 'card', id: selected };
  if (!successor) {
    focusMap();
    return;
  }
  const isFree = session.ui.getState().selection.kind === 'none';
  if (isFree && !isTravelling && successor.kind === 'card') selectStop(session, successor);
  focusStop(session, successor);
}

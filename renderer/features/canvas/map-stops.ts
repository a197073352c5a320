/** Stops of the keyboard on the map ↔ the elements that stand for them. */

import { LAYOUT } from '../../../shared/views/board-layout';
import { CARD } from '../../../shared/views/card-size';
import { firstStop, isOnMap, type MapStop, type WalkOptions } from '../../../shared/views/map-walk';
import { rowsOf } from '../../../shared/views/walk-rows';
import type { Session } from '../../state/session';
import { NOTHING_SELECTED, selectedCards } from '../../state/ui-store';

/** Frames to wait for something outside the view to be mounted after the camera moved. */
const FOCUS_FRAMES = 40;

/** The value of `data-stop` on the element of a stop; cards have their `data-id`. */
export function stopAttribute(stop: Exclude<MapStop, { kind: 'card' }>): string {
  return JSON.stringify(stop);
}

/** The stop that an element is, or is inside of. */
export function stopOf(element: Element): MapStop | undefined {
  const id = element.closest('.react-flow__node')?.getAttribute('data-id');
  if (id) return { kind: 'card', id };
  const stop = element.closest('[data-stop]')?.getAttribute('data-stop');
  return stop ? (JSON.parse(stop) as MapStop) : undefined;
}

function elementOf(stop: MapStop): HTMLElement | undefined {
  const attribute = stop.kind === 'card' ? 'data-id' : 'data-stop';
  const value = stop.kind === 'card' ? stop.id : stopAttribute(stop);
  const all = document.querySelectorAll<HTMLElement>(
    stop.kind === 'card' ? '.react-flow__node' : '[data-stop]',
  );
  return [...all].find((element) => element.getAttribute(attribute) === value);
}

/** The map itself: what has the focus when nothing on it can. */
export const mapElement = () => document.querySelector<HTMLElement>('.jr-canvas .react-flow');

const isTyping = () => document.activeElement?.matches('input, textarea') ?? false;

/** Puts the focus on a stop once it is mounted; on the map when that does not happen. */
export function focusWhenDrawn(stop: MapStop, frames = FOCUS_FRAMES): void {
  const element = elementOf(stop);
  if (element) element.focus({ preventScroll: true });
  else if (frames > 0)
    requestAnimationFrame(() => {
      // Whoever has gone on to typing meanwhile keeps the focus.
      if (!isTyping()) focusWhenDrawn(stop, frames - 1);
    });
  else mapElement()?.focus({ preventScroll: true });
}

/** Shows a stop and puts the focus on it. */
export function focusStop(session: Session, stop: MapStop): void {
  if (stop.kind === 'card') {
    session.camera?.focusCard(stop.id);
    return;
  }
  if (stop.kind === 'cell') {
    const cell = rowsOf(session.boardStore.getState().layout).cellOf(stop);
    if (cell)
      session.camera?.revealArea({
        x: cell.x + (cell.width - CARD.width) / 2,
        y: cell.footY,
        width: CARD.width,
        height: LAYOUT.cellFoot,
      });
  } else if (stop.kind !== 'newStage') session.camera?.revealHeader(stop.kind, stop.id);
  focusWhenDrawn(stop);
}

/** What a walk of this person goes by. */
export const walkOptions = (session: Session): WalkOptions => ({
  layout: session.boardStore.getState().layout,
  canEdit: session.ui.getState().canEdit,
});

/** Where the keyboard is or was last, else what is selected, else where the map begins. */
export function currentStop(session: Session): MapStop | undefined {
  const options = walkOptions(session);
  const { stop, selection } = session.ui.getState();
  if (stop && isOnMap(options, stop)) return stop;
  const [id] = selectedCards(selection);
  return id !== undefined && options.layout.cards.has(id)
    ? { kind: 'card', id }
    : firstStop(options);
}

/** What has the focus is what keys such as Delete mean; headers select themselves. */
export function selectStop(session: Session, stop: MapStop): void {
  if (stop.kind !== 'card' && stop.kind !== 'cell') return;
  session.ui.update((draft) => {
    draft.selection =
      stop.kind === 'card' ? { kind: 'touchpoints', ids: [stop.id] } : NOTHING_SELECTED;
  });
}

/** Opens the menu of what is selected, by keyboard: at what has the focus, or where it stands. */
import type { Session } from '../state/session';
import { selectedCards } from '../state/ui-store';

export function openMenu(session: Session): void {
  const at = placeOfFocus() ?? placeOnMap(session);
  session.ui.update((draft) => {
    draft.menuAt = at;
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const INSET = 16;

function placeOfFocus(): Place | undefined {
  const focused = document.activeElement;
  if (!focused?.closest('.jr-canvas') || focused.matches('.jr-canvas')) return undefined;
  const { x, y, height } = focused.getBoundingClientRect();
  return { x: x + INSET, y: y + Math.min(height, 2 * INSET) };
}

/** The first selected card, when it is in sight; else the middle of the map. */
function placeOnMap({ boardStore, ui, camera }: Session): Place {
  const box = document.querySelector('.jr-canvas')?.getBoundingClientRect();
  const [first] = selectedCards(ui.getState().selection);
  const card = boardStore.getState().layout.cards.get(first ?? '');
  const view = camera?.viewport();
  if (!box) return { x: innerWidth / 2, y: innerHeight / 2 };
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (!card || !view) return middle;
  const at = { x: box.x + view.x + card.x * view.zoom, y: box.y + view.y + card.y * view.zoom };
  const isInSight = at.x > box.x && at.x < box.right && at.y > box.y && at.y < box.bottom;
  return isInSight ? { x: at.x + INSET, y: at.y + INSET } : middle;
}

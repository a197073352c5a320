/** Keys on a focused card: arrows walk the map the way the eye does, Enter edits the name. */
import { type KeyboardEvent, useCallback } from 'react';
import type { BoardLayout, CardBox } from '../../../shared/views/board-layout';
import { startTitleEdit } from '../../actions/title-edit';
import { useSession } from '../../state/session';
import { NOTHING_SELECTED, openInspector } from '../../state/ui-store';

type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const isDirection = (key: string): key is Direction =>
  key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';

/** How much going sideways counts against going the way of the key. */
const SIDEWAYS = 3;

/** The nearest card in a direction; undefined at the edge of the map. */
export function neighbourOf(
  layout: BoardLayout,
  id: string,
  direction: Direction,
): string | undefined {
  const from = layout.cards.get(id);
  if (!from) return undefined;
  let best: { id: string; distance: number } | undefined;
  for (const card of layout.cards.values()) {
    const distance = distanceTo(from, card, direction);
    if (distance !== undefined && (!best || distance < best.distance))
      best = { id: card.id, distance };
  }
  return best?.id;
}

function distanceTo(from: CardBox, to: CardBox, direction: Direction): number | undefined {
  const dx = to.x + to.width / 2 - (from.x + from.width / 2);
  const dy = to.y + to.height / 2 - (from.y + from.height / 2);
  const isHorizontal = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const ahead = isHorizontal ? dx : dy;
  const aside = Math.abs(isHorizontal ? dy : dx);
  const sign = direction === 'ArrowRight' || direction === 'ArrowDown' ? 1 : -1;
  if (ahead * sign <= 1) return undefined;
  return ahead * sign + aside * SIDEWAYS;
}

export function useKeyboardWalk() {
  const session = useSession();
  return useCallback(
    (event: KeyboardEvent) => {
      const node = (event.target as Element).closest('.react-flow__node');
      const id = node?.getAttribute('data-id');
      if (!id || event.target !== node || event.altKey || event.ctrlKey || event.metaKey) return;
      const select = (card: string) =>
        session.ui.update((draft) => {
          draft.selection = { kind: 'touchpoints', ids: [card] };
        });
      if (isDirection(event.key)) {
        event.preventDefault();
        const next = neighbourOf(session.boardStore.getState().layout, id, event.key);
        if (next === undefined) return;
        select(next);
        session.camera?.focusCard(next);
      } else if (event.key === 'Enter') {
        event.preventDefault();
        select(id);
        startTitleEdit(session, 'touchpoint', id);
      } else if (event.key === 'Escape') {
        session.ui.update((draft) => {
          draft.selection = NOTHING_SELECTED;
        });
      } else if (event.key === ' ') {
        event.preventDefault();
        select(id);
        openInspector(session.ui);
      }
    },
    [session],
  );
}

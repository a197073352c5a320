/** The menu of the map: what lies under the pointer is selected first, then its menu opens. */
import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, useCallback, useMemo } from 'react';
import { CardIndex } from '../../../shared/views/card-index';
import { cellAt } from '../../../shared/views/drop-place';
import { useSession } from '../../state/session';
import { NOTHING_SELECTED, selectedCards } from '../../state/ui-store';

const isPane = (target: EventTarget) => (target as Element).classList.contains('react-flow__pane');

/** Opened from the keyboard, a menu stands at what has the focus. */
function placeOf({ clientX, clientY, target }: MouseEvent): { x: number; y: number } {
  if (clientX !== 0 || clientY !== 0) return { x: clientX, y: clientY };
  const box = (target as Element).getBoundingClientRect();
  return { x: box.x + 16, y: box.y + Math.min(box.height, 32) };
}

export function useMapMenu() {
  const session = useSession();
  const flow = useReactFlow();
  const pointOf = useCallback(
    ({ clientX: x, clientY: y }: MouseEvent) => flow.screenToFlowPosition({ x, y }),
    [flow],
  );

  return useMemo(() => {
    /** The cell that is pointed at is where what is pasted comes, until another one is. */
    const onPointerDownCapture = (event: PointerEvent) => {
      // Shift on the empty map draws a frame; on a card it means that card, as a click.
      if (event.shiftKey && (event.target as Element).closest('.react-flow__node'))
        event.stopPropagation();
      if (!isPane(event.target)) return;
      const cell = cellAt(session.boardStore.getState().layout, pointOf(event));
      session.ui.update((draft) => {
        draft.cell = cell ? { stageId: cell.stageId, laneId: cell.laneId } : null;
      });
    };

    const onContextMenu = (event: MouseEvent) => {
      const target = event.target as Element;
      if (target.closest('input, textarea, [role="menu"]')) return;
      event.preventDefault();
      const node = target.closest('.react-flow__node')?.getAttribute('data-id');
      const painted = isPane(target)
        ? CardIndex.of(session.boardStore.getState().layout).at(pointOf(event))?.id
        : undefined;
      const card = node ?? painted;
      const at = placeOf(event);
      session.ui.update((draft) => {
        if (card !== undefined && !selectedCards(draft.selection).includes(card))
          draft.selection = { kind: 'touchpoints', ids: [card] };
        if (card === undefined && isPane(target)) draft.selection = NOTHING_SELECTED;
        draft.menuAt = at;
      });
    };
    return { onPointerDownCapture, onContextMenu };
  }, [session, pointOf]);
}

/** Text and files that are dragged onto the map: the cell below them shows where they would come. */
import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useCallback, useMemo } from 'react';
import { dropPlaceAt } from '../../../shared/views/drop-place';
import type { PasteAnchor } from '../../../shared/views/paste-places';
import { useSession } from '../../state/session';

export type DropListener = (data: DataTransfer, anchor: PasteAnchor) => void;

const CARRIES = ['Files', 'text/plain', 'text/html'];

export function useMapDrop(onDropped: DropListener) {
  const session = useSession();
  const flow = useReactFlow();
  const placeAt = useCallback(
    ({ clientX: x, clientY: y }: DragEvent) => {
      const { layout } = session.boardStore.getState();
      return dropPlaceAt(layout, flow.screenToFlowPosition({ x, y }), new Set());
    },
    [session, flow],
  );
  return useMemo(() => {
    const show = (drop: ReturnType<typeof placeAt> | null) =>
      session.ui.update((draft) => {
        draft.gesture = drop === null ? null : { ids: [], positions: {}, drop };
      });
    return {
      onDragOver: (event: DragEvent) => {
        if (!CARRIES.some((type) => event.dataTransfer.types.includes(type))) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        show(placeAt(event));
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) show(null);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const place = placeAt(event);
        show(null);
        const { stageId, laneId, index } = place ?? {};
        onDropped(event.dataTransfer, { stageId, laneId, index });
      },
    };
  }, [session, placeAt, onDropped]);
}

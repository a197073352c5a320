/** Adding to the selection by drawing a frame: every card of the map can be caught, mounted or only painted. */
import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { CardIndex } from '../../../shared/views/card-index';
import { useSession } from '../../state/session';
import { NOTHING_SELECTED, selectedCards } from '../../state/ui-store';

export function useLasso(): void {
  const session = useSession();
  const flow = useStoreApi();
  useEffect(() => {
    let before: readonly string[] = [];
    // React Flow lets the selection go as a frame begins; what was selected stays.
    const onPointerDown = () => {
      before = selectedCards(session.ui.getState().selection);
    };
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    let last = flow.getState().userSelectionRect;
    const stop = flow.subscribe(({ userSelectionRect: rect, userSelectionActive, transform }) => {
      if (rect === last) return;
      last = rect;
      if (!rect || !userSelectionActive) return;
      const [x, y, zoom] = transform;
      const index = CardIndex.of(session.boardStore.getState().layout);
      const caught = index.in({
        x: (rect.x - x) / zoom,
        y: (rect.y - y) / zoom,
        width: rect.width / zoom,
        height: rect.height / zoom,
      });
      const ids = index.inReadingOrder([...new Set([...before, ...caught.map(({ id }) => id)])]);
      const known = selectedCards(session.ui.getState().selection);
      if (ids.length === known.length && ids.every((id, at) => id === known[at])) return;
      session.ui.update((draft) => {
        draft.selection = ids.length > 0 ? { kind: 'touchpoints', ids } : NOTHING_SELECTED;
      });
    });
    return () => {
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
      stop();
    };
  }, [session, flow]);
}

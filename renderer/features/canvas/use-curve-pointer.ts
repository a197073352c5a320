/**
 * The pointer on emotion curves. One listener finds the nearest point instead of each point
 * listening; dragging it up and down changes how its card feels, once, at the drop.
 */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent as ReactPointerEvent, useCallback, useEffect } from 'react';
import { type EmotionCurve, emotionAt, pointNear } from '../../../shared/views/emotion-curve';
import { setCardField } from '../../actions/set-card-field';
import { type Session, useSession } from '../../state/session';
import type { CurvePointer } from '../../state/ui-store';

/** How near the pointer must come, in pixels of the screen. */
const REACH_PX = 12;
/** Pixels before a press becomes a drag; less is a trembling click. */
const THRESHOLD_PX = 4;

function point(session: Session, next: CurvePointer | null): void {
  const known = session.ui.getState().curvePointer;
  if (known?.id === next?.id && known?.felt === next?.felt) return;
  session.ui.update((draft) => {
    draft.curvePointer = next;
  });
}

const curveOf = (session: Session, laneId: string): EmotionCurve | undefined =>
  session.boardStore.getState().curves.find((curve) => curve.laneId === laneId);

/** Tells the window's state which point is under the pointer. */
export function useCurveHover(): void {
  const session = useSession();
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    const pane = store.getState().domNode;
    if (!pane) return;
    const onMove = (event: PointerEvent) => {
      const { curvePointer, gesture, isConnecting } = session.ui.getState();
      if (curvePointer?.felt !== undefined || event.buttons !== 0 || gesture || isConnecting)
        return;
      const isOnCard = (event.target as Element).closest('.react-flow__node') !== null;
      const at = flow.screenToFlowPosition(
        { x: event.clientX, y: event.clientY },
        { snapToGrid: false },
      );
      const { curves } = session.boardStore.getState();
      const found = isOnCard ? undefined : pointNear(curves, at, REACH_PX / flow.getZoom());
      point(session, found ? { id: found.point.id, laneId: found.curve.laneId } : null);
    };
    const onLeave = () => {
      if (session.ui.getState().curvePointer?.felt === undefined) point(session, null);
    };
    pane.addEventListener('pointermove', onMove);
    pane.addEventListener('pointerdown', onMove);
    pane.addEventListener('pointerleave', onLeave);
    return () => {
      pane.removeEventListener('pointermove', onMove);
      pane.removeEventListener('pointerdown', onMove);
      pane.removeEventListener('pointerleave', onLeave);
    };
  }, [session, flow, store]);
}

/** Starts a drag of the point under the pointer; a press without a move selects its card. */
export function useCurveDrag() {
  const session = useSession();
  const flow = useReactFlow();
  return useCallback(
    (event: ReactPointerEvent) => {
      const pressed = session.ui.getState().curvePointer;
      const curve = pressed && curveOf(session, pressed.laneId);
      if (!pressed || !curve || event.button !== 0) return;
      event.stopPropagation();
      const { canEdit } = session.ui.getState();
      const origin = event.clientY;
      let isDragged = false;
      const onMove = (move: PointerEvent) => {
        if (!canEdit || (!isDragged && Math.abs(move.clientY - origin) < THRESHOLD_PX)) return;
        isDragged = true;
        const { y } = flow.screenToFlowPosition(
          { x: move.clientX, y: move.clientY },
          { snapToGrid: false },
        );
        point(session, { ...pressed, felt: emotionAt(y, curve.top, curve.height) });
      };
      const end = () => {
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', onUp);
        window.removeEventListener('pointercancel', end);
        window.removeEventListener('keydown', onKeyDown, { capture: true });
        point(session, null);
      };
      const onUp = () => {
        const felt = session.ui.getState().curvePointer?.felt;
        end();
        if (isDragged) dropAt(session, pressed.id, felt);
        else select(session, pressed.id);
      };
      const onKeyDown = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return;
        // It means the gesture alone; what is selected stays selected.
        key.stopPropagation();
        end();
      };
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', end);
      window.addEventListener('keydown', onKeyDown, { capture: true });
    },
    [session, flow],
  );
}

function dropAt(session: Session, id: string, felt: CurvePointer['felt']): void {
  const before = session.boardStore.getState().board.touchpoints.get(id)?.emotion;
  if (felt === undefined || felt === before) return;
  setCardField(session, [id], { field: 'emotion', value: felt });
}

function select(session: Session, id: string): void {
  session.ui.update((draft) => {
    draft.selection = { kind: 'touchpoints', ids: [id] };
  });
  session.camera?.reveal([id]);
}

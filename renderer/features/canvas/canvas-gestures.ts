/**
 * Pointer gestures on cards. React Flow reports, this routes: selection and positions go to the
 * window's own state, the document sees one command at the drop; Escape drops nothing.
 */
import {
  type NodeChange,
  type NodeMouseHandler,
  type OnConnect,
  type OnNodeDrag,
  useStoreApi,
} from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { BoardLayout } from '../../../shared/views/board-layout';
import { dropPlaceAt, isInTray } from '../../../shared/views/drop-place';
import { inMapOrder } from '../../../shared/views/map-order';
import { linkCards } from '../../actions/link-cards';
import { placeGroup } from '../../actions/move-cards';
import { putIntoTray } from '../../actions/tray';
import { useTranslate } from '../../state/locale';
import { type Session, useSession } from '../../state/session';
import {
  type CardGesture,
  NOTHING_SELECTED,
  openInspector,
  selectedCards,
} from '../../state/ui-store';
import type { CardNode } from './board-to-flow';

/** Told to the others while cards are on their way. */
export interface GestureListener {
  readonly onMove: (ids: readonly string[], at: { readonly x: number; readonly y: number }) => void;
  readonly onEnd: () => void;
}

function dropPlaceOf(layout: BoardLayout, node: CardNode, ids: readonly string[]) {
  const x = node.position.x + (node.width ?? 0) / 2;
  const y = node.position.y + Math.min((node.height ?? 0) / 2, 40);
  // What is in the tray already has nowhere to go there.
  const isComing = ids.some((id) => layout.cards.get(id)?.cell !== undefined);
  if (isInTray(layout, { x, y })) return isComing ? 'tray' : undefined;
  return dropPlaceAt(layout, { x, y }, new Set(ids));
}

/** Of a large group so many follow the pointer; all of it is dropped. */
const MOST_SHOWN = 60;

/** What a drag of `node` carries: the selection, mounted or only painted, when it is part of it. */
function carriedBy(session: Session, node: CardNode, nodes: readonly CardNode[]) {
  const selected = selectedCards(session.ui.getState().selection);
  return selected.includes(node.id) ? selected : nodes.map(({ id }) => id);
}

/** Where the carried cards are: as far from their places as the one in hand. */
function positionsOf(layout: BoardLayout, node: CardNode, ids: readonly string[]) {
  const from = layout.cards.get(node.id);
  const shown = [node.id, ...ids.filter((id) => id !== node.id).slice(0, MOST_SHOWN)];
  const positions = shown.flatMap((id) => {
    const box = layout.cards.get(id);
    if (!box || !from) return [];
    return [[id, { x: box.x + node.position.x - from.x, y: box.y + node.position.y - from.y }]];
  });
  return Object.fromEntries(positions) as CardGesture['positions'];
}

function applySelection(session: Session, changes: readonly NodeChange<CardNode>[]): void {
  const picked = changes.filter((change) => change.type === 'select');
  if (picked.length === 0) return;
  session.ui.update((draft) => {
    const ids = new Set(selectedCards(draft.selection));
    for (const { id, selected } of picked) {
      if (selected) ids.add(id);
      else ids.delete(id);
    }
    if (ids.size > 0) draft.selection = { kind: 'touchpoints', ids: [...ids] };
    else if (draft.selection.kind === 'touchpoints') draft.selection = NOTHING_SELECTED;
  });
}

type Drop = NonNullable<CardGesture['drop']>;

const keyOf = (drop: Drop | undefined) =>
  typeof drop === 'object' ? `${drop.stageId} ${drop.laneId} ${drop.lineY}` : drop;

export function useCanvasGestures(listener: GestureListener) {
  const session = useSession();
  const flow = useStoreApi();
  const t = useTranslate();
  const isAbandoned = useRef(false);
  const listenerRef = useRef(listener);
  listenerRef.current = listener;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !session.ui.getState().gesture) return;
      // It means the gesture alone; the cards stay selected.
      event.stopPropagation();
      isAbandoned.current = true;
      endGesture(session, listenerRef.current);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [session]);

  return useMemo(() => {
    const onNodesChange = (changes: NodeChange<CardNode>[]) => {
      // A frame catches painted cards as well, of which React Flow knows nothing: `use-lasso`.
      if (!flow.getState().userSelectionActive) applySelection(session, changes);
    };

    const onNodeDragStart: OnNodeDrag<CardNode> = (_event, node, nodes) => {
      isAbandoned.current = false;
      const ids = carriedBy(session, node, nodes);
      session.ui.update((draft) => {
        draft.gesture = { ids, positions: {}, drop: undefined };
      });
    };

    const onNodeDrag: OnNodeDrag<CardNode> = (_event, node, nodes) => {
      if (isAbandoned.current) return;
      const { layout } = session.boardStore.getState();
      const { gesture } = session.ui.getState();
      const ids = gesture?.ids ?? carriedBy(session, node, nodes);
      const drop = dropPlaceOf(layout, node, ids);
      const known = gesture?.drop;
      session.ui.update((draft) => {
        draft.gesture = {
          ids,
          positions: positionsOf(layout, node, ids),
          drop: keyOf(known) === keyOf(drop) ? known : drop,
        };
      });
      listenerRef.current.onMove(ids, node.position);
    };

    const onNodeDragStop: OnNodeDrag<CardNode> = (_event, node) => {
      const { gesture } = session.ui.getState();
      if (!isAbandoned.current && gesture?.drop) {
        const { drop } = gesture;
        const ids = inMapOrder(session.boardStore.getState().layout, gesture.ids);
        if (drop === 'tray') putIntoTray(session, ids, t);
        else placeGroup(session, ids, { lead: node.id, to: drop });
      }
      endGesture(session, listenerRef.current);
    };

    // React Flow keeps a group together at a press, for the drag; a click means the one card.
    const onNodeClick: NodeMouseHandler<CardNode> = (event, { id }) => {
      const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
      if (isAdding || selectedCards(session.ui.getState().selection).length < 2) return;
      session.ui.update((draft) => {
        draft.selection = { kind: 'touchpoints', ids: [id] };
      });
    };

    const onConnect: OnConnect = ({ source, target }) => {
      const id = linkCards(session, t, { from: source, to: target, kind: 'flow' });
      if (id === undefined) return;
      session.ui.update((draft) => {
        draft.selection = { kind: 'link', id };
      });
      openInspector(session.ui);
    };

    return { onNodesChange, onNodeDragStart, onNodeDrag, onNodeDragStop, onNodeClick, onConnect };
  }, [session, flow, t]);
}

function endGesture(session: Session, listener: GestureListener): void {
  session.ui.update((draft) => {
    draft.gesture = null;
  });
  listener.onEnd();
}

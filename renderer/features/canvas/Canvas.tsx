/** The map: React Flow keeps camera, selection and gestures; what is drawn comes from the layout. */
import {
  ConnectionMode,
  MiniMap,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  ViewportPortal,
} from '@xyflow/react';
import { type MouseEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { Point } from '../../../shared/views/drop-place';
import { dropPlaceAt } from '../../../shared/views/drop-place';
import { addCardIn } from '../../actions/add-card';
import { startTitleEdit } from '../../actions/title-edit';
import { describeCard } from '../../drawing/describe-card';
import { useLocale, useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession, useUi } from '../../state/session';
import { usePalette, useTheme } from '../../state/theme';
import { NOTHING_SELECTED, selectedCards } from '../../state/ui-store';
import { type CardNode, FlowProjection } from './board-to-flow';
import { CellLayer, DropMark } from './CellLayer';
import { type GestureListener, useCanvasGestures } from './canvas-gestures';
import { LaneHeaders } from './LaneHeaders';
import { LinkLayer } from './LinkLayer';
import { MapBackdrop } from './MapBackdrop';
import { FoldedNames, StageHeaders } from './StageHeaders';
import { TouchpointCard } from './TouchpointCard';
import { MAX_ZOOM, MIN_ZOOM, useCamera, useFirstView, useSelectionInView } from './use-camera';
import { useKeyboardWalk } from './use-keyboard-walk';
import '@xyflow/react/dist/style.css';
import './canvas.css';

const NODE_TYPES = { card: TouchpointCard };
const PRO_OPTIONS = { hideAttribution: false };
const NO_POSITIONS = {};
/** How far the map may be pushed beyond its edges, so that it is never lost. */
const SLACK = 900;

interface CanvasProps {
  readonly gestures: GestureListener;
  /** The pointer over the map, in map coordinates; null when it leaves. */
  readonly onPointer: (point: Point | null) => void;
  /** Drawn above the cards in map coordinates: other people. */
  readonly children?: ReactNode;
}

function useNodes(): CardNode[] {
  const { t } = useLocale();
  const projection = useState(() => new FlowProjection())[0];
  const layout = useBoard((state) => state.layout);
  const board = useBoard((state) => state.board);
  const selection = useUi((state) => state.selection);
  const positions = useUi((state) => state.gesture?.positions ?? NO_POSITIONS);
  const canEdit = useCanEdit();
  const selected = useMemo(() => new Set(selectedCards(selection)), [selection]);
  const labels = useMemo(
    () => new Map([...board.touchpoints.keys()].map((id) => [id, describeCard(board, id, t)])),
    [board, t],
  );
  return projection.nodes({
    cards: layout.cards,
    selected,
    positions,
    canEdit,
    labels,
  });
}

export function Canvas({ gestures, onPointer, children }: CanvasProps) {
  const t = useTranslate();
  const session = useSession();
  const flow = useReactFlow<CardNode>();
  const canEdit = useCanEdit();
  const { isDark } = useTheme();
  const isMinimapOpen = useUi((state) => state.isMinimapOpen);
  const { width, height } = useBoard((state) => state.layout);
  const isDivided = useBoard((state) => state.layout.groups.length > 0);
  const nodes = useNodes();
  const handlers = useCanvasGestures(gestures);
  const wrapper = useRef<HTMLDivElement>(null);
  useCamera();
  useFirstView();
  useSelectionInView();
  const onKeyDown = useKeyboardWalk();

  const setConnecting = useCallback(
    (isConnecting: boolean) =>
      session.ui.update((draft) => {
        draft.isConnecting = isConnecting;
      }),
    [session],
  );
  const selectNothing = useCallback(
    () =>
      session.ui.update((draft) => {
        draft.selection = NOTHING_SELECTED;
      }),
    [session],
  );

  const onDoubleClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const card = target.closest('.react-flow__node');
    if (card) {
      startTitleEdit(session, 'touchpoint', card.getAttribute('data-id') ?? '');
      return;
    }
    if (!canEdit || !target.classList.contains('react-flow__pane')) return;
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const place = dropPlaceAt(session.boardStore.getState().layout, point, new Set());
    if (place) addCardIn(session, place);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and pointers of the cards inside
    <div
      ref={wrapper}
      className={`jr-canvas ${isDivided ? 'jr-canvas--divided' : ''}`}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
      onPointerMove={(event) =>
        onPointer(
          flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false }),
        )
      }
      onPointerLeave={() => onPointer(null)}
    >
      <ReactFlow<CardNode>
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        {...handlers}
        onPaneClick={selectNothing}
        onConnectStart={() => setConnecting(true)}
        onConnectEnd={() => setConnecting(false)}
        onMoveStart={() => wrapper.current?.classList.add('jr-canvas--moving')}
        onMoveEnd={() => wrapper.current?.classList.remove('jr-canvas--moving')}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={60}
        colorMode={isDark ? 'dark' : 'light'}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        translateExtent={[
          [-SLACK, -SLACK],
          [width + SLACK, height + SLACK],
        ]}
        onlyRenderVisibleElements
        nodesFocusable
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        panOnScroll
        selectionMode={SelectionMode.Partial}
        deleteKeyCode={null}
        elevateNodesOnSelect={false}
        autoPanOnNodeFocus={false}
        nodeDragThreshold={4}
        proOptions={PRO_OPTIONS}
        aria-label={t('canvas.label')}
      >
        <ViewportPortal>
          <div className="jr-map-layer jr-map-layer--under">
            <MapBackdrop />
            <CellLayer />
            <DropMark />
            <LinkLayer />
          </div>
          <div className="jr-map-layer">{children}</div>
        </ViewportPortal>
        {isMinimapOpen ? <MapMinimap /> : null}
      </ReactFlow>
      <FoldedNames />
      <StageHeaders />
      <LaneHeaders />
      <div className="jr-corner">{t('canvas.corner')}</div>
    </div>
  );
}

function MapMinimap() {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const colourOf = (node: CardNode) => {
    const emotion = session.boardStore.getState().board.touchpoints.get(node.id)?.emotion;
    return emotion === undefined ? palette.outline : palette.emotion[emotion];
  };
  return (
    <MiniMap<CardNode>
      className="jr-minimap"
      position="bottom-right"
      pannable
      zoomable
      nodeColor={colourOf}
      nodeBorderRadius={16}
      ariaLabel={t('canvas.minimap')}
    />
  );
}

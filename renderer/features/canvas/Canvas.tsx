/** The map: React Flow keeps camera, selection and gestures; what is drawn comes from the layout. */
import {
  ConnectionMode,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  ViewportPortal,
} from '@xyflow/react';
import {
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { CardIndex } from '../../../shared/views/card-index';
import type { Point } from '../../../shared/views/drop-place';
import { dropPlaceAt } from '../../../shared/views/drop-place';
import { addCardIn } from '../../actions/add-card';
import { startTitleEdit } from '../../actions/title-edit';
import { cardDescriptions } from '../../drawing/describe-card';
import { useLocale, useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession, useTalk, useUi } from '../../state/session';
import { useTheme } from '../../state/theme';
import { NOTHING_SELECTED, selectedCards } from '../../state/ui-store';
import { type CardNode, FlowProjection } from './board-to-flow';
import { CellLayer, DropMark } from './CellLayer';
import { CurvePoints, CurveTip } from './CurvePoints';
import { type GestureListener, useCanvasGestures } from './canvas-gestures';
import { LaneHeaders } from './LaneHeaders';
import { LinkLayer } from './LinkLayer';
import { MapMinimap } from './MapMinimap';
import { type Mounting, MountingContext, useMounting } from './mounting/use-mounting';
import { MapPicture } from './painter/MapPicture';
import { FoldedNames, StageHeaders } from './StageHeaders';
import { TouchpointCard } from './TouchpointCard';
import { MAX_ZOOM, useCamera, useFirstView, useMinZoom, useSelectionInView } from './use-camera';
import { useKeyboardWalk } from './use-keyboard-walk';
import { useLasso } from './use-lasso';
import { type DropListener, useMapDrop } from './use-map-drop';
import { useMapFocus } from './use-map-focus';
import { useMapMenu } from './use-map-menu';
import '@xyflow/react/dist/style.css';
import './canvas.css';

const NODE_TYPES = { card: TouchpointCard };
const PRO_OPTIONS = { hideAttribution: false };
/** With one of them a click adds a card to the selection, or takes it away. */
const ADDING_KEYS = ['Meta', 'Control', 'Shift'];
const NO_POSITIONS = {};
const nothing = () => undefined;
/** How far the map may be pushed beyond its edges, so that it is never lost. */
const SLACK = 900;

const isPane = (target: EventTarget) => (target as Element).classList.contains('react-flow__pane');

interface CanvasProps {
  readonly gestures: GestureListener;
  /** The pointer over the map, in map coordinates; null when it leaves. */
  readonly onPointer: (point: Point | null) => void;
  /** Text or files that were dragged onto the map, and where they were dropped. */
  readonly onDropped?: DropListener;
  /** Drawn above the cards in map coordinates: other people. */
  readonly children?: ReactNode;
}

function useNodes({ cards }: Mounting): CardNode[] {
  const { t } = useLocale();
  const projection = useState(() => new FlowProjection())[0];
  const describe = useState(cardDescriptions)[0];
  const ids = useSyncExternalStore(cards.subscribe, cards.ids);
  const layout = useBoard((state) => state.layout);
  // A change of a card that is not mounted renders nothing.
  const comments = useTalk((state) => state.commentCounts);
  const labels = useBoard(({ board }) => describe({ board, comments }, ids, t));
  const selection = useUi((state) => state.selection);
  const positions = useUi((state) => state.gesture?.positions ?? NO_POSITIONS);
  const canEdit = useCanEdit();
  const selected = useMemo(() => new Set(selectedCards(selection)), [selection]);
  return projection.nodes({
    ids,
    cards: layout.cards,
    selected,
    positions,
    canEdit,
    labelOf: (id) => labels.get(id) ?? '',
  });
}

export function Canvas({ gestures, onPointer, onDropped = nothing, children }: CanvasProps) {
  const t = useTranslate();
  const session = useSession();
  const flow = useReactFlow<CardNode>();
  const canEdit = useCanEdit();
  const { isDark } = useTheme();
  const isMinimapOpen = useUi((state) => state.isMinimapOpen);
  const { width, height } = useBoard((state) => state.layout);
  const isDivided = useBoard((state) => state.layout.groups.length > 0);
  const minZoom = useMinZoom();
  const mounting = useMounting();
  const nodes = useNodes(mounting);
  const handlers = useCanvasGestures(gestures);
  const wrapper = useRef<HTMLDivElement>(null);
  useCamera(mounting.cards);
  useLasso();
  useFirstView();
  useSelectionInView();
  const onKeyDown = useKeyboardWalk();
  const menu = useMapMenu();
  const drop = useMapDrop(onDropped);
  useMapFocus(wrapper);

  const setConnecting = useCallback(
    (isConnecting: boolean) =>
      session.ui.update((draft) => {
        draft.isConnecting = isConnecting;
      }),
    [session],
  );
  const cardAt = (event: MouseEvent) => {
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    return CardIndex.of(session.boardStore.getState().layout).at(point)?.id;
  };
  const onPointerMove = (event: PointerEvent) => {
    const { clientX: x, clientY: y } = event;
    onPointer(flow.screenToFlowPosition({ x, y }, { snapToGrid: false }));
    if (event.buttons === 0 && isPane(event.target)) mounting.cards.point(cardAt(event));
  };
  /** A finger has no way of pointing before it presses: the painted card is meant. */
  const onPaneClick = (event: MouseEvent) => {
    const id = cardAt(event);
    session.ui.update((draft) => {
      draft.selection = id === undefined ? NOTHING_SELECTED : { kind: 'touchpoints', ids: [id] };
    });
  };

  const onDoubleClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const card = target.closest('.react-flow__node');
    if (card) {
      startTitleEdit(session, 'touchpoint', card.getAttribute('data-id') ?? '');
      return;
    }
    if (!canEdit || !isPane(target)) return;
    const painted = cardAt(event);
    if (painted !== undefined) return startTitleEdit(session, 'touchpoint', painted);
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const place = dropPlaceAt(session.boardStore.getState().layout, point, new Set());
    if (place) addCardIn(session, place);
  };

  return (
    <MountingContext value={mounting}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and pointers of the cards inside */}
      <div
        ref={wrapper}
        className={`jr-canvas ${isDivided ? 'jr-canvas--divided' : ''}`}
        {...menu}
        {...drop}
        onDoubleClick={onDoubleClick}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => onPointer(null)}
        onFocus={(event) => {
          const id = event.target.closest('.react-flow__node')?.getAttribute('data-id');
          if (id) mounting.cards.focus(id);
        }}
      >
        <ReactFlow<CardNode>
          nodes={nodes}
          nodeTypes={NODE_TYPES}
          {...handlers}
          onPaneClick={onPaneClick}
          onConnectStart={() => setConnecting(true)}
          onConnectEnd={() => setConnecting(false)}
          onMoveStart={() => wrapper.current?.classList.add('jr-canvas--moving')}
          onMoveEnd={() => wrapper.current?.classList.remove('jr-canvas--moving')}
          connectionMode={ConnectionMode.Loose}
          connectionRadius={60}
          colorMode={isDark ? 'dark' : 'light'}
          minZoom={minZoom}
          maxZoom={MAX_ZOOM}
          translateExtent={[
            [-SLACK, -SLACK],
            [width + SLACK, height + SLACK],
          ]}
          nodesFocusable
          disableKeyboardA11y
          zoomOnDoubleClick={false}
          panOnScroll
          selectionMode={SelectionMode.Partial}
          multiSelectionKeyCode={ADDING_KEYS}
          deleteKeyCode={null}
          elevateNodesOnSelect={false}
          autoPanOnNodeFocus={false}
          nodeDragThreshold={4}
          proOptions={PRO_OPTIONS}
          aria-label={t('canvas.label')}
        >
          <MapPicture />
          <ViewportPortal>
            <div className="jr-map-layer jr-map-layer--under">
              <CurvePoints />
              <CellLayer />
              <DropMark />
              <LinkLayer />
            </div>
            <div className="jr-map-layer">
              <CurveTip />
              {children}
            </div>
          </ViewportPortal>
          {isMinimapOpen ? <MapMinimap /> : null}
        </ReactFlow>
        <FoldedNames />
        <StageHeaders />
        <LaneHeaders />
        <div className="jr-corner">{t('canvas.corner')}</div>
      </div>
    </MountingContext>
  );
}

/** The view of the map: zoom, fit and reveal, leaving room for the headers that stay in place. */
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { type BoardLayout, type CardBox, LAYOUT } from '../../../shared/views/board-layout';
import type { MapArea } from '../../../shared/views/changed-parts';
import { showHidden } from '../../actions/collapse';
import {
  type Camera,
  type Session,
  useBoard,
  useSession,
  useUi,
  type Viewport,
} from '../../state/session';
import { isInspectorVisible, selectedCards } from '../../state/ui-store';
import { focusWhenDrawn } from './map-stops';
import type { CardMounting } from './mounting/card-mounting';

/** Small enough for most maps; a larger one can be seen whole as well. */
const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 2;
/** Screen pixels that the stage headers and the lane headers cover. */
export const HEADER = { top: 76, group: 28, left: 200 } as const;

/** Screen pixels that the stage headers cover: more where stages are divided. */
export const headerTop = ({ groups }: Pick<BoardLayout, 'groups'>): number =>
  HEADER.top + (groups.length > 0 ? HEADER.group : 0);
/** On a narrow screen the lane headers shrink. */
export const NARROW_HEADER_LEFT = 96;
const MARGIN = 24;
const MOVE_MS = 180;

export const headerLeft = (width: number) => (width < 720 ? NARROW_HEADER_LEFT : HEADER.left);

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boundsOf(boxes: readonly CardBox[]): Rect | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function motionMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS;
}

export function useCamera(cards: CardMounting): Camera {
  const session = useSession();
  const flow = useReactFlow();
  const store = useStoreApi();
  const camera = useMemo<Camera>(() => {
    const size = () => store.getState();
    const top = () => headerTop(session.boardStore.getState().layout);
    const show = (rect: Rect, zoom: number, align: 'centre' | 'top') => {
      const { width, height } = size();
      const left = headerLeft(width);
      const room = { x: width - left, y: height - top() };
      const x = left + (room.x - rect.width * zoom) / 2 - rect.x * zoom;
      const centred = top() + (room.y - rect.height * zoom) / 2 - rect.y * zoom;
      const y = align === 'top' ? top() - rect.y * zoom : centred;
      void flow.setViewport({ x, y, zoom }, { duration: motionMs() });
    };
    const zoomFor = (rect: Rect, largest: number) => {
      const { layout } = session.boardStore.getState();
      const fits = zoomThatFits(rect, layout, size());
      return Math.max(minZoomOf(layout, size()), Math.min(fits, largest));
    };
    const viewport = () => {
      const [x, y, zoom] = size().transform;
      return { x, y, zoom };
    };
    const isInView = (area: MapArea, { x, y, zoom }: Viewport) => {
      const { width, height } = size();
      const isWithin = (start: number, extent: number, low: number, high: number) =>
        start >= low && start + Math.min(extent, high - low) <= high;
      const left = headerLeft(width);
      return (
        (area.axis === 'y' || isWithin(area.x * zoom + x, area.width * zoom, left, width)) &&
        (area.axis === 'x' || isWithin(area.y * zoom + y, area.height * zoom, top(), height))
      );
    };
    /** The smallest move that shows an area. */
    const bring = (area: MapArea, margin: number) => {
      const { width, height } = size();
      const { x, y, zoom } = viewport();
      const left = headerLeft(width) + margin;
      const dx = shiftInto(area.x * zoom + x, area.width * zoom, left, width - margin);
      const dy = shiftInto(area.y * zoom + y, area.height * zoom, top() + margin, height - margin);
      const next = { x: area.axis === 'y' ? x : x + dx, y: area.axis === 'x' ? y : y + dy, zoom };
      if (next.x !== x || next.y !== y) void flow.setViewport(next, { duration: motionMs() });
    };
    return {
      viewport,
      returnTo: (wanted, areas) => {
        if (areas.length === 0 || areas.some((area) => isInView(area, viewport()))) return;
        const [first] = areas;
        const isShown = areas.some((area) => isInView(area, wanted));
        if (isShown || !first) void flow.setViewport(wanted, { duration: motionMs() });
        else bring(first, MARGIN);
      },
      zoomBy: (factor, options) => {
        if (!options?.fromCorner)
          return void flow.zoomTo(flow.getZoom() * factor, { duration: motionMs() });
        const { x, y, zoom } = viewport();
        const corner = { x: headerLeft(size().width), y: top() };
        const next = {
          x: corner.x - (corner.x - x) * factor,
          y: corner.y - (corner.y - y) * factor,
          zoom: zoom * factor,
        };
        void flow.setViewport(next, { duration: motionMs() });
      },
      fit: () => {
        const rect = mapRect(session);
        show(rect, zoomFor(rect, 1), 'centre');
      },
      reveal: (ids, options) => {
        showHidden(session, ids);
        const { cards } = session.boardStore.getState().layout;
        const rect = boundsOf(ids.flatMap((id) => cards.get(id) ?? []));
        if (rect && options?.zoom) show(rect, zoomFor(rect, 1.5), 'centre');
        else if (rect) bring(rect, MARGIN);
      },
      revealArea: (area) => bring(area, MARGIN),
      focusCard: (id) => {
        cards.focus(id);
        camera.reveal([id]);
        focusWhenDrawn({ kind: 'card', id });
      },
      revealHeader: (kind, id) => {
        const { stages, groups, lanes } = session.boardStore.getState().layout;
        const stage =
          kind === 'stage' ? [...groups, ...stages].find((box) => box.id === id) : undefined;
        const lane = kind === 'lane' ? lanes.find((box) => box.id === id) : undefined;
        if (stage) bring({ x: stage.x, width: stage.width, y: 0, height: 0, axis: 'x' }, 0);
        if (lane) bring({ y: lane.y, height: lane.height, x: 0, width: 0, axis: 'y' }, 0);
      },
    };
  }, [session, flow, store, cards]);

  useEffect(() => {
    session.camera = camera;
    return () => {
      session.camera = null;
      // A map that was never drawn has no view to come back to.
      if (store.getState().width === 0) return;
      const mapViewport = camera.viewport();
      session.ui.update((draft) => {
        draft.mapViewport = mapViewport;
      });
    };
  }, [session, camera, store]);
  return camera;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function zoomThatFits(rect: Rect, layout: BoardLayout, { width, height }: Size): number {
  return Math.min(
    (width - headerLeft(width) - MARGIN) / rect.width,
    (height - headerTop(layout) - MARGIN) / rect.height,
  );
}

/** How far one may zoom out: until the whole map is in view, however large it is. */
function minZoomOf(layout: BoardLayout, size: Size): number {
  const fits = zoomThatFits(rectOf(layout), layout, size);
  return fits > 0 ? Math.min(MIN_ZOOM, fits) : MIN_ZOOM;
}

export function useMinZoom(): number {
  const layout = useBoard((state) => state.layout);
  return useStore((size) => minZoomOf(layout, size));
}

const mapRect = (session: Session): Rect => rectOf(session.boardStore.getState().layout);

function rectOf({ width, height, top }: BoardLayout): Rect {
  return {
    x: LAYOUT.laneHeader,
    y: top,
    width: width - LAYOUT.laneHeader,
    height: Math.max(1, height - top),
  };
}

/** The smallest shift that brings a stretch between two bounds; its start wins when it is longer. */
function shiftInto(start: number, size: number, low: number, high: number): number {
  if (start < low) return low - start;
  const over = start + size - high;
  return over > 0 ? -Math.min(over, start - low) : 0;
}

/** A double click must find the card where the first click was. */
const AFTER_CLICKS_MS = 320;

/** The inspector takes room when it opens: what is selected stays in view beside it. */
export function useSelectionInView(): void {
  const session = useSession();
  const isOpen = useUi(isInspectorVisible);
  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(() => {
      const { selection, gesture } = session.ui.getState();
      if (gesture) return;
      const ids = selectedCards(selection);
      if (ids.length === 1) session.camera?.reveal(ids);
      else if (selection.kind === 'stage' || selection.kind === 'lane')
        session.camera?.revealHeader(selection.kind, selection.id);
    }, AFTER_CLICKS_MS);
    return () => clearTimeout(timer);
  }, [session, isOpen]);
}

/** Cards are shown with all that stands on them. */
const READABLE_ZOOM = 0.68;

/** The first view of a board: the full width at a readable size, from the top. */
export function useFirstView(): void {
  const session = useSession();
  const flow = useReactFlow();
  const store = useStoreApi();
  const isDone = useRef(false);
  useEffect(() => {
    const showFirst = () => {
      const { width, height } = store.getState();
      const { layout } = session.boardStore.getState();
      if (isDone.current || width === 0 || height === 0 || layout.stages.length === 0) return;
      isDone.current = true;
      const { mapViewport, selection } = session.ui.getState();
      if (mapViewport) {
        const ids = selectedCards(selection);
        void flow.setViewport(mapViewport).then(() => session.camera?.reveal(ids));
        return;
      }
      const rect = mapRect(session);
      const left = headerLeft(width);
      const zoom = Math.max(READABLE_ZOOM, Math.min(1, (width - left - 2) / rect.width));
      void flow.setViewport({
        x: left - rect.x * zoom,
        y: headerTop(layout) - rect.y * zoom,
        zoom,
      });
    };
    showFirst();
    const stops = [store.subscribe(showFirst), session.boardStore.subscribe(showFirst)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, flow, store]);
}

/** The whole map in a corner, painted like it is from afar, with a frame around what is in view. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import {
  memo,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  type WheelEvent,
} from 'react';
import { drawBands } from '../../../shared/export/draw-bands';
import { MapPieces } from '../../../shared/export/map-pieces';
import { detailAt } from '../../../shared/views/detail';
import { paintPrimitives } from '../../drawing/paint-primitives';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession } from '../../state/session';
import { usePalette } from '../../state/theme';
import { mapStateOf } from './painter/map-state';
import './minimap.css';

const SIZE = { width: 200, height: 140 } as const;
const MARGIN = 8;
/** It need not follow every letter that is typed. */
const REPAINT_AFTER_MS = 250;

function useFit() {
  const { width, height } = useBoard((state) => state.layout);
  const scale = Math.min(
    (SIZE.width - 2 * MARGIN) / width,
    (SIZE.height - 2 * MARGIN) / Math.max(1, height),
  );
  return {
    scale,
    x: (SIZE.width - width * scale) / 2,
    y: (SIZE.height - height * scale) / 2,
  };
}

type Fit = ReturnType<typeof useFit>;

export const MapMinimap = memo(function MapMinimap() {
  const t = useTranslate();
  const flow = useReactFlow();
  const fit = useFit();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  usePicture(canvas, fit);
  useFrame(frame, fit);
  const goTo = (event: PointerEvent<HTMLElement>) => {
    const corner = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - corner.x - fit.x) / fit.scale;
    const y = (event.clientY - corner.y - fit.y) / fit.scale;
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  const onWheel = (event: WheelEvent) =>
    void flow.zoomTo(flow.getZoom() * 2 ** (-event.deltaY / 400));
  return (
    <div
      className="jr-minimap nopan nowheel"
      role="img"
      aria-label={t('canvas.minimap')}
      style={SIZE}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
      onWheel={onWheel}
    >
      <canvas ref={canvas} style={SIZE} />
      <div ref={frame} className="jr-minimap__frame" />
    </div>
  );
});

function usePicture(canvas: RefObject<HTMLCanvasElement | null>, fit: Fit): void {
  const { boardStore, ui } = useSession();
  const palette = usePalette();
  const t = useTranslate();
  const { x, y, scale } = fit;
  useEffect(() => {
    const pieces = new MapPieces();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const paint = () => {
      timer = undefined;
      const element = canvas.current;
      const context = element?.getContext('2d', { alpha: false });
      if (!element || !context) return;
      const density = window.devicePixelRatio || 1;
      element.width = SIZE.width * density;
      element.height = SIZE.height * density;
      context.fillStyle = palette.paper;
      context.fillRect(0, 0, element.width, element.height);
      context.setTransform(density * scale, 0, 0, density * scale, density * x, density * y);
      const state = mapStateOf(boardStore.getState(), ui.getState(), { palette, t });
      const { width, height } = state.layout;
      const all = pieces.in({ x: 0, y: 0, width, height }, state, detailAt(scale));
      for (const { items, opacity } of all.values()) paintPrimitives(context, items, opacity);
      paintPrimitives(context, drawBands(state), 1);
    };
    paint();
    const later = () => {
      timer ??= setTimeout(paint, REPAINT_AFTER_MS);
    };
    const stops = [
      boardStore.subscribe(later),
      ui.subscribe((now, before) => {
        if (now.selection !== before.selection || now.filter !== before.filter) later();
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [canvas, boardStore, ui, palette, t, x, y, scale]);
}

/** What is in view, straight from the camera. */
function useFrame(frame: RefObject<HTMLDivElement | null>, fit: Fit): void {
  const flow = useStoreApi();
  useLayoutEffect(() => {
    const follow = () => {
      const { transform, width, height } = flow.getState();
      const [tx, ty, zoom] = transform;
      const style = frame.current?.style;
      if (!style) return;
      const part = fit.scale / zoom;
      style.transform = `translate(${fit.x - tx * part}px, ${fit.y - ty * part}px)`;
      style.width = `${width * part}px`;
      style.height = `${height * part}px`;
    };
    follow();
    return flow.subscribe(follow);
  }, [flow, frame, fit]);
}

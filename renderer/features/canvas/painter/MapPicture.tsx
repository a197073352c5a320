/** The painted map below React Flow's cards: grid, curves, links and every card. */
import { useStoreApi } from '@xyflow/react';
import { memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslate } from '../../../state/locale';
import { useSession } from '../../../state/session';
import { usePalette } from '../../../state/theme';
import { fontsReady } from './fonts';
import { isSamePicture, mapStateOf } from './map-state';
import { MapPainter } from './painter';
import './map-picture.css';

export const MapPicture = memo(function MapPicture() {
  const host = useRef<HTMLDivElement>(null);
  const painter = usePainter(host);
  useCameraOf(painter);
  useStateOf(painter);
  return <div ref={host} className="jr-map-picture" aria-hidden="true" />;
});

/** Between this mark and that of the first picture is what a bench calls the first render. */
const MAP_OPENED = 'map: opened';

type PainterRef = ReturnType<typeof usePainter>;

function usePainter(host: RefObject<HTMLDivElement | null>) {
  const painter = useRef<MapPainter | undefined>(undefined);
  useState(() => performance.mark(MAP_OPENED));
  useLayoutEffect(() => {
    const made = host.current ? MapPainter.in(host.current) : undefined;
    painter.current = made;
    return () => {
      made?.dispose();
      painter.current = undefined;
    };
  }, [host]);
  useEffect(() => fontsReady(() => painter.current?.repaint()), []);
  return painter;
}

/** Straight from the store of the camera: React renders nothing while the map moves. */
function useCameraOf(painter: PainterRef): void {
  const flow = useStoreApi();
  useLayoutEffect(() => {
    let shown: readonly unknown[] = [];
    let size = '';
    const follow = () => {
      const { transform, width, height } = flow.getState();
      const density = window.devicePixelRatio || 1;
      const nextSize = `${width} ${height} ${density}`;
      if (nextSize !== size) {
        size = nextSize;
        painter.current?.setScreen({ width, height, density });
      }
      if (transform === shown) return;
      shown = transform;
      const [x, y, zoom] = transform;
      painter.current?.setCamera({ x, y, zoom });
    };
    follow();
    const stop = flow.subscribe(follow);
    // Moved to a screen of another density, or zoomed with the browser.
    window.addEventListener('resize', follow);
    return () => {
      stop();
      window.removeEventListener('resize', follow);
    };
  }, [flow, painter]);
}

function useStateOf(painter: PainterRef): void {
  const { boardStore, ui } = useSession();
  const palette = usePalette();
  const t = useTranslate();
  useLayoutEffect(() => {
    const show = () =>
      painter.current?.setState(mapStateOf(boardStore.getState(), ui.getState(), { palette, t }));
    show();
    const stops = [
      boardStore.subscribe(show),
      ui.subscribe((now, before) => {
        if (!isSamePicture(now, before)) show();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [boardStore, ui, palette, t, painter]);
}

/**
 * Moves a strip of headers along with the camera, without React rendering. What follows every step
 * is one transform of the whole strip; the zoom, by which each header is laid out anew, follows
 * when it has changed by enough to be seen, and is stretched meanwhile.
 */
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';

/** Stretched beyond these, letters would be seen to be. */
const STRETCH = { least: 0.87, most: 1.15 } as const;
const REST_AFTER_MS = 100;

export function useViewportVariables(track: RefObject<HTMLElement | null>, axis: 'x' | 'y'): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    let laidOutFor = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const style = track.current?.style;
      const [x, y, zoom] = store.getState().transform;
      if (!style) return;
      const stretch = zoom / laidOutFor;
      if (!(stretch > STRETCH.least && stretch < STRETCH.most)) layOut();
      const scale = zoom / laidOutFor;
      style.transform =
        axis === 'x'
          ? `translateX(${x}px) scaleX(${scale})`
          : `translateY(${y}px) scaleY(${scale})`;
      clearTimeout(timer);
      if (scale !== 1) timer = setTimeout(settle, REST_AFTER_MS);
    };
    const layOut = () => {
      laidOutFor = store.getState().transform[2];
      track.current?.style.setProperty('--zoom', String(laidOutFor));
    };
    const settle = () => {
      layOut();
      follow();
    };
    settle();
    let last = store.getState().transform;
    const stop = store.subscribe(({ transform }) => {
      if (transform === last) return;
      last = transform;
      follow();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, track, axis]);
}

/** Keeps signs on the map at the size of the screen, without React rendering while zooming. */
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';

/** Writes `--jr-unzoom`, the factor that undoes the zoom, on `element`. */
export function useUnzoom(element: RefObject<HTMLElement | null>): void {
  const flow = useStoreApi();
  useLayoutEffect(() => {
    let shown = 0;
    const write = () => {
      const zoom = flow.getState().transform[2];
      if (zoom === shown) return;
      shown = zoom;
      element.current?.style.setProperty('--jr-unzoom', String(1 / zoom));
    };
    write();
    return flow.subscribe(write);
  }, [flow, element]);
}

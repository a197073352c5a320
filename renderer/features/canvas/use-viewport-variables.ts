/** Writes the camera into CSS variables, so that headers follow it without React rendering. */
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';

export function useViewportVariables(element: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const write = () => {
      const style = element.current?.style;
      const [x, y, zoom] = store.getState().transform;
      style?.setProperty('--tx', `${x}px`);
      style?.setProperty('--ty', `${y}px`);
      style?.setProperty('--zoom', String(zoom));
    };
    write();
    let last = store.getState().transform;
    return store.subscribe(({ transform }) => {
      if (transform === last) return;
      last = transform;
      write();
    });
  }, [store, element]);
}

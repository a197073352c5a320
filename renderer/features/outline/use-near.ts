/**
 * Which rows are near what one sees. Only these have all their cells; of the others there is the
 * row with its title, so that a thousand of them are counted, searched and reached all the same.
 */
import { createContext, type RefObject, useContext, useEffect, useMemo, useState } from 'react';

type Listener = (isNear: boolean) => void;

/** One observer for all rows; answers how a row stops being watched. */
export type WatchRow = (row: Element, listener: Listener) => () => void;

/** How far beyond the edge cells are there already. */
const MARGIN = '700px 0px';

export const NearContext = createContext<WatchRow>(() => () => undefined);

export function useWatchRow(root: RefObject<HTMLElement | null>): WatchRow {
  return useMemo(() => {
    const listeners = new Map<Element, Listener>();
    let observer: IntersectionObserver | undefined;
    const tell = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
    };
    return (row, listener) => {
      observer ??= new IntersectionObserver(tell, { root: root.current, rootMargin: MARGIN });
      listeners.set(row, listener);
      observer.observe(row);
      return () => {
        listeners.delete(row);
        observer?.unobserve(row);
      };
    };
  }, [root]);
}

export function useIsNear(row: RefObject<Element | null>, startsNear: boolean): boolean {
  const watch = useContext(NearContext);
  const [isNear, setNear] = useState(startsNear);
  useEffect(() => (row.current ? watch(row.current, setNear) : undefined), [watch, row]);
  return isNear;
}

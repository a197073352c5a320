/** The parts of the map that are elements, for the components that are. */
import { useStoreApi } from '@xyflow/react';
import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { MapRegion } from '../../../../shared/views/card-index';
import { useSession } from '../../../state/session';
import { CardMounting } from './card-mounting';
import { ELEMENTS_FROM_ZOOM, RestingView, type ViewWindow } from './view-window';

export interface Mounting {
  readonly view: RestingView;
  readonly cards: CardMounting;
}

export const MountingContext = createContext<Mounting | null>(null);

/** Made once for an open board; `MountingContext` hands it on. */
export function useMounting(): Mounting {
  const session = useSession();
  const flow = useStoreApi();
  const make = () => {
    const view = new RestingView(flow);
    return { session, mounting: { view, cards: new CardMounting(session, view) } };
  };
  const [made, setMade] = useState(make);
  if (made.session === session) return made.mounting;
  const fresh = make();
  setMade(fresh);
  return fresh.mounting;
}

function useView(): ViewWindow {
  const mounting = useContext(MountingContext);
  if (!mounting) throw new Error('a part of the map is outside of it');
  return useSyncExternalStore(mounting.view.subscribe, mounting.view.current);
}

/**
 * Of the things on the map, those that are worth being elements: in view, once the camera rests,
 * and large enough to be meant. `few` of them are elements at every zoom.
 */
export function useInView<T>(
  things: readonly T[],
  boundsOf: (thing: T) => MapRegion,
  few = 60,
): readonly T[] {
  const { region, zoom } = useView();
  if (!region) return things.slice(0, few);
  const inView = things.filter((thing) => {
    const { x, y, width, height } = boundsOf(thing);
    return (
      x < region.x + region.width &&
      region.x < x + width &&
      y < region.y + region.height &&
      region.y < y + height
    );
  });
  return zoom >= ELEMENTS_FROM_ZOOM || inView.length <= few ? inView : [];
}

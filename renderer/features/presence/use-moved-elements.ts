/** Moves one element per participant by transforms, straight from the store to the style. */
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Peer } from '../../state/presence-store';
import { useSession } from '../../state/session';

type PlaceOf = (peer: Peer) => { readonly x: number; readonly y: number } | null;

/**
 * Answers a function that makes the `ref` of a participant's element. `placeOf` says where it
 * belongs in map coordinates, null hides it; it must keep its identity.
 */
export function useMovedElements(placeOf: PlaceOf) {
  const { presence } = useSession();
  const elements = useRef(new Map<number, HTMLElement>()).current;

  const move = useCallback(
    (peer: Peer) => {
      const element = elements.get(peer.clientId);
      if (!element) return;
      const place = placeOf(peer);
      element.hidden = place === null;
      element.toggleAttribute('data-dragging', peer.gesture !== null);
      if (place) element.style.transform = `translate(${place.x}px, ${place.y}px)`;
    },
    [elements, placeOf],
  );

  useLayoutEffect(() => {
    let seen = presence.getState().peers;
    return presence.subscribe(({ peers }) => {
      if (peers === seen) return;
      seen = peers;
      for (const peer of peers) move(peer);
    });
  }, [presence, move]);

  return (clientId: number) => (element: HTMLElement | null) => {
    if (!element) return void elements.delete(clientId);
    elements.set(clientId, element);
    const peer = presence.getState().peers.find((one) => one.clientId === clientId);
    if (peer) move(peer);
  };
}

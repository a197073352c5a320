/** What the app asks of its view of the map, answered by the outline: it scrolls and focuses. */
import { type RefObject, useEffect } from 'react';
import { type Camera, useSession } from '../../state/session';
import { selectedCards } from '../../state/ui-store';
import { focusCell, rowFor } from './grid-cells';

const nothing = () => undefined;
const HERE = { x: 0, y: 0, zoom: 1 };

export function useOutlineCamera(root: RefObject<HTMLElement | null>): void {
  const session = useSession();
  useEffect(() => {
    const show = (element: Element | null | undefined) =>
      element?.scrollIntoView({ block: 'nearest' });
    const rowOfCard = (id: string) => (root.current ? rowFor(root.current, id) : null);
    const camera: Camera = {
      zoomBy: nothing,
      fit: () => root.current?.scrollTo({ top: 0, left: 0 }),
      // A card that was just made has its row after the next drawing.
      reveal: ([id]) => {
        if (id !== undefined) requestAnimationFrame(() => show(rowOfCard(id)));
      },
      focusCard: (id) => requestAnimationFrame(() => focusCell(rowOfCard(id))),
      revealHeader: (kind, id) =>
        show(root.current?.querySelector(`[data-${kind}="${CSS.escape(id)}"]`)),
      revealArea: nothing,
      viewport: () => session.ui.getState().mapViewport ?? HERE,
      returnTo: nothing,
    };
    session.camera = camera;
    camera.reveal(selectedCards(session.ui.getState().selection));
    return () => {
      session.camera = null;
    };
  }, [session, root]);
}

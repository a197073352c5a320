// tldraw with the bench's map, its cards as notes. Not part of the app: see test/bench/package.json.
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createShapeId, Tldraw, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';
import { benchMap, CARD } from './map.mjs';
import { offerPeer } from './peer.mjs';

const COLOURS = ['light-red', 'orange', 'grey', 'light-green', 'green'];
/** A note is 200 × 200: rows are wider apart than ours, so that nothing overlaps. */
const NOTE = 200;
const root = document.querySelector('#peer');
const style = { position: 'fixed', inset: 0 };
const assetUrls = getAssetUrlsByImport();

createRoot(root).render(
  createElement(
    'div',
    { style },
    createElement(Tldraw, { onMount: start, assetUrls, options: { maxShapesPerPage: 20_000 } }),
  ),
);

function start(editor) {
  editor.user.updateUserPreferences({ animationSpeed: 0 });
  const place = ({ x, y }) => ({ x, y: (y / (CARD.height + CARD.gap)) * (NOTE + CARD.gap) });
  let cards = [];
  offerPeer({
    draw(count) {
      const map = benchMap(count);
      cards = map.cards.map(place);
      const shapes = [
        ...map.cards.map((card, index) => ({
          id: createShapeId(`c${index}`),
          type: 'note',
          ...place(card),
          props: { richText: toRichText(card.title), color: COLOURS[card.emotion + 2], size: 's' },
        })),
        ...map.links.map(([from, to], index) => {
          const [start, end] = [place(map.cards[from]), place(map.cards[to])];
          return {
            id: createShapeId(`l${index}`),
            type: 'arrow',
            x: start.x + NOTE,
            y: start.y + NOTE / 2,
            props: {
              start: { x: 0, y: 0 },
              end: { x: end.x - start.x - NOTE, y: end.y - start.y },
            },
          };
        }),
      ];
      return () => {
        editor.run(() => editor.createShapes(shapes), { history: 'ignore' });
        editor.setCamera({ x: 200, y: 120, z: 1 });
      };
    },
    fit: () => editor.zoomToFit(),
    cardPoint: () =>
      cards.map(({ x, y }) => editor.pageToScreen({ x: x + NOTE / 2, y: y + NOTE / 2 })),
    edit(index, text) {
      editor.store.mergeRemoteChanges(() =>
        editor.store.update(createShapeId(`c${index}`), (shape) => ({
          ...shape,
          props: { ...shape.props, richText: toRichText(text) },
        })),
      );
    },
  });
}

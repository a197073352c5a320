// Excalidraw with the bench's map. Not part of the app: installed by test/bench/package.json.
import {
  CaptureUpdateAction,
  convertToExcalidrawElements,
  Excalidraw,
} from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { benchMap, CARD } from './map.mjs';
import { offerPeer } from './peer.mjs';

const COLOURS = ['#f6d5d2', '#f8e2cf', '#eeece8', '#dbeee2', '#cfe6db'];
const root = document.querySelector('#peer');
const style = { position: 'fixed', inset: 0 };

createRoot(root).render(
  createElement('div', { style }, createElement(Excalidraw, { excalidrawAPI: start })),
);

function start(api) {
  let cards = [];
  const screen = ({ x, y }) => {
    const { scrollX, scrollY, zoom } = api.getAppState();
    return { x: (x + scrollX) * zoom.value, y: (y + scrollY) * zoom.value };
  };
  offerPeer({
    draw(count) {
      const map = benchMap(count);
      const elements = convertToExcalidrawElements(
        [
          ...map.cards.map(({ title, emotion, x, y }, index) => ({
            type: 'rectangle',
            id: `c${index}`,
            x,
            y,
            width: CARD.width,
            height: CARD.height,
            backgroundColor: COLOURS[emotion + 2],
            fillStyle: 'solid',
            roughness: 0,
            label: { text: title, fontSize: 14 },
          })),
          ...map.links.map(([from, to], index) => ({
            type: 'arrow',
            id: `l${index}`,
            roughness: 0,
            x: map.cards[from].x + CARD.width,
            y: map.cards[from].y + CARD.height / 2,
            points: [
              [0, 0],
              [
                map.cards[to].x - map.cards[from].x - CARD.width,
                map.cards[to].y - map.cards[from].y,
              ],
            ],
          })),
        ],
        { regenerateIds: false },
      );
      cards = map.cards;
      return () => {
        api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER });
        api.updateScene({ appState: { zoom: { value: 1 }, scrollX: 200, scrollY: 120 } });
      };
    },
    fit() {
      api.scrollToContent(api.getSceneElements(), {
        fitToViewport: true,
        viewportZoomFactor: 0.9,
        animate: false,
      });
    },
    cardPoint: () => cards.map(({ x, y }) => screen({ x: x + CARD.width / 2, y: y + 8 })),
    edit(index, text) {
      // What Excalidraw's own collaboration does with a remote change: a new scene.
      const elements = api.getSceneElementsIncludingDeleted().map((element) =>
        element.containerId === `c${index}`
          ? {
              ...element,
              text,
              originalText: text,
              version: element.version + 1,
              versionNonce: index,
            }
          : element,
      );
      api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER });
    },
  });
}

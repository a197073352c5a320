import { describe, expect, it } from 'vitest';
import { deflate, openRasteriser } from '../../../electron/cli/rasterise';
import { drawStrips, encodePng } from '../../../shared/export/draw-png';
import {
  BATCH_PIECES,
  isTooLarge,
  MAX_PICTURE_PIXELS,
  PAGE_PIECES,
  type PieceLimits,
  pictureSize,
  stripsOf,
} from '../../../shared/export/picture-size';
import type { Group, Scene } from '../../../shared/export/primitives';
import { drawScene } from '../../../shared/export/scene';
import type { Board } from '../../../shared/model/board';
import { layOutBoard } from '../../../shared/views/board-layout';
import { emotionCurves } from '../../../shared/views/emotion-curve';
import { arrowhead, routeLinks } from '../../../shared/views/link-routes';
import { LIGHT } from '../../../shared/views/palette';
import { largeBoard } from '../../support/large-board';
import { type ReadPng, readPng } from '../../support/read-png';
import { smallBoard } from '../../support/small-board';

async function pngOf(scene: Scene, scale: number, pieces?: PieceLimits): Promise<ReadPng> {
  const rasterise = await openRasteriser();
  const size = pictureSize(scene, scale);
  const strips = drawStrips({ scene, scale, rasterise, ...(pieces ? { pieces } : {}) });
  const written: Uint8Array[] = [];
  for await (const piece of encodePng({ size, scale, strips }, deflate)) written.push(piece);
  return readPng(Buffer.concat(written));
}

const sceneOf = (board: Board) =>
  drawScene({
    board,
    layout: layOutBoard(board),
    locale: 'vi',
    date: { year: 2025, month: 1, day: 2 },
  });

/** Where the layout's corner is in the picture. */
function mapOrigin(scene: Scene): { readonly x: number; readonly y: number } {
  const map = scene.primitives.find((one): one is Group => one.kind === 'group');
  if (!map) throw new Error('the scene has no map');
  return { x: map.x, y: map.y };
}

describe('a PNG drawn in strips', () => {
  it('has the same pixels in whatever pieces it is drawn', async () => {
    const scene = sceneOf(smallBoard);
    const scale = 2;
    const { width, height } = pictureSize(scene, scale);
    const inOne = await pngOf(scene, scale, BATCH_PIECES);
    const inMany = await pngOf(scene, scale, {
      tileSide: 300,
      tilePixels: 40_000,
      stripPixels: 200_000,
    });
    expect(stripsOf({ width, height }, BATCH_PIECES)).toHaveLength(1);
    expect([inMany.width, inMany.height]).toEqual([width, height]);
    // Antialiasing at a seam may round differently by a shade; a lost or moved shape is far more.
    let [worst, different] = [0, 0];
    for (const [index, value] of inOne.rgb.entries()) {
      const distance = Math.abs(value - (inMany.rgb[index] ?? 0));
      worst = Math.max(worst, distance);
      if (distance > 2) different += 1;
    }
    expect(different).toBeLessThan(inOne.rgb.length / 10_000);
    expect(worst).toBeLessThan(64);
  });

  it('shows every card, link and curve of 500 cards at 2×, in colour and in place', {
    timeout: 120_000,
  }, async () => {
    const board = largeBoard({ stages: 10, lanes: 5, cardsPerCell: 10 });
    const layout = layOutBoard(board);
    const scene = sceneOf(board);
    const png = await pngOf(scene, 2, BATCH_PIECES);
    const { x, y } = mapOrigin(scene);
    const colourAt = (mapX: number, mapY: number) => png.at((x + mapX) * 2, (y + mapY) * 2);

    expect(layout.cards.size).toBe(500);
    for (const [id, box] of layout.cards) {
      const emotion = board.touchpoints.get(id)?.emotion ?? 0;
      expect(colourAt(box.x + 2, box.y + box.height / 2), id).toBe(LIGHT.emotion[emotion]);
      expect(colourAt(box.x + 8, box.y + box.height / 2), id).toBe(LIGHT.surface);
      const isCritical = board.touchpoints.get(id)?.critical;
      const corner = colourAt(box.x + box.width - 4, box.y + 4);
      expect(corner, id).toBe(isCritical ? LIGHT.ink : LIGHT.surface);
    }

    const points = emotionCurves(board, layout).flatMap((curve) => curve.points);
    expect(points).toHaveLength(500);
    for (const point of points)
      expect(colourAt(point.x, point.y)).toBe(LIGHT.emotion[point.emotion]);

    const causes = routeLinks(board, layout).filter(({ kind }) => kind === 'cause');
    expect(causes.length).toBeGreaterThan(20);
    const drawn = causes.filter((route) => {
      const [tip, above, below] = arrowhead(route);
      if (!tip || !above || !below) return false;
      return colourAt((tip.x * 2 + above.x) / 3, tip.y) === LIGHT.ink;
    });
    // A few arrowheads lie under those of thinner links that meet the same card.
    expect(drawn.length / causes.length).toBeGreaterThan(0.9);
  });

  it('is wider than any canvas of a browser when the map is', async () => {
    const board = largeBoard({ stages: 72, lanes: 1, cardsPerCell: 1 });
    const layout = layOutBoard(board);
    const scene = sceneOf(board);
    const png = await pngOf(scene, 1, PAGE_PIECES);
    expect(png.width).toBeGreaterThan(16_384);
    const last = layout.cards.get('t71');
    if (!last) throw new Error('the last card is not in the layout');
    const { x, y } = mapOrigin(scene);
    expect(x + last.x).toBeGreaterThan(16_384);
    const edge = png.at(x + last.x + 2, y + last.y + last.height / 2);
    expect(edge).toBe(LIGHT.emotion[board.touchpoints.get('t71')?.emotion ?? 0]);
  });

  it('refuses more pixels than the stated limit', async () => {
    const scene: Scene = {
      width: 20_001,
      height: 20_000,
      background: '#FFFFFF',
      title: '',
      primitives: [],
    };
    expect(isTooLarge(pictureSize(scene, 1))).toBe(true);
    expect(isTooLarge({ width: MAX_PICTURE_PIXELS / 10, height: 10 })).toBe(false);
    await expect(pngOf(scene, 1)).rejects.toThrow('too many pixels');
  });
});

describe('the pieces of a picture', () => {
  const sizes = [
    { width: 760, height: 600 },
    { width: 2_848, height: 3_196 },
    { width: 46_667, height: 4_001 },
    { width: 3, height: 90_000 },
  ];

  it.each(sizes)('cover %o once, without gaps', ({ width, height }) => {
    for (const limits of [PAGE_PIECES, BATCH_PIECES]) {
      let y = 0;
      for (const strip of stripsOf({ width, height }, limits)) {
        expect(strip.y).toBe(y);
        y += strip.height;
        let x = 0;
        for (const tile of strip.tiles) {
          expect(tile.x).toBe(x);
          expect(tile.width).toBeLessThanOrEqual(limits.tileSide);
          x += tile.width;
        }
        expect(x).toBe(width);
      }
      expect(y).toBe(height);
    }
  });

  it('begin on whole pixels of the scene at every scale', () => {
    for (const scale of [1, 2, 3])
      for (const strip of stripsOf({ width: 46_667, height: 40_001 }))
        for (const start of [strip.y, ...strip.tiles.map(({ x }) => x)])
          expect(Number.isInteger(start / scale)).toBe(true);
  });
});

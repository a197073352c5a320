// The map is painted on a canvas: here it is looked at, and worked with where no card is an element.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRasteriser } from '../../electron/cli/rasterise';
import { drawScene } from '../../shared/export/scene';
import { sceneToSvg } from '../../shared/export/scene-to-svg';
import { encodeBoardJson } from '../../shared/file/board-json';
import type { Board } from '../../shared/model/board';
import { layOutBoard } from '../../shared/views/board-layout';
import { launchChromium } from '../support/chromium';
import { largeBoard } from '../support/large-board';
import { MapPage } from '../support/map-page';
import { type ServedApp, serveApp } from '../support/served-app';
import { smallBoard } from '../support/small-board';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

let app: ServedApp;
let browser: Browser;

beforeAll(async () => {
  app = await serveApp();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function open(board: Board): Promise<MapPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(app.url);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Mở tệp JSON' }).click();
  const buffer = Buffer.from(encodeBoardJson(board));
  await (await chooser).setFiles({ name: 'board.json', mimeType: 'application/json', buffer });
  await page.locator('.react-flow__node').first().waitFor();
  await page.waitForTimeout(800);
  return new MapPage(page);
}

/** What the painter shows in an area of the window: three numbers a pixel. */
function paintedIn(page: Page, area: Area): Promise<number[]> {
  return page.evaluate(({ x, y, width, height }) => {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.jr-map-picture canvas')];
    const front = canvases.find(({ style }) => style.zIndex === '1');
    const corner = front?.getBoundingClientRect();
    const context = front?.getContext('2d');
    if (!corner || !context) throw new Error('nothing is painted');
    const { data } = context.getImageData(x - corner.x, y - corner.y, width, height);
    return [...data].filter((_, index) => index % 4 !== 3);
  }, area);
}

const zoomOf = (page: Page) =>
  page.evaluate(() => {
    const viewport = document.querySelector('.react-flow__viewport');
    return viewport ? new DOMMatrix(getComputedStyle(viewport).transform).a : Number.NaN;
  });

async function zoomOut(page: Page, to: number): Promise<void> {
  await page.mouse.move(700, 420);
  await page.keyboard.down('Control');
  for (let zoom = await zoomOf(page); zoom > to; zoom = await zoomOf(page))
    await page.mouse.wheel(0, Math.min(40, 5 + 100 * Math.log2(zoom / to)));
  await page.keyboard.up('Control');
  await page.waitForTimeout(600);
}

describe('the painted map', () => {
  test('shows what the exported picture shows, to the pixel but for the edges of letters', async () => {
    const { page } = await open(smallBoard);
    expect(await zoomOf(page)).toBe(1);
    const layout = layOutBoard(smallBoard);
    const scene = drawScene({ board: smallBoard, layout, locale: 'vi' });
    const map = scene.primitives.find((one) => one.kind === 'group');
    const rasterise = await openRasteriser();
    const { width, height } = scene;
    const picture = await rasterise(sceneToSvg(scene), { width, height });
    for (const [id, box] of layout.cards) {
      const at = await page.locator(`.react-flow__node[data-id="${id}"]`).boundingBox();
      if (!at || !map) throw new Error(`${id} is not on the screen`);
      const painted = await paintedIn(page, at);
      let different = 0;
      for (let y = 0; y < box.height; y += 1)
        for (let x = 0; x < box.width; x += 1) {
          const pixel = ((map.y + box.y + y) * width + map.x + box.x + x) * 4;
          const own = (y * at.width + x) * 3;
          const distance = Math.abs((painted[own] ?? 0) - (picture[pixel] ?? 0));
          if (distance > 96) different += 1;
        }
      expect([id, different / (box.width * box.height) < 0.02]).toEqual([id, true]);
    }
    await page.context().close();
  });

  test('has cards that can be clicked, dragged and named where they are too small to be elements', async () => {
    const board = largeBoard({ stages: 10, lanes: 4, cardsPerCell: 9 });
    const { page } = await open(board);
    await zoomOut(page, 0.2);
    expect(await page.locator('.react-flow__node').count()).toBeLessThan(5);
    const zoom = await zoomOf(page);
    const layout = layOutBoard(board);
    const pointOf = async (id: string) => {
      const box = layout.cards.get(id);
      const origin = await page.locator('.react-flow__viewport').boundingBox();
      const shift = await page.evaluate(() => {
        const viewport = document.querySelector('.react-flow__viewport');
        const matrix = viewport ? new DOMMatrix(getComputedStyle(viewport).transform) : undefined;
        const frame = document.querySelector('.react-flow')?.getBoundingClientRect();
        return { x: (matrix?.e ?? 0) + (frame?.x ?? 0), y: (matrix?.f ?? 0) + (frame?.y ?? 0) };
      });
      if (!box || !origin) throw new Error(`no card ${id}`);
      return {
        x: shift.x + (box.x + box.width / 2) * zoom,
        y: shift.y + (box.y + box.height / 2) * zoom,
      };
    };
    const inView = async (id: string) => {
      const { x, y } = await pointOf(id);
      return x > 300 && x < 1000 && y > 200 && y < 700;
    };
    const seen: string[] = [];
    for (const id of layout.cards.keys()) if (await inView(id)) seen.push(id);
    const [first = '', last = ''] = [seen[0], seen.at(-1)];
    const [from, to] = [await pointOf(first), await pointOf(last)];

    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y + 8, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 10 });
    await page.mouse.up();
    const dropped = JSON.parse(await new MapPage(page).exportedJson()) as {
      touchpoints: { id: string; stageId: string; laneId: string }[];
    };
    const placeOf = (id: string) => {
      const card = dropped.touchpoints.find((one) => one.id === id);
      return card && `${card.stageId} ${card.laneId}`;
    };
    expect(placeOf(first)).toBe(placeOf(last));

    const other = seen[Math.floor(seen.length / 2)] ?? '';
    const point = await pointOf(other);
    await page.mouse.click(point.x, point.y);
    await expect.poll(() => page.locator('.react-flow__node.selected').count()).toBe(1);
    await page.context().close();
  });

  test('is small enough to be seen whole, however large it is', async () => {
    const { page } = await open(largeBoard({ stages: 20, lanes: 12, cardsPerCell: 20 }));
    await page.getByRole('button', { name: 'Xem cả bản đồ' }).click();
    await page.waitForTimeout(800);
    expect(await zoomOf(page)).toBeLessThan(0.1);
    const pixels = await paintedIn(page, { x: 700, y: 300, width: 300, height: 300 });
    expect(new Set(pixels).size).toBeGreaterThan(10);
    await page.context().close();
  });
});

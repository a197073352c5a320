// The export in a real browser, built like the app and served under the app's own policy.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRoot } from '../../build/lib/paths.mjs';
import { openRasteriser } from '../../electron/cli/rasterise';
import { openRoomServer, type RoomServer } from '../../electron/room/server';
import { drawScene } from '../../shared/export/scene';
import { sceneToSvg } from '../../shared/export/scene-to-svg';
import { encodeBoardJson } from '../../shared/file/board-json';
import { layOutBoard } from '../../shared/views/board-layout';
import { LIGHT } from '../../shared/views/palette';
import { launchChromium } from '../support/chromium';
import { largeBoard } from '../support/large-board';
import type { PictureOrder } from '../support/picture-page';
import { readPng } from '../support/read-png';
import { smallBoard } from '../support/small-board';

let folder = '';
let server: RoomServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journey-picture-'));
  await build({
    configFile: false,
    root: fromRoot('test/support'),
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: fromRoot('test/support/picture-page.html') },
    },
  });
  server = openRoomServer({ staticDir: folder });
  const listening = await server.listen('127.0.0.1', 0);
  if (!listening.ok) throw new Error(listening.error.detail);
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${listening.value.port}/picture-page.html`);
  await page.waitForFunction(() => window.makePicture !== undefined);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function make(order: PictureOrder) {
  const made = await page.evaluate(async (wanted) => window.makePicture?.(wanted), order);
  if (!made) throw new Error('the page made no picture');
  return { ...made, bytes: Buffer.from(made.base64, 'base64') };
}

describe('a picture made by a browser', () => {
  it('looks like the one that the command line makes, letters included', async () => {
    const { bytes } = await make({ format: 'png', scale: 2 });
    const png = readPng(bytes);
    const scene = drawScene({ board: smallBoard, layout: layOutBoard(smallBoard), locale: 'vi' });
    const rasterise = await openRasteriser();
    const size = { width: scene.width * 2, height: scene.height * 2 };
    const expected = await rasterise(sceneToSvg(scene, { scale: 2 }), size);
    expect([png.width, png.height]).toEqual([size.width, size.height]);
    // Two rasterisers blur edges differently; another font or a lost shape would show at once.
    let different = 0;
    for (let pixel = 0; pixel < size.width * size.height; pixel += 1) {
      const distance = Math.abs((png.rgb[pixel * 3] ?? 0) - (expected[pixel * 4] ?? 0));
      if (distance > 96) different += 1;
    }
    expect(different / (size.width * size.height)).toBeLessThan(0.002);
  });

  it('is wider than a canvas can be, to its last card', async () => {
    const size = { stages: 72, lanes: 1, cardsPerCell: 1 };
    const { bytes, progress } = await make({ size, format: 'png', scale: 1 });
    const png = readPng(bytes);
    expect(png.width).toBeGreaterThan(16_384);
    const board = largeBoard(size);
    const layout = layOutBoard(board);
    const last = layout.cards.get('t71');
    const map = drawScene({ board, layout, locale: 'vi' }).primitives.find(
      (one) => one.kind === 'group',
    );
    if (!last || !map) throw new Error('the board has no last card');
    const edge = png.at(map.x + last.x + 2, map.y + last.y + last.height / 2);
    expect(edge).toBe(LIGHT.emotion[board.touchpoints.get('t71')?.emotion ?? 0]);
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('of 500 cards at 2× leaves the page able to answer', async () => {
    const size = { stages: 10, lanes: 5, cardsPerCell: 10 };
    const { bytes, longestFreezeMs } = await make({ size, format: 'png', scale: 2 });
    expect(bytes.readUInt32BE(16)).toBe(2 * (200 + 10 * 232 + 64));
    // About 100 ms on a quiet machine; drawn in one piece it would be some seconds.
    expect(longestFreezeMs).toBeLessThan(1_500);
  });

  it('is the map itself as JSON, and a drawing with its font as SVG', async () => {
    const json = await make({ format: 'json', scale: 1 });
    expect(json.bytes.toString('utf8')).toBe(encodeBoardJson(smallBoard));
    const svg = (await make({ format: 'svg', scale: 1 })).bytes.toString('utf8');
    expect(svg.match(/data:font\/woff2;base64,[A-Za-z0-9+/]{1000}/g)).toHaveLength(3);
  });

  it('breaks no rule of the page’s policy', () => {
    expect(complaints).toEqual([]);
  });
});

// Journey Room as a subject of the canvas bench: a guest of a real host, in a real browser.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readVarUint } from 'lib0/decoding';
import { runnerImport } from 'vite';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { fromRoot } from '../../../build/lib/paths.mjs';

const STAGES = 10;
/** A colleague who writes all the time: so much at once, so often. */
const EDITS_AT_ONCE = 5;
const DURABLE_MESSAGE = 100;

/** @type {{ module: typeof import('../../support/large-board') }} */
const { module: boards } = await runnerImport(fromRoot('test/support/large-board.ts'));

/**
 * As many lanes as keep some ten cards in a cell, which is what people make.
 * @param {number} cards
 */
function sizeFor(cards) {
  const lanes = Math.max(4, Math.round(Math.sqrt(cards / STAGES / 2)));
  const stages = cards > 2000 ? 3 * STAGES : STAGES;
  return { stages, lanes, cardsPerCell: Math.max(1, Math.round(cards / stages / lanes)) };
}

/** @type {import('./subject').Subject} */
export const journeyRoom = {
  name: 'Journey Room',
  async open(browser, cards) {
    const folder = await mkdtemp(path.join(tmpdir(), 'journey-room-canvas-'));
    const board = path.join(folder, 'board.json');
    await writeFile(board, boards.largeBoardJson(sizeFor(cards)));
    const cli = process.env.JOURNEY_BENCH_CLI ?? fromRoot('out/cli/main.js');
    const args = ['host', '--board', board, '--port', '0', '--data', folder, '--json'];
    const host = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const line = await new Promise((resolve) => host.stdout.once('data', resolve));
    const room = JSON.parse(String(line));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'vi' });
    await page.goto(room.links.editor);
    await page.getByLabel('Tên của bạn').fill('Lan');
    await page.getByRole('button', { name: 'Vào phòng' }).click();
    await page.getByRole('application').waitFor();
    await settled(page);
    const firstRenderMs = await page.evaluate(() => {
      const at = (/** @type {string} */ name) =>
        performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return at('map: first picture') - at('map: opened');
    });
    return {
      page,
      firstRenderMs,
      showAll: async () => {
        await page.getByRole('button', { name: 'Xem cả bản đồ' }).click();
        await settled(page);
      },
      aCard: () => aCardNear(page, { x: 760, y: 480 }),
      edit: () => editing(room.sync),
      close: async () => {
        await page.close();
        host.kill('SIGTERM');
        await new Promise((resolve) => host.once('exit', resolve));
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};

/** @param {import('playwright-core').Page} page */
const settled = (page) => page.waitForTimeout(1500);

/**
 * A hundred edits a second by somebody else, until the answered function is called.
 * @param {{ url: string, protocols: { editor: string[] } }} sync
 */
async function editing({ url, protocols }) {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(url, 'board', doc, {
    protocols: protocols.editor,
    WebSocketPolyfill: /** @type {never} */ (WebSocket),
    disableBc: true,
  });
  // How much of it is on the room's disk: not looked at here.
  provider.messageHandlers[DURABLE_MESSAGE] = (_encoder, decoder) => readVarUint(decoder);
  await new Promise((resolve) => provider.once('sync', resolve));
  const touchpoints = /** @type {Y.Map<Y.Map<unknown>>} */ (doc.getMap('touchpoints'));
  const ids = [...touchpoints.keys()];
  let count = 0;
  const timer = setInterval(() => {
    for (let edit = 0; edit < EDITS_AT_ONCE; edit += 1) {
      const card = touchpoints.get(ids[(count * 37) % ids.length] ?? '');
      count += 1;
      if (count % 2 === 0) card?.set('emotion', (count % 5) - 2);
      /** @type {Y.Text | undefined} */ else card?.get('title')?.insert(0, 'x');
    }
  }, 10 * EDITS_AT_ONCE);
  return () => {
    clearInterval(timer);
    provider.destroy();
    doc.destroy();
    return count;
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {{ x: number, y: number }} point
 */
async function aCardNear(page, point) {
  // Elements come some at a time once the camera rests.
  await settled(page);
  return page.evaluate(({ x, y }) => {
    const middles = [...document.querySelectorAll('.react-flow__node')].map((node) => {
      const box = node.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const far = (/** @type {{ x: number, y: number }} */ one) => Math.hypot(one.x - x, one.y - y);
    const [nearest] = middles.sort((a, b) => far(a) - far(b));
    if (!nearest) throw new Error('no card on the screen');
    return nearest;
  }, point);
}

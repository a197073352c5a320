// npm run bench:canvas [-- --cards 200,500,1000 --rounds 3]: how the map behaves with many cards.
// A guest of a real host in a real Chromium opens the board, pans, zooms and drags a card; what
// is printed are medians over the rounds. Frames come from requestAnimationFrame: at 60 Hz one
// takes 16.7 ms, and every further 16.7 ms without one counts as a dropped frame.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { ensureBuilt } from '../../build/lib/ensure-built.mjs';
import { bundles, fromRoot } from '../../build/lib/paths.mjs';
import { findChromium } from '../../build/testing/find-chromium.mjs';

const STAGES = 10;
const LANES = 5;
const STEPS = 60;
const FRAME_MS = 1000 / 60;
/** Longer than the longest frame seen, so that a slow machine is not taken for a finished one. */
const QUIET_MS = 1500;

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ p50: number, p95: number, dropped: number }} Frames
 * @typedef {{ openMs: number, wholeMs: number, pan: Frames, zoom: Frames, drag: Frames }} Round
 */

const { values } = parseArgs({
  options: {
    cards: { type: 'string', default: '200,500,1000' },
    rounds: { type: 'string', default: '3' },
  },
});

await ensureBuilt();
/** @type {{ module: typeof import('../support/large-board') }} */
const { module: boards } = await runnerImport(fromRoot('test/support/large-board.ts'));
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const executablePath = process.env.JOURNEY_CHROMIUM ?? findChromium() ?? '';
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...asRoot] });
process.stdout.write('cards   open  whole   pan p50/p95/dropped    zoom                 drag\n');
for (const cards of values.cards.split(',').map(Number)) {
  /** @type {Round[]} */
  const rounds = [];
  for (let round = 0; round < Number(values.rounds); round += 1) rounds.push(await oneRound(cards));
  report(cards, rounds);
}
await browser.close();

/**
 * @param {number} cards
 * @returns {Promise<Round>}
 */
async function oneRound(cards) {
  const folder = await mkdtemp(path.join(tmpdir(), 'journey-room-canvas-'));
  const board = path.join(folder, 'board.json');
  const cardsPerCell = Math.round(cards / (STAGES * LANES));
  const size = { stages: STAGES, lanes: LANES, cardsPerCell };
  await writeFile(board, boards.largeBoardJson(size));
  const args = ['host', '--board', board, '--port', '0', '--data', folder, '--json'];
  const host = spawn(process.execPath, [fromRoot(bundles.cli.output), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise((resolve) => host.stdout.once('data', resolve));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'vi' });
  try {
    await page.goto(JSON.parse(String(line)).links.editor);
    return await measure(page);
  } finally {
    await page.close();
    host.kill('SIGTERM');
    await new Promise((resolve) => host.once('exit', resolve));
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Page} page
 * @returns {Promise<Round>}
 */
async function measure(page) {
  await page.getByLabel('Tên của bạn').fill('Lan');
  const openMs = await untilDrawn(page, 'Vào phòng');
  const wholeMs = await untilDrawn(page, 'Xem cả bản đồ');
  const middle = { x: 760, y: 480 };
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Control');
  const zoom = await frames(page, (step) => page.mouse.wheel(0, step < STEPS / 2 ? -20 : 20));
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  const pan = await frames(page, (step) => page.mouse.wheel(12, step < STEPS / 2 ? 24 : -24));
  const card = await aCardNear(page, middle);
  await page.mouse.move(card.x, card.y);
  await page.mouse.down();
  const drag = await frames(page, (step) =>
    page.mouse.move(card.x + step * 5, card.y + Math.sin(step / 8) * 120),
  );
  if ((await page.locator('.react-flow__node.dragging').count()) === 0)
    throw new Error('the card did not come along');
  await page.mouse.up();
  return { openMs, wholeMs, pan, zoom, drag };
}

/**
 * Presses a button; how long until the last card that comes into view has been painted.
 * @param {Page} page
 * @param {string} button
 */
async function untilDrawn(page, button) {
  const found = await page.getByRole('button', { name: button }).first().elementHandle();
  if (!found) throw new Error(`no button ${button}`);
  return page.evaluate(
    ([element, quietMs]) =>
      new Promise((resolve) => {
        const start = performance.now();
        let [count, changedAt] = [0, start];
        const look = () => {
          const now = performance.now();
          const cards = document.querySelectorAll('.react-flow__node').length;
          if (cards !== count) [count, changedAt] = [cards, now];
          if (count > 0 && now - changedAt > quietMs) resolve(changedAt - start);
          else requestAnimationFrame(look);
        };
        /** @type {HTMLElement} */ (element).click();
        requestAnimationFrame(look);
      }),
    /** @type {const} */ ([found, QUIET_MS]),
  );
}

/**
 * Runs the steps of a gesture, about one a frame, and looks at the frames meanwhile.
 * @param {Page} page
 * @param {(step: number) => Promise<void>} act
 * @returns {Promise<Frames>}
 */
async function frames(page, act) {
  const recorded = await page.evaluateHandle(() => {
    /** @type {{ times: number[], isOver: boolean }} */
    const record = { times: [], isOver: false };
    /** @param {number} now */
    const tick = (now) => {
      record.times.push(now);
      if (!record.isOver) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return record;
  });
  for (let step = 0; step < STEPS; step += 1) {
    const next = new Promise((resolve) => setTimeout(resolve, FRAME_MS));
    await act(step);
    await next;
  }
  const times = await recorded.evaluate((record) => {
    record.isOver = true;
    return record.times;
  });
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const missed = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME_MS) - 1), 0);
  return {
    p50: part(gaps, 0.5),
    p95: part(gaps, 0.95),
    dropped: (100 * missed) / (gaps.length + missed),
  };
}

/**
 * @param {Page} page
 * @param {{ x: number, y: number }} point
 */
function aCardNear(page, point) {
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

/**
 * @param {number} cards
 * @param {readonly Round[]} rounds
 */
function report(cards, rounds) {
  const ms = (/** @type {number} */ value) => value.toFixed(0).padStart(5);
  const middle = (/** @type {(round: Round) => number} */ of) => part(rounds.map(of), 0.5);
  const gesture = (/** @type {'pan' | 'zoom' | 'drag'} */ name) => {
    const [p50, p95] = [middle((one) => one[name].p50), middle((one) => one[name].p95)];
    const dropped = middle((one) => one[name].dropped);
    return `${p50.toFixed(1)}/${p95.toFixed(1)} ms ${dropped.toFixed(0)} %`.padEnd(20);
  };
  const times = `${ms(middle((one) => one.openMs))}  ${ms(middle((one) => one.wholeMs))}`;
  const gestures = `${gesture('pan')} ${gesture('zoom')} ${gesture('drag')}`;
  process.stdout.write(`${String(cards).padStart(5)}  ${times}   ${gestures.trimEnd()}\n`);
}

/**
 * @param {readonly number[]} list
 * @param {number} share
 */
function part(list, share) {
  return list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? Number.NaN;
}

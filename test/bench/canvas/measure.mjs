// One round on one board: what a person and their colleagues do, and how the frames are meanwhile.
import { framesDuring } from './frames.mjs';

const STEPS = 90;
const MIDDLE = { x: 760, y: 480 };
/** Heap is looked at after garbage was collected, and against what an empty page has. */
const MEGABYTE = 2 ** 20;

/**
 * @typedef {import('./frames.mjs').Frames} Frames
 * @typedef {{ firstRenderMs: number, heapMb: number, frames: Record<string, Frames> }} Round
 */

/** What is done in a round, in the order of the columns. */
export const GESTURES = ['pan', 'pan near', 'zoom', 'drag', 'edits', 'edits + pan'];

/**
 * @param {import('./subject').OpenSubject} subject
 * @returns {Promise<Round>}
 */
export async function measure(subject) {
  const { page, firstRenderMs } = subject;
  const wheel = (/** @type {number} */ x, /** @type {number} */ y) => page.mouse.wheel(x, y);
  const pan = () =>
    framesDuring(page, STEPS, (step) =>
      wheel(step < STEPS / 2 ? 14 : -14, step % 30 < 15 ? 20 : -20),
    );
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  const near = await pan();
  const heapMb = await heapOf(page);

  const at = await subject.aCard();
  await page.mouse.move(at.x, at.y);
  await page.waitForTimeout(300);
  await page.mouse.down();
  const drag = await framesDuring(page, STEPS, (step) =>
    page.mouse.move(at.x + step * 3, at.y + Math.sin(step / 8) * 120),
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.keyboard.press('Escape');

  await subject.showAll();
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  const far = await pan();
  await page.keyboard.down('Control');
  const zoom = await framesDuring(page, STEPS, (step) => wheel(0, step < STEPS / 2 ? -12 : 12));
  await page.keyboard.up('Control');
  await page.waitForTimeout(800);

  const stop = await subject.edit();
  const edits = await framesDuring(page, 2 * STEPS, () => Promise.resolve());
  const both = await pan();
  if (stop() < STEPS) throw new Error('the colleague has hardly written');
  return {
    firstRenderMs,
    heapMb,
    frames: { pan: far, 'pan near': near, zoom, drag, edits, 'edits + pan': both },
  };
}

/** @param {import('playwright-core').Page} page */
async function heapOf(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize / MEGABYTE;
}

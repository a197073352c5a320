// Frames of a page while something goes on, and the small sums over them.

const FRAME_MS = 1000 / 60;

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ p50: number, p95: number, dropped: number }} Frames
 */

/**
 * Runs the steps of a gesture, about one a frame, and looks at the frames meanwhile. At 60 Hz a
 * frame takes 16.7 ms; every further 16.7 ms without one counts as a dropped frame.
 * @param {Page} page
 * @param {number} steps
 * @param {(step: number) => Promise<unknown>} act
 * @returns {Promise<Frames>}
 */
export async function framesDuring(page, steps, act) {
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
  for (let step = 0; step < steps; step += 1) {
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
 * @param {readonly number[]} list
 * @param {number} share
 */
export function part(list, share) {
  return list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? Number.NaN;
}

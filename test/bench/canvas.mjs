// npm run bench:canvas [-- --cards 200,1000,5000 --rounds 3]: how the map behaves with many cards.
// Prints medians over the rounds, each beside its target. A further subject is one more file like
// `canvas/journey-room.mjs`, and is named with --subject FILE.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBuilt } from '../../build/lib/ensure-built.mjs';
import { findChromium } from '../../build/testing/find-chromium.mjs';
import { part } from './canvas/frames.mjs';
import { journeyRoom } from './canvas/journey-room.mjs';
import { GESTURES, measure } from './canvas/measure.mjs';

/** What the design asks for at every size. */
const TARGET = { firstRenderMs: 100, droppedPercent: 5 };

const { values } = parseArgs({
  options: {
    cards: { type: 'string', default: '200,1000,5000' },
    rounds: { type: 'string', default: '3' },
    subject: { type: 'string' },
  },
});

/** @returns {Promise<import('./canvas/subject').Subject>} */
async function chosenSubject() {
  if (values.subject === undefined) return journeyRoom;
  const { subject } = await import(pathToFileURL(path.resolve(values.subject)).href);
  return subject;
}

if (process.env.JOURNEY_BENCH_CLI === undefined) await ensureBuilt();
const subject = await chosenSubject();
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const executablePath = process.env.JOURNEY_CHROMIUM ?? findChromium() ?? '';
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...asRoot] });
const columns = ['first render', 'heap', ...GESTURES.map((name) => `${name} p50/p95/dropped`)];
process.stdout.write(`${subject.name}\n${'cards'.padStart(6)}  ${columns.map(wide).join('')}\n`);
for (const cards of values.cards.split(',').map(Number)) {
  const rounds = [];
  for (let round = 0; round < Number(values.rounds); round += 1) rounds.push(await oneRound(cards));
  report(cards, rounds);
}
const { firstRenderMs, droppedPercent } = TARGET;
const targets = [
  `≤ ${firstRenderMs} ms`,
  '',
  ...GESTURES.map(() => `16.7/16.7 < ${droppedPercent} %`),
];
process.stdout.write(`${'target'.padStart(6)}  ${targets.map(wide).join('').trimEnd()}\n`);
await browser.close();

/** @param {number} cards */
async function oneRound(cards) {
  const open = await subject.open(browser, cards);
  try {
    return await measure(open);
  } finally {
    await open.close();
  }
}

/** @param {string} text */
function wide(text) {
  return text.padEnd(text.includes('first') || text.includes('ms') || text.length < 9 ? 14 : 30);
}

/**
 * @param {number} cards
 * @param {readonly import('./canvas/measure.mjs').Round[]} rounds
 */
function report(cards, rounds) {
  const middle = (/** @type {(round: import('./canvas/measure.mjs').Round) => number} */ of) =>
    part(rounds.map(of), 0.5);
  const cells = [
    `${middle((one) => one.firstRenderMs).toFixed(0)} ms`.padEnd(14),
    `${middle((one) => one.heapMb).toFixed(0)} MB`.padEnd(14),
    ...GESTURES.map((name) => {
      const of = (/** @type {'p50' | 'p95' | 'dropped'} */ figure) =>
        middle((one) => one.frames[name]?.[figure] ?? Number.NaN);
      return `${of('p50').toFixed(1)}/${of('p95').toFixed(1)} ${of('dropped').toFixed(1)} %`.padEnd(
        30,
      );
    }),
  ];
  process.stdout.write(`${String(cards).padStart(6)}  ${cells.join('').trimEnd()}\n`);
}

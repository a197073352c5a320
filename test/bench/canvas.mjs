// npm run bench:canvas [-- --cards 200,1000,5000 --rounds 3 --peers]: how the map behaves with many
// cards; with --peers, beside Excalidraw and tldraw in the same run.
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
    peers: { type: 'boolean', default: false },
  },
});

/** @returns {Promise<readonly import('./canvas/subject').Subject[]>} */
async function chosenSubjects() {
  if (values.subject !== undefined) {
    const { subject } = await import(pathToFileURL(path.resolve(values.subject)).href);
    return [subject];
  }
  if (!values.peers) return [journeyRoom];
  const { peers } = await import('./canvas/peers.mjs');
  return [journeyRoom, ...(await peers())];
}

if (process.env.JOURNEY_BENCH_CLI === undefined) await ensureBuilt();
const subjects = await chosenSubjects();
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const executablePath = process.env.JOURNEY_CHROMIUM ?? findChromium() ?? '';
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...asRoot] });
const columns = ['first render', 'heap', ...GESTURES.map((name) => `${name} p50/p95/dropped`)];
process.stdout.write(`${row('', columns)}\n`);
for (const cards of values.cards.split(',').map(Number)) {
  const rounds = subjects.map(() => /** @type {import('./canvas/measure.mjs').Round[]} */ ([]));
  // The subjects take turns, so that a noisy minute of the machine meets all of them.
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [index, subject] of subjects.entries())
      rounds[index]?.push(await oneRound(subject, cards));
  for (const [index, { name }] of subjects.entries())
    report(`${cards} ${name}`, rounds[index] ?? []);
}
const { firstRenderMs, droppedPercent } = TARGET;
const targets = GESTURES.map(() => `16.7/16.7 < ${droppedPercent} %`);
process.stdout.write(`${row('target', [`≤ ${firstRenderMs} ms`, '', ...targets])}\n`);
await browser.close();

/**
 * @param {import('./canvas/subject').Subject} subject
 * @param {number} cards
 */
async function oneRound(subject, cards) {
  const open = await subject.open(browser, cards);
  try {
    return await measure(open);
  } finally {
    await open.close();
  }
}

/**
 * @param {string} name
 * @param {readonly string[]} cells
 */
function row(name, cells) {
  const padded = cells.map((cell, index) => cell.padEnd(index < 2 ? 14 : 28));
  return `${name.padEnd(20)}${padded.join('').trimEnd()}`;
}

/**
 * @param {string} name
 * @param {readonly import('./canvas/measure.mjs').Round[]} rounds
 */
function report(name, rounds) {
  const middle = (/** @type {(round: import('./canvas/measure.mjs').Round) => number} */ of) =>
    part(rounds.map(of), 0.5);
  const cells = [
    `${middle((one) => one.firstRenderMs).toFixed(0)} ms`,
    `${middle((one) => one.heapMb).toFixed(0)} MB`,
    ...GESTURES.map((gesture) => {
      const of = (/** @type {'p50' | 'p95' | 'dropped'} */ figure) =>
        middle((one) => one.frames[gesture]?.[figure] ?? Number.NaN);
      return `${of('p50').toFixed(1)}/${of('p95').toFixed(1)} ${of('dropped').toFixed(1)} %`;
    }),
  ];
  process.stdout.write(`${row(name, cells)}\n`);
}

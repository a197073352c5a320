// npm run bench:kill [-- --kills 100 --seed 7]: kills a real host with SIGKILL while clients edit,
// starts it again and counts acknowledged edits that are gone. Exit code 1 when there are any.
// The suite runs the same loop (test/room/kill.test.ts); this is for longer runs.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ensureBuilt } from '../../build/lib/ensure-built.mjs';
import { bundles, fromRoot } from '../../build/lib/paths.mjs';

/** Who writes where: every document has its own journal, and all of them die together. */
const EDITORS = [
  { document: 'board', role: 'editor' },
  { document: 'board', role: 'facilitator' },
  { document: 'talk', role: 'contributor' },
];
const DURABLE_ACK = 100;
/** Of all kills, those that hit the start, where logs are replayed and folded. */
const KILLED_WHILE_STARTING = 0.2;

const BOARD = { format: 'journey-room/board', version: 1, board: { id: 'kill-test' } };

/**
 * @typedef {{ event: string, room: string, sync: { url: string, protocols: Record<string, string[]> } }} Ready
 * @typedef {{ key: string, sentAtMs: number }} Edit
 * @typedef {{ kills: number, duringStart: number, edits: number, acknowledged: number, lost: string[], latenciesMs: number[] }} Outcome
 */

/**
 * @param {{ script: string, kills: number, seed: number, log?: (line: string) => void }} options
 * @returns {Promise<Outcome>}
 */
export async function killLoop({ script, kills, seed, log = () => undefined }) {
  const random = randomFrom(seed);
  const folder = await mkdtemp(path.join(tmpdir(), 'journey-room-kill-'));
  const boardFile = path.join(folder, 'board.json');
  await writeFile(boardFile, JSON.stringify(BOARD));
  const args = [script, 'host', '--board', boardFile, '--port', '0', '--data', folder, '--json'];
  /** @type {Outcome} */
  const outcome = {
    kills: 0,
    duringStart: 0,
    edits: 0,
    acknowledged: 0,
    lost: [],
    latenciesMs: [],
  };
  /** @type {Set<string>} */
  const promised = new Set();
  try {
    while (outcome.kills < kills) {
      if (random() < KILLED_WHILE_STARTING) {
        await killWhileStarting(args, random() * 400);
        outcome.duringStart += 1;
      } else {
        await killWhileEditing(args, random, outcome, promised);
      }
      outcome.kills += 1;
      if (outcome.kills % 5 === 0) log(`${outcome.kills} kills, ${promised.size} acknowledged`);
    }
    const last = await start(args);
    outcome.lost = await missing(last.ready, promised);
    await kill(last.child);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return outcome;
}

/**
 * @param {string[]} args
 * @param {number} afterMs
 */
async function killWhileStarting(args, afterMs) {
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  await sleep(afterMs);
  await kill(child);
}

/**
 * @param {string[]} args
 * @param {() => number} random
 * @param {Outcome} outcome
 * @param {Set<string>} promised
 */
async function killWhileEditing(args, random, outcome, promised) {
  const { child, ready } = await start(args);
  // Somebody new looks first: editors who come back would bring again what was lost.
  outcome.lost.push(...(await missing(ready, promised)));
  const editors = await Promise.all(
    EDITORS.map((place, at) =>
      startEditor(ready, { ...place, name: `${outcome.kills}-${at}`, random }),
    ),
  );
  await sleep(20 + random() * 350);
  await kill(child);
  for (const editor of editors) {
    const { edits, latenciesMs } = await editor.end();
    outcome.edits += editor.count();
    outcome.acknowledged += edits.length;
    outcome.latenciesMs.push(...latenciesMs);
    for (const { key } of edits) promised.add(key);
  }
}

/**
 * @param {string[]} args
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, ready: Ready }>}
 */
async function start(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  child.stderr.on('data', (chunk) => {
    complained += chunk;
  });
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.includes('\n')) return { child, ready: JSON.parse(said) };
  }
  throw new Error(`the host did not start: ${complained}`);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
function kill(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/**
 * @param {Ready} ready
 * @param {{ document: string, role: string }} place
 */
async function join(ready, { document, role }) {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(ready.sync.url, document, doc, {
    protocols: ready.sync.protocols[role],
    WebSocketPolyfill: /** @type {any} */ (WebSocket),
    disableBc: true,
    shouldReconnect: () => false,
  });
  await new Promise((resolve) => provider.on('sync', resolve));
  return { doc, provider };
}

/**
 * @param {Ready} ready
 * @param {ReadonlySet<string>} promised
 */
async function missing(ready, promised) {
  /** @type {Set<string>} */
  const there = new Set();
  for (const document of new Set(EDITORS.map((editor) => editor.document))) {
    const { doc, provider } = await join(ready, { document, role: 'viewer' });
    const marks = doc.getMap('marks');
    for (const key of doc.getText('text').toString().split(';')) if (marks.has(key)) there.add(key);
    provider.destroy();
    doc.destroy();
  }
  return [...promised].filter((key) => !there.has(key));
}

/**
 * @param {Ready} ready
 * @param {{ document: string, role: string, name: string, random: () => number }} editor
 */
async function startEditor(ready, { name, random, ...place }) {
  const { doc, provider } = await join(ready, place);
  /** @type {Edit[]} */
  const edits = [];
  /** @type {number[]} */
  const latenciesMs = [];
  let acknowledged = 0;
  provider.messageHandlers[DURABLE_ACK] = (_encoder, decoder) => {
    // The first message of a connection is its SyncStep2; each edit is one after that.
    const until = Math.max(0, decoding.readVarUint(decoder) - 1);
    for (const edit of edits.slice(acknowledged, until)) {
      latenciesMs.push(performance.now() - edit.sentAtMs);
    }
    acknowledged = Math.max(acknowledged, until);
  };
  const closed = new Promise((resolve) => provider.once('connection-close', resolve));
  const work = setInterval(() => {
    const burst = 1 + Math.floor(random() * 3);
    for (let at = 0; at < burst && provider.wsconnected; at += 1) {
      const key = `${name}-${edits.length}`;
      edits.push({ key, sentAtMs: performance.now() });
      doc.transact(() => {
        doc.getMap('marks').set(key, true);
        doc.getText('text').insert(0, `${key};`);
        // Overwritten at once: the log grows until it is folded, the document does not.
        doc.getMap('ballast').set(name, 'x'.repeat(random() * 16_000));
      });
    }
  }, 8);
  return {
    count: () => edits.length,
    end: async () => {
      clearInterval(work);
      // What the host sent before it died still arrives, acknowledgements too.
      await closed;
      const kept = { edits: edits.slice(0, acknowledged), latenciesMs };
      provider.destroy();
      doc.destroy();
      return kept;
    },
  };
}

/**
 * Mulberry32: small, seeded, good enough to be different each time.
 *
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {number} ms */
function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** @param {Outcome} outcome */
export function summary({ kills, duringStart, edits, acknowledged, lost, latenciesMs }) {
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ part) =>
    (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(1);
  return [
    `${kills} kills (${duringStart} while starting), ${edits} edits`,
    `${acknowledged} acknowledged, ${lost.length} lost`,
    `acknowledged after p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
  ].join('; ');
}

async function main() {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '50' }, seed: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Date.now() % 2 ** 32);
  await ensureBuilt();
  const log = (/** @type {string} */ line) => void process.stdout.write(`${line}\n`);
  log(`seed ${seed}`);
  const script = fromRoot(bundles.cli.output);
  const outcome = await killLoop({ script, kills: Number(values.kills), seed, log });
  log(summary(outcome));
  process.exit(outcome.lost.length === 0 && outcome.acknowledged > 0 ? 0 : 1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();

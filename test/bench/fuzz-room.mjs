// npm run bench:fuzz [-- --frames 100000 --seed 7]: throws random, truncated, oversized and mutated
// frames at a real host while honest people work in it. Exit code 1 when any of them notices.
// The suite runs the same loop (test/room/fuzz.test.ts); this is for longer runs.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ensureBuilt } from '../../build/lib/ensure-built.mjs';
import { bundles, fromRoot } from '../../build/lib/paths.mjs';

const BOARD = { format: 'journey-room/board', version: 1, board: { id: 'fuzz-test' } };
/** Few enough that most are read before the third strike ends the connection. */
const BATCH = 10;
const HONEST = ['editor', 'editor', 'facilitator', 'viewer'];
const HOSTILE = ['viewer', 'contributor', 'editor'];
const OVERSIZED_BYTES = 9 * 1024 * 1024;

/**
 * @typedef {{ room: string, sync: { url: string, protocols: Record<string, string[]> } }} Ready
 * @typedef {{ frames: number, connections: number, closed: Record<string, number>, honestEdits: number, honestLost: number, honestDisconnects: number, forbidden: number, rssBeforeMb: number, rssAfterMb: number }} Outcome
 */

/**
 * @param {{ script: string, frames: number, seed: number, log?: (line: string) => void }} options
 * @returns {Promise<Outcome>}
 */
export async function fuzzLoop({ script, frames, seed, log = () => undefined }) {
  const random = randomFrom(seed);
  const folder = await mkdtemp(path.join(tmpdir(), 'journey-room-fuzz-'));
  const boardFile = path.join(folder, 'board.json');
  await writeFile(boardFile, JSON.stringify(BOARD));
  const args = [script, 'host', '--board', boardFile, '--port', '0', '--data', folder, '--json'];
  const { child, ready } = await start(args);
  /** @type {Outcome} */
  const outcome = {
    frames: 0,
    connections: 0,
    closed: {},
    honestEdits: 0,
    honestLost: 0,
    honestDisconnects: 0,
    forbidden: 0,
    rssBeforeMb: 0,
    rssAfterMb: 0,
  };
  let isOver = false;
  const noticed = () => {
    if (!isOver) outcome.honestDisconnects += 1;
  };
  const honest = HONEST.map((role) => join(ready, role, noticed));
  /** @type {Map<string, number>} */
  const written = new Map();
  try {
    await until(() => honest.every(({ provider }) => provider.synced));
    // What a process grows by once, such as compiled code, is not what the frames cost.
    const warmUp = Math.max(1000, frames / 10);
    let isWarm = false;
    while (outcome.frames < frames) {
      const role = HOSTILE[Math.floor(random() * HOSTILE.length)] ?? 'viewer';
      const code = await attack(ready, role, random);
      outcome.frames += BATCH;
      outcome.connections += 1;
      outcome.closed[code] = (outcome.closed[code] ?? 0) + 1;
      const key = `n${outcome.honestEdits % 200}`;
      honest[outcome.honestEdits % 3]?.notes.set(key, outcome.honestEdits);
      written.set(key, outcome.honestEdits);
      outcome.honestEdits += 1;
      if (!isWarm && outcome.frames >= warmUp) {
        isWarm = true;
        await sleep(500);
        outcome.rssBeforeMb = await rssMb(child.pid);
      }
      if (outcome.frames % 5000 === 0) log(`${outcome.frames} frames`);
    }
    await sleep(1500);
    outcome.rssAfterMb = await rssMb(child.pid);
    const late = join(ready, 'viewer', () => undefined);
    await until(() => late.provider.synced);
    for (const [key, value] of written) if (late.notes.get(key) !== value) outcome.honestLost += 1;
    outcome.forbidden = late.doc.getMap('forbidden').size;
    late.provider.destroy();
  } finally {
    isOver = true;
    for (const { provider } of honest) provider.destroy();
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
  return outcome;
}

/**
 * @param {Ready} ready
 * @param {string} role
 * @param {() => void} onDisconnect
 */
function join(ready, role, onDisconnect) {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(ready.sync.url, 'board', doc, {
    protocols: ready.sync.protocols[role] ?? [],
    WebSocketPolyfill: /** @type {never} */ (WebSocket),
    disableBc: true,
  });
  provider.messageHandlers[100] = () => undefined;
  provider.on('connection-close', onDisconnect);
  return { doc, provider, notes: doc.getMap('notes') };
}

/**
 * One hostile connection: what it was closed with.
 * @param {Ready} ready
 * @param {string} role
 * @param {() => number} random
 * @returns {Promise<string>}
 */
function attack(ready, role, random) {
  return new Promise((resolve) => {
    // Half of them bring a person, and so may speak to the room itself.
    const person = random() < 0.5 ? [`person.${'p'.repeat(20)}${Math.floor(random() * 1e6)}`] : [];
    const socket = new WebSocket(`${ready.sync.url}/board`, [
      ...(ready.sync.protocols[role] ?? []),
      ...person,
    ]);
    socket.on('error', () => undefined);
    socket.on('close', (code) => resolve(String(code)));
    socket.on('open', () => {
      const root = role === 'editor' ? 'hostile' : 'forbidden';
      for (let at = 0; at < BATCH; at += 1) socket.send(frameOf(random, root));
      socket.close();
    });
  });
}

/**
 * @param {() => number} random
 * @param {string} root
 * @returns {Uint8Array | string}
 */
function frameOf(random, root) {
  const kinds = [
    () => bytes(random, 1 + Math.floor(random() * 80)),
    () => sync(Math.floor(random() * 4), bytes(random, Math.floor(random() * 80))),
    () => sync(1 + Math.floor(random() * 2), update(root, random)),
    () => cut(sync(2, update(root, random)), random),
    () => mutated(sync(2, update(root, random)), random),
    () => message(1, bytes(random, Math.floor(random() * 80))),
    () => mutated(presence(random), random),
    () => presence(random),
    () => text(101, JSON.stringify(request(random))),
    () => text(101, String.fromCharCode(...bytes(random, 40))),
    () => 'not even binary',
    () => new Uint8Array(random() < 0.01 ? OVERSIZED_BYTES : 0),
  ];
  return kinds[Math.floor(random() * kinds.length)]?.() ?? new Uint8Array(0);
}

/** @param {() => number} random */
function request(random) {
  const all = [
    { kind: 'end-room' },
    { kind: 'revoke-link', role: 'editor', keepsPeople: false },
    { kind: 'remove', person: 'guest-1' },
    { kind: 'set-role', person: 'guest-1', role: 'viewer' },
    { kind: 'read-point', id: '../../people' },
    { kind: 'nonsense', deep: { deep: [1, 2, 3] } },
  ];
  return all[Math.floor(random() * all.length)];
}

/**
 * @param {string} root
 * @param {() => number} random
 */
function update(root, random) {
  const doc = new Y.Doc();
  doc.getMap(root).set(`k${Math.floor(random() * 50)}`, 'x'.repeat(Math.floor(random() * 60)));
  return Y.encodeStateAsUpdate(doc);
}

/** @param {() => number} random */
function presence(random) {
  const inner = encoding.createEncoder();
  encoding.writeVarUint(inner, 1);
  encoding.writeVarUint(inner, Math.floor(random() * 2 ** 32));
  encoding.writeVarUint(inner, Math.floor(random() * 100));
  const name = 'x'.repeat(Math.floor(random() * 6000));
  encoding.writeVarString(inner, JSON.stringify({ user: { name, colour: '#000000' } }));
  return message(1, encoding.toUint8Array(inner));
}

/**
 * @param {number} kind
 * @param {Uint8Array} payload
 */
function message(kind, payload) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

/**
 * @param {number} kind
 * @param {string} words
 */
function text(kind, words) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarString(encoder, words);
  return encoding.toUint8Array(encoder);
}

/**
 * @param {number} kind
 * @param {Uint8Array} payload
 */
function sync(kind, payload) {
  return Uint8Array.from([0, ...message(kind, payload)]);
}

/**
 * @param {Uint8Array} frame
 * @param {() => number} random
 */
function cut(frame, random) {
  return frame.subarray(0, Math.floor(random() * frame.length));
}

/**
 * @param {Uint8Array} frame
 * @param {() => number} random
 */
function mutated(frame, random) {
  const copy = Uint8Array.from(frame);
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1)
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return copy;
}

/**
 * @param {() => number} random
 * @param {number} length
 */
function bytes(random, length) {
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

/**
 * @param {string[]} args
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, ready: Ready }>}
 */
async function start(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.includes('\n')) return { child, ready: JSON.parse(said) };
  }
  throw new Error('the host did not start');
}

/** Resident memory where the system tells it (Linux), NaN elsewhere. @param {number | undefined} pid */
async function rssMb(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** @param {() => boolean} condition */
async function until(condition) {
  const deadline = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('the honest clients are not in sync');
    await sleep(10);
  }
}

/** @param {number} seed */
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
export function summary(outcome) {
  const { frames, connections, closed, honestEdits, honestLost, honestDisconnects } = outcome;
  return [
    `${frames} frames over ${connections} connections, closed with ${JSON.stringify(closed)}`,
    `honest: ${honestEdits} edits, ${honestLost} lost, ${honestDisconnects} disconnects`,
    `forbidden entries ${outcome.forbidden}`,
    `memory ${outcome.rssBeforeMb.toFixed(0)} MB warm, ${outcome.rssAfterMb.toFixed(0)} MB after`,
  ].join('; ');
}

/** @param {Outcome} outcome */
export function isUnharmed({ honestLost, honestDisconnects, forbidden }) {
  return honestLost === 0 && honestDisconnects === 0 && forbidden === 0;
}

async function main() {
  const { values } = parseArgs({
    options: { frames: { type: 'string', default: '100000' }, seed: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Date.now() % 2 ** 32);
  await ensureBuilt();
  const log = (/** @type {string} */ line) => void process.stdout.write(`${line}\n`);
  log(`seed ${seed}`);
  const script = fromRoot(bundles.cli.output);
  const outcome = await fuzzLoop({ script, frames: Number(values.frames), seed, log });
  log(summary(outcome));
  process.exit(isUnharmed(outcome) ? 0 : 1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();

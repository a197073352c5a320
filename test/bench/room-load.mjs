// node test/bench/room-load.mjs [--clients 50] [--seconds 10] [--stock]: a room under load.
// Every client edits twice a second, twenty of them move their cursor ten times a second. Prints
// how long edits take to reach another client and to be acknowledged as stored. With --stock the
// clients repeat every foreign cursor, as y-websocket does by itself; the app's do not. All clients
// share one process, so from about 100 on it is they who are slow: look at the host's share.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ensureBuilt } from '../../build/lib/ensure-built.mjs';
import { bundles, fromRoot } from '../../build/lib/paths.mjs';

const EDIT_EVERY_MS = 500;
const CURSOR_EVERY_MS = 100;
const MOVING = 20;
const DURABLE_ACK = 100;

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '10' },
    script: { type: 'string' },
    stock: { type: 'boolean', default: false },
  },
});
const count = Number(values.clients);
const folder = await mkdtemp(path.join(tmpdir(), 'journey-room-load-'));
const board = path.join(folder, 'board.json');
await writeFile(board, '{"format":"journey-room/board","version":1,"board":{"id":"load"}}');
if (!values.script) await ensureBuilt();
const script = values.script ?? fromRoot(bundles.cli.output);
const args = [script, 'host', '--board', board, '--port', '0', '--data', folder, '--json'];
const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
const [line] = await new Promise((resolve) =>
  host.stdout.once('data', (chunk) => resolve([chunk])),
);
const { sync } = JSON.parse(String(line));

/** @type {number[]} */
const reachedMs = [];
/** @type {number[]} */
const storedMs = [];

/** @param {number} at */
async function join(at) {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(sync.url, 'board', doc, {
    protocols: sync.protocols.editor,
    WebSocketPolyfill: /** @type {any} */ (WebSocket),
    disableBc: true,
  });
  if (!values.stock) {
    provider.awareness.off('update', provider._awarenessUpdateHandler);
    provider.awareness.on('update', (/** @type {any} */ changes, /** @type {unknown} */ origin) => {
      if (origin === 'local') provider._awarenessUpdateHandler(changes, origin);
    });
  }
  /** @type {number[]} */
  const sent = [];
  let acknowledged = 0;
  provider.messageHandlers[DURABLE_ACK] = (_encoder, decoder) => {
    const until = decoding.readVarUint(decoder) - 1;
    for (; acknowledged < until; acknowledged += 1) {
      storedMs.push(performance.now() - (sent[acknowledged] ?? 0));
    }
  };
  await new Promise((resolve) => provider.once('sync', resolve));
  const notes = doc.getMap('notes');
  // Each client listens to one other, so that every edit is measured once.
  const watched = `c${(at + 1) % count}`;
  notes.observe((event) => {
    if (event.keysChanged.has(watched))
      reachedMs.push(performance.now() - Number(notes.get(watched)));
  });
  const edit = () => {
    const now = performance.now();
    sent.push(now);
    notes.set(`c${at}`, now);
  };
  const move = () => {
    const cursor = { x: Math.random() * 1000, y: Math.random() * 1000 };
    provider.awareness.setLocalState({ user: { name: `C${at}`, colour: '#CB3B5E' }, cursor });
  };
  return { doc, provider, edit, move, sent };
}

const clients = [];
for (let at = 0; at < count; at += 1) clients.push(await join(at));
const cpuBefore = await cpuSeconds();
const startedAt = performance.now();
const timers = clients.flatMap(({ edit, move }, at) => [
  setTimeout(() => timers.push(setInterval(edit, EDIT_EVERY_MS)), (EDIT_EVERY_MS * at) / count),
  ...(at < MOVING ? [setInterval(move, CURSOR_EVERY_MS)] : []),
]);
await sleep(Number(values.seconds) * 1000);
for (const timer of timers) clearInterval(timer);
const cpu = ((await cpuSeconds()) - cpuBefore) / ((performance.now() - startedAt) / 1000);
await sleep(500);
const edits = clients.reduce((sum, { sent }) => sum + sent.length, 0);
const [first, ...others] = clients.map(({ doc }) => JSON.stringify(doc.getMap('notes').toJSON()));
const sizes = new Set([first, ...others].map((text) => text?.length));
process.stdout.write(
  [
    `${count} clients, ${edits} edits`,
    `reached p50 ${percentile(reachedMs, 0.5)} p95 ${percentile(reachedMs, 0.95)} ms`,
    `stored p50 ${percentile(storedMs, 0.5)} p95 ${percentile(storedMs, 0.95)} ms`,
    `missing ${edits - reachedMs.length} reached, ${edits - storedMs.length} stored`,
    `host ${Math.round(cpu * 100)} % of a core, ${await memoryMb()} MB`,
    `${sizes.size === 1 ? 'converged' : 'NOT converged'}\n`,
  ].join('; '),
);
host.kill('SIGTERM');
await new Promise((resolve) => host.once('exit', resolve));
await rm(folder, { recursive: true, force: true });
process.exit(0);

/**
 * @param {number[]} list
 * @param {number} part
 */
function percentile(list, part) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length * part)]?.toFixed(1);
}

/** Linux only, like the machines this is measured on. */
async function cpuSeconds() {
  const stat = (await readFile(`/proc/${host.pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(stat[11]) + Number(stat[12])) / 100;
}

async function memoryMb() {
  const status = await readFile(`/proc/${host.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

/** @param {number} ms */
function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

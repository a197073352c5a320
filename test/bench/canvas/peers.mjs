// Excalidraw and tldraw as subjects of the canvas bench: the same number of cards at the same
// places, in a page of their own. Installed on first use into test/bench, so that nobody else has to.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'vite';
import { fromRoot } from '../../../build/lib/paths.mjs';

const ROOT = fromRoot('test/bench/peers');
const OUT = fromRoot('out/bench-peers');
const EDIT_EVERY_MS = 10;
const SETTLED_MS = 1500;
/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/**
 * Installs and builds the peers.
 * @returns {Promise<import('./subject').Subject[]>}
 */
export async function peers() {
  if (!existsSync(fromRoot('test/bench/node_modules/tldraw'))) {
    process.stderr.write('Installing what is compared with …\n');
    const args = ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'];
    const { status } = spawnSync('npm', args, { cwd: fromRoot('test/bench'), stdio: 'inherit' });
    if (status !== 0) throw new Error('npm could not install test/bench/package.json');
  }
  const names = ['excalidraw', 'tldraw'];
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    base: './',
    define: { 'process.env.IS_PREACT': '"false"', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: 'chrome130',
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, path.join(ROOT, `${name}.html`)])),
      },
    },
  });
  return names.map((name) => ({ name, open: (browser, cards) => openPeer(name, browser, cards) }));
}

/**
 * @param {string} name
 * @param {import('playwright-core').Browser} browser
 * @param {number} cards
 * @returns {Promise<import('./subject').OpenSubject>}
 */
async function openPeer(name, browser, cards) {
  const server = createServer((request, response) => void serve(request, response)).listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://127.0.0.1:${port}/${name}.html`);
  await page.waitForFunction(() => 'peer' in window);
  const firstRenderMs = await page.evaluate(drawn, cards);
  await page.waitForTimeout(SETTLED_MS);
  return {
    page,
    firstRenderMs,
    showAll: async () => {
      await page.evaluate(() => /** @type {PeerWindow} */ (window).peer.fit());
      await page.waitForTimeout(SETTLED_MS);
    },
    aCard: () => page.evaluate(nearest, { x: 760, y: 480 }),
    edit: async () => {
      await page.evaluate(startEditing, { cards, everyMs: EDIT_EVERY_MS });
      // The count is at hand only when the page is asked; a round that hardly wrote shows in time.
      const startedAt = performance.now();
      return () => {
        void page.evaluate(() => /** @type {PeerWindow} */ (window).stopEditing?.());
        return Math.round((performance.now() - startedAt) / EDIT_EVERY_MS);
      };
    },
    close: async () => {
      await page.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** @typedef {Window & { peer: import('../peers/peer.mjs').Peer, stopEditing?: () => void }} PeerWindow */

/**
 * How long until the page rests after a map was put on the screen.
 * @param {number} cards
 */
function drawn(cards) {
  const put = /** @type {PeerWindow} */ (/** @type {unknown} */ (window)).peer.draw(cards);
  return /** @type {Promise<number>} */ (
    new Promise((resolve) => {
      const start = performance.now();
      put();
      let [last, busyUntil, calm] = [start, start, 0];
      const look = () => {
        const now = performance.now();
        if (now - last > 25) [busyUntil, calm] = [now, 0];
        else calm += 1;
        last = now;
        if (calm > 20) resolve(Math.max(busyUntil - start, 1));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    })
  );
}

/** @param {{ x: number, y: number }} point */
function nearest({ x, y }) {
  const far = (/** @type {{ x: number, y: number }} */ one) => Math.hypot(one.x - x, one.y - y);
  const points = /** @type {PeerWindow} */ (/** @type {unknown} */ (window)).peer.cardPoint();
  const [card] = points.toSorted((a, b) => far(a) - far(b));
  if (!card) throw new Error('no card');
  return { x: card.x, y: card.y };
}

/** @param {{ cards: number, everyMs: number }} how */
function startEditing({ cards, everyMs }) {
  const view = /** @type {PeerWindow} */ (/** @type {unknown} */ (window));
  let done = 0;
  const startedAt = performance.now();
  // Behind after a long frame, it catches up: a colleague does not wait for this screen.
  const timer = setInterval(() => {
    for (; done < (performance.now() - startedAt) / everyMs; done += 1)
      view.peer.edit((done * 37) % cards, `Đã sửa ${done}`);
  }, everyMs);
  view.stopEditing = () => clearInterval(timer);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function serve(request, response) {
  const file = path.join(OUT, path.normalize(new URL(request.url ?? '/', 'http://x').pathname));
  try {
    const content = await readFile(file);
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

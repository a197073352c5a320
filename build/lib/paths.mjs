// Where things are, from the project's root. Everything in build/ starts from here.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const outDir = path.join(root, 'out');

/** The bundles of one build: the source that must exist, and the file it becomes. */
export const bundles = /** @type {const} */ ({
  renderer: { entry: 'renderer/index.html', output: 'out/renderer/index.html' },
  main: { entry: 'electron/main/index.ts', output: 'out/main/index.js' },
  preload: { entry: 'electron/preload/index.ts', output: 'out/preload/index.cjs' },
  room: { entry: 'electron/room/main.ts', output: 'out/room/main.js' },
  cli: { entry: 'electron/cli/main.ts', output: 'out/cli/main.js' },
});

/** @param {string} relative */
export function fromRoot(relative) {
  return path.join(root, relative);
}

/**
 * The folder the person typed the command in: npm moves to the project's root and leaves the
 * original in INIT_CWD. Trusted only when npm did move us, because children inherit it.
 *
 * @param {{ cwd: string; env: Record<string, string | undefined> }} process
 */
export function callerDirectory({ cwd, env }) {
  const atRoot = path.resolve(cwd) === path.resolve(root);
  return atRoot && env.INIT_CWD !== undefined && env.INIT_CWD !== '' ? env.INIT_CWD : cwd;
}

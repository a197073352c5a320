// What the desktop tests need: an Electron that really runs here, and a display to run on.
import { spawn, spawnSync } from 'node:child_process';
import {
  executableIn,
  hasDisplay,
  installedExecutable,
  sandboxFlags,
} from '../lib/electron-runtime.mjs';
import * as debian from './debian.mjs';
import { onPath } from './find-chromium.mjs';

const screen = '1600x1000x24';
const startsWithinMs = 15_000;

/** @returns {{ executable: string } | { missing: string }} */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const executable = (override && executableIn(override)) || installedExecutable();
  if (!executable) {
    return {
      missing: override
        ? 'ELECTRON_OVERRIDE_DIST_PATH holds no Electron, and none is installed'
        : 'no Electron runtime is installed (set ELECTRON_OVERRIDE_DIST_PATH, or run npx install-electron)',
    };
  }
  const trial = spawnSync(executable, [...sandboxFlags(), '--version'], {
    encoding: 'utf8',
    timeout: startsWithinMs,
  });
  if (trial.status === 0) return { executable };
  const complaint = (trial.stderr ?? '').trim().split('\n').at(-1);
  return {
    missing: `the Electron runtime does not run here: ${complaint || trial.error?.message}`,
  };
}

/**
 * One virtual screen for the whole run.
 *
 * @returns {Promise<{ display: string | undefined; stop: () => void } | { missing: string }>}
 */
export async function provideDisplay() {
  if (hasDisplay(process.env)) return { display: undefined, stop: nothingToStop };
  if (!onPath('Xvfb', process.env) && debian.canInstall()) debian.install(['xvfb']);
  const xvfb = onPath('Xvfb', process.env);
  if (xvfb === undefined) return { missing: 'there is no display and no Xvfb to make one' };
  // The server picks a free number itself and writes it to descriptor 3.
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => void server.kill();
  process.once('exit', stop);
  const number = await displayNumber(server);
  if (number !== undefined) return { display: `:${number}`, stop };
  stop();
  return { missing: 'the virtual display (Xvfb) did not start' };
}

/** The display was there before us. */
function nothingToStop() {
  return undefined;
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string | undefined>}
 */
function displayNumber(server) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), startsWithinMs);
    const settle = (/** @type {string | undefined} */ number) => {
      clearTimeout(timer);
      resolve(number);
    };
    server.once('error', () => settle(undefined));
    server.once('exit', () => settle(undefined));
    server.stdio[3]?.once('data', (chunk) => settle(String(chunk).trim()));
  });
}

// Starts Electron and watches for the line with which the app says that its window is up.
import { spawn } from 'node:child_process';
import { sandboxFlags } from '../lib/electron-runtime.mjs';
import { callerDirectory, root } from '../lib/paths.mjs';
import { isChromiumLog, reasonFrom } from './chromium-log.mjs';

export const readyLine = 'journey-room: ready';
const readyWithinMs = 60_000;

/**
 * @typedef {{ kind: 'finished'; exitCode: number }
 *   | { kind: 'never-ready'; because: string }} LaunchOutcome
 */

/**
 * @param {{ executable: string; args: readonly string[]; readyTimeoutMs?: number }} options
 * @returns {Promise<LaunchOutcome>}
 */
export function launchDesktop({ executable, args, readyTimeoutMs = readyWithinMs }) {
  const child = spawn(executable, [...platformFlags(), root, ...args], {
    cwd: callerDirectory({ cwd: process.cwd(), env: process.env }),
    env: desktopEnvironment(),
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  const releaseSignals = passSignals(child);
  const complaints = /** @type {string[]} */ ([]);
  let isReady = false;
  let isOverdue = false;

  const timer = setTimeout(() => {
    isOverdue = true;
    child.kill('SIGKILL');
  }, readyTimeoutMs);

  onLines(child.stdout, (line) => {
    if (line === readyLine) {
      isReady = true;
      clearTimeout(timer);
    }
    process.stdout.write(`${line}\n`);
  });
  onLines(child.stderr, (line) => {
    if (!isReady) complaints.push(line);
    else if (!isChromiumLog(line)) process.stderr.write(`${line}\n`);
  });

  return new Promise((resolve) => {
    child.once('error', (error) => finish({ kind: 'never-ready', because: error.message }));
    child.once('close', (code, signal) => {
      if (isReady) finish({ kind: 'finished', exitCode: code ?? 1 });
      // A second start hands over to the running app and ends well without a window of its own.
      else if (code === 0) finish({ kind: 'finished', exitCode: 0 });
      else if (isOverdue) finish({ kind: 'never-ready', because: 'no window appeared in time' });
      else if (signal === 'SIGINT' || signal === 'SIGTERM')
        finish({ kind: 'finished', exitCode: 1 });
      else finish({ kind: 'never-ready', because: reasonFrom(complaints, { code, signal }) });
    });

    /** @param {LaunchOutcome} outcome */
    function finish(outcome) {
      clearTimeout(timer);
      releaseSignals();
      resolve(outcome);
    }
  });
}

function platformFlags() {
  const isWaylandOnly = Boolean(process.env.WAYLAND_DISPLAY) && !process.env.DISPLAY;
  const ozone = process.platform === 'linux' && isWaylandOnly ? ['--ozone-platform-hint=auto'] : [];
  return [...sandboxFlags(), ...ozone];
}

/** Some editors and shells leave this variable set; with it Electron is a plain Node. */
function desktopEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignals(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const handlers = signals.map((signal) => {
    const handler = () => void child.kill(signal);
    process.on(signal, handler);
    return () => void process.off(signal, handler);
  });
  return () => handlers.forEach((release) => void release());
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => void} onLine
 */
function onLines(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (/** @type {string} */ chunk) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach((line) => void onLine(line));
  });
  stream.once('end', () => {
    if (rest !== '') onLine(rest);
  });
}

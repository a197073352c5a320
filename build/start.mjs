// npm start: the desktop app where it can run, otherwise the same app in a browser.

import { executableIn, hasDisplay, installedExecutable } from './lib/electron-runtime.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { followNpm } from './lib/follow-npm.mjs';
import { runCli } from './lib/run-cli.mjs';
import { downloadRuntime, isDownloadReachable } from './start/download.mjs';
import { launchDesktop } from './start/launch.mjs';
import { nextMove } from './start/plan.mjs';

const args = process.argv.slice(2);

followNpm();
try {
  await ensureBuilt();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
await start();

async function start() {
  const overrideFolder = process.env.ELECTRON_OVERRIDE_DIST_PATH || undefined;
  /** @type {import('./start/plan.mjs').Known} */
  const known = {
    hasDisplay: hasDisplay(process.env),
    overrideFolder,
    overrideExecutable: overrideFolder === undefined ? undefined : executableIn(overrideFolder),
    installedExecutable: installedExecutable(),
  };
  for (;;) {
    const move = nextMove(known);
    switch (move.kind) {
      case 'ask-download-server':
        known.isDownloadReachable = await isDownloadReachable();
        break;
      case 'download':
        known.download = await downloadRuntime();
        known.installedExecutable = installedExecutable();
        break;
      case 'launch': {
        const outcome = await launchDesktop({ executable: move.executable, args });
        if (outcome.kind === 'finished') process.exit(outcome.exitCode);
        return openInBrowser(`the desktop app did not start: ${outcome.because}`);
      }
      case 'browser':
        return openInBrowser(move.because);
    }
  }
}

/** @param {string} because */
async function openInBrowser(because) {
  process.stderr.write(`Opening in the browser instead of a window, because ${because}.\n`);
  await runCli(['serve', ...args]);
}

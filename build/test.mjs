// npm test: finds a browser and an Electron for the tests, builds what is stale, runs them all.
// Arguments go to vitest: `npm test -- test/shared/model`, `npm test -- --project e2e`.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { fromRoot, root } from './lib/paths.mjs';
import * as debian from './testing/debian.mjs';
import { findElectron, provideDisplay } from './testing/desktop.mjs';
import { findChromium } from './testing/find-chromium.mjs';

const onlyUnit = '--only-unit';
const args = process.argv.slice(2).filter((argument) => argument !== onlyUnit);
const isOnlyUnit = process.argv.includes(onlyUnit);

try {
  process.exitCode = isOnlyUnit ? await runOnlyUnit() : await runEverything();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function runOnlyUnit() {
  await ensureBuilt({ isQuiet: true });
  return vitest(['--project', 'unit', ...args], {});
}

async function runEverything() {
  const chromium = ensureChromium();
  const desktop = await prepareDesktop();
  if ('missing' in desktop && process.env.JOURNEY_REQUIRE_DESKTOP === '1') {
    throw new Error(`Desktop tests are required here, but ${desktop.missing}.`);
  }
  try {
    await ensureBuilt();
    return await vitest(args, { JOURNEY_CHROMIUM: chromium, ...desktop.env });
  } finally {
    if ('missing' in desktop) {
      process.stderr.write(`Desktop tests were skipped: ${desktop.missing}.\n`);
    } else {
      desktop.stop();
    }
  }
}

function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (!process.env.CHROMIUM && debian.canInstall()) {
    debian.install(['chromium', 'fonts-liberation']);
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    process.env.CHROMIUM
      ? `CHROMIUM names ${process.env.CHROMIUM}, which cannot be run.`
      : 'The end-to-end tests need Chromium or Chrome. Install one (Debian, Ubuntu: "apt-get install ' +
          'chromium fonts-liberation"; any system: "npx playwright-core install chromium"), or set ' +
          'CHROMIUM to the path of its executable.',
  );
}

async function prepareDesktop() {
  const electron = findElectron();
  if ('missing' in electron) return skipped(electron.missing);
  const display = await provideDisplay();
  if ('missing' in display) return skipped(display.missing);
  return {
    env: {
      JOURNEY_ELECTRON: electron.executable,
      ...(display.display === undefined ? {} : { DISPLAY: display.display }),
    },
    stop: display.stop,
  };
}

/** @param {string} missing */
function skipped(missing) {
  return { missing, env: { JOURNEY_ELECTRON_MISSING: missing } };
}

/**
 * @param {readonly string[]} arguments_
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function vitest(arguments_, env) {
  const command = ['run', '--config', fromRoot('build/vitest.config.ts'), ...arguments_];
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [fromRoot('node_modules/vitest/vitest.mjs'), ...command],
      {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: 'inherit',
      },
    );
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

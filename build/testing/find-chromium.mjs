// A Chromium for the end-to-end tests: the one that is named, one that is installed, Playwright's.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

/** Inside one version of Playwright's cache, whichever system it is for. */
const playwrightBinaries = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} the executable's path
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) return isExecutable(env.CHROMIUM) ? env.CHROMIUM : onPath(env.CHROMIUM, env);
  return (
    commands.map((command) => onPath(command, env)).find((file) => file !== undefined) ??
    applications.find(isExecutable) ??
    inPlaywrightCache(env)
  );
}

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 */
export function onPath(command, env) {
  return (env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, command))
    .find(isExecutable);
}

/** @param {NodeJS.ProcessEnv} env */
function inPlaywrightCache(env) {
  const home = os.homedir();
  const caches = [
    env.PLAYWRIGHT_BROWSERS_PATH,
    path.join(home, '.cache/ms-playwright'),
    path.join(home, 'Library/Caches/ms-playwright'),
    path.join(home, 'AppData/Local/ms-playwright'),
  ];
  const cache = caches.find((folder) => folder && existsSync(folder));
  if (!cache) return undefined;
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((name) => playwrightBinaries.map((binary) => path.join(cache, name, binary)))
    .find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Missing and not runnable come to the same here.
    return false;
  }
}

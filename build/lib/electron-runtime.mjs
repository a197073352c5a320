// Finds Electron's binary without ever loading the electron package, which would try to
// download it, and without a time limit at that.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fromRoot } from './paths.mjs';

/** @type {Readonly<Record<string, string>>} */
const binaries = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * @param {string} folder a runtime as Electron releases it
 * @returns {string | undefined} its executable
 */
export function executableIn(folder) {
  const file = path.resolve(folder, binaries[process.platform] ?? 'electron');
  return existsSync(file) ? file : undefined;
}

/** The version package.json asks for, and where the package keeps its runtime. */
export function electronPackage() {
  const manifest = createRequire(fromRoot('package.json')).resolve('electron/package.json');
  const folder = path.dirname(manifest);
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return { folder, version, dist: path.join(folder, 'dist') };
}

/** @returns {string | undefined} the executable the package's own installer has put in place */
export function installedExecutable() {
  const { version, dist } = electronPackage();
  const versionFile = path.join(dist, 'version');
  if (!existsSync(versionFile)) return undefined;
  const installed = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return installed === version ? executableIn(dist) : undefined;
}

/** Chromium refuses to run as root inside its sandbox; for anybody else the sandbox stays. */
export function sandboxFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** @param {NodeJS.ProcessEnv} env */
export function hasDisplay(env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

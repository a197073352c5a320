// The normal way to Electron's binary, with limits: a server that accepts and then stays silent
// would otherwise keep `npm start` waiting for ever.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { electronPackage } from '../lib/electron-runtime.mjs';

const reachableWithinMs = 5_000;
// About 110 MB: five minutes allow for 3 Mbit/s.
const installWithinMs = 5 * 60_000;
const releases = 'https://github.com/electron/electron/releases/download/';

/** @returns {Promise<boolean>} whether the download server answers at all */
export async function isDownloadReachable() {
  const { version } = electronPackage();
  const base = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? releases;
  const file = `v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const signal = AbortSignal.timeout(reachableWithinMs);
    const response = await fetch(`${base}${file}`, { method: 'HEAD', signal });
    return response.ok;
  } catch {
    // No name, no route, no answer in time: whichever it is, there is nothing to download.
    return false;
  }
}

/** @returns {Promise<'done' | 'failed' | 'timed-out'>} */
export function downloadRuntime() {
  process.stderr.write('Downloading the desktop runtime, about 110 MB, once …\n');
  const { folder } = electronPackage();
  return new Promise((resolve) => {
    // Its own override would make the installer look elsewhere for what it has just unpacked.
    const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env;
    const child = spawn(process.execPath, [path.join(folder, 'install.js')], {
      env,
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    let isOverdue = false;
    const timer = setTimeout(() => {
      isOverdue = true;
      child.kill('SIGKILL');
    }, installWithinMs);
    child.once('error', () => resolve('failed'));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? 'done' : isOverdue ? 'timed-out' : 'failed');
    });
  });
}

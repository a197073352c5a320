// Two commands started at once must not both write out/: the second waits for the first, and
// then usually finds that there is nothing left to build.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 100;
const patienceMs = 120_000;

/**
 * @template T
 * @param {string} lockFolder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withBuildLock(lockFolder, work) {
  await acquire(lockFolder);
  try {
    return await work();
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}

/** @param {string} lockFolder */
async function acquire(lockFolder) {
  mkdirSync(path.dirname(lockFolder), { recursive: true });
  const deadline = Date.now() + patienceMs;
  while (!tryAcquire(lockFolder)) {
    if (isAbandoned(lockFolder) || Date.now() > deadline) {
      rmSync(lockFolder, { recursive: true, force: true });
    } else {
      await sleep(pollMs);
    }
  }
}

/** @param {string} lockFolder */
function tryAcquire(lockFolder) {
  try {
    mkdirSync(lockFolder);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  writeFileSync(path.join(lockFolder, 'pid'), String(process.pid));
  return true;
}

/**
 * A build that was killed leaves its lock behind; its process is then gone.
 *
 * @param {string} lockFolder
 */
function isAbandoned(lockFolder) {
  const pid = readPid(lockFolder);
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
}

/** @param {string} lockFolder */
function readPid(lockFolder) {
  try {
    const pid = Number(readFileSync(path.join(lockFolder, 'pid'), 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    // Between making the folder and writing the file there is nothing to read yet.
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}

// npm runs a script through a shell, and that shell passes no signals on: whoever stops
// `npm run host` stops npm and the shell, and the room would stay behind, holding its port and
// its files. So the script watches the two and ends itself properly when they are gone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const lookEveryMs = 200;

/** Does nothing where npm is not what started us, so that `nohup node …` stays independent. */
export function followNpm() {
  if (process.platform === 'win32' || process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const npm = [parent, parentOf(parent)].find((pid) => pid !== undefined && isNpm(pid));
  if (npm === undefined) return;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, lookEveryMs);
  timer.unref();
}

/** @param {number} pid */
function parentOf(pid) {
  // The second field, the name in brackets, may itself hold spaces and brackets.
  const stat = read(`/proc/${pid}/stat`)?.replace(/^.*\) \S+ /s, '');
  const parent = Number.parseInt(stat ?? ps(pid, 'ppid'), 10);
  return parent > 1 ? parent : undefined;
}

/** @param {number} pid */
function isNpm(pid) {
  return /\bnpm\b/.test(read(`/proc/${pid}/cmdline`) ?? ps(pid, 'args'));
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * For systems without /proc (macOS).
 *
 * @param {number} pid
 * @param {'ppid' | 'args'} what
 */
function ps(pid, what) {
  const { stdout } = spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() ?? '';
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // No such process; a process of somebody else would be no npm of ours either.
    return false;
  }
}

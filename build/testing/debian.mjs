// On a Debian machine where we are root (a container, a CI runner) tests install what they lack.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const installWithinMs = 10 * 60_000;

/** Ubuntu is left out: its chromium package is a stub for a snap. */
export function canInstall() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  if (!existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * @param {readonly string[]} packages
 * @returns {boolean} whether they are installed now
 */
export function install(packages) {
  process.stderr.write(`Installing ${packages.join(', ')} (Debian) …\n`);
  const arguments_ = ['install', '--yes', '--no-install-recommends', ...packages];
  // A fresh container has no package lists yet, so the first try may well fail.
  if (aptGet(arguments_).status === 0) return true;
  aptGet(['update']);
  const result = aptGet(arguments_);
  if (result.status !== 0) process.stderr.write(`${result.stdout}${result.stderr}`);
  return result.status === 0;
}

/** @param {readonly string[]} arguments_ */
function aptGet(arguments_) {
  return spawnSync('apt-get', ['--quiet', ...arguments_], {
    encoding: 'utf8',
    timeout: installWithinMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

// Builds what is stale, in a process of its own so that the bundler's memory and handles do not
// stay with a long-running room. All of its chatter goes to standard error: standard output
// belongs to the command that runs afterwards.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { withBuildLock } from './build-lock.mjs';
import { whyStale } from './is-stale.mjs';
import { bundles, fromRoot, root } from './paths.mjs';

/**
 * @param {{ isQuiet?: boolean }} [options] quiet: nothing is printed unless the build fails
 * @returns {Promise<void>} rejects when the build fails
 */
export async function ensureBuilt({ isQuiet = false } = {}) {
  if (staleReason() === undefined) return;
  await withBuildLock(fromRoot('out/.build-lock'), async () => {
    const reason = staleReason();
    if (reason === undefined) return;
    if (!isQuiet) process.stderr.write(`Building: ${reason}.\n`);
    await runBuild({ isQuiet });
  });
}

function staleReason() {
  const present = Object.values(bundles).filter(({ entry }) => existsSync(fromRoot(entry)));
  return whyStale({ root, outputs: present.map(({ output }) => output) });
}

/** @param {{ isQuiet: boolean }} options */
function runBuild({ isQuiet }) {
  /** @type {Promise<void>} */
  const finished = new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fromRoot('build/build.mjs'), '--inside-lock'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const chatter = [];
    child.stdout.on('data', (chunk) => chatter.push(chunk));
    child.stderr.on('data', (chunk) => chatter.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(chatter));
      reject(new BuildFailed(`the build failed (exit code ${code})`));
    });
  });
  return finished.then(() => {
    if (!isQuiet) process.stderr.write('Built.\n');
  });
}

/** The bundler has already said what is wrong; no stack of ours helps. */
export class BuildFailed extends Error {}

// Decides whether the bundles in out/ still match the sources, by modification times. A stamp
// written after each good build holds the moment that build began.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const stampFile = 'out/build-stamp.json';

/** What the bundles are made of. */
const sources = [
  'shared',
  'electron',
  'renderer',
  'assets',
  'build/vite.config.ts',
  'build/lib/paths.mjs',
  'package.json',
  'package-lock.json',
];

/**
 * @param {{ root: string; outputs: readonly string[] }} project
 * @returns {string | undefined} why a build is needed, or undefined when it is not
 */
export function whyStale({ root, outputs }) {
  const builtAt = readStamp(path.join(root, stampFile));
  if (builtAt === undefined) return 'nothing is built yet';
  const missing = outputs.find((output) => !existsSync(path.join(root, output)));
  if (missing !== undefined) return `${missing} is missing`;
  const newer = sources.map((source) => newerThan(builtAt, path.join(root, source))).find(Boolean);
  return newer === undefined ? undefined : `${path.relative(root, newer)} has changed`;
}

/** @param {string} file */
function readStamp(file) {
  if (!existsSync(file)) return undefined;
  try {
    const { startedAtMs } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof startedAtMs === 'number' ? startedAtMs : undefined;
  } catch {
    // A stamp cut short by a killed build means the same as no stamp: build again.
    return undefined;
  }
}

/**
 * Folders count too: their own time changes when a file in them is added, renamed or deleted.
 *
 * @param {number} momentMs
 * @param {string} place
 * @returns {string | undefined}
 */
function newerThan(momentMs, place) {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.mtimeMs >= momentMs) return place;
  if (!stats.isDirectory()) return undefined;
  for (const name of readdirSync(place)) {
    const newer = newerThan(momentMs, path.join(place, name));
    if (newer !== undefined) return newer;
  }
  return undefined;
}

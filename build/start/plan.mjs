// The order in which `npm start` tries things, as a pure function of what is known so far.
// The caller finds out what the plan asks for, adds it to what is known, and asks again.

/**
 * @typedef {object} Known
 * @property {boolean} hasDisplay
 * @property {string | undefined} overrideFolder ELECTRON_OVERRIDE_DIST_PATH
 * @property {string | undefined} overrideExecutable the binary in it, when there is one
 * @property {string | undefined} installedExecutable
 * @property {boolean} [isDownloadReachable] unset: not asked yet
 * @property {'done' | 'failed' | 'timed-out'} [download] unset: not tried yet
 *
 * @typedef {{ kind: 'launch'; executable: string }
 *   | { kind: 'ask-download-server' }
 *   | { kind: 'download' }
 *   | { kind: 'browser'; because: string }} Move
 */

/**
 * @param {Known} known
 * @returns {Move}
 */
export function nextMove(known) {
  if (!known.hasDisplay) return browser('there is no display');
  if (known.overrideExecutable !== undefined) return launch(known.overrideExecutable);
  if (known.installedExecutable !== undefined) return launch(known.installedExecutable);
  if (known.isDownloadReachable === undefined) return { kind: 'ask-download-server' };
  if (!known.isDownloadReachable) return browser(missing(known, 'cannot be downloaded from here'));
  if (known.download === undefined) return { kind: 'download' };
  if (known.download === 'timed-out') return browser(missing(known, 'took too long to download'));
  return browser(missing(known, 'could not be installed'));
}

/** @param {string} executable @returns {Move} */
function launch(executable) {
  return { kind: 'launch', executable };
}

/** @param {string} because @returns {Move} */
function browser(because) {
  return { kind: 'browser', because };
}

/**
 * @param {Known} known
 * @param {string} what
 */
function missing({ overrideFolder }, what) {
  const runtime = `the desktop runtime (Electron) is not installed and ${what}`;
  return overrideFolder === undefined
    ? runtime
    : `ELECTRON_OVERRIDE_DIST_PATH holds no Electron, and ${runtime}`;
}

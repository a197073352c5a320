// Desktop tests run where `npm test` found an Electron and a display. Elsewhere they show up as
// skipped, with the reason in their title; where they are required, as failed. Never as passed.

import { _electron, type ElectronApplication } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fromRoot } from '../../build/lib/paths.mjs';
// Declares `window.journey`, for tests that look at the page from inside.
import type {} from '../../renderer/platform/electron-host';

const executablePath = process.env.JOURNEY_ELECTRON;
const missing = process.env.JOURNEY_ELECTRON_MISSING ?? 'not started by "npm test"';

/**
 * Holds the app back until Playwright listens. It does so by itself only for the npm package's own
 * runtime; without, one launch in seven under load attached in mid-navigation and never returned.
 */
const HOLD_UNTIL_ATTACHED = fromRoot('node_modules/playwright-core/lib/server/electron/loader.js');

/** `describe` for tests that open the desktop app. */
export function desktopDescribe(title: string, define: () => void): void {
  if (executablePath !== undefined) {
    describe(title, define);
  } else if (process.env.JOURNEY_REQUIRE_DESKTOP === '1') {
    describe(title, () => {
      test('has an Electron runtime to run in', () => {
        expect.fail(`desktop tests are required here, but: ${missing}`);
      });
    });
  } else {
    describe.skip(`${title} [skipped: ${missing}]`, define);
  }
}

export interface DesktopOptions {
  /** After the app's path: files to open, switches of the app. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built app in the runtime under test; the caller closes it. */
export function launchDesktop({
  args = [],
  env = {},
}: DesktopOptions = {}): Promise<ElectronApplication> {
  if (executablePath === undefined) throw new Error(`No Electron runtime: ${missing}`);
  return _electron.launch({
    executablePath,
    // Playwright adds --no-sandbox for root itself; the log level is against dbus noise.
    args: ['-r', HOLD_UNTIL_ATTACHED, '--disable-gpu', '--log-level=3', fromRoot('.'), ...args],
    env: { ...definedOnly(process.env), ...env },
  });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

// Opens the Chromium that `npm test` has found; run alone, vitest finds it by the same search.

import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../build/testing/find-chromium.mjs';

// Quiet and offline: no first-run pages, no component downloads, no GPU guessing.
const flags = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

/** A headless browser; the caller closes it. */
export function launchChromium(extraFlags: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.JOURNEY_CHROMIUM ?? findChromium();
  if (executablePath === undefined) {
    throw new Error('No Chromium found: run "npm test", which installs one or says how.');
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...flags, ...asRoot, ...extraFlags] });
}

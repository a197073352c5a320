import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../build/testing/find-chromium.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journey-chromium-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function program(file: string): string {
  const whole = path.join(folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, '#!/bin/sh\n');
  chmodSync(whole, 0o755);
  return whole;
}

describe.skipIf(process.platform !== 'linux')('the Chromium for tests', () => {
  test('is the one that CHROMIUM names, before any that is installed', () => {
    const named = program('mine/chromium');
    program('bin/chromium');
    const env = { CHROMIUM: named, PATH: path.join(folder, 'bin') };
    expect(findChromium(env)).toBe(named);
  });

  test('is none when CHROMIUM names nothing that runs: a wrong wish is not replaced silently', () => {
    program('bin/chromium');
    const env = { CHROMIUM: '/nowhere/chromium', PATH: path.join(folder, 'bin') };
    expect(findChromium(env)).toBeUndefined();
  });

  test('is Chrome where that is what is installed', () => {
    const chrome = program('bin/google-chrome');
    expect(findChromium({ PATH: path.join(folder, 'bin') })).toBe(chrome);
  });

  test("is the newest in Playwright's cache where none is installed", () => {
    program('cache/chromium-1100/chrome-linux/chrome');
    const newest = program('cache/chromium-1200/chrome-linux64/chrome');
    const env = { PATH: '', PLAYWRIGHT_BROWSERS_PATH: path.join(folder, 'cache') };
    expect(findChromium(env)).toBe(newest);
  });
});

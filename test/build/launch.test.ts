// Stand-ins for Electron: little programs that behave as it does when it starts, or does not.

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reasonFrom } from '../../build/start/chromium-log.mjs';
import { launchDesktop } from '../../build/start/launch.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journey-launch-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function program(...lines: string[]): string {
  const file = path.join(folder, 'electron');
  writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform === 'win32')('the desktop app', () => {
  test('has finished well when its window was up, and passes its exit code on', async () => {
    const executable = program('echo "journey-room: ready"', 'exit 3');
    expect(await launchDesktop({ executable, args: [] })).toEqual({
      kind: 'finished',
      exitCode: 3,
    });
  });

  test('never was ready when it ends before its line, with the reason it gave', async () => {
    const executable = program(
      'echo "[12:1122/020606.1:ERROR:ozone_platform_x11.cc(240)] Missing X server or $""DISPLAY" >&2',
      'echo "[12:1122/020606.1:ERROR:env.cc(255)] The platform failed to initialize. Exiting." >&2',
      'exit 1',
    );
    expect(await launchDesktop({ executable, args: [] })).toEqual({
      kind: 'never-ready',
      because: 'Missing X server or $DISPLAY',
    });
  });

  test('takes a similar line for what it is: not the ready line', async () => {
    const executable = program('echo "journey-room: ready soon"', 'exit 1');
    const outcome = await launchDesktop({ executable, args: [] });
    expect(outcome).toEqual({ kind: 'never-ready', because: 'it ended with exit code 1' });
  });

  test('has finished when it handed over to the running app, which needs no second window', async () => {
    const executable = program('exit 0');
    expect(await launchDesktop({ executable, args: [] })).toEqual({
      kind: 'finished',
      exitCode: 0,
    });
  });

  test('never was ready when no window appears in time', async () => {
    const executable = program('exec sleep 30');
    const outcome = await launchDesktop({ executable, args: [], readyTimeoutMs: 200 });
    expect(outcome).toEqual({ kind: 'never-ready', because: 'no window appeared in time' });
  });

  test('never was ready when it cannot even be run', async () => {
    const outcome = await launchDesktop({ executable: path.join(folder, 'absent'), args: [] });
    expect(outcome).toHaveProperty('kind', 'never-ready');
    expect(outcome).toHaveProperty('because', expect.stringContaining('ENOENT'));
  });
});

describe('the reason in one line', () => {
  test('is the fatal one among the noise of the desktop', () => {
    const complaints = [
      '[7:1122/020606.121229:ERROR:bus.cc(408)] Failed to connect to the bus',
      '[7:1122/020606.121229:FATAL:electron_main_delegate.cc(287)] Running as root without --no-sandbox is not supported.',
      'Trace/breakpoint trap',
    ];
    const reason = reasonFrom(complaints, { code: null, signal: 'SIGTRAP' });
    expect(reason).toBe('Running as root without --no-sandbox is not supported');
  });

  test('is the missing library', () => {
    const line = 'electron: error while loading shared libraries: libgtk-3.so.0: cannot open';
    expect(reasonFrom([line, ''], { code: 127, signal: null })).toBe(line);
  });

  test('is how it ended when it said nothing', () => {
    expect(reasonFrom([], { code: null, signal: 'SIGSEGV' })).toBe('it was ended by SIGSEGV');
  });
});

// The built desktop app with a user folder of its own, so that tests never meet each other.

import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
// For the type of `window.journey` in code that runs in the page.
import type {} from '../../renderer/platform/electron-host';
import { launchDesktop } from './electron-runtime';

export interface DesktopUnderTest {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The main process; Playwright itself forgets it once the app has ended. */
  readonly child: ChildProcess;
  /** Folder for the files of this test; the app's own data is in `user/` below it. */
  readonly folder: string;
  /** Ends the app and starts it again with the same user folder. */
  restart(): Promise<DesktopUnderTest>;
  /** Ends the app, whatever it would like to ask first, and removes the folder. */
  dispose(): Promise<void>;
}

export async function openDesktop(args: readonly string[] = []): Promise<DesktopUnderTest> {
  const folder = await mkdtemp(path.join(tmpdir(), 'journey-desktop-'));
  return openIn(folder, args);
}

async function openIn(folder: string, args: readonly string[]): Promise<DesktopUnderTest> {
  const app = await launchDesktop({
    args: [`--user-data-dir=${path.join(folder, 'user')}`, '--lang=vi', ...args],
  });
  const child = app.process();
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    app,
    page,
    child,
    folder,
    restart: async () => {
      await endApp(child);
      return openIn(folder, args);
    },
    dispose: async () => {
      await endApp(child);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** By signal: quitting in the usual way may ask about unsaved changes. */
async function endApp(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(limit);
}

/** Answers the app's next file dialogs with these paths; null is a cancelled dialog. */
export async function answerFileDialogs(
  app: ElectronApplication,
  answers: readonly (string | null)[],
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const next = [...given];
    dialog.showOpenDialog = async () => {
      const file = next.shift() ?? null;
      return { canceled: file === null, filePaths: file === null ? [] : [file] };
    };
    dialog.showSaveDialog = async () => {
      const file = next.shift() ?? null;
      return { canceled: file === null, filePath: file ?? '' };
    };
  }, answers);
}

/** Answers the app's message boxes with the button of this number, and keeps what they said. */
export async function answerMessageBoxes(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedInTest: asked });
    const answer = async (...args: unknown[]) => {
      const options = args.at(-1) as { readonly message: string };
      asked.push(options.message);
      return { response, checkboxChecked: false };
    };
    dialog.showMessageBox = answer as typeof dialog.showMessageBox;
  }, button);
}

export function messagesAsked(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as { askedInTest?: string[] }).askedInTest ?? []);
}

import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromRoot } from '../../build/lib/paths.mjs';
import { handoverOf } from '../../electron/main/handover';
import {
  answerMessageBoxes,
  type DesktopUnderTest,
  messagesAsked,
  openDesktop,
} from '../support/desktop-app';
import { desktopDescribe } from '../support/electron-runtime';

const SAVE = 0;
const DISCARD = 1;
const CANCEL = 2;

desktopDescribe('the life of the desktop app', () => {
  let desktop: DesktopUnderTest;

  beforeEach(async () => {
    desktop = await openDesktop();
  });
  afterEach(() => desktop?.dispose());

  const windowCount = () => desktop.app.windows().length;
  const hasExited = () => desktop.child.exitCode;

  /** Puts a page with these answers in place of the real one's. */
  const actAsBoard = (answers: { prepare: boolean; save: boolean }) =>
    desktop.page.evaluate(async (unsaved) => {
      await window.journey?.setWindowState({ title: 'Bản đồ thử', unsaved: unsaved.prepare });
      window.journey?.onCloseRequested(async (step) => ({ unsaved: unsaved[step] }));
    }, answers);

  // Not awaited: the answer would come from a window that is gone.
  const closeWindow = () =>
    desktop.app.evaluate(({ BrowserWindow }) => {
      setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0);
    });

  test('shows the board and its changes in the title', async () => {
    await actAsBoard({ prepare: true, save: false });
    const title = await desktop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getTitle(),
    );
    expect(title).toBe('• Bản đồ thử – Journey Room');
  });

  test('closes without a question when nothing is unsaved', async () => {
    await answerMessageBoxes(desktop.app, CANCEL);
    await actAsBoard({ prepare: false, save: false });
    await closeWindow();
    await expect.poll(hasExited, { timeout: 10_000 }).toBe(0);
  });

  test('stays open when the person cancels, and asks again the next time', async () => {
    await answerMessageBoxes(desktop.app, CANCEL);
    await actAsBoard({ prepare: true, save: false });
    await closeWindow();
    await expect.poll(() => messagesAsked(desktop.app)).toHaveLength(1);
    await closeWindow();
    await expect.poll(() => messagesAsked(desktop.app)).toHaveLength(2);
    expect(windowCount()).toBe(1);
    expect((await messagesAsked(desktop.app))[0]).toContain('Bản đồ thử');
  });

  test('closes when the person does not want to save', async () => {
    await answerMessageBoxes(desktop.app, DISCARD);
    await actAsBoard({ prepare: true, save: true });
    await closeWindow();
    await expect.poll(hasExited, { timeout: 10_000 }).toBe(0);
  });

  test('stays open when saving came to nothing, and closes when it worked', async () => {
    await answerMessageBoxes(desktop.app, SAVE);
    await actAsBoard({ prepare: true, save: true });
    await closeWindow();
    await expect.poll(() => messagesAsked(desktop.app)).toHaveLength(1);
    await desktop.page.waitForTimeout(200);
    expect(windowCount()).toBe(1);
    await actAsBoard({ prepare: true, save: false });
    await closeWindow();
    await expect.poll(hasExited, { timeout: 10_000 }).toBe(0);
  });

  test('does not wait for ever for a page that hangs', async () => {
    await actAsBoard({ prepare: true, save: false });
    await desktop.page.evaluate(async () => {
      await window.journey?.setWindowState({ title: '', unsaved: false });
      window.journey?.onCloseRequested(() => new Promise(() => undefined));
    });
    await closeWindow();
    await expect.poll(hasExited, { timeout: 15_000 }).toBe(0);
  });

  test('ends by a signal without asking anything', async () => {
    await answerMessageBoxes(desktop.app, CANCEL);
    await actAsBoard({ prepare: true, save: true });
    desktop.child.kill('SIGTERM');
    await expect.poll(hasExited, { timeout: 10_000 }).toBe(0);
  });

  test('runs once: a second start hands over its file and ends', async () => {
    const file = path.join(desktop.folder, 'bản đồ.journey.json');
    await writeFile(file, '{}');
    await desktop.app.evaluate(({ app }) => {
      app.on('second-instance', (_event, _argv, _folder, data) => {
        Object.assign(globalThis, { handedOverInTest: data });
      });
    });
    const user = path.join(desktop.folder, 'user');
    const isRoot = process.getuid?.() === 0;
    const second = spawn(
      desktop.child.spawnfile,
      [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--log-level=3',
        fromRoot('.'),
        `--user-data-dir=${user}`,
        file,
      ],
      { stdio: 'ignore' },
    );
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    const handedOver = () =>
      desktop.app.evaluate(
        () => (globalThis as { handedOverInTest?: unknown }).handedOverInTest ?? null,
      );
    await expect.poll(handedOver).toEqual(handoverOf({ file, invite: null }));
    expect(windowCount()).toBe(1);
  });
});

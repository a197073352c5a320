import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchChromium } from '../support/chromium';
import { answerFileDialogs, type DesktopUnderTest, openDesktop } from '../support/desktop-app';
import { desktopDescribe } from '../support/electron-runtime';
import { MapPage } from '../support/map-page';
import { tellRoomStory } from '../support/room-story';

desktopDescribe('a room held by the desktop app', () => {
  let desktop: DesktopUnderTest;
  let browser: Browser;

  beforeAll(async () => {
    desktop = await openDesktop();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await desktop?.dispose();
  });

  test('joins a window and three browsers on one map, and all end with the same board', async () => {
    const host = new MapPage(desktop.page);
    await host.openTemplate(/Mua điện thoại ở cửa hàng/);
    const links = await host.startRoom('Thu Hà');
    let count = 0;
    const hostJson = async () => {
      count += 1;
      const file = path.join(desktop.folder, `export-${count}.journey.json`);
      await answerFileDialogs(desktop.app, [file]);
      await host.chooseExport();
      return vi.waitFor(async () => {
        const text = await readFile(file, 'utf8');
        expect(text).not.toBe('');
        return text;
      });
    };
    await tellRoomStory(browser, { host, links, hostJson });
  });
});

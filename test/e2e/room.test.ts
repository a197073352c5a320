import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { launchChromium } from '../support/chromium';
import { MapPage } from '../support/map-page';
import { tellRoomStory } from '../support/room-story';
import { type ServedApp, serveApp } from '../support/served-app';

describe('a room held by a browser', () => {
  let app: ServedApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await serveApp();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  test('lets four people work on one map live, and all end with the same board', async () => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'vi-VN',
    });
    const host = new MapPage(await context.newPage());
    await host.page.goto(app.url);
    await host.openTemplate(/Mua điện thoại ở cửa hàng/);
    const links = await host.startRoom('Thu Hà');
    await tellRoomStory(browser, { host, links, hostJson: () => host.exportedJson() });
  });
});

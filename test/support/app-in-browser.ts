// The served app and a browser for the tests of one file, started and ended with them.

import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium';
import { MapPage } from './map-page';
import { type ServedApp, serveApp } from './served-app';

export interface AppInBrowser {
  readonly url: string;
  readonly browser: Browser;
  /** A person of their own: another profile, in Vietnamese and on a laptop unless said otherwise. */
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** The start screen in a new context. */
  readonly open: (options?: BrowserContextOptions) => Promise<MapPage>;
}

export function useAppInBrowser(): AppInBrowser {
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
  const newContext = (options: BrowserContextOptions = {}) =>
    browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'vi-VN',
      ...options,
    });
  return {
    get url() {
      return app.url;
    },
    get browser() {
      return browser;
    },
    newContext,
    open: async (options) => {
      const context = await newContext(options);
      const map = new MapPage(await context.newPage());
      await map.page.goto(app.url);
      return map;
    },
  };
}

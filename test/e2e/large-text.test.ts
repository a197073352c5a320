import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../shared/i18n/message';
import { translator } from '../../shared/i18n/translate';
import { launchChromium } from '../support/chromium';
import { type ServedApp, serveApp } from '../support/served-app';

/** What reaches over the edge of the page, or is cut off inside a bar: in words that say what. */
async function cutOffOn(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(350);
  return page.evaluate(() => {
    const found: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
    for (const control of document.querySelectorAll('button, a[href], input, select, textarea')) {
      // The map moves under the window; what is on it is meant to be cut.
      if (control.closest('.jr-canvas, .jr-visually-hidden, [inert]')) continue;
      const { left, right, width } = control.getBoundingClientRect();
      const isHiddenChoice = getComputedStyle(control).opacity === '0';
      if (width === 0 || isHiddenChoice) continue;
      const name = control.getAttribute('aria-label') ?? control.textContent ?? control.id;
      if (left < -1 || right > clientWidth + 1) found.push(`“${name}” reaches over the edge`);
      const clipped =
        control.scrollWidth > control.clientWidth + 1 && control.matches('.jr-button');
      if (clipped && getComputedStyle(control).overflow === 'visible')
        found.push(`“${name}” is wider than its button`);
    }
    return found;
  });
}

interface Reader {
  readonly what: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** The size that the reader gave to letters in the browser's settings; 16 is the usual one. */
  readonly letters: number;
}

const READERS: readonly Reader[] = [
  { what: 'a laptop zoomed to 200 %', viewport: { width: 720, height: 450 }, letters: 16 },
  { what: 'letters twice as large', viewport: { width: 1440, height: 900 }, letters: 32 },
  { what: 'a phone', viewport: { width: 390, height: 844 }, letters: 16 },
  { what: 'a phone with larger letters', viewport: { width: 390, height: 844 }, letters: 24 },
];

describe.each(READERS)('with $what nothing is cut off', ({ viewport, letters }) => {
  /** One for each language: it keeps the room that was opened. */
  let app: ServedApp;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium([`--blink-settings=defaultFontSize=${letters}`]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    app = await serveApp();
  });
  afterEach(() => app?.close());

  async function open(url: string, locale: Locale): Promise<Page> {
    const context = await browser.newContext({
      viewport,
      locale: locale === 'vi' ? 'vi-VN' : 'en-GB',
    });
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }

  test.each(LOCALES)('in %s', async (locale) => {
    const t = translator(locale);
    const page = await open(app.url, locale);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const template = page.getByRole('button', { name: new RegExp(t('template.phoneShop')) });
    await template.waitFor();
    expect(await cutOffOn(page), 'start screen').toEqual([]);

    await template.first().click();
    await button(t('topbar.share')).waitFor();
    expect(await cutOffOn(page), 'map').toEqual([]);

    await button(t('topbar.share')).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('identity.name')).fill('Nguyễn Thị Quỳnh Hương');
    expect(await cutOffOn(page), 'opening a room').toEqual([]);
    await dialog.getByRole('radio', { name: new RegExp(t('share.loopback')) }).check();
    await dialog.getByRole('button', { name: t('share.start'), exact: true }).click();
    const link = dialog.locator('input[value*="#room="]').first();
    await link.waitFor();
    expect(await cutOffOn(page), 'the room').toEqual([]);
    const invitation = await link.inputValue();

    const guest = await open(invitation, locale);
    await guest.getByLabel(t('identity.name')).fill('Trần Đỗ Khuyến');
    expect(await cutOffOn(guest), 'door of the room').toEqual([]);
    await guest.getByRole('button', { name: t('join.enter'), exact: true }).click();
    await guest.locator('.jr-connection').waitFor();
    expect(await cutOffOn(guest), 'map of a guest').toEqual([]);
    await guest.keyboard.press('i');
    await guest.getByRole('complementary', { name: t('inspector.label') }).waitFor();
    expect(await cutOffOn(guest), 'details').toEqual([]);
    await guest.context().close();
    await page.context().close();
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeBoardJson } from '../../shared/file/board-json';
import { launchChromium } from '../support/chromium';
import { MapPage } from '../support/map-page';
import { type ServedApp, serveApp } from '../support/served-app';

describe('with the keyboard alone', () => {
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

  test('a small map is built: stage, cards, names, places, a link, and an undo', async () => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'vi-VN',
    });
    const map = new MapPage(await context.newPage());
    const { page } = map;
    const { keyboard } = page;
    await page.goto(app.url);
    await page.getByRole('button', { name: /Bản đồ trống/ }).focus();
    await keyboard.press('Enter');
    await page.getByRole('application').waitFor();

    await keyboard.press('s');
    await page.getByLabel('Tên giai đoạn').first().waitFor();
    await keyboard.type('Mua hàng');
    await keyboard.press('Enter');

    await keyboard.press('t');
    await page.locator('.react-flow__node').getByRole('textbox').waitFor();
    await keyboard.type('Tôi hỏi giá');
    await keyboard.press('Enter');
    await map.card('Tôi hỏi giá').waitFor();
    await keyboard.press('t');
    await page.locator('.react-flow__node').getByRole('textbox').waitFor();
    await keyboard.type('Tôi trả tiền');
    await keyboard.press('Enter');
    await expect.poll(() => map.spoken('Tôi trả tiền')).toContain('Mua hàng');

    // The second card goes to the first stage, and back; the walk follows the eye.
    await keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => map.spoken('Tôi trả tiền')).not.toContain('Mua hàng');
    await keyboard.press('Alt+ArrowRight');
    await expect.poll(() => map.spoken('Tôi trả tiền')).toContain('Mua hàng');
    await keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toContain('Tôi hỏi giá');

    // A link, found by its title without diacritics.
    await keyboard.press('k');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')))
      .toBe('search');
    await keyboard.type('tra tien');
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await keyboard.press('F2');
    await page.locator('.react-flow__node').getByRole('textbox').waitFor();
    await keyboard.type('Tôi hỏi giá hai lần');
    await keyboard.press('Escape');
    await expect.poll(() => map.spoken('Tôi hỏi giá')).toMatch(/^Tôi hỏi giá,/);

    await keyboard.press('Delete');
    await expect.poll(() => map.card('Tôi hỏi giá').count()).toBe(0);
    await keyboard.press('Control+z');
    await map.card('Tôi hỏi giá').waitFor();

    const board = decodeBoardJson(await map.exportedJson());
    if (!board.ok) throw new Error(JSON.stringify(board.error));
    const { stages, touchpoints, links } = board.value;
    expect([...stages.values()].map(({ title }) => title)).toContain('Mua hàng');
    expect([...touchpoints.values()].map(({ title }) => title)).toEqual([
      'Tôi trả tiền',
      'Tôi hỏi giá',
    ]);
    expect([...links.values()]).toHaveLength(1);
    await context.close();
  });
});

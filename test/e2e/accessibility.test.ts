import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { useAppInBrowser } from '../support/app-in-browser';
import { barriersOn } from '../support/barriers';
import { MapPage } from '../support/map-page';

const THEMES = ['light', 'dark', 'contrast-light', 'contrast-dark', 'projector'] as const;
type Theme = (typeof THEMES)[number];

describe('the screens have no serious barrier', () => {
  const app = useAppInBrowser();

  async function open(url: string, theme: Theme): Promise<MapPage> {
    const context = await app.newContext({
      colorScheme: theme.includes('dark') ? 'dark' : 'light',
      contrast: theme.startsWith('contrast') ? 'more' : 'no-preference',
      bypassCSP: true,
    });
    if (theme === 'projector')
      await context.addInitScript({
        content: `localStorage.setItem('journey-room:settings', '{"theme":"projector"}')`,
      });
    await context.addInitScript({ content: axe.source });
    const map = new MapPage(await context.newPage());
    await map.page.goto(url);
    return map;
  }

  test.each(THEMES)('in the %s theme', async (theme) => {
    const map = await open(app.url, theme);
    const { page } = map;
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    await page.getByRole('button', { name: /Năm giai đoạn/ }).waitFor();
    expect(await barriersOn(page), 'start screen').toEqual([]);

    await map.openTemplate(/Mua điện thoại ở cửa hàng/);
    await page.locator('.react-flow__node').first().waitFor();
    expect(await barriersOn(page), 'map').toEqual([]);

    await page.getByRole('button', { name: 'Xem nhanh trong 2 phút' }).click();
    await page.getByRole('dialog', { name: 'Bản đồ tự ngăn nắp' }).waitFor();
    expect(await barriersOn(page), 'tour').toEqual([]);
    await page.getByRole('button', { name: 'Bỏ qua' }).click();

    await map.card('Tôi đứng chờ thanh toán').click();
    for (const closed of await page.locator('.jr-section__toggle[aria-expanded="false"]').all())
      await closed.click();
    expect(await barriersOn(page), 'inspector of a card').toEqual([]);

    await page.keyboard.press('Escape');
    await map.card('Tôi đứng chờ thanh toán').click();
    await page.keyboard.press('Shift+C');
    await page.keyboard.type('Đo lại thời gian chờ');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Đồng ý: chưa có ai' }).click();
    expect(await barriersOn(page), 'comments on a card').toEqual([]);
    await page.getByRole('radio', { name: 'Cả bản đồ' }).check();
    expect(await barriersOn(page), 'all comments').toEqual([]);
    await page.keyboard.press('Escape');

    // With large letters it may lie under the stages; what is asked about is what it opens.
    await page.getByRole('button', { name: 'Chị Lan', exact: true }).dispatchEvent('click');
    await page.getByLabel('Họ là ai?').waitFor();
    expect(await barriersOn(page), 'inspector of a persona').toEqual([]);

    await page.getByRole('button', { name: 'Lệnh khác' }).click();
    expect(await barriersOn(page), 'menu').toEqual([]);
    await page.getByRole('menuitem', { name: /Phím tắt/ }).click();
    expect(await barriersOn(page), 'shortcuts').toEqual([]);
    await page.keyboard.press('Escape');

    await map.card('Tôi đứng chờ thanh toán').click();
    await map.card('Tôi bối rối trước dãy máy').click({ modifiers: ['Control'] });
    const closed = page.locator('.jr-section__toggle[aria-expanded=false]');
    while ((await closed.count()) > 0) await closed.first().click();
    expect(await barriersOn(page), 'inspector of several cards').toEqual([]);
    await page.getByRole('application').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    expect(await barriersOn(page), 'menu of what is selected').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('cua hang');
    expect(await barriersOn(page), 'palette').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Điểm chạm\tCảm xúc\tMàu\nTôi đợi\tlạ\tđỏ');
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
      );
    });
    await page.getByRole('dialog').waitFor();
    expect(await barriersOn(page), 'table on its way').toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Xuất', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await barriersOn(page), 'export').toEqual([]);
    await page.keyboard.press('Escape');

    const { editor } = await map.startRoom('Thu Hà');
    await page.getByRole('button', { name: 'Mời vào phòng' }).click();
    expect(await barriersOn(page), 'room').toEqual([]);

    const guest = await open(editor, theme);
    await guest.page.getByLabel('Tên của bạn').waitFor();
    expect(await barriersOn(guest.page), 'door of the room').toEqual([]);
    await guest.page.context().close();
    await page.getByRole('button', { name: 'Dừng phòng' }).click();
    await page.getByRole('button', { name: /Dừng/ }).last().click();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Về màn hình đầu' }).click();
    await page.getByRole('heading', { name: 'Mở gần đây' }).waitFor();
    expect(await barriersOn(page), 'start screen with a map').toEqual([]);
    await map.openTemplate(/Bản đồ trống/);
    await page.getByRole('heading', { name: 'Điểm chạm đầu tiên là gì?' }).waitFor();
    expect(await barriersOn(page), 'empty map').toEqual([]);
    await page.context().close();
  });
});

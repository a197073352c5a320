import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { useAppInBrowser } from '../support/app-in-browser';
import { barriersOn } from '../support/barriers';
import { MapPage } from '../support/map-page';

describe('the screens have no serious barrier', () => {
  const app = useAppInBrowser();

  async function open(url: string, colorScheme: 'light' | 'dark'): Promise<MapPage> {
    const context = await app.newContext({ colorScheme, bypassCSP: true });
    await context.addInitScript({ content: axe.source });
    const map = new MapPage(await context.newPage());
    await map.page.goto(url);
    return map;
  }

  test.each(['light', 'dark'] as const)('in the %s theme', async (theme) => {
    const map = await open(app.url, theme);
    const { page } = map;
    await page.getByRole('button', { name: /Năm giai đoạn/ }).waitFor();
    expect(await barriersOn(page), 'start screen').toEqual([]);

    await map.openTemplate(/Mua điện thoại ở cửa hàng/);
    await page.locator('.react-flow__node').first().waitFor();
    expect(await barriersOn(page), 'map').toEqual([]);

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

    await page.getByRole('button', { name: 'Chị Lan', exact: true }).click();
    await page.getByLabel('Họ là ai?').waitFor();
    expect(await barriersOn(page), 'inspector of a persona').toEqual([]);

    await page.getByRole('button', { name: 'Lệnh khác' }).click();
    expect(await barriersOn(page), 'menu').toEqual([]);
    await page.getByRole('menuitem', { name: /Phím tắt/ }).click();
    expect(await barriersOn(page), 'shortcuts').toEqual([]);
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
    await page.context().close();
  });
});

import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { useAppInBrowser } from '../support/app-in-browser';
import { barriersOn } from '../support/barriers';

describe('finding one’s way on a map', () => {
  const app = useAppInBrowser();

  test('words are found without diacritics, shown on the map and walked through', async () => {
    const map = await app.open();
    await map.openTemplate(/Mua điện thoại/);
    const { page } = map;
    await page.keyboard.press('Control+f');
    await page.keyboard.type('nhan biet');
    const status = page.getByRole('complementary', { name: 'Tìm và lọc' }).getByRole('status');
    await expect.poll(() => status.textContent()).toMatch(/^\d+ kết quả$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => status.textContent()).toMatch(/^Kết quả 1 trên \d+: Nhận biết/);

    await page.keyboard.press('Control+f');
    await page.keyboard.type('nhan vien');
    await page.keyboard.press('F3');
    await expect.poll(() => status.textContent()).toMatch(/^Kết quả 1 trên \d/);
    const [first] = await page.getByRole('listitem').getByRole('button').all();
    expect(await first?.getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Shift+F3');
    await expect.poll(() => status.textContent()).toMatch(/^Kết quả (\d+) trên \1:/);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('complementary', { name: 'Tìm và lọc' }).count()).toBe(0);
    await page.context().close();
  });

  test('a filter is saved, opened by others in the room, and taken back', async () => {
    const map = await app.open();
    await map.openTemplate(/Mua điện thoại/);
    const { editor } = await map.startRoom('Thu Hà');
    const { page } = map;
    const guest = await (await app.newContext()).newPage();
    await guest.goto(editor);
    await guest.getByLabel('Tên của bạn').fill('Bình');
    await guest.getByRole('button', { name: 'Vào phòng' }).click();
    await guest.getByRole('application').waitFor();

    await page.keyboard.press('f');
    await page.getByRole('checkbox', { name: /^Chị Lan, \d+ thẻ/ }).check();
    const bar = page.getByRole('region', { name: 'Bộ lọc đang dùng' });
    await expect.poll(() => bar.getByRole('status').textContent()).toBe('14 trong 33 thẻ');
    await page.getByLabel('Tên góc nhìn').fill('Chỉ chị Lan');
    await page.getByRole('button', { name: 'Lưu góc nhìn' }).click();

    await guest.keyboard.press('f');
    await guest.getByRole('button', { name: 'Mở góc nhìn Chỉ chị Lan' }).click();
    const guestBar = guest.getByRole('region', { name: 'Bộ lọc đang dùng' });
    await expect.poll(() => guestBar.getByRole('status').textContent()).toBe('14 trong 33 thẻ');
    await guestBar.getByRole('button', { name: /^Bỏ lọc/ }).click();
    await expect.poll(() => guestBar.count()).toBe(0);
    expect(await map.exportedJson()).toContain('"name": "Chỉ chị Lan"');
    await page.context().close();
    await guest.context().close();
  });

  test.each(['light', 'dark'] as const)('its panels have no serious barrier, %s', async (theme) => {
    const context = await app.newContext({ colorScheme: theme, bypassCSP: true });
    await context.addInitScript({ content: axe.source });
    const page = await context.newPage();
    await page.goto(app.url);
    await page
      .getByRole('button', { name: /Mua điện thoại/ })
      .first()
      .click();
    await page.getByRole('application').waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('nhan vien');
    await page.keyboard.press('Enter');
    expect(await barriersOn(page), 'search').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    for (const facet of ['Cảm xúc', 'Nỗi đau', 'Người phụ trách'])
      await page.getByRole('button', { name: facet, exact: true }).click();
    await page.getByRole('checkbox', { name: /^Rất bực/ }).check();
    expect(await barriersOn(page), 'filter').toEqual([]);
    await page.getByRole('radio', { name: 'Dàn ý' }).check({ force: true });
    await page.getByRole('grid').first().waitFor();
    expect(await barriersOn(page), 'outline under a filter').toEqual([]);
    await page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
    await page.getByRole('rowheader').first().click();
    expect(await barriersOn(page), 'outline while editing').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await barriersOn(page), 'outline on a phone').toEqual([]);
    await context.close();
  });
});

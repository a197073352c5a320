import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useAppInBrowser } from '../support/app-in-browser';

/** Everything here is found by its role and name, and done with keys. */
class OutlineReader {
  constructor(readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  row(title: string) {
    const header = this.page.getByRole('rowheader', { name: title });
    return this.page.getByRole('row').filter({ has: header });
  }

  cell(title: string, text: string) {
    return this.row(title).getByRole('gridcell', { name: text, exact: true });
  }

  /** What has the focus, by its name. */
  async expectFocusIn(role: 'textbox' | 'combobox' | 'rowheader', name: string): Promise<void> {
    const element = this.page.getByRole(role, { name });
    await expect.poll(() => element.evaluate((one) => one === document.activeElement)).toBe(true);
  }

  /** From the title of the row, which has the focus, to a cell and into it. */
  async edit(column: string, steps: number): Promise<void> {
    await this.press(...Array.from({ length: steps }, () => 'ArrowRight'), 'Enter');
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toContain(`${column} của`);
  }
}

async function guestOf(link: string, page: Page): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Tên của bạn').fill('Bình');
  await page.getByRole('button', { name: 'Vào phòng' }).press('Enter');
}

describe('the outline', () => {
  const app = useAppInBrowser();

  test('builds a map by roles, names and keys alone, for everyone in the room', async () => {
    const map = await app.open();
    const { page } = map;
    const outline = new OutlineReader(page);
    await page.getByRole('button', { name: /Bản đồ trống/ }).press('Enter');
    await page.getByRole('application').waitFor();
    const { editor } = await map.startRoom('Thu Hà');
    const guest = await (await app.newContext()).newPage();
    await guestOf(editor, guest);
    await guest.getByRole('application').waitFor();

    await page.getByRole('radio', { name: 'Dàn ý' }).press('Space');
    await page.getByRole('heading', { name: 'Làn và chân dung' }).waitFor();

    await outline.button('Thêm giai đoạn').last().press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Tên giai đoạn');
    await outline.type('Mua hàng');
    await outline.press('Enter');
    await page.getByRole('heading', { name: 'Mua hàng' }).waitFor();

    await outline.button('Thêm điểm chạm vào Mua hàng').press('Enter');
    await outline.expectFocusIn('textbox', 'Điểm chạm của');
    await outline.type('Tôi hỏi giá');
    await outline.press('Enter');
    await outline.expectFocusIn('rowheader', 'Tôi hỏi giá');

    await outline.edit('Cảm xúc', 4);
    await outline.type('Rất bực');
    await outline.press('Enter');
    await outline.cell('Tôi hỏi giá', 'Rất bực').waitFor();

    // A text, and on with Tab, as one fills in a form.
    await outline.press('Home');
    await outline.edit('Kênh', 3);
    await outline.type('Tổng đài');
    await outline.press('Enter', 'Home');
    await outline.edit('Hành vi', 5);
    await outline.type('Gọi hai lần');
    await outline.press('Control+Enter');
    await outline.cell('Tôi hỏi giá', 'Gọi hai lần').waitFor();
    await outline.cell('Tôi hỏi giá', 'Tổng đài').waitFor();

    // A pain, in a dialog of its own.
    await outline.press('ArrowRight', 'Enter');
    const dialog = page.getByRole('dialog', { name: /^Nỗi đau/ });
    await dialog.getByRole('button', { name: 'Thêm nỗi đau' }).press('Enter');
    await dialog.getByRole('textbox', { name: 'Nỗi đau' }).focus();
    await outline.type('Không ai nhấc máy');
    await dialog.getByRole('button', { name: 'Xong' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await outline.cell('Tôi hỏi giá', 'Không ai nhấc máy (Đáng kể)').waitFor();

    // Another card after it, moved to the first stage, taken back, and linked.
    await outline.press('t');
    await outline.expectFocusIn('textbox', 'Điểm chạm của');
    await outline.type('Tôi trả tiền');
    await outline.press('Enter');
    await outline.expectFocusIn('rowheader', 'Tôi trả tiền');
    await outline.press('Alt+ArrowLeft');
    await expect.poll(() => outline.cell('Tôi trả tiền', 'Mua hàng').count()).toBe(0);
    await outline.expectFocusIn('rowheader', 'Tôi trả tiền');
    await outline.edit('Giai đoạn', 1);
    await outline.type('Mua hàng');
    await outline.press('Enter');
    await outline.cell('Tôi trả tiền', 'Mua hàng').waitFor();
    await outline.press('k');
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    await outline.type('hoi gia');
    await outline.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await outline.cell('Tôi trả tiền', 'Đi tiếp: Tôi hỏi giá').waitFor();

    // Escape takes a slip back.
    await page.getByRole('rowheader', { name: 'Tôi hỏi giá' }).focus();
    await outline.press('Enter');
    await outline.type(' nhầm');
    await outline.press('Escape');
    await outline.expectFocusIn('rowheader', 'Tôi hỏi giá');

    // The same document on the map, here and in the other window.
    await outline.press('o');
    for (const one of [page, guest])
      for (const words of [/^Tôi hỏi giá, Mua hàng, .*Rất bực/, /^Tôi trả tiền, Mua hàng/])
        await one.getByRole('group', { name: words }).first().waitFor();
    await page.context().close();
    await guest.context().close();
  });
});

describe('the outline of a guest', () => {
  const app = useAppInBrowser();

  test('comes first on a phone, with the map behind a switch, and follows the room', async () => {
    const map = await app.open();
    await map.openTemplate(/Mua điện thoại/);
    const { editor, viewer } = await map.startRoom('Thu Hà');
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const guest = await (await app.newContext(phone)).newPage();
    await guestOf(editor, guest);
    const title = guest.getByRole('rowheader', { name: 'Tôi đứng chờ thanh toán 25 phút' });
    // Rows are there before the room has said what this guest may do, and grow as they come near.
    await guest
      .getByRole('button', { name: /^Thêm điểm chạm vào/ })
      .first()
      .waitFor();
    const name = guest.getByRole('textbox', { name: /^Điểm chạm của/ });
    await expect
      .poll(
        async () => {
          if ((await name.count()) === 0) await title.tap();
          return name.count();
        },
        { timeout: 15_000, interval: 500 },
      )
      .toBe(1);
    await name.fill('Tôi chờ mãi');
    await guest.keyboard.press('Enter');
    await expect.poll(() => map.card('Tôi chờ mãi').count()).toBe(1);
    const overflow = await guest.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'nothing scrolls sideways').toBe(0);
    await guest.getByRole('radio', { name: 'Bản đồ' }).check({ force: true });
    await guest.getByRole('application').waitFor();

    const reader = await (await app.newContext(phone)).newPage();
    await guestOf(viewer, reader);
    await reader.getByRole('rowheader', { name: 'Tôi chờ mãi' }).tap();
    await reader.keyboard.press('Enter');
    expect(await reader.getByRole('textbox', { name: /^Điểm chạm của/ }).count()).toBe(0);
    expect(await reader.getByRole('button', { name: /^Thêm điểm chạm vào/ }).count()).toBe(0);
    for (const page of [map.page, guest, reader]) await page.context().close();
  });
});

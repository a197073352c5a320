import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { decodeBoardJson } from '../../shared/file/board-json';
import { inOrder } from '../../shared/model/order-key';
import { useAppInBrowser } from '../support/app-in-browser';
import { MapPage } from '../support/map-page';

const SOON = { timeout: 8000 };

/** Counts what a pointer does on the page; pressing Enter on a button is no work of a pointer. */
function countPointers(): void {
  const page = window as unknown as { pointerEvents: number };
  page.pointerEvents = 0;
  for (const type of [
    'pointerdown',
    'pointermove',
    'mousedown',
    'mousemove',
    'wheel',
    'touchstart',
  ])
    window.addEventListener(
      type,
      () => {
        page.pointerEvents += 1;
      },
      { capture: true },
    );
}

const pointersOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { pointerEvents: number }).pointerEvents);

describe('with the keyboard alone', () => {
  const app = useAppInBrowser();
  let map: MapPage;
  let page: Page;

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** What has the focus, as a screen reader names it. */
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return 'BODY';
      return element?.getAttribute('aria-label') ?? element?.textContent ?? element?.tagName ?? '';
    });
  const isOnMap = () =>
    page.evaluate(
      () => document.activeElement?.matches('.react-flow, .react-flow__node, [data-stop]') ?? false,
    );
  const expectFocus = (words: string) => expect.poll(focused, SOON).toContain(words);
  const expectSaid = (words: string) =>
    expect
      .poll(() => page.locator('output[aria-live="polite"]').textContent(), SOON)
      .toContain(words);
  const editor = () => page.locator('.react-flow__node').getByRole('textbox');
  const nameCard = async (title: string, end = 'Enter') => {
    await editor().waitFor();
    await page.keyboard.type(title);
    await press(end);
  };
  const nameHeader = async (label: string, title: string) => {
    await page.getByLabel(label, { exact: true }).first().waitFor();
    await page.keyboard.type(title);
    await press('Enter');
  };

  beforeEach(async () => {
    const context = await app.newContext();
    await context.addInitScript(countPointers);
    map = new MapPage(await context.newPage());
    page = map.page;
    page.setDefaultTimeout(8000);
    await page.goto(app.url);
    const start = page.getByRole('button', { name: /Bản đồ trống/ });
    await start.waitFor();
    for (let tabs = 0; tabs < 40; tabs += 1) {
      if (await start.evaluate((element) => element === document.activeElement)) break;
      await press('Tab');
    }
    await press('Enter');
    await page.getByRole('application').waitFor();
    return async () => {
      expect(await pointersOf(page), 'events of a pointer').toBe(0);
      await context.close();
    };
  });

  test('a small map is built: stages, lanes, cards one after the other, a link', async () => {
    await press('s');
    await nameHeader('Tên giai đoạn', 'Mua hàng');
    await expectFocus('Mua hàng');
    await press('s');
    await nameHeader('Tên giai đoạn', 'Dùng');
    await press('p');
    await nameHeader('Tên làn', 'Chị Lan');

    // From the name of the stage down into it; Tab goes on to the next card.
    await expectFocus('Chị Lan');
    await press('ArrowUp', 'ArrowUp', 'End', 'ArrowLeft');
    await expectFocus('Mua hàng');
    await press('ArrowDown', 'Enter');
    await nameCard('Tôi hỏi giá', 'Tab');
    await nameCard('Tôi mặc cả', 'Tab');
    await nameCard('Tôi trả tiền', 'Tab');
    // A card left without a name was one Tab too many.
    await editor().waitFor();
    await press('Tab');
    await expect.poll(() => page.locator('.react-flow__node').count(), SOON).toBe(3);
    await expectFocus('Tôi trả tiền');

    // Back by Shift+Tab, to mend a name.
    await press('Enter', 'Shift+Tab');
    await nameCard('Tôi mặc cả hai lần');
    await expectFocus('Tôi mặc cả hai lần');
    await press('ArrowUp');
    await expectFocus('Tôi hỏi giá');
    await expectSaid('Tôi hỏi giá');

    // To another stage, and down to the lane of the persona.
    await press('Alt+ArrowRight');
    await expectFocus('Tôi hỏi giá, Dùng');
    await expectSaid('Dời “Tôi hỏi giá” sang Dùng');
    await press('Alt+ArrowDown');
    await expectFocus('Tôi hỏi giá, Dùng, Chị Lan');
    await press('Alt+ArrowUp', 'Alt+ArrowLeft');
    await expectFocus('Tôi hỏi giá, Mua hàng');

    // Two at once, and a link between them.
    await press('Shift+ArrowDown');
    await expectSaid('Đã chọn 2 điểm chạm');
    await press('k');
    await expectSaid('Nối “');

    const board = decodeBoardJson(await exportByKeyboard());
    if (!board.ok) throw new Error(JSON.stringify(board.error));
    const { stages, personas, touchpoints, links } = board.value;
    expect(inOrder(stages).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Mua hàng', 'Dùng']),
    );
    expect([...personas.values()].map(({ name }) => name)).toContain('Chị Lan');
    expect(
      inOrder(touchpoints)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Tôi hỏi giá', 'Tôi mặc cả hai lần', 'Tôi trả tiền'].sort());
    expect(links.size).toBe(1);
  });

  async function exportByKeyboard(): Promise<string> {
    await page.getByRole('button', { name: 'Lệnh khác' }).focus();
    await press('Enter');
    const item = page.getByRole('menuitem', { name: /Xuất tệp JSON/ });
    await item.waitFor();
    const download = page.waitForEvent('download');
    for (let steps = 0; steps < 60; steps += 1) {
      if (await item.evaluate((element) => element === document.activeElement)) break;
      await press('ArrowDown');
    }
    await press('Enter');
    return readFile(await (await download).path(), 'utf8');
  }

  test('the map is one stop of the Tab key, and gives the focus back to where it was', async () => {
    await press('t');
    await nameCard('Một', 'Tab');
    await nameCard('Hai');
    await expectFocus('Hai');
    await press('Tab');
    expect(await isOnMap()).toBe(false);
    await press('Shift+Tab');
    await expectFocus('Hai');
    await press('Shift+Tab');
    expect(await isOnMap()).toBe(false);
    await press('Tab');
    await expectFocus('Hai');
  });

  test('removing leaves the focus on the next card, and undo brings card and focus back', async () => {
    await press('t');
    for (const title of ['Một', 'Hai', 'Ba'])
      await nameCard(title, title === 'Ba' ? 'Enter' : 'Tab');
    await expectFocus('Ba');
    await press('ArrowUp');
    await expectFocus('Hai');
    await press('Delete');
    await expectFocus('Ba');
    await press('Delete');
    await expectFocus('Một');
    await press('Delete');
    await expect.poll(() => page.locator('.react-flow__node').count(), SOON).toBe(0);
    expect(await focused()).not.toBe('BODY');
    await press('Control+z');
    await expectSaid('Đã hoàn tác: Xoá điểm chạm “Một”');
    await press('Control+z', 'Control+z');
    await expect.poll(() => page.locator('.react-flow__node').count(), SOON).toBe(3);
    // Adding and naming was one step each.
    await press('Control+z');
    await expectSaid('Đã hoàn tác: Thêm điểm chạm “Ba”');
    await expect.poll(() => page.locator('.react-flow__node').count(), SOON).toBe(2);
    expect(await focused()).not.toBe('BODY');
  });

  test('names are edited in place, by Enter and F2, and Escape takes only that back', async () => {
    await press('t');
    await nameCard('Tôi hỏi giá');
    await expectFocus('Tôi hỏi giá');
    await press('F2');
    await nameCard('Tôi mua luôn', 'Escape');
    await expectFocus('Tôi hỏi giá');
    await press('Enter');
    await nameCard('Tôi hỏi giá kỹ');
    await expectFocus('Tôi hỏi giá kỹ');
    await press('ArrowUp');
    await press('F2');
    await nameHeader('Tên giai đoạn', 'Cân nhắc');
    await expectFocus('Cân nhắc');
    await press('Control+z');
    await expectSaid('Đã hoàn tác: Đổi tên');
    expect(await focused()).not.toContain('Cân nhắc');
    expect(await focused()).not.toBe('BODY');
  });

  test('a link is found by the other title, without diacritics', async () => {
    await press('t');
    await nameCard('Tôi hỏi giá', 'Tab');
    await nameCard('Tôi trả tiền');
    await press('ArrowUp', 'k');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')), SOON)
      .toBe('search');
    await page.keyboard.type('tra tien');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectSaid('Nối “Tôi hỏi giá” với “Tôi trả tiền”');
    await expectFocus('Tôi hỏi giá');
  });
});

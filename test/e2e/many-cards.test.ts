// Several cards at once in a real browser: its clipboard, its menus, what is dropped on it.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decodeBoardJson, encodeBoardJson } from '../../shared/file/board-json';
import type { Board } from '../../shared/model/board';
import { launchChromium } from '../support/chromium';
import { MapPage } from '../support/map-page';
import { type ServedApp, serveApp } from '../support/served-app';
import { smallBoard } from '../support/small-board';

let app: ServedApp;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  app = await serveApp();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
});
afterEach(() => context.close());

async function open(board: Board = smallBoard): Promise<MapPage> {
  const page = await context.newPage();
  await page.goto(app.url);
  const home = page.getByRole('button', { name: 'Về màn hình đầu' });
  const chooser = page.waitForEvent('filechooser');
  const opener = page.getByRole('button', { name: 'Mở tệp JSON' });
  await opener.or(home).first().waitFor();
  if (await home.isVisible()) await home.click();
  await opener.click();
  const buffer = Buffer.from(encodeBoardJson(board));
  await (await chooser).setFiles({ name: 'board.json', mimeType: 'application/json', buffer });
  await page.getByRole('application').waitFor();
  await page.waitForTimeout(600);
  return new MapPage(page);
}

async function boardOf(map: MapPage): Promise<Board> {
  const board = decodeBoardJson(await map.exportedJson());
  if (!board.ok) throw new Error(JSON.stringify(board.error));
  return board.value;
}

const titlesOf = ({ touchpoints }: Board) => [...touchpoints.values()].map(({ title }) => title);

/** Text on the clipboard, as another program would leave it there. */
const leaveText = (page: Page, text: string) =>
  page.evaluate((left) => navigator.clipboard.writeText(left), text);

const dropOnMap = (page: Page, given: { text?: string; file?: { name: string; text: string } }) =>
  page.evaluate(({ text, file }) => {
    const data = new DataTransfer();
    if (text !== undefined) data.setData('text/plain', text);
    if (file) data.items.add(new File([file.text], file.name));
    const map = document.querySelector('.react-flow__pane');
    const box = map?.getBoundingClientRect();
    const at = { clientX: (box?.x ?? 0) + 340, clientY: (box?.y ?? 0) + 400 };
    for (const type of ['dragenter', 'dragover', 'drop'])
      map?.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data, ...at }),
      );
  }, given);

describe('the clipboard of the browser', () => {
  test('carries cards with pain and link from one window to a board in another', async () => {
    const from = await open();
    const { keyboard } = from.page;
    await from.card('Tôi lướt trúng').click();
    await from.card('Được chào').click({ modifiers: ['Shift'] });
    await expect
      .poll(() => from.page.getByText('Đang chọn 2 điểm chạm').count())
      .toBeGreaterThan(0);
    await keyboard.press('Control+c');

    const to = await open({
      ...smallBoard,
      meta: { ...smallBoard.meta, id: 'other' },
      touchpoints: new Map(),
      pains: new Map(),
      links: new Map(),
    });
    await to.page.bringToFront();
    await to.page.locator('.react-flow__pane').click({ position: { x: 900, y: 700 } });
    await to.page.keyboard.press('Control+v');
    await to.card('Tôi lướt trúng').waitFor();
    const board = await boardOf(to);
    expect(titlesOf(board)).toEqual(['Tôi lướt trúng quảng cáo “giảm tới 50%”', 'Được chào']);
    expect([...board.pains.values()].map(({ text }) => text)).toEqual(['Giá không thật']);
    expect(board.links.size).toBe(1);
  });

  test('cuts and pastes, and one undo takes a paste back', async () => {
    const map = await open();
    const { keyboard } = map.page;
    await map.card('Bạn kể').click();
    await keyboard.press('Control+x');
    await expect.poll(() => map.card('Bạn kể').count()).toBe(0);
    await map.card('Được chào').click();
    await keyboard.press('Control+v');
    await expect.poll(() => map.spoken('Bạn kể')).not.toContain('Nhận biết');
    await keyboard.press('Control+z');
    await expect.poll(() => map.card('Bạn kể').count()).toBe(0);
  });

  test('takes the cells of a spreadsheet, after showing what it makes of them', async () => {
    const map = await open();
    const { page } = map;
    await map.card('Được chào').click();
    await leaveText(
      page,
      'Điểm chạm\tGiai đoạn\tCảm xúc\tMàu\nTôi đợi máy\tNhận biết\trất bực\tđỏ\nTôi gác máy\t\tlạ\txanh',
    );
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog', { name: 'Thêm thẻ từ bảng' });
    await dialog.waitFor();
    expect(await dialog.getByRole('listitem').allTextContents()).toEqual([
      'Cột không dùng đến: Màu',
      'Dòng 3: không hiểu “lạ” ở cột Cảm xúc, ô này sẽ để trống.',
    ]);
    await page.keyboard.press('Enter');
    await map.card('Tôi đợi máy').waitFor();
    expect(await map.spoken('Tôi đợi máy')).toContain('Rất bực');
    const { touchpoints } = await boardOf(map);
    const placed = [...touchpoints.values()].filter(({ title }) => /máy$/.test(title));
    expect(placed.map(({ stageId, laneId }) => `${stageId} ${laneId}`)).toEqual([
      'know lan',
      'buy lan',
    ]);
  });

  test('stays with a text while somebody types in it', async () => {
    const map = await open();
    await map.card('Bạn kể').dblclick();
    const title = map.card('Bạn kể').getByRole('textbox');
    await leaveText(map.page, 'một\ndòng');
    await title.press('End');
    await title.press('Control+v');
    await map.page.keyboard.press('Enter');
    await expect.poll(() => map.card('Bạn kểmột').count()).toBe(1);
    expect((await boardOf(map)).touchpoints.size).toBe(smallBoard.touchpoints.size);
  });
});

describe('what is dropped on the map', () => {
  test('becomes cards in the cell below the pointer: text, and a table after a look at it', async () => {
    const map = await open();
    await dropOnMap(map.page, { text: 'Tôi thả chữ' });
    await map.card('Tôi thả chữ').waitFor();
    const text = '\uFEFFTên;Kênh\n"Tôi thả tệp; có dấu";Zalo\n';
    await dropOnMap(map.page, { file: { name: 'the.csv', text } });
    await map.page.getByRole('dialog', { name: 'Thêm thẻ từ the.csv' }).waitFor();
    await map.page.getByRole('button', { name: 'Thêm 1 thẻ' }).click();
    await map.card('Tôi thả tệp; có dấu').waitFor();
  });

  test('opens when it is a board, and says so when it is nothing', async () => {
    const map = await open();
    await dropOnMap(map.page, { file: { name: 'x.pdf', text: '%PDF' } });
    await map.page.getByText(/Chưa đọc được x\.pdf/).waitFor();
    const other = encodeBoardJson({
      ...smallBoard,
      meta: { ...smallBoard.meta, title: 'Bản đồ kia' },
    });
    await dropOnMap(map.page, { file: { name: 'kia.journey.json', text: other } });
    await expect.poll(() => map.page.getByLabel('Tên bản đồ').inputValue()).toBe('Bản đồ kia');
  });
});

describe('commands', () => {
  test('are found and run with the keyboard, and so is a card', async () => {
    const map = await open();
    const { page } = map;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('ban ke');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toContain('Bạn kể');
    await page.keyboard.press('1');
    await expect.poll(() => map.spoken('Bạn kể')).toContain('Rất bực');
    await page.keyboard.press('b');
    await page.getByRole('combobox').fill('oc dao');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { touchpoints } = await boardOf(map);
    expect(touchpoints.get('friend')).toMatchObject({ emotion: -2, pitfalls: ['P5'] });
  });

  test('stand in the menu of a card, at the pointer and by keyboard', async () => {
    const map = await open();
    const { page } = map;
    await map.card('Bạn kể').click({ button: 'right' });
    const menu = page.getByRole('menu');
    await menu.getByRole('menuitem', { name: /^Nhân đôi/ }).click();
    await expect.poll(() => map.card('Bạn kể').count()).toBe(2);
    await map.card('Được chào').click();
    await page.keyboard.press('Shift+F10');
    await menu.waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => map.card('Được chào').count()).toBe(0);
  });

  test('hold for all selected cards: one emotion, one move, one way back', async () => {
    const map = await open();
    const { page } = map;
    await map.card('Bạn kể').click();
    await map.card('Được chào').click({ modifiers: ['Control'] });
    await page.keyboard.press('2');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => map.spoken('Bạn kể')).toContain('Hậu trường');
    const { touchpoints } = await boardOf(map);
    const both = ['friend', 'greet'].map((id) => touchpoints.get(id));
    expect(both.map((card) => [card?.emotion, card?.stageId, card?.laneId])).toEqual([
      [-1, 'know', 'back'],
      [-1, 'buy', 'back'],
    ]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => map.spoken('Được chào')).not.toContain('Hậu trường');
    expect(await map.spoken('Được chào')).toContain('Không vui');
  });
});

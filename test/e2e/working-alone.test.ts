import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromRoot } from '../../build/lib/paths.mjs';
import { useAppInBrowser } from '../support/app-in-browser';
import { MapPage } from '../support/map-page';

describe('working alone in a browser', () => {
  const app = useAppInBrowser();
  let context: BrowserContext;
  let map: MapPage;
  const complaints: string[] = [];

  beforeAll(async () => {
    context = await app.newContext();
    map = new MapPage(await context.newPage());
    map.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(message.text());
    });
    map.page.on('pageerror', (error) => complaints.push(error.message));
  });

  async function openFile(name: string, text: string): Promise<void> {
    const chooser = map.page.waitForEvent('filechooser');
    await map.page.getByRole('button', { name: 'Mở tệp JSON' }).click();
    await (await chooser).setFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  }

  test('a file opens and leaves again byte for byte', async () => {
    const text = await readFile(fromRoot('assets/templates/phone-shop.vi.journey.json'), 'utf8');
    await map.page.goto(app.url);
    await openFile('hành trình.journey.json', text);
    await map.page.getByRole('application').waitFor();
    expect(await map.exportedJson()).toBe(text);
  });

  async function drawLink(): Promise<void> {
    const from = await map.card('Tôi xem giá').boundingBox();
    const to = await map.card('Tôi mang máy').boundingBox();
    if (!from || !to) throw new Error('the cards are not in view');
    const { mouse } = map.page;
    await mouse.move(from.x + 40, from.y + 20);
    await mouse.move(from.x + from.width, from.y + from.height / 2, { steps: 4 });
    await mouse.down();
    await mouse.move(to.x + 2, to.y + to.height / 2, { steps: 12 });
    await mouse.up();
  }

  test('a link is drawn from one card to another, and shown with its two ends', async () => {
    await drawLink();
    const inspector = map.page.getByRole('complementary', { name: 'Chi tiết' });
    const chosen = (name: string) =>
      inspector.getByLabel(name, { exact: true }).locator('option:checked').textContent();
    await expect.poll(() => chosen('Từ')).toContain('Tôi xem giá và tồn kho trên website');
    expect(await chosen('Đến')).toContain('Tôi mang máy đi bảo hành vì loa rè');
    await drawLink();
    await map.page.getByText('Hai thẻ này đã được nối theo chiều đó.').waitFor();
    await map.undo();
    await expect.poll(() => inspector.count()).toBe(0);
  });

  test('a drag is one step, and Escape drops nothing', async () => {
    await map.carry('Tôi được cúi chào', 'Tôi mở mười trang');
    await map.page.keyboard.press('Escape');
    await map.drop();
    expect(await map.spoken('Tôi được cúi chào')).toContain('Mua hàng');
    await map.carry('Tôi được cúi chào', 'Tôi mở mười trang');
    await map.drop();
    await expect.poll(() => map.spoken('Tôi được cúi chào')).toContain('Cân nhắc');
    await map.undo();
    await expect.poll(() => map.spoken('Tôi được cúi chào')).toContain('Mua hàng');
  });

  test('a reload comes back to the open board with all that was typed', async () => {
    await map.showAll();
    await map.addCard('Ủng hộ', 'Chị Lan', 'Tôi gõ một điều mới');
    await map.page.reload();
    await map.card('Tôi gõ một điều mới').waitFor();
  });

  test('a bad file is answered with what is wrong, and the list of maps stays', async () => {
    await map.page.getByRole('button', { name: 'Về màn hình đầu' }).click();
    await openFile(
      'hỏng.json',
      '{"format":"journey-room/board","version":1,"board":{"id":"b"},"stages":[{"id":1}]}',
    );
    const notice = map.page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('stages[0].id');
    await map.page.locator('.jr-recent__open', { hasText: 'Mua điện thoại' }).first().click();
    await map.card('Tôi gõ một điều mới').waitFor();
  });

  test('the language changes at once, and back', async () => {
    const { page } = map;
    await page.getByRole('button', { name: 'Lệnh khác' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Share' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.getByRole('button', { name: 'More commands' }).click();
    await page.getByRole('menuitem', { name: 'Tiếng Việt' }).click();
    await page.getByRole('button', { name: 'Mời vào phòng' }).waitFor();
  });

  test('naming a stage and a lane out of view brings them there, above and beside their cells', async () => {
    const { page } = map;
    await page.keyboard.press('s');
    await page.keyboard.type('Kể lại');
    await page.keyboard.press('Enter');
    await page.keyboard.press('l');
    await page.keyboard.type('Kho');
    await page.keyboard.press('Enter');
    const boxOf = async (name: string, role: 'region' | 'button') => {
      const box = await page.getByRole(role, { name, exact: true }).boundingBox();
      return box ?? { x: -1, y: -1, width: 0, height: 0 };
    };
    const zoom = () =>
      page.evaluate(() => Number.parseInt(document.querySelector('output')?.textContent ?? '', 10));
    await expect
      .poll(async () => {
        const [stage, lane] = [await boxOf('Kể lại', 'region'), await boxOf('Kho', 'region')];
        const add = await boxOf('Thêm điểm chạm vào Kể lại, Kho', 'button');
        const scale = (await zoom()) / 100;
        return [(add.x - stage.x) / scale, (add.y - lane.y) / scale].map(Math.round);
      })
      .toEqual([12, 18]);
    const stage = await boxOf('Kể lại', 'region');
    expect(stage.x).toBeGreaterThan(200);
    expect(stage.x + stage.width).toBeLessThanOrEqual(1440);
  });

  test('cards caught together can each be clicked; Escape lets go of them', async () => {
    const { page } = map;
    await map.showAll();
    const [first, last] = [map.card('Tôi xem giá'), map.card('Tôi nhắn Zalo')];
    const [from, to] = [await first.boundingBox(), await last.boundingBox()];
    if (!from || !to) throw new Error('the cards are not in view');
    await page.keyboard.down('Shift');
    await page.mouse.move(from.x - 2, from.y - 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    const selected = () => page.locator('.react-flow__node.selected').count();
    await expect.poll(selected).toBe(2);
    await last.click();
    await expect.poll(selected).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(selected).toBe(0);
  });

  test('all of it without one complaint of the browser, its content policy included', () => {
    expect(complaints).toEqual([]);
  });
});

import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeBoardJson } from '../../shared/file/board-json';
import type { Board } from '../../shared/model/board';
import { layOutBoard } from '../../shared/views/board-layout';
import { emotionCurves, emotionY } from '../../shared/views/emotion-curve';
import { useAppInBrowser } from '../support/app-in-browser';
import { MapPage } from '../support/map-page';

const TITLE = 'Tôi được cúi chào';

describe('arranging the map', () => {
  const app = useAppInBrowser();
  let context: BrowserContext;
  let map: MapPage;

  beforeAll(async () => {
    context = await app.newContext();
    map = new MapPage(await context.newPage());
    await map.page.goto(app.url);
    await map.openTemplate(/Mua điện thoại/);
    await map.showAll();
  });

  async function board(): Promise<Board> {
    const decoded = decodeBoardJson(await map.exportedJson());
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
    return decoded.value;
  }

  /** A place of the map on the screen. */
  async function onScreen(point: { readonly x: number; readonly y: number }) {
    const pane = await map.page.locator('.react-flow').boundingBox();
    const transform = await map.page
      .locator('.react-flow__viewport')
      .evaluate((element) => (element as HTMLElement).style.transform);
    const [x = 0, y = 0, zoom = 1] = [...transform.matchAll(/-?[\d.]+/g)].map(Number);
    return { x: (pane?.x ?? 0) + x + point.x * zoom, y: (pane?.y ?? 0) + y + point.y * zoom };
  }

  /** Takes the point of a card's curve and carries it to another feeling. */
  async function dragFeeling(title: string, emotion: number): Promise<void> {
    const present = await board();
    const card = [...present.touchpoints.values()].find((one) => one.title.startsWith(title));
    const curves = emotionCurves(present, layOutBoard(present));
    const curve = curves.find(({ points }) => points.some(({ id }) => id === card?.id));
    const point = curve?.points.find(({ id }) => id === card?.id);
    if (!curve || !point) throw new Error(`no point for ${title}`);
    const from = await onScreen(point);
    const to = await onScreen({ x: point.x, y: emotionY(emotion, curve.top, curve.height) });
    const { mouse } = map.page;
    await mouse.move(from.x, from.y);
    await map.page.locator('.jr-curve-points__handle').waitFor({ state: 'attached' });
    expect(await map.page.locator('.jr-curve-tip').textContent()).toContain(title);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 8 });
  }

  test('a point of the curve is dragged to another feeling, as one step; Escape drops nothing', async () => {
    expect(await map.spoken(TITLE)).toContain('Rất thích');
    await dragFeeling(TITLE, -1);
    await map.page.keyboard.press('Escape');
    await map.drop();
    expect(await map.spoken(TITLE)).toContain('Rất thích');
    await dragFeeling(TITLE, -1);
    await map.drop();
    await expect.poll(() => map.spoken(TITLE)).toContain('Không vui');
    await map.undo();
    await expect.poll(() => map.spoken(TITLE)).toContain('Rất thích');
  });

  test('a stage folds away with the keyboard, and comes out for a card that is gone to', async () => {
    const fold = map.page.getByRole('button', { name: 'Thu gọn Mua hàng' });
    await fold.focus();
    await map.page.keyboard.press('Enter');
    await expect.poll(() => map.card(TITLE).count()).toBe(0);
    await map.page.reload();
    await map.page.getByRole('application').waitFor();
    await map.page.getByRole('button', { name: 'Mở rộng Mua hàng' }).waitFor();
    await map.page.keyboard.press('Shift+U');
    await expect.poll(() => map.card(TITLE).count()).toBe(1);
  });

  test('a card goes into the tray by drag and by key, and out of it again', async () => {
    await map.showAll();
    const tray = await map.page.locator('.jr-tray').boundingBox();
    const card = await map.card(TITLE).boundingBox();
    if (!tray || !card) throw new Error('card or tray out of view');
    const { mouse } = map.page;
    await mouse.move(card.x + 60, card.y + 12);
    await mouse.down();
    await mouse.move(card.x + 80, card.y + 40, { steps: 3 });
    await mouse.move(tray.x + tray.width / 2, tray.y + tray.height / 2, { steps: 15 });
    await map.page.locator('.jr-tray--target').waitFor();
    await mouse.up();
    await expect.poll(() => map.spoken(TITLE)).toContain('Chưa xếp');
    expect(
      [...(await board()).touchpoints.values()].find(({ title }) => title.startsWith(TITLE)),
    ).toMatchObject({ stageId: '', laneId: '' });
    await map.card(TITLE).focus();
    await map.page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => map.spoken(TITLE)).not.toContain('Chưa xếp');
    await map.page.keyboard.press('Shift+T');
    await expect.poll(() => map.spoken(TITLE)).toContain('Chưa xếp');
  });
});

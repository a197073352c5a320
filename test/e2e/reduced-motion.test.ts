import { describe, expect, test } from 'vitest';
import { useAppInBrowser } from '../support/app-in-browser';
import { MapPage } from '../support/map-page';

describe('for who asked for less motion', () => {
  const app = useAppInBrowser();

  test('nothing on the screens moves by itself or takes its time', async () => {
    const context = await app.newContext({ reducedMotion: 'reduce' });
    const map = new MapPage(await context.newPage());
    const { page } = map;
    const moving = () =>
      page.evaluate(() => {
        const lasts = (times: string) =>
          times.split(',').some((time) => Number.parseFloat(time) > 0);
        return [...document.querySelectorAll('*')].flatMap((element) =>
          [undefined, '::before', '::after'].flatMap((part) => {
            const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(
              element,
              part,
            );
            const isMoving =
              lasts(transitionDuration) || lasts(animationDuration) || scrollBehavior === 'smooth';
            return isMoving ? [`${element.tagName}.${element.getAttribute('class')}${part}`] : [];
          }),
        );
      });
    await page.goto(app.url);
    await page.getByRole('button', { name: /Năm giai đoạn/ }).waitFor();
    expect(await moving(), 'start screen').toEqual([]);
    await map.openTemplate(/Mua điện thoại ở cửa hàng/);
    await map.card('Tôi đứng chờ thanh toán').click();
    await page.getByLabel('Tên điểm chạm').waitFor();
    expect(await moving(), 'map and details').toEqual([]);
    await page.getByRole('button', { name: 'Xuất', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await moving(), 'dialog').toEqual([]);
    await context.close();
  });
});

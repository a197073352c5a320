import { describe, test } from 'vitest';
import { useAppInBrowser } from '../support/app-in-browser';
import { tellRoomStory } from '../support/room-story';

describe('a room held by a browser', () => {
  const app = useAppInBrowser();

  test('lets four people work on one map live, and all end with the same board', async () => {
    const host = await app.open();
    await host.openTemplate(/Mua điện thoại ở cửa hàng/);
    const links = await host.startRoom('Thu Hà');
    await tellRoomStory(app.browser, { host, links, hostJson: () => host.exportedJson() });
  });
});

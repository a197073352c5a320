import { describe, test } from 'vitest';
import { useAppInBrowser } from '../support/app-in-browser';
import { tellRoomStory } from '../support/room-story';
import { tellTalkStory } from '../support/talk-story';

describe('a room held by a browser', () => {
  const app = useAppInBrowser();

  test('lets four people work on one map live, and all end with the same board', async () => {
    const host = await app.open();
    await host.openTemplate(/Mua điện thoại ở cửa hàng/);
    const links = await host.startRoom('Thu Hà');
    await tellRoomStory(app.browser, { host, links, hostJson: () => host.exportedJson() });
    await host.stopRoom();
  });

  test('lets people talk about the map: comments, calls, answers, reactions', async () => {
    const host = await app.open();
    await host.openTemplate(/Mua điện thoại ở cửa hàng/);
    const links = await host.startRoom('Thu Hà');
    await tellTalkStory(app.browser, { host, links, hostJson: () => host.exportedJson() });
  });
});

// Two people talk about a map: the host in a window, a contributor on a phone.

import type { Browser } from 'playwright-core';
import { expect, vi } from 'vitest';
import { decodeJourneyJson } from '../../shared/file/board-json';
import { MapPage } from './map-page';
import { textsOf } from './random-talk';

const SOON = { timeout: 15_000, interval: 100 };
const CARD = 'Tôi đứng chờ thanh toán 25 phút';

export interface TalkRoom {
  readonly host: MapPage;
  readonly links: { readonly contributor: string };
  readonly hostJson: () => Promise<string>;
}

export async function tellTalkStory(browser: Browser, room: TalkRoom): Promise<void> {
  const { host, links } = room;
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'vi-VN',
    hasTouch: true,
  });
  const guest = new MapPage(await phone.newPage());
  guest.page.setDefaultTimeout(15_000);
  await guest.page.goto(links.contributor);
  await guest.introduce('Minh Ánh');

  // The host comments on a card by keyboard alone, and means the guest.
  await host.showAll();
  await host.card(CARD).click();
  await host.page.keyboard.press('Shift+C');
  await host.page.keyboard.type('Số này từ đâu, @anh');
  await host.page.getByRole('option', { name: 'Minh Ánh' }).waitFor();
  await host.page.keyboard.press('Enter');
  await host.page.keyboard.type('kiểm giúp?');
  await host.page.keyboard.press('Enter');

  // The guest is told, opens it there, answers and agrees.
  await guest.page.getByText(/Thu Hà nhắc đến bạn: Số này từ đâu, @Minh Ánh kiểm giúp\?/).waitFor();
  await guest.page.getByRole('button', { name: 'Xem', exact: true }).click();
  const thread = guest.page.getByRole('article', { name: 'Trao đổi do Thu Hà mở' });
  await thread.getByText('Mới', { exact: true }).waitFor();
  await thread.getByRole('textbox', { name: 'Trả lời' }).fill('Đo ở quầy tuần trước ạ');
  await thread.getByRole('button', { name: 'Gửi' }).click();
  await thread.getByRole('button', { name: 'Thả biểu cảm' }).first().click();
  await guest.page.getByRole('menuitem', { name: 'Đồng ý' }).click();

  // The host sees both, counts them on the card, and closes the thread.
  const panel = host.page.getByRole('complementary', { name: 'Bình luận' });
  await panel.getByText('Đo ở quầy tuần trước ạ').waitFor();
  await panel.getByRole('button', { name: 'Đồng ý: 1 người (Minh Ánh)' }).waitFor();
  await host.page
    .getByRole('button', { name: `Mở bình luận: ${CARD}, 2 bình luận`, exact: true })
    .waitFor();
  await panel.getByRole('button', { name: 'Đánh dấu xong' }).click();
  await thread.getByText('Thu Hà đánh dấu xong').waitFor();

  // On the phone the guest touches a card and comments on it.
  await guest.page.keyboard.press('Escape');
  await guest.page.getByRole('rowheader', { name: /^Tôi được cúi chào/ }).click();
  await guest.page.getByRole('button', { name: 'Thêm bình luận', exact: true }).click();
  await guest.page.getByRole('textbox', { name: 'Viết bình luận' }).fill('Chỗ này hay');
  await guest.page.getByRole('button', { name: 'Gửi' }).last().click();
  const badge = host.page.getByRole('button', {
    name: /^Mở bình luận: Tôi được cúi chào.*, 1 bình luận, 1 bình luận mới$/,
  });
  await badge.waitFor();
  await badge.click();
  await panel.getByText('Chỗ này hay').waitFor();
  await host.card(CARD).click();

  // What the guest may not change stays as it was, and the file has what was said.
  expect(
    await guest.page
      .getByRole('button', { name: 'Thêm điểm chạm', exact: true })
      .getAttribute('aria-disabled'),
  ).toBe('true');
  await vi.waitFor(async () => {
    const file = decodeJourneyJson(await room.hostJson());
    if (!file.ok) throw new Error('the file is no board');
    expect(textsOf(file.value.talk)).toEqual([
      'Số này từ đâu, @Minh Ánh kiểm giúp?',
      'Đo ở quầy tuần trước ạ',
      'Chỗ này hay',
    ]);
    const resolved = [...file.value.talk.threads.values()].map((one) => one.resolved?.by.name);
    expect(resolved.toSorted()).toEqual(['Thu Hà', undefined]);
    expect(file.value.talk.reactions.size).toBe(1);
  }, SOON);

  // Undo in the panel takes back what was said there, and nothing of the map.
  await panel.getByRole('button', { name: 'Mở lại' }).focus();
  await host.page.keyboard.press('Control+z');
  await panel.getByRole('button', { name: 'Đánh dấu xong' }).waitFor();
  await phone.close();
}

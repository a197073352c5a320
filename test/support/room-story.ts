// One story for every kind of host: four people in a room on the sample board.

import type { Browser, BrowserContext } from 'playwright-core';
import { expect, vi } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { boardDocOf } from '../../shared/doc/board-doc';
import { addStage } from '../../shared/doc/commands/stages';
import { parseInviteLink, syncServerUrl } from '../../shared/protocol/invite-link';
import { joinProtocols } from '../../shared/protocol/room';
import { MapPage } from './map-page';

const SOON = { timeout: 25_000, interval: 100 };

export interface Room {
  /** The page of the one who holds the room. */
  readonly host: MapPage;
  readonly links: { readonly editor: string; readonly viewer: string };
  /** The board as the host hands it out. */
  readonly hostJson: () => Promise<string>;
}

interface Guest {
  readonly map: MapPage;
  readonly context: BrowserContext;
}

async function join(browser: Browser, link: string, name: string): Promise<Guest> {
  const context = await browser.newContext({
    // Wide enough for the whole sample beside an inspector.
    viewport: { width: 1900, height: 1000 },
    locale: 'vi-VN',
  });
  const map = new MapPage(await context.newPage());
  await map.page.goto(link);
  map.page.setDefaultTimeout(20_000);
  await map.introduce(name);
  return { map, context };
}

/** Somebody with the viewer's link and a program of their own, who ignores what the app forbids. */
async function writeAsViewer(link: string): Promise<void> {
  const invite = parseInviteLink(link);
  if (!invite.ok) throw new Error('not a link');
  const ydoc = new Y.Doc();
  const provider = new WebsocketProvider(syncServerUrl(invite.value), 'board', ydoc, {
    protocols: joinProtocols(invite.value.token),
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  });
  await vi.waitFor(() => expect(provider.synced).toBe(true), SOON);
  addStage(boardDocOf(ydoc), { title: 'Của người xem', colour: 'red' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  provider.destroy();
  ydoc.destroy();
}

/** Tells the story; every step is an expectation of somebody in the room. */
export async function tellRoomStory(browser: Browser, room: Room): Promise<void> {
  const { host, links } = room;
  const an = await join(browser, links.editor, 'An');
  const binh = await join(browser, links.editor, 'Bình');
  const chi = await join(browser, links.viewer, 'Chi');
  const maps = [host, an.map, binh.map, chi.map];
  for (const map of maps) await map.showAll();
  const everyone = (expectation: (map: MapPage) => Promise<void>) =>
    Promise.all(maps.map((map) => vi.waitFor(() => expectation(map), SOON)));
  const everyoneHears = (title: string, words: string) =>
    everyone(async (map) => expect(await map.spoken(title)).toContain(words));

  // An edit reaches everybody.
  await an.map.addCard('Ủng hộ', 'Chị Lan', 'Tôi viết lời khen trên Zalo');
  await everyoneHears('Tôi viết lời khen trên Zalo', 'Ủng hộ, Chị Lan');

  // A drag is seen while it happens, as a ghost with a name, and lands for everybody.
  await binh.map.carry('Tôi lướt trúng quảng cáo', 'Tôi mở mười trang so sánh');
  await vi.waitFor(
    () => an.map.page.locator('.jr-ghost', { hasText: 'Bình' }).waitFor({ timeout: 1000 }),
    SOON,
  );
  await binh.map.drop();
  await everyoneHears('Tôi lướt trúng quảng cáo', 'Cân nhắc, Chị Lan');

  // Undo takes back one's own step and spares what others did meanwhile.
  await an.map.rename('Tôi viết lời khen trên Zalo', 'Tôi viết lời khen dài');
  await everyoneHears('Tôi viết lời khen dài', 'Ủng hộ');
  await binh.map.feel('Tôi viết lời khen dài', 'Rất thích');
  await everyoneHears('Tôi viết lời khen dài', 'Rất thích');
  await an.map.undo();
  await everyoneHears('Tôi viết lời khen trên Zalo', 'Rất thích');

  // A viewer is offered no way to write, and writing all the same reaches nobody.
  expect(await chi.map.page.getByRole('button', { name: /Thêm điểm chạm vào/ }).count()).toBe(0);
  await writeAsViewer(links.viewer);

  // Offline one goes on, says so, and loses nothing.
  await binh.context.setOffline(true);
  await binh.map.page.getByText(/Mất kết nối/).waitFor({ timeout: 40_000 });
  await binh.map.addCard('Ủng hộ', 'Bác Minh', 'Tôi kể lại khi mất mạng');
  await an.map.feel('Tôi khoe chuyện này', 'Bình thường');
  await binh.context.setOffline(false);
  await everyoneHears('Tôi kể lại khi mất mạng', 'Ủng hộ, Bác Minh');
  await everyoneHears('Tôi khoe chuyện này', 'Bình thường');

  // A reload loses nothing that was typed, and does not ask for the name again.
  await an.map.addCard('Nhận biết', 'Bác Minh', 'Tôi gõ rồi tải lại ngay');
  await an.map.page.reload();
  await an.map.card('Tôi gõ rồi tải lại ngay').waitFor();

  // All converged, to the byte, and nobody has the viewer's stage.
  await everyoneHears('Tôi gõ rồi tải lại ngay', 'Nhận biết, Bác Minh');
  const expected = await room.hostJson();
  expect(expected).not.toContain('Của người xem');
  for (const guest of [an, binh, chi]) {
    await vi.waitFor(async () => expect(await guest.map.exportedJson()).toBe(expected), SOON);
  }
  for (const guest of [an, binh, chi]) await guest.context.close();
}

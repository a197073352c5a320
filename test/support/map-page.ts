// What a person does with the map, by the names that they see and hear. Works the same in a
// browser and in the desktop window.

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

export interface InviteLinks {
  readonly editor: string;
  readonly contributor: string;
  readonly viewer: string;
}

export class MapPage {
  constructor(readonly page: Page) {}

  /** The card with this title (or the beginning of it). */
  card(title: string): Locator {
    return this.page.locator(`.react-flow__node[aria-label^=${JSON.stringify(title)}]`);
  }

  /** What a screen reader says of a card: its title, stage, lane, emotion and marks. */
  async spoken(title: string): Promise<string> {
    return (await this.card(title).getAttribute('aria-label')) ?? '';
  }

  async openTemplate(name: RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
    await this.page.getByRole('application').waitFor();
  }

  async introduce(name: string): Promise<void> {
    await this.page.getByLabel('Tên của bạn').fill(name);
    await this.page.getByRole('button', { name: 'Vào phòng' }).click();
    // A narrow screen shows the outline first.
    await this.page.locator('.react-flow__node, [role="grid"]').first().waitFor();
  }

  /** Starts a room on this machine only; answers its links. */
  async startRoom(name: string): Promise<InviteLinks> {
    await this.page.getByRole('button', { name: 'Mời vào phòng' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Chỉ máy này/ }).check();
    await dialog.getByLabel('Tên của bạn').fill(name);
    await dialog.getByRole('button', { name: 'Mở phòng', exact: true }).click();
    const fields = dialog.locator('input[value*="#room="]');
    await fields.nth(2).waitFor();
    const links = await fields.evaluateAll((found) =>
      found.map((field) => (field as HTMLInputElement).value),
    );
    await this.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const [editor = '', contributor = '', viewer = ''] = links;
    return { editor, contributor, viewer };
  }

  async stopRoom(): Promise<void> {
    await this.page.getByRole('button', { name: 'Mời vào phòng' }).click();
    await this.page.getByRole('button', { name: 'Dừng phòng' }).click();
    await this.page.getByRole('button', { name: /Dừng/ }).last().click();
    await this.page.getByRole('button', { name: 'Mở phòng', exact: true }).waitFor();
  }

  /** The whole map in view: cards out of view are not drawn, and so not heard. */
  async showAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Xem cả bản đồ' }).click();
    await this.page.waitForTimeout(400);
  }

  async addCard(stage: string, lane: string, title: string): Promise<void> {
    await this.page
      .getByRole('button', { name: `Thêm điểm chạm vào ${stage}, ${lane}` })
      .click({ force: true });
    await this.page.locator('.react-flow__node').getByRole('textbox').fill(title);
    await this.page.keyboard.press('Enter');
  }

  async rename(title: string, next: string): Promise<void> {
    await this.card(title).dblclick();
    await this.card(title).getByRole('textbox').fill(next);
    await this.page.keyboard.press('Enter');
  }

  async feel(title: string, emotion: string): Promise<void> {
    await this.card(title).click();
    await this.page.getByRole('radio', { name: emotion, exact: true }).check({ force: true });
  }

  /** Takes a card and carries it to the middle of another; `drop` lets it go there. */
  async carry(title: string, to: string): Promise<void> {
    const [from, target] = [await this.#middle(title), await this.#middle(to)];
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
    await this.page.mouse.move(target.x, target.y, { steps: 12 });
  }

  async drop(): Promise<void> {
    await this.page.mouse.up();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Hoàn tác' }).first().click();
  }

  /** The board as this page would hand it out, through the menu and a download. */
  async exportedJson(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.chooseExport();
    return readFile(await (await download).path(), 'utf8');
  }

  async chooseExport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lệnh khác' }).click();
    await this.page.getByRole('menuitem', { name: /Xuất tệp JSON/ }).click();
  }

  async #middle(title: string): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.card(title).boundingBox();
    if (!box) throw new Error(`the card "${title}" is not in view`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}

import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useAppInBrowser } from '../support/app-in-browser';
import { MapPage } from '../support/map-page';

const SOON = { timeout: 15_000 };

/** An input method as the browser knows it: composition events, and a value that is not final. */
class InputMethod {
  constructor(private readonly cdp: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  async compose(text: string): Promise<void> {
    await this.cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  async commit(text: string): Promise<void> {
    await this.cdp.send('Input.insertText', { text });
  }

  /** What Telex shows key by key, and then the word. */
  async word(steps: readonly string[]): Promise<void> {
    for (const step of steps) await this.compose(step);
    await this.commit(steps.at(-1) ?? '');
  }
}

describe('two people typing into one text', () => {
  const app = useAppInBrowser();

  const titleField = (map: MapPage) =>
    map.page.getByRole('complementary', { name: 'Chi tiết' }).getByLabel('Tên điểm chạm');
  const textOf = (map: MapPage) => titleField(map).inputValue();
  const putCaret = (map: MapPage, at: number) =>
    titleField(map).evaluate((element, index) => {
      (element as HTMLTextAreaElement).focus();
      (element as HTMLTextAreaElement).setSelectionRange(index, index);
    }, at);
  const caretOf = (map: MapPage) =>
    titleField(map).evaluate((element) => (element as HTMLTextAreaElement).selectionStart);

  let host: MapPage;
  let guest: MapPage;

  beforeAll(async () => {
    host = await app.open();
    await host.openTemplate(/Mua điện thoại ở cửa hàng/);
    const { editor } = await host.startRoom('Thu Hà');
    const context = await app.newContext();
    guest = new MapPage(await context.newPage());
    await guest.page.goto(editor);
    await guest.introduce('An');
    for (const map of [host, guest]) {
      await map.showAll();
      await map.card('Tôi đứng chờ thanh toán').click();
      await titleField(map).waitFor();
    }
  });

  test('both are kept, letter by letter, through an input method and remote edits', async () => {
    const before = await textOf(host);
    expect(before).toBe('Tôi đứng chờ thanh toán 25 phút');

    // Telex at the end; meanwhile somebody writes at the beginning of the same text.
    await putCaret(host, before.length);
    const telex = await InputMethod.of(host.page);
    await telex.commit(' ');
    for (const step of ['m', 'mo', 'moi', 'mỏi']) await telex.compose(step);
    await putCaret(guest, 0);
    const vni = await InputMethod.of(guest.page);
    await vni.word(['H', 'Ho', 'Hom', 'Hôm']);
    await vni.commit(' ');
    await vni.word(['q', 'qu', 'qua']);
    await vni.commit(', ');
    // What is being composed is not disturbed, nor sent half done.
    await expect.poll(() => textOf(guest), SOON).toBe(`Hôm qua, ${before} `);
    expect(await textOf(host)).toBe(`${before} mỏi`);
    await telex.commit('mỏi');
    for (const map of [host, guest])
      await expect.poll(() => textOf(map), SOON).toBe(`Hôm qua, ${before} mỏi`);
    expect(await caretOf(host)).toBe(`Hôm qua, ${before} mỏi`.length);

    // Into the middle of each other's words, both at once.
    // A pause, so that the two edits are steps of their own.
    await host.page.waitForTimeout(700);
    const at = `Hôm qua, ${before}`.indexOf('chờ');
    await putCaret(host, at);
    await putCaret(guest, at + 'chờ'.length);
    await Promise.all([host.page.keyboard.type('phải '), guest.page.keyboard.type(' rất lâu')]);
    const both = `Hôm qua, ${before} mỏi`.replace('chờ', 'phải chờ rất lâu');
    for (const map of [host, guest]) await expect.poll(() => textOf(map), SOON).toBe(both);
    expect(await caretOf(host)).toBe(at + 'phải '.length);

    // Undo takes back one's own letters and leaves the other's.
    const undone = both.replace('phải ', '');
    // Pauses between the keys divide typing into steps, on a slow machine into several.
    for (let steps = 0; steps < 5 && (await textOf(host)) !== undone; steps += 1)
      await host.page.keyboard.press('Control+z');
    for (const map of [host, guest]) await expect.poll(() => textOf(map), SOON).toBe(undone);
  });

  test('Escape in a name on the map takes back one’s own letters, not the other’s', async () => {
    const title = await textOf(host);
    await host.card('Hôm qua').dblclick();
    const inPlace = host.page.locator('.react-flow__node').getByRole('textbox');
    await inPlace.press('End');
    await host.page.keyboard.type(' lẻ');
    await putCaret(guest, 0);
    await guest.page.keyboard.type('Sáng nay ');
    await expect.poll(() => inPlace.inputValue(), SOON).toBe(`Sáng nay ${title} lẻ`);
    await host.page.keyboard.press('Escape');
    for (const map of [host, guest])
      await expect.poll(() => textOf(map), SOON).toBe(`Sáng nay ${title}`);
  });
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SavedFile } from '../../shared/protocol/host-api';
import { answerFileDialogs, type DesktopUnderTest, openDesktop } from '../support/desktop-app';
import { desktopDescribe } from '../support/electron-runtime';

const NAME = 'Mua điện thoại.journey.json';
const TEXT = '{\n  "title": "Mua điện thoại ở cửa hàng"\n}\n';

desktopDescribe('files of the desktop app', () => {
  let desktop: DesktopUnderTest;
  let saved: SavedFile;

  beforeAll(async () => {
    desktop = await openDesktop();
  });
  afterAll(() => desktop?.dispose());

  const inFolder = (name: string) => path.join(desktop.folder, name);

  const save = (request: { text: string; token?: string; saveAs?: boolean }) =>
    desktop.page.evaluate(
      (given) =>
        window.journey?.saveBoardFile({ suggestedName: 'Bản đồ', saveAs: false, ...given }),
      request,
    );

  test('are saved where the person says', async () => {
    await answerFileDialogs(desktop.app, [inFolder(NAME)]);
    const answer = await save({ text: TEXT });
    if (!answer?.ok || !answer.value) throw new Error(`not saved: ${JSON.stringify(answer)}`);
    saved = answer.value;
    expect(saved.name).toBe(NAME);
    expect(await readFile(inFolder(NAME), 'utf8')).toBe(TEXT);
  });

  test('are saved again without a question, keeping the version before', async () => {
    await answerFileDialogs(desktop.app, []);
    const answer = await save({ text: '{}', token: saved.token });
    expect(answer).toEqual({ ok: true, value: saved });
    expect(await readFile(inFolder(NAME), 'utf8')).toBe('{}');
    expect(await readFile(inFolder(`${NAME}.bak`), 'utf8')).toBe(TEXT);
    const names = await readdir(desktop.folder);
    expect(names.toSorted()).toEqual([NAME, `${NAME}.bak`, 'user'].toSorted());
  });

  test('are not written for a forged token or a cancelled dialog', async () => {
    expect(await save({ text: 'evil', token: 'A'.repeat(22) })).toEqual({
      ok: false,
      error: 'unknown-file',
    });
    await answerFileDialogs(desktop.app, [null]);
    expect(await save({ text: 'x', token: saved.token, saveAs: true })).toEqual({
      ok: true,
      value: null,
    });
    expect(await readFile(inFolder(NAME), 'utf8')).toBe('{}');
  });

  test('are opened through the dialog, without naming a path', async () => {
    await writeFile(inFolder('other.journey.json'), TEXT);
    await answerFileDialogs(desktop.app, [inFolder('other.journey.json')]);
    const answer = await desktop.page.evaluate(() => window.journey?.openBoardFile());
    expect(answer).toMatchObject({ ok: true, value: { name: 'other.journey.json', text: TEXT } });
    expect(JSON.stringify(answer)).not.toContain(desktop.folder);
  });

  test('are exported as the bytes they are', async () => {
    await answerFileDialogs(desktop.app, [inFolder('ảnh.png')]);
    const answer = await desktop.page.evaluate(() =>
      window.journey?.saveExport({
        suggestedName: 'ảnh',
        mime: 'image/png',
        bytes: new Uint8Array([137, 80, 78, 71, 0, 255]),
      }),
    );
    expect(answer).toEqual({ ok: true, value: { name: 'ảnh.png' } });
    expect([...(await readFile(inFolder('ảnh.png')))]).toEqual([137, 80, 78, 71, 0, 255]);
  });

  test('are found again for their working copy after a restart', async () => {
    const request = { copyId: 'copy1', token: saved.token };
    await desktop.page.evaluate((given) => window.journey?.rememberFile(given), request);
    desktop = await desktop.restart();
    const found = await desktop.page.evaluate(() => window.journey?.fileForCopy('copy1'));
    if (!found?.ok || !found.value) throw new Error(`not found: ${JSON.stringify(found)}`);
    expect(found.value.name).toBe(NAME);
    await save({ text: 'after the restart', token: found.value.token });
    expect(await readFile(inFolder(NAME), 'utf8')).toBe('after the restart');
    expect(await save({ text: 'x', token: saved.token })).toMatchObject({ error: 'unknown-file' });
  });
});

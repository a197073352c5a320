import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMAND_IDS } from '../../shared/app-commands';
import type { Locale } from '../../shared/i18n/message';
import { type DesktopUnderTest, openDesktop } from '../support/desktop-app';
import { desktopDescribe } from '../support/electron-runtime';

desktopDescribe('the native menu of the desktop app', () => {
  let desktop: DesktopUnderTest;

  beforeAll(async () => {
    desktop = await openDesktop();
  });
  afterAll(() => desktop?.dispose());

  const labelOf = (id: string) =>
    desktop.app.evaluate(
      ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.label ?? null,
      id,
    );

  const speak = async (locale: Locale, saveLabel: string) => {
    await expect
      .poll(async () => {
        await desktop.page.evaluate((wanted) => window.journey?.setLocale(wanted), locale);
        return labelOf('file.save');
      })
      .toBe(saveLabel);
  };

  test.each([
    ['vi', 'Lưu'],
    ['en', 'Save'],
    ['vi', 'Lưu'],
  ] as const)('holds every command in %s', async (locale, saveLabel) => {
    await speak(locale, saveLabel);
    const missing = await desktop.app.evaluate(
      ({ Menu }, ids) => ids.filter((id) => !Menu.getApplicationMenu()?.getMenuItemById(id)),
      COMMAND_IDS,
    );
    expect(missing).toEqual([]);
  });

  test('tells the page which command was chosen', async () => {
    await desktop.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heardInTest: heard });
      window.journey?.onCommand((command) => heard.push(command));
    });
    await desktop.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('view.toggleMinimap')?.click();
    });
    const heard = () =>
      desktop.page.evaluate(() => (window as { heardInTest?: string[] }).heardInTest);
    await expect.poll(heard).toEqual(['view.toggleMinimap']);
  });

  test('greys out what the page says cannot be done', async () => {
    const isEnabled = async (id: string) => {
      await desktop.page.evaluate(() => window.journey?.setCommandState(['edit.undo']));
      return desktop.app.evaluate(
        ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled,
        id,
      );
    };
    await expect.poll(() => isEnabled('edit.undo')).toBe(false);
    await expect.poll(() => isEnabled('file.open')).toBe(true);
  });

  test('remembers the language', async () => {
    await speak('en', 'Save');
    desktop = await desktop.restart();
    expect(await desktop.page.evaluate(() => window.journey?.preferredLocale)).toBe('en');
  });
});

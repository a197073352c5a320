import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuAccelerator } from '../../../electron/main/menu-accelerator';
import { type NativeMenuOptions, nativeMenu } from '../../../electron/main/native-menu';
import {
  APP_COMMANDS,
  appCommand,
  COMMAND_IDS,
  type CommandId,
} from '../../../shared/app-commands';
import { LOCALES } from '../../../shared/i18n/message';

function menuOf(options: Partial<NativeMenuOptions> = {}): MenuItemConstructorOptions[] {
  return nativeMenu({
    locale: 'vi',
    isMac: false,
    isPackaged: true,
    disabled: new Set(),
    choose: () => undefined,
    ...options,
  });
}

function allItems(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? allItems(item.submenu) : []),
  ]);
}

function itemOf(items: readonly MenuItemConstructorOptions[], id: string) {
  const found = allItems(items).filter((item) => item.id === id);
  expect(found, id).toHaveLength(1);
  return found[0];
}

describe('the native menu', () => {
  test.each(LOCALES)('holds every command exactly once, with a label, in %s', (locale) => {
    const menu = menuOf({ locale });
    for (const id of COMMAND_IDS) expect(itemOf(menu, id)?.label).toBeTruthy();
  });

  test('speaks both languages', () => {
    expect(itemOf(menuOf(), 'file.save')?.label).toBe('Lưu');
    expect(itemOf(menuOf({ locale: 'en' }), 'file.save')?.label).toBe('Save');
    expect(menuOf().map(({ label }) => label)).toEqual([
      'Tệp',
      'Sửa',
      'Thẻ',
      'Thêm',
      'Xem',
      'Phòng',
      'Trợ giúp',
    ]);
  });

  test('offers the themes under one item', () => {
    const themes = itemOf(menuOf(), 'menu.theme')?.submenu;
    expect(Array.isArray(themes) && themes.map(({ id }) => id)).toEqual([
      'view.theme.system',
      'view.theme.light',
      'view.theme.dark',
      'view.theme.contrast',
      'view.theme.projector',
    ]);
  });

  test('marks the language that is spoken', () => {
    for (const locale of LOCALES) {
      const menu = menuOf({ locale });
      expect(itemOf(menu, `app.language.${locale}`)).toMatchObject({
        type: 'radio',
        checked: true,
      });
    }
    expect(itemOf(menuOf(), 'app.language.en')).toMatchObject({ checked: false });
  });

  test('tells the app what was chosen, undo included', () => {
    const chosen: CommandId[] = [];
    const menu = menuOf({ choose: (command) => chosen.push(command) });
    for (const id of ['edit.undo', 'edit.redo', 'file.open'] as const) {
      const item = itemOf(menu, id);
      expect(item?.role).toBeUndefined();
      item?.click?.({} as never, undefined, {} as never);
    }
    expect(chosen).toEqual(['edit.undo', 'edit.redo', 'file.open']);
  });

  test('greys out what cannot be done now', () => {
    const menu = menuOf({ disabled: new Set(['edit.undo'] as const) });
    expect(itemOf(menu, 'edit.undo')?.enabled).toBe(false);
    expect(itemOf(menu, 'edit.redo')?.enabled).toBe(true);
  });

  test('keeps to what each system expects', () => {
    const roles = (options: Partial<NativeMenuOptions>) =>
      allItems(menuOf(options)).flatMap(({ role }) => (role === undefined ? [] : [role]));
    expect(roles({ isMac: true })).toEqual(
      expect.arrayContaining(['about', 'services', 'hide', 'quit', 'window', 'minimize', 'zoom']),
    );
    expect(roles({})).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'quit', 'togglefullscreen']),
    );
    expect(roles({})).not.toContain('toggleDevTools');
    expect(roles({ isPackaged: false })).toContain('toggleDevTools');
  });

  test('has no line at the edge of a menu and no two lines together', () => {
    for (const isMac of [true, false]) {
      for (const { submenu } of menuOf({ isMac, isPackaged: false })) {
        const kinds = (Array.isArray(submenu) ? submenu : []).map(
          ({ type }) => type === 'separator',
        );
        expect(kinds[0]).toBe(false);
        expect(kinds.at(-1)).toBe(false);
        expect(kinds.some((isLine, index) => isLine && kinds[index + 1])).toBe(false);
      }
    }
  });
});

describe('a shortcut in the menu', () => {
  test.each([
    ['file.save', 'CmdOrCtrl+S'],
    ['edit.redo', 'CmdOrCtrl+Shift+Z'],
    ['view.zoomIn', 'CmdOrCtrl+='],
    ['view.zoomOut', 'CmdOrCtrl+-'],
    ['view.fit', 'CmdOrCtrl+0'],
    ['edit.rename', 'F2'],
    ['touchpoint.add', 'T'],
    ['touchpoint.moveLeft', 'Alt+Left'],
    ['room.join', null],
  ] as const)('of %s is %s', (id, accelerator) => {
    expect(menuAccelerator(appCommand(id), false)).toBe(accelerator);
  });

  test('is only shown: the page listens to the keyboard', () => {
    for (const { id, accelerator, registerAccelerator } of allItems(menuOf())) {
      if (accelerator !== undefined) expect(registerAccelerator, id).toBe(false);
    }
  });

  test('on macOS never takes a key that people type', () => {
    for (const command of APP_COMMANDS) {
      const accelerator = menuAccelerator(command, true);
      if (accelerator !== null) expect(accelerator).toMatch(/^CmdOrCtrl\+/);
    }
  });
});

/** The native menu, built from the command catalogue. Knows no window: it only says what was chosen. */
import type { MenuItemConstructorOptions } from 'electron';
import {
  APP_COMMANDS,
  type AppCommand,
  type CommandId,
  type CommandMenu,
} from '../../shared/app-commands';
import type { Locale } from '../../shared/i18n/message';
import { type Translate, translator } from '../../shared/i18n/translate';
import { menuAccelerator } from './menu-accelerator';

export interface NativeMenuOptions {
  readonly locale: Locale;
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly disabled: ReadonlySet<CommandId>;
  readonly choose: (command: CommandId) => void;
}

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/** Template for `Menu.buildFromTemplate`; items of commands have the command as id. */
export function nativeMenu(options: NativeMenuOptions): Item[] {
  const t = translator(options.locale);
  const groupsOf = (menu: CommandMenu): Item[][] => commandGroups(menu, options, t);
  const view = groupsOf('view').filter(
    (group) => !group.some(isLanguageItem) && !group.some(isThemeItem),
  );
  return [
    ...(options.isMac ? [appMenu(t)] : []),
    menu('menu.file', t, [...groupsOf('file'), options.isMac ? [] : [quitItem(t)]]),
    menu('menu.edit', t, groupsOf('edit')),
    menu('menu.card', t, groupsOf('card')),
    menu('menu.insert', t, groupsOf('insert')),
    menu('menu.view', t, [
      ...view,
      [themeMenu(options, t), languageMenu(options, t)],
      viewItems(options, t),
    ]),
    menu('menu.room', t, groupsOf('room')),
    ...(options.isMac ? [windowMenu(t)] : []),
    menu('menu.help', t, groupsOf('help')),
  ];
}

type MenuLabel =
  | 'menu.file'
  | 'menu.edit'
  | 'menu.card'
  | 'menu.insert'
  | 'menu.view'
  | 'menu.room'
  | 'menu.help';

function menu(label: MenuLabel, t: Translate, groups: readonly Item[][]): Item {
  return { id: label, label: t(label), submenu: divided(groups) };
}

function divided(groups: readonly Item[][]): Item[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [SEPARATOR, ...group]));
}

function commandGroups(wanted: CommandMenu, options: NativeMenuOptions, t: Translate): Item[][] {
  const commands = APP_COMMANDS.filter(({ menu }) => menu === wanted);
  const groups = [...new Set(commands.map(({ group }) => group))];
  return groups.map((wantedGroup) =>
    commands
      .filter(({ group }) => group === wantedGroup)
      .map((command) => commandItem(command, options, t)),
  );
}

/** The page hears of these as clipboard events, and a focused text gets them first. */
const CLIPBOARD_ROLES: Readonly<Partial<Record<CommandId, 'cut' | 'copy' | 'paste'>>> = {
  'edit.cut': 'cut',
  'edit.copy': 'copy',
  'edit.paste': 'paste',
};

function commandItem(command: AppCommand, options: NativeMenuOptions, t: Translate): Item {
  const role = CLIPBOARD_ROLES[command.id];
  if (role) return { id: command.id, label: t(command.label), role };
  const accelerator = menuAccelerator(command, options.isMac);
  return {
    id: command.id,
    label: t(command.label),
    enabled: !options.disabled.has(command.id),
    click: () => options.choose(command.id),
    // The page listens to the keyboard itself, so that a text field can keep a key for itself.
    // Here the shortcut is only shown; macOS ignores this and asks the page first anyway.
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
  };
}

function isLanguageItem({ id }: Item): boolean {
  return id?.startsWith('app.language.') ?? false;
}

function isThemeItem({ id }: Item): boolean {
  return id?.startsWith('view.theme.') ?? false;
}

function themeMenu(options: NativeMenuOptions, t: Translate): Item {
  const items = commandGroups('view', options, t).flat().filter(isThemeItem);
  return { id: 'menu.theme', label: t('menu.theme'), submenu: items };
}

function languageMenu(options: NativeMenuOptions, t: Translate): Item {
  const items = commandGroups('view', options, t)
    .flat()
    .filter(isLanguageItem)
    .map(
      (item): Item => ({
        ...item,
        type: 'radio',
        checked: item.id === `app.language.${options.locale}`,
      }),
    );
  return { id: 'menu.language', label: t('menu.language'), submenu: items };
}

function viewItems({ isPackaged }: NativeMenuOptions, t: Translate): Item[] {
  const fullScreen: Item = { role: 'togglefullscreen', label: t('menu.fullScreen') };
  if (isPackaged) return [fullScreen];
  return [fullScreen, { role: 'toggleDevTools', label: t('menu.developerTools') }];
}

function quitItem(t: Translate): Item {
  return { role: 'quit', label: t('menu.quit') };
}

function appMenu(t: Translate): Item {
  return {
    label: t('app.name'),
    submenu: divided([
      [{ role: 'about', label: t('menu.about') }],
      [{ role: 'services', label: t('menu.services') }],
      [
        { role: 'hide', label: t('menu.hide') },
        { role: 'hideOthers', label: t('menu.hideOthers') },
        { role: 'unhide', label: t('menu.showAll') },
      ],
      [quitItem(t)],
    ]),
  };
}

function windowMenu(t: Translate): Item {
  return {
    role: 'window',
    label: t('menu.window'),
    submenu: [
      { role: 'minimize', label: t('menu.minimize') },
      { role: 'zoom', label: t('menu.zoomWindow') },
      SEPARATOR,
      { role: 'front', label: t('menu.front') },
    ],
  };
}

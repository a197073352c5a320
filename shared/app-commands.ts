/**
 * Every command of the app, once: the native menu, the toolbar, the palette and the shortcut help
 * are views of this list. It knows nothing of how a command runs.
 */
import type { MessageKey } from './i18n/catalogue';

export const COMMAND_MENUS = ['file', 'edit', 'card', 'insert', 'view', 'room', 'help'] as const;
export type CommandMenu = (typeof COMMAND_MENUS)[number];

interface CommandDeclaration {
  /**
   * tinykeys syntax, the first one is shown. Letters are named by the character and not by the
   * position, so that they stay where the keyboard's own print says.
   */
  readonly shortcuts: readonly string[];
  /** The native menu it stands in and its group there; groups are divided by lines. */
  readonly menu: CommandMenu;
  readonly group: number;
}

function declare(
  menu: CommandMenu,
  group: number,
  ...shortcuts: readonly string[]
): CommandDeclaration {
  return { menu, group, shortcuts };
}

const DECLARATIONS = {
  'file.new': declare('file', 1, '$mod+n'),
  'file.open': declare('file', 1, '$mod+o'),
  'file.save': declare('file', 2, '$mod+s'),
  'file.saveAs': declare('file', 2, '$mod+Shift+s'),
  'file.exportPng': declare('file', 3, '$mod+Shift+e'),
  'file.exportJson': declare('file', 3),
  'file.close': declare('file', 4, '$mod+w'),
  'edit.undo': declare('edit', 1, '$mod+z'),
  'edit.redo': declare('edit', 1, '$mod+Shift+z', '$mod+y'),
  'edit.cut': declare('edit', 2, '$mod+x'),
  'edit.copy': declare('edit', 2, '$mod+c'),
  'edit.paste': declare('edit', 2, '$mod+v'),
  'edit.duplicate': declare('edit', 2, '$mod+d'),
  'edit.rename': declare('edit', 3, 'F2'),
  'edit.delete': declare('edit', 3, 'Delete', 'Backspace'),
  'select.all': declare('edit', 6, '$mod+a'),
  'select.stage': declare('edit', 6),
  'select.lane': declare('edit', 6),
  'select.similar': declare('edit', 6, '$mod+Shift+a'),
  'touchpoint.add': declare('insert', 1, 't'),
  'stage.add': declare('insert', 1, 's'),
  'stage.addSub': declare('insert', 1, 'Shift+s'),
  'persona.add': declare('insert', 1, 'p'),
  'lane.add': declare('insert', 1, 'l'),
  'link.add': declare('insert', 1, 'k'),
  'comment.add': declare('insert', 2, 'Shift+c'),
  'touchpoint.moveLeft': declare('edit', 4, 'Alt+ArrowLeft'),
  'touchpoint.moveRight': declare('edit', 4, 'Alt+ArrowRight'),
  'touchpoint.moveUp': declare('edit', 4, 'Alt+ArrowUp'),
  'touchpoint.moveDown': declare('edit', 4, 'Alt+ArrowDown'),
  'touchpoint.toTray': declare('edit', 4, 'Shift+t'),
  'view.search': declare('edit', 5, '$mod+f', '/'),
  'view.searchNext': declare('edit', 5, 'F3'),
  'view.searchPrevious': declare('edit', 5, 'Shift+F3'),
  'view.filter': declare('edit', 5, 'f'),
  'view.outline': declare('view', 0, 'o'),
  'emotion.veryUpset': declare('card', 1, 'Digit1'),
  'emotion.unhappy': declare('card', 1, 'Digit2'),
  'emotion.neutral': declare('card', 1, 'Digit3'),
  'emotion.pleased': declare('card', 1, 'Digit4'),
  'emotion.delighted': declare('card', 1, 'Digit5'),
  'emotion.clear': declare('card', 1, 'Digit0'),
  'mark.critical': declare('card', 2, 'c'),
  'mark.unforgiving': declare('card', 2, 'u'),
  'pick.pillars': declare('card', 3, 'h'),
  'pick.pitfalls': declare('card', 3, 'b'),
  'pick.channel': declare('card', 3, 'n'),
  'pick.owner': declare('card', 3, 'a'),
  'pick.intent': declare('card', 3, 'd'),
  'view.zoomIn': declare('view', 1, '$mod+Equal', '$mod+Shift+Equal', '$mod+NumpadAdd'),
  'view.zoomOut': declare('view', 1, '$mod+Minus', '$mod+NumpadSubtract'),
  'view.fit': declare('view', 1, '$mod+Digit0', 'Shift+Digit1'),
  'view.zoomToSelection': declare('view', 1, '$mod+Digit2', 'Shift+Digit2'),
  'view.toggleMinimap': declare('view', 2, 'm'),
  'view.toggleInspector': declare('view', 2, 'i'),
  'view.history': declare('view', 2, 'Shift+h'),
  'view.comments': declare('view', 2, 'Shift+i'),
  'view.compareCurves': declare('view', 2, 'g'),
  'view.fold': declare('view', 5, 'Shift+f'),
  'view.foldStages': declare('view', 5),
  'view.foldLanes': declare('view', 5),
  'view.unfoldAll': declare('view', 5, 'Shift+u'),
  'view.theme.system': declare('view', 3),
  'view.theme.light': declare('view', 3),
  'view.theme.dark': declare('view', 3),
  'view.theme.contrast': declare('view', 3),
  'view.theme.projector': declare('view', 3),
  'app.language.vi': declare('view', 4),
  'app.language.en': declare('view', 4),
  'room.start': declare('room', 1, '$mod+Shift+l'),
  'room.join': declare('room', 1),
  'room.points': declare('room', 1),
  'help.palette': declare('help', 1, '$mod+k', '$mod+Shift+p'),
  'help.menu': declare('help', 1, 'Shift+F10'),
  'help.tour': declare('help', 1),
  'help.shortcuts': declare('help', 1, 'Shift+?', 'F1'),
} as const satisfies Record<string, CommandDeclaration>;

export type CommandId = keyof typeof DECLARATIONS;

export interface AppCommand extends CommandDeclaration {
  readonly id: CommandId;
  readonly label: MessageKey;
}

export const COMMAND_IDS = Object.keys(DECLARATIONS) as readonly CommandId[];

/** In menu order: by the order of declaration inside each menu. */
export const APP_COMMANDS: readonly AppCommand[] = COMMAND_IDS.map((id) => ({
  id,
  label: `command.${id}` as const,
  ...DECLARATIONS[id],
}));

export function isCommandId(value: unknown): value is CommandId {
  return typeof value === 'string' && Object.hasOwn(DECLARATIONS, value);
}

export function appCommand(id: CommandId): AppCommand {
  return { id, label: `command.${id}` as const, ...DECLARATIONS[id] };
}

/** The browser itself turns these keys into clipboard events; taking the keys would prevent them. */
const CLIPBOARD: ReadonlySet<string> = new Set<CommandId>(['edit.cut', 'edit.copy', 'edit.paste']);

export function isClipboardCommand(id: CommandId): boolean {
  return CLIPBOARD.has(id);
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Equal: '+',
  Minus: '−',
  Delete: 'Del',
  NumpadAdd: '+',
  NumpadSubtract: '−',
};

const MAC_MODIFIERS: Readonly<Record<string, string>> = { $mod: '⌘', Shift: '⇧', Alt: '⌥' };

/** A tinykeys shortcut as people write it: `⌘⇧Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function shortcutLabel(shortcut: string, isMac: boolean): string {
  // Which keys make a question mark depends on the keyboard; people look for the mark itself.
  if (shortcut === 'Shift+?') return '?';
  const parts = shortcut.split('+').map((part) => {
    if (isMac && MAC_MODIFIERS[part]) return MAC_MODIFIERS[part];
    if (part === '$mod') return 'Ctrl';
    if (isMac && part === 'Delete') return '⌦';
    if (part.startsWith('Digit')) return part.slice('Digit'.length);
    return KEY_NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return parts.join(isMac ? '' : '+');
}

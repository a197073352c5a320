import { describe, expect, test } from 'vitest';
import { APP_COMMANDS, COMMAND_IDS, isCommandId, shortcutLabel } from '../../shared/app-commands';
import { LOCALES } from '../../shared/i18n/message';
import { translate } from '../../shared/i18n/translate';

describe('the command catalogue', () => {
  test('names every command in both languages, differently from its neighbours', () => {
    for (const locale of LOCALES) {
      const labels = APP_COMMANDS.map(({ label }) => translate(locale, label));
      expect(labels.every((label) => label.trim() !== '')).toBe(true);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test('gives no shortcut to two commands', () => {
    const shortcuts = APP_COMMANDS.flatMap((command) => command.shortcuts);
    expect(new Set(shortcuts.map((shortcut) => shortcut.toLowerCase())).size).toBe(
      shortcuts.length,
    );
  });

  test('writes shortcuts the way tinykeys reads them', () => {
    const press =
      /^((\$mod|Alt|Shift)\+)*([a-z]|\?|\/|F\d+|Arrow(Left|Right|Up|Down)|Digit\d|[A-Z][A-Za-z]+)$/;
    for (const { id, shortcuts } of APP_COMMANDS) {
      for (const shortcut of shortcuts) expect(shortcut, id).toMatch(press);
    }
  });

  test('knows its ids and nothing that objects have by nature', () => {
    expect(COMMAND_IDS.every(isCommandId)).toBe(true);
    for (const other of ['', 'file.none', 'constructor', '__proto__', 3, null]) {
      expect(isCommandId(other)).toBe(false);
    }
  });
});

describe('a shortcut as people read it', () => {
  test.each([
    ['$mod+s', 'Ctrl+S', '⌘S'],
    ['$mod+Shift+z', 'Ctrl+Shift+Z', '⌘⇧Z'],
    ['Alt+ArrowLeft', 'Alt+←', '⌥←'],
    ['$mod+Equal', 'Ctrl++', '⌘+'],
    ['$mod+Minus', 'Ctrl+−', '⌘−'],
    ['$mod+Digit0', 'Ctrl+0', '⌘0'],
    ['Delete', 'Del', '⌦'],
    ['F2', 'F2', 'F2'],
    ['Shift+?', '?', '?'],
    ['t', 'T', 'T'],
  ])('%s is %s, on a Mac %s', (shortcut, elsewhere, mac) => {
    expect(shortcutLabel(shortcut, false)).toBe(elsewhere);
    expect(shortcutLabel(shortcut, true)).toBe(mac);
  });
});

/** All commands of the screen behind one button, for windows without a native menu and for touch. */
import { Menu as MenuIcon } from 'lucide-react';
import { APP_COMMANDS, shortcutLabel } from '../../../shared/app-commands';
import type { Translate } from '../../../shared/i18n/translate';
import type { RunnableCommand } from '../../actions/commands';
import { useTranslate } from '../../state/locale';
import { THEMES } from '../../state/theme';
import { Menu, type MenuChoice, type MenuItem } from '../../ui/Menu';

interface CommandMenuProps {
  readonly commands: readonly RunnableCommand[];
  readonly isMac: boolean;
}

export function CommandMenu({ commands, isMac }: CommandMenuProps) {
  const t = useTranslate();
  const groups = new Map<string, (MenuItem | MenuChoice)[]>();
  for (const command of inMenuOrder(commands)) {
    // They stand in the menu of the card itself, and in the palette; here they would bury the rest.
    if (command.menu === 'card') continue;
    const key = `${command.menu} ${command.group}`;
    if (command.id.startsWith(THEME)) {
      groups.set(key, [themeChoice(commands, t)]);
      continue;
    }
    const [shortcut] = command.shortcuts;
    const item: MenuItem = {
      id: command.id,
      label: t(command.label),
      keys: shortcut === undefined ? undefined : shortcutLabel(shortcut, isMac),
      disabled: !command.isEnabled,
      reason: command.reason,
      checked: command.isChecked ?? false,
      onSelect: command.run,
    };
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return (
    <Menu
      align="end"
      groups={[...groups.values()]}
      trigger={
        <button
          type="button"
          className="jr-icon-button"
          aria-label={t('tools.more')}
          data-tour="menu"
        >
          <MenuIcon size={18} aria-hidden />
        </button>
      }
    />
  );
}

function inMenuOrder(commands: readonly RunnableCommand[]): readonly RunnableCommand[] {
  const place = new Map(APP_COMMANDS.map(({ id }, index) => [id, index]));
  return commands.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

const THEME = 'view.theme.';

function themeChoice(commands: readonly RunnableCommand[], t: Translate): MenuChoice {
  const choices = THEMES.flatMap((theme) => {
    const command = commands.find(({ id }) => id === `${THEME}${theme}`);
    if (!command) return [];
    const { id, isChecked = false, run } = command;
    return [{ id, label: t(`theme.${theme}`), checked: isChecked, onSelect: run }];
  });
  return { id: 'menu.theme', label: t('menu.theme'), choices };
}

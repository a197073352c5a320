/** All commands of the screen behind one button, for windows without a native menu and for touch. */
import { Menu as MenuIcon } from 'lucide-react';
import { shortcutLabel } from '../../../shared/app-commands';
import type { RunnableCommand } from '../../actions/commands';
import { useTranslate } from '../../state/locale';
import { Menu, type MenuItem } from '../../ui/Menu';

interface CommandMenuProps {
  readonly commands: readonly RunnableCommand[];
  readonly isMac: boolean;
}

export function CommandMenu({ commands, isMac }: CommandMenuProps) {
  const t = useTranslate();
  const groups = new Map<string, MenuItem[]>();
  for (const command of commands) {
    const key = `${command.menu} ${command.group}`;
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
        <button type="button" className="jr-icon-button" aria-label={t('tools.more')}>
          <MenuIcon size={18} aria-hidden />
        </button>
      }
    />
  );
}

/** The menu of what is selected, at the pointer or where the keyboard is. */
import { shortcutLabel } from '../../../shared/app-commands';
import type { RunnableCommand } from '../../actions/commands';
import { useTranslate } from '../../state/locale';
import { useSession, useUi } from '../../state/session';
import { MenuAt, type MenuChoice, type MenuItem } from '../../ui/Menu';
import { contextGroups } from './context-commands';

interface ContextMenuProps {
  readonly commands: readonly RunnableCommand[];
  readonly isMac: boolean;
}

export function ContextMenu({ commands, isMac }: ContextMenuProps) {
  const t = useTranslate();
  const session = useSession();
  const at = useUi((state) => state.menuAt);
  const selection = useUi((state) => state.selection);
  const find = (id: string) => commands.find((one) => one.id === id);
  const itemOf = (command: RunnableCommand): MenuItem => {
    const [shortcut] = command.shortcuts;
    return {
      id: command.id,
      label: t(command.label),
      keys: shortcut === undefined ? undefined : shortcutLabel(shortcut, isMac),
      disabled: !command.isEnabled,
      reason: command.reason,
      checked: command.isChecked ?? false,
      danger: command.id === 'edit.delete',
      onSelect: command.run,
    };
  };
  const groups = contextGroups(selection.kind).map((group) =>
    group.flatMap((entry): readonly (MenuItem | MenuChoice)[] => {
      if (typeof entry === 'string') {
        const command = find(entry);
        return command ? [itemOf(command)] : [];
      }
      const choices = entry.ids.map(find).filter((command) => command !== undefined);
      return [{ id: entry.label, label: t(entry.label), choices: choices.map(itemOf) }];
    }),
  );
  const count = selection.kind === 'touchpoints' ? selection.ids.length : 0;
  return (
    <MenuAt
      at={at}
      label={count > 1 ? t('inspector.many', { count }) : t('context.label')}
      groups={groups}
      onClose={() =>
        session.ui.update((draft) => {
          draft.menuAt = null;
        })
      }
    />
  );
}

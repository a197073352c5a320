/** Every shortcut of the catalogue, and the keys that work on a card. */
import { APP_COMMANDS, COMMAND_MENUS, shortcutLabel } from '../../../shared/app-commands';
import { useTranslate } from '../../state/locale';
import { Dialog } from '../../ui/Dialog';
import './shortcuts.css';

interface ShortcutsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly isMac: boolean;
}

export function ShortcutsDialog({ open, onOpenChange, isMac }: ShortcutsDialogProps) {
  const t = useTranslate();
  const onCard = [
    { label: t('shortcuts.walk'), keys: '← ↑ → ↓' },
    { label: t('shortcuts.edit'), keys: 'Enter' },
    { label: t('shortcuts.inspect'), keys: '␣' },
    { label: t('shortcuts.cancel'), keys: 'Esc' },
  ];
  const menus = COMMAND_MENUS.map((menu) => ({
    title: t(`menu.${menu}`),
    rows: APP_COMMANDS.filter((command) => command.menu === menu).flatMap(
      ({ label, shortcuts }) => {
        const [first] = shortcuts;
        return first === undefined ? [] : [{ label: t(label), keys: shortcutLabel(first, isMac) }];
      },
    ),
  }));
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('shortcuts.title')}
      closeLabel={t('app.close')}
      width={760}
    >
      <div className="jr-shortcuts">
        {[{ title: t('shortcuts.onCard'), rows: onCard }, ...menus]
          .filter(({ rows }) => rows.length > 0)
          .map(({ title, rows }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {rows.map(({ label, keys }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      <kbd>{keys}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  );
}

/** Every shortcut of the catalogue, and what keys and pointer do on the map; found by typing. */
import { useState } from 'react';
import { APP_COMMANDS, COMMAND_MENUS, shortcutLabel } from '../../../shared/app-commands';
import type { Translate } from '../../../shared/i18n/translate';
import { foldDiacritics } from '../../../shared/views/fold';
import { useTranslate } from '../../state/locale';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import './shortcuts.css';

interface ShortcutsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly isMac: boolean;
}

interface Row {
  readonly label: string;
  /** Each is enough by itself. */
  readonly keys: readonly string[];
}

/** Keys and gestures that are no commands: they belong to the place where they are used. */
function onMap(t: Translate, isMac: boolean): readonly Row[] {
  const mod = isMac ? '⌘' : 'Ctrl';
  return [
    { label: t('shortcuts.walk'), keys: ['← ↑ → ↓'] },
    { label: t('shortcuts.byCell'), keys: [`${mod} + ← ↑ → ↓`] },
    { label: t('shortcuts.extend'), keys: ['Shift + ← ↑ → ↓'] },
    { label: t('shortcuts.ends'), keys: ['Home', 'End'] },
    { label: t('shortcuts.edit'), keys: ['Enter'] },
    { label: t('shortcuts.next'), keys: ['Tab'] },
    { label: t('shortcuts.inspect'), keys: ['␣'] },
    { label: t('shortcuts.cancel'), keys: ['Esc'] },
    {
      label: t('shortcuts.addToSelection'),
      keys: [t('shortcuts.click', { keys: `Shift, ${mod}` })],
    },
    { label: t('shortcuts.frame'), keys: [t('shortcuts.drag', { keys: 'Shift' })] },
    { label: t('shortcuts.menu'), keys: [t('shortcuts.rightClick')] },
  ];
}

/** Some keyboards make a plus with Shift: that is the same key to whoever looks it up. */
function keysOf(shortcuts: readonly string[], isMac: boolean): readonly string[] {
  const told = shortcuts.filter((shortcut) => !shortcut.endsWith('Shift+Equal'));
  return [...new Set(told.map((shortcut) => shortcutLabel(shortcut, isMac)))];
}

export function ShortcutsDialog({ open, onOpenChange, isMac }: ShortcutsDialogProps) {
  const t = useTranslate();
  const [query, setQuery] = useState('');
  const wanted = foldDiacritics(query.trim());
  const menus = COMMAND_MENUS.map((menu) => ({
    title: t(`menu.${menu}`),
    rows: APP_COMMANDS.filter((one) => one.menu === menu && one.shortcuts.length > 0).map(
      ({ label, shortcuts }): Row => ({ label: t(label), keys: keysOf(shortcuts, isMac) }),
    ),
  }));
  const groups = [{ title: t('shortcuts.onCard'), rows: onMap(t, isMac) }, ...menus]
    .map(({ title, rows }) => ({
      title,
      rows: foldDiacritics(title).includes(wanted)
        ? rows
        : rows.filter(({ label, keys }) =>
            foldDiacritics(`${label} ${keys.join(' ')}`).includes(wanted),
          ),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) setQuery('');
        onOpenChange(next);
      }}
      title={t('shortcuts.title')}
      closeLabel={t('app.close')}
      width={860}
    >
      <TextField
        type="search"
        label={t('shortcuts.search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className="jr-visually-hidden" role="status">
        {wanted === ''
          ? ''
          : t('palette.count', { count: groups.reduce((sum, { rows }) => sum + rows.length, 0) })}
      </p>
      {groups.length === 0 ? <p className="jr-shortcuts__none">{t('palette.none')}</p> : null}
      <div className="jr-shortcuts">
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ label, keys }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((one) => (
                      <kbd key={one}>{one}</kbd>
                    ))}
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

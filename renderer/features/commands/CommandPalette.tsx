/** The palettes of the board screen: all commands and places, or one choice for what is selected. */
import { useMemo, useRef, useState } from 'react';
import type { RunnableCommand } from '../../actions/commands';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession, useUi } from '../../state/session';
import { PALETTES, type PaletteName, selectedCards } from '../../state/ui-store';
import { Palette } from '../../ui/Palette';
import { commandEntries, groupEntriesOf, placeEntries } from './command-entries';
import { findEntries, groupEntries, type PaletteEntry } from './palette-entry';
import { pickEntries, pickerTitle } from './pick-entries';

interface CommandPaletteProps {
  readonly commands: readonly RunnableCommand[];
  readonly isMac: boolean;
  /** Ids of the commands that were used lately, the latest first. */
  readonly recent: readonly string[];
  readonly onUse: (commandId: string) => void;
}

const NONE: readonly PaletteEntry[] = [];

const isPalette = (dialog: unknown): dialog is PaletteName =>
  PALETTES.some((one) => one === dialog);

export function CommandPalette(props: CommandPaletteProps) {
  const t = useTranslate();
  const session = useSession();
  const dialog = useUi((state) => state.dialog);
  const open = isPalette(dialog) ? dialog : null;
  // While it goes, it keeps what it showed.
  const shown = useRef<PaletteName>('palette');
  if (open) shown.current = open;
  const name = shown.current;
  const [query, setQuery] = useState('');
  const entries = useEntries({ ...props, name, query, isOpen: open !== null });
  const offered = useRef(NONE);
  if (open) offered.current = entries;
  const found = useMemo(
    () => findEntries(entries, query, props.recent),
    [entries, query, props.recent],
  );
  const groups = useMemo(() => groupEntries(found), [found]);
  const isPick = name !== 'palette' && name !== 'select.similar';
  const title = isPick
    ? pickerTitle(name, t)
    : t(name === 'palette' ? 'palette.title' : 'command.select.similar');
  return (
    <Palette
      open={open !== null}
      onOpenChange={(next) => {
        if (next) return;
        setQuery('');
        session.ui.update((draft) => {
          draft.dialog = null;
        });
      }}
      title={title}
      placeholder={t(name === 'palette' ? 'palette.placeholder' : 'pick.placeholder')}
      closeLabel={t('app.close')}
      none={t('palette.none')}
      count={t('palette.count', { count: found.length })}
      hint={t('palette.hint')}
      query={query}
      onQuery={setQuery}
      groups={groups}
      onChoose={(id) => {
        const entry = offered.current.find((one) => one.id === id);
        if (name === 'palette' && props.commands.some((one) => one.id === id)) props.onUse(id);
        entry?.run();
      }}
    />
  );
}

interface EntriesOptions extends CommandPaletteProps {
  readonly name: PaletteName;
  readonly query: string;
  readonly isOpen: boolean;
}

function useEntries({ name, query, isOpen, commands, isMac, recent }: EntriesOptions) {
  const t = useTranslate();
  const session = useSession();
  const board = useBoard((state) => state.board);
  const ids = useUi((state) => selectedCards(state.selection));
  // At once, not when there is time: Enter right after the last letter means what was typed.
  const isSearching = query.trim() !== '';
  return useMemo(() => {
    // Read for its changes: what the entries show comes from the board as it is.
    if (!isOpen || !board) return NONE;
    if (name === 'select.similar') return groupEntriesOf(session, t, ids);
    if (name !== 'palette') return pickEntries(name, { session, ids, t, query });
    const own = commandEntries({ commands, isMac, t, recent });
    // The places of a large map come when something is looked for.
    if (!isSearching) return own;
    return [...own, ...placeEntries(session, t), ...groupEntriesOf(session, t)];
  }, [isOpen, board, name, session, t, ids, query, commands, isMac, recent, isSearching]);
}

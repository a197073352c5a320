/** Home, the map's name, how it is kept, who is here, and the way to invite them. */
import { Download, Filter, Home, Search, Share2 } from 'lucide-react';
import { useStore } from 'zustand';
import { shortcutLabel } from '../../shared/app-commands';
import { isFiltering } from '../../shared/model/board-filter';
import type { HostApi } from '../../shared/protocol/host-api';
import type { RunnableCommand } from '../actions/commands';
import { CommandMenu } from '../features/commands/CommandMenu';
import { Avatars } from '../features/presence/Avatars';
import { useTranslate } from '../state/locale';
import { useCanEdit, useSession, useText, useUi } from '../state/session';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { SyncedText } from '../ui/SyncedText';
import type { OpenBoard } from './open-board';
import { ViewSwitch } from './ViewSwitch';

interface TopBarProps {
  readonly host: HostApi;
  readonly board: OpenBoard;
  readonly commands: readonly RunnableCommand[];
  readonly onHome: (() => void) | null;
}

export function TopBar({ host, board, commands, onHome }: TopBarProps) {
  const t = useTranslate();
  const share = commands.find(({ id }) => id === 'room.start');
  const exportPng = commands.find(({ id }) => id === 'file.exportPng');
  return (
    <header className="jr-topbar">
      {onHome ? (
        <IconButton label={t('topbar.home')} onClick={onHome}>
          <Home size={18} aria-hidden />
        </IconButton>
      ) : null}
      <BoardTitle />
      {board.copyId === null ? null : <SavedState board={board} />}
      <span className="jr-topbar__space" />
      <ViewSwitch />
      <span className="jr-topbar__space" />
      <FinderButtons commands={commands} isMac={host.isMac} />
      <Avatars />
      <IconButton
        className="jr-topbar__export"
        label={t('topbar.export')}
        onClick={() => exportPng?.run()}
      >
        <Download size={18} aria-hidden />
      </IconButton>
      {share?.isEnabled ? (
        <Button
          variant="primary"
          icon={<Share2 size={16} aria-hidden />}
          onClick={share.run}
          data-tour={share.id}
        >
          {t('topbar.share')}
        </Button>
      ) : null}
      <CommandMenu commands={commands} isMac={host.isMac} />
    </header>
  );
}

function FinderButtons({ commands, isMac }: Pick<TopBarProps, 'commands'> & { isMac: boolean }) {
  const t = useTranslate();
  const open = useUi((state) => state.finder);
  const isFiltered = useUi((state) => isFiltering(state.filter));
  const session = useSession();
  const close = () =>
    session.ui.update((draft) => {
      draft.finder = null;
    });
  return (
    <>
      {(
        [
          ['search', Search, open === 'search'],
          ['filter', Filter, open === 'filter' || isFiltered],
        ] as const
      ).map(([part, Icon, isPressed]) => {
        const command = commands.find(({ id }) => id === `view.${part}`);
        const [shortcut] = command?.shortcuts ?? [];
        return (
          <IconButton
            key={part}
            label={t(`command.view.${part}`)}
            keys={shortcut === undefined ? undefined : shortcutLabel(shortcut, isMac)}
            aria-pressed={isPressed}
            data-tour={`view.${part}`}
            onClick={() => (open === part ? close() : command?.run())}
          >
            <Icon size={18} aria-hidden />
          </IconButton>
        );
      })}
    </>
  );
}

const TITLE = { root: 'meta', field: 'title' } as const;

function BoardTitle() {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const title = useText(TITLE);
  return (
    <SyncedText
      className="jr-topbar__title"
      label={t('topbar.title')}
      placeholder={t('board.untitled')}
      value={title}
      readOnly={!canEdit}
      onEdit={(text, base) => session.writeText(TITLE, text, base)}
      onFocus={() => session.setEditing(TITLE)}
      onBlur={() => session.setEditing(null)}
    />
  );
}

function SavedState({ board }: { board: OpenBoard }) {
  const t = useTranslate();
  const { name, isUnsaved } = useStore(board.file);
  const text =
    name === undefined
      ? t('saved.here')
      : isUnsaved
        ? t('saved.changed')
        : t('saved.file', { name });
  return (
    <span className="jr-topbar__saved" title={text}>
      {text}
    </span>
  );
}

/** Commands of the board screen: what each does to the open board. One file for each family. */
import { useStore } from 'zustand';
import type { CommandId } from '../../../shared/app-commands';
import type { HostApi } from '../../../shared/protocol/host-api';
import { type Action, bindCommands, type RunnableCommand } from '../../actions/commands';
import { openMenu } from '../../actions/open-menu';
import { useTranslate } from '../../state/locale';
import type { OpenDialog } from '../../state/ui-store';
import type { OpenBoard } from '../open-board';
import { useAppActions } from '../use-app-commands';
import { useCommandDispatch } from '../use-command-dispatch';
import type { Screens } from '../use-screens';
import { commentActions } from './comment-actions';
import { structureActions } from './structure-actions';
import { useClipboardActions } from './use-clipboard-actions';
import { useFileActions } from './use-file-actions';
import { useFindingActions } from './use-finding-actions';
import { useHistoryActions } from './use-history-actions';
import { useInsertActions } from './use-insert-actions';
import { useSelectActions } from './use-select-actions';
import { useSelectionActions } from './use-selection-actions';
import { useTagActions } from './use-tag-actions';
import { viewActions } from './view-actions';

interface BoardCommandOptions {
  readonly host: HostApi;
  readonly screens: Screens;
  readonly board: OpenBoard;
  /** Leaves the board, unless a room is still open on it. */
  readonly leave: () => void;
}

export function useBoardCommands(options: BoardCommandOptions): readonly RunnableCommand[] {
  const { host, screens, board, leave } = options;
  const { session } = board;
  const t = useTranslate();
  const oneRoomPage = screens.canGoBack ? undefined : t('why.oneRoomPage');
  const isFacilitator = useStore(session.presence, ({ roster }) => roster !== null);
  const canHost = (board.copyId !== null && host.capabilities.canHostRoom) || isFacilitator;
  // Not the whole state: a drag changes it with every move of the pointer.
  const selection = useStore(session.ui, (state) => state.selection);
  const canEdit = useStore(session.ui, (state) => state.canEdit);
  const collapsed = useStore(session.ui, (state) => state.collapsed);
  const mayTalk = useStore(session.talk.store, (state) => state.mayTalk);
  const ui = { selection, canEdit };
  const openDialog = (dialog: OpenDialog) =>
    session.ui.update((draft) => {
      draft.dialog = dialog;
    });
  const actions: Partial<Record<CommandId, Action>> = {
    ...useAppActions(screens, openDialog),
    'file.new': { run: leave, reason: oneRoomPage },
    ...useFileActions(options, openDialog),
    ...useHistoryActions(board),
    ...useFindingActions(board),
    ...useSelectionActions(board, ui, openDialog),
    ...useClipboardActions(board, ui, host.isMac),
    ...useSelectActions(board, ui, openDialog),
    ...useTagActions(board, ui, openDialog),
    'help.menu': { run: () => openMenu(session) },
    'help.palette': { run: () => openDialog('palette') },
    ...useInsertActions(board, ui),
    ...commentActions(board, mayTalk, t),
    ...viewActions(board, ui, t),
    ...structureActions(board, { ...ui, collapsed }, t),
    'file.close': { run: leave, reason: oneRoomPage },
    'room.points': {
      run: () => openDialog('points'),
      reason: isFacilitator ? undefined : t('why.notInRoom'),
    },
    'room.start': {
      run: () => openDialog('share'),
      reason: canHost ? undefined : t('why.notHost'),
    },
  };
  const commands = bindCommands(actions);
  useCommandDispatch(host, commands);
  return commands;
}

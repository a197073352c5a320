/** Commands of the board screen: what each does to the open board. */
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { CommandId } from '../../shared/app-commands';
import { removeLane } from '../../shared/doc/commands/lanes';
import { addLink, removeLink } from '../../shared/doc/commands/links';
import { removeStage } from '../../shared/doc/commands/stages';
import type { HostApi } from '../../shared/protocol/host-api';
import { laneAppearance } from '../../shared/views/lane-appearance';
import { addCardHere } from '../state/add-card';
import { addLane, addPersonaLane, addStageAt } from '../state/add-structure';
import { type Action, bindCommands, type RunnableCommand } from '../state/commands';
import { useTranslate } from '../state/locale';
import { moveSelectedCards } from '../state/move-cards';
import { notify } from '../state/notices';
import { removeCards } from '../state/remove-cards';
import { removeWithNotice } from '../state/remove-structure';
import { startTitleEdit } from '../state/title-edit';
import { type OpenDialog, selectedCards, toggleInspector, type UiState } from '../state/ui-store';
import { exportJson, saveFile } from './board-files';
import type { OpenBoard } from './open-board';
import { useAppActions } from './use-app-commands';
import { useCommandDispatch } from './use-command-dispatch';
import type { Screens } from './use-screens';

/** What the commands depend on. */
type Choice = Pick<UiState, 'selection' | 'canEdit'>;

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
  // Not the whole state: a drag changes it with every move of the pointer.
  const selection = useStore(session.ui, (state) => state.selection);
  const canEdit = useStore(session.ui, (state) => state.canEdit);
  const ui = { selection, canEdit };
  const openDialog = (dialog: OpenDialog) =>
    session.ui.update((draft) => {
      draft.dialog = dialog;
    });
  const actions: Partial<Record<CommandId, Action>> = {
    ...useAppActions(screens, openDialog),
    'file.new': { run: leave, isEnabled: screens.canGoBack },
    ...useFileActions(options, openDialog),
    ...useHistoryActions(board),
    ...useSelectionActions(board, ui, openDialog),
    ...useInsertActions(board, ui),
    ...viewActions(board, ui),
    'file.close': { run: leave, isEnabled: screens.canGoBack },
    'room.start': {
      run: () => openDialog('share'),
      isEnabled: board.copyId !== null && host.capabilities.canHostRoom,
    },
  };
  const commands = bindCommands(actions);
  useCommandDispatch(host, commands);
  return commands;
}

function useFileActions(
  { host, board }: BoardCommandOptions,
  openDialog: (dialog: OpenDialog) => void,
): Partial<Record<CommandId, Action>> {
  const t = useTranslate();
  return {
    'file.save': { run: () => void saveFile(host, { t }, { board, saveAs: false }) },
    'file.saveAs': { run: () => void saveFile(host, { t }, { board, saveAs: true }) },
    'file.exportPng': { run: () => openDialog('export') },
    'file.exportJson': { run: () => void exportJson(host, { t }, board) },
  };
}

function useHistoryActions({ session }: OpenBoard): Partial<Record<CommandId, Action>> {
  const key = useSyncExternalStore(session.history.subscribe, () => {
    const { canUndo, canRedo } = session.history.state();
    return `${canUndo} ${canRedo}`;
  });
  return {
    'edit.undo': { run: () => session.undo(), isEnabled: key.startsWith('true') },
    'edit.redo': { run: () => session.redo(), isEnabled: key.endsWith('true') },
  };
}

function useSelectionActions(
  { session }: OpenBoard,
  { selection, canEdit }: Choice,
  openDialog: (dialog: OpenDialog) => void,
): Partial<Record<CommandId, Action>> {
  const t = useTranslate();
  const cards = selectedCards(selection);
  const hasSelection = canEdit && selection.kind !== 'none';
  const move = (direction: 'left' | 'right' | 'up' | 'down'): Action => ({
    run: () => moveSelectedCards(session, direction),
    isEnabled: canEdit && cards.length > 0,
  });
  const remove = () => {
    if (selection.kind === 'touchpoints') removeCards(session, t, selection.ids);
    else if (selection.kind === 'link')
      removeWithNotice(session, t, t('link.title'), (doc) => removeLink(doc, selection.id));
    else if (selection.kind === 'stage')
      removeWithNotice(session, t, stageName(session, selection.id, t), (doc) =>
        removeStage(doc, selection.id),
      );
    else if (selection.kind === 'lane')
      removeWithNotice(session, t, laneName(session, selection.id, t), (doc) =>
        removeLane(doc, selection.id),
      );
  };
  const rename = () => {
    const [card] = cards;
    if (card !== undefined) startTitleEdit(session, 'touchpoint', card);
    else if (selection.kind === 'stage' || selection.kind === 'lane')
      startTitleEdit(session, selection.kind, selection.id);
  };
  return {
    'edit.rename': { run: rename, isEnabled: hasSelection && selection.kind !== 'link' },
    'edit.delete': { run: remove, isEnabled: hasSelection },
    'touchpoint.moveLeft': move('left'),
    'touchpoint.moveRight': move('right'),
    'touchpoint.moveUp': move('up'),
    'touchpoint.moveDown': move('down'),
    'link.add': { run: () => linkSelected(session, cards, openDialog, t), isEnabled: canEdit },
  };
}

type Words = ReturnType<typeof useTranslate>;

function stageName({ boardStore }: OpenBoard['session'], id: string, t: Words): string {
  return boardStore.getState().board.stages.get(id)?.title || t('stage.untitled');
}

function laneName({ boardStore }: OpenBoard['session'], id: string, t: Words): string {
  const { board } = boardStore.getState();
  const lane = board.lanes.get(id);
  return (lane && laneAppearance(board, lane).title) || t('lane.untitled');
}

/** Two selected cards are linked at once; with one, the dialog asks for the other. */
function linkSelected(
  session: OpenBoard['session'],
  cards: readonly string[],
  openDialog: (dialog: OpenDialog) => void,
  t: ReturnType<typeof useTranslate>,
): void {
  const [from, to] = cards;
  if (from === undefined) {
    notify({ tone: 'info', text: t('link.add.first') });
    return;
  }
  if (to === undefined || cards.length > 2) {
    openDialog('link');
    return;
  }
  const made = session.change((doc) => addLink(doc, { from, to, kind: 'flow' }));
  if (made?.ok === false) notify({ tone: 'problem', text: t(`link.refused.${made.error}`) });
}

function useInsertActions(
  { session }: OpenBoard,
  { canEdit }: Choice,
): Partial<Record<CommandId, Action>> {
  const t = useTranslate();
  const stageCount = () => session.boardStore.getState().layout.stages.length;
  return {
    'touchpoint.add': {
      run: () => {
        if (!addCardHere(session)) notify({ tone: 'info', text: t('command.noCell') });
      },
      isEnabled: canEdit,
    },
    'stage.add': { run: () => addStageAt(session, stageCount(), t), isEnabled: canEdit },
    'persona.add': { run: () => addPersonaLane(session, t), isEnabled: canEdit },
    'lane.add': { run: () => addLane(session, t), isEnabled: canEdit },
  };
}

/** One step of zooming by key. */
const ZOOM_STEP = 1.25;

function viewActions(
  { session }: OpenBoard,
  { selection }: Choice,
): Partial<Record<CommandId, Action>> {
  const cards = selectedCards(selection);
  return {
    'view.zoomIn': { run: () => session.camera?.zoomBy(ZOOM_STEP) },
    'view.zoomOut': { run: () => session.camera?.zoomBy(1 / ZOOM_STEP) },
    'view.fit': { run: () => session.camera?.fit() },
    'view.zoomToSelection': {
      run: () => session.camera?.reveal(cards, { zoom: true }),
      isEnabled: cards.length > 0,
    },
    'view.toggleMinimap': {
      run: () =>
        session.ui.update((draft) => {
          draft.isMinimapOpen = !draft.isMinimapOpen;
        }),
    },
    'view.toggleInspector': { run: () => toggleInspector(session.ui) },
  };
}

/** The dialogs of the board screen, one at a time. */
import { useStore } from 'zustand';
import type { HostApi } from '../../shared/protocol/host-api';
import type { RunnableCommand } from '../actions/commands';
import { CommandPalette } from '../features/commands/CommandPalette';
import { ContextMenu } from '../features/commands/ContextMenu';
import { ShortcutsDialog } from '../features/commands/ShortcutsDialog';
import { ExportDialog } from '../features/export/ExportDialog';
import { LinkDialog } from '../features/links/LinkDialog';
import { IncomingDialog } from '../features/paste/IncomingDialog';
import { RestorePointsDialog } from '../features/recovery/RestorePointsDialog';
import { JoinByLinkDialog } from '../features/sharing/JoinByLinkDialog';
import { ShareDialog } from '../features/sharing/ShareDialog';
import { useTranslate } from '../state/locale';
import { useBoard, useTalk } from '../state/session';
import { selectedCards } from '../state/ui-store';
import { notifySaved } from './board-files';
import { fileNameFor } from './file-state';
import type { OpenBoard } from './open-board';
import { useRecentCommands } from './recent-commands';
import type { HostedRoom } from './use-hosted-room';
import type { Screens } from './use-screens';

interface BoardDialogsProps {
  readonly host: HostApi;
  readonly board: OpenBoard;
  readonly hosted: HostedRoom;
  readonly screens: Screens;
  readonly commands: readonly RunnableCommand[];
}

export function BoardDialogs({ host, board, hosted, screens, commands }: BoardDialogsProps) {
  const recent = useRecentCommands();
  const t = useTranslate();
  const { ui } = board.session;
  const dialog = useStore(ui, (state) => state.dialog);
  const [card] = useStore(ui, (state) => selectedCards(state.selection));
  const filter = useStore(ui, (state) => state.filter);
  const talk = useTalk((state) => state.talk);
  const snapshot = useBoard((state) => state.board);
  const collapsed = useStore(ui, (state) => state.collapsed);
  const close = () =>
    ui.update((draft) => {
      draft.dialog = null;
    });
  const onOpenChange = (open: boolean) => {
    if (!open) close();
  };
  return (
    <>
      <ShareDialog
        open={dialog === 'share'}
        onOpenChange={onOpenChange}
        room={hosted.room}
        identity={hosted.identity}
        onStart={hosted.start}
        onStop={hosted.stop}
        busy={hosted.busy}
        failure={hosted.failure}
        host={host}
      />
      <RestorePointsDialog open={dialog === 'points'} onOpenChange={onOpenChange} />
      <ExportDialog
        open={dialog === 'export'}
        onOpenChange={onOpenChange}
        board={snapshot}
        talk={talk}
        filter={filter}
        fileName={fileNameFor(snapshot.meta.title, '').replace(/\.$/, '')}
        collapsed={collapsed}
        onSave={host.saveExport}
        onSaved={(name) => notifySaved(host, { t }, name)}
      />
      {card === undefined ? null : (
        <LinkDialog open={dialog === 'link'} onOpenChange={onOpenChange} from={card} />
      )}
      <ContextMenu commands={commands} isMac={host.isMac} />
      <IncomingDialog />
      <CommandPalette commands={commands} isMac={host.isMac} {...recent} />
      <ShortcutsDialog
        open={dialog === 'shortcuts'}
        onOpenChange={onOpenChange}
        isMac={host.isMac}
      />
      <JoinByLinkDialog
        open={dialog === 'join'}
        onOpenChange={onOpenChange}
        onInvite={(invite) => {
          close();
          screens.join(invite);
        }}
      />
    </>
  );
}

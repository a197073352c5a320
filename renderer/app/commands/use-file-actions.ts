/** Saving and exporting the open board. */
import type { CommandId } from '../../../shared/app-commands';
import type { HostApi } from '../../../shared/protocol/host-api';
import type { Action } from '../../actions/commands';
import { useTranslate } from '../../state/locale';
import type { OpenDialog } from '../../state/ui-store';
import { exportJson, saveFile } from '../board-files';
import type { OpenBoard } from '../open-board';

export function useFileActions(
  { host, board }: { readonly host: HostApi; readonly board: OpenBoard },
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

/** The system's own open and save dialogs, in the language of the interface. */
import { type BaseWindow, dialog, type FileFilter } from 'electron';

export interface OpenQuestion {
  readonly title: string;
  readonly folder: string;
  readonly filters: readonly FileFilter[];
}

export interface SaveQuestion {
  readonly title: string;
  /** Folder and name that the dialog proposes. */
  readonly proposal: string;
  readonly filters: readonly FileFilter[];
}

/** Each answers with the chosen path, or null when the person cancelled. */
export interface FileDialogs {
  askOpen(question: OpenQuestion): Promise<string | null>;
  askSave(question: SaveQuestion): Promise<string | null>;
}

export function nativeFileDialogs(window: () => BaseWindow | null): FileDialogs {
  return {
    async askOpen({ title, folder, filters }) {
      const options = {
        title,
        defaultPath: folder,
        filters: [...filters],
        properties: ['openFile' as const],
      };
      const parent = window();
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    async askSave({ title, proposal, filters }) {
      const options = {
        title,
        defaultPath: proposal,
        filters: [...filters],
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      };
      const parent = window();
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : filePath;
    },
  };
}

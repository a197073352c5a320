/**
 * Boards as files: opens, saves and remembers them. Paths stay here; the page holds tokens.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileFilter } from 'electron';
import type { Translate } from '../../shared/i18n/translate';
import { err, ok } from '../../shared/lib/result';
import {
  BOARD_FILE_EXTENSION,
  type HostMethods,
  type HostResult,
  type OpenedFile,
  type SaveBoardRequest,
  type SavedFile,
} from '../../shared/protocol/host-api';
import { atomicWrite } from './atomic-write';
import { writeFailure } from './error-code';
import type { FileDialogs } from './file-dialogs';
import type { FileTokens } from './file-tokens';
import { readTextFile } from './read-text-file';
import { safeFileName } from './safe-file-name';
import { askSavePlace } from './save-place';
import { rememberFile, type SettingsStore } from './settings';

export interface BoardFilesContext {
  readonly dialogs: FileDialogs;
  readonly tokens: FileTokens;
  readonly settings: SettingsStore;
  /** The person's documents folder, until they have chosen another one. */
  readonly documents: string;
  /** The current language; asked each time, since it may change. */
  readonly translate: Translate;
}

export interface BoardFiles
  extends Pick<HostMethods, 'openBoardFile' | 'saveBoardFile' | 'fileForCopy' | 'rememberFile'> {
  /** Opens a file that the system handed over, without a dialog. */
  openPath(file: string): Promise<HostResult<OpenedFile>>;
}

const SAVE_ENDINGS = [BOARD_FILE_EXTENSION, 'json'] as const;

export function createBoardFiles(context: BoardFilesContext): BoardFiles {
  const { tokens, settings } = context;
  return {
    openPath: (file) => openPath(context, file),
    async openBoardFile() {
      const file = await context.dialogs.askOpen({
        title: context.translate('desktop.openTitle'),
        folder: startFolder(context),
        filters: [...boardFilters(context.translate), allFiles(context.translate)],
      });
      return file === null ? ok(null) : openPath(context, file);
    },
    async saveBoardFile(request) {
      const file = await placeFor(context, request);
      if (!file.ok || file.value === null) return file.ok ? ok(null) : file;
      return writeBoard(context, file.value, request);
    },
    async fileForCopy(copyId) {
      const file = settings.current().files[copyId];
      if (file === undefined || !(await isFile(file))) return ok(null);
      return ok(savedFile(tokens, file));
    },
    async rememberFile({ copyId, token }) {
      const file = tokens.pathOf(token);
      if (file === null) return err('unknown-file');
      await settings.update({ files: rememberFile(settings.current().files, copyId, file) });
      return ok(null);
    },
  };
}

/** The folder a dialog starts in. */
export function startFolder({
  settings,
  documents,
}: Pick<BoardFilesContext, 'settings' | 'documents'>): string {
  return settings.current().lastFolder ?? documents;
}

async function openPath(
  { tokens, settings }: BoardFilesContext,
  file: string,
): Promise<HostResult<OpenedFile>> {
  const text = await readTextFile(file);
  if (!text.ok) return text;
  await settings.update({ lastFolder: path.dirname(file) });
  return ok({ ...savedFile(tokens, file), text: text.value });
}

async function placeFor(
  context: BoardFilesContext,
  { token, saveAs, suggestedName }: SaveBoardRequest,
): Promise<HostResult<string | null>> {
  const known = token === undefined ? null : context.tokens.pathOf(token);
  if (token !== undefined && known === null) return err('unknown-file');
  if (known !== null && !saveAs) return ok(known);
  const file = await askSavePlace(context.dialogs, {
    title: context.translate('desktop.saveTitle'),
    folder: known === null ? startFolder(context) : path.dirname(known),
    name: known === null ? safeFileName(suggestedName, SAVE_ENDINGS) : path.basename(known),
    filters: boardFilters(context.translate),
    endings: SAVE_ENDINGS,
  });
  return ok(file);
}

async function writeBoard(
  { tokens, settings }: BoardFilesContext,
  file: string,
  { token, text }: SaveBoardRequest,
): Promise<HostResult<SavedFile>> {
  try {
    await atomicWrite(file, text, { keepPrevious: true });
  } catch (error) {
    const failure = writeFailure(error);
    if (failure === null) throw error;
    return err(failure);
  }
  await settings.update({ lastFolder: path.dirname(file) });
  const isSamePlace = token !== undefined && tokens.pathOf(token) === file;
  return ok(isSamePlace ? { token, name: path.basename(file) } : savedFile(tokens, file));
}

function savedFile(tokens: FileTokens, file: string): SavedFile {
  return { token: tokens.issue(file), name: path.basename(file) };
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    // Whatever the reason, it cannot be saved to now; the person will be asked for a place.
    if (writeFailure(error) !== null) return false;
    throw error;
  }
}

function boardFilters(translate: Translate): readonly FileFilter[] {
  // The last ending only: no dialog of any system handles `journey.json` as one.
  return [{ name: translate('desktop.boardFiles'), extensions: ['json'] }];
}

function allFiles(translate: Translate): FileFilter {
  return { name: translate('desktop.allFiles'), extensions: ['*'] };
}

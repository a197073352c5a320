/** Where to save: asks until the chosen name has a fitting ending that the dialog has seen. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { FileFilter } from 'electron';
import { hasErrorCode } from './error-code';
import type { FileDialogs } from './file-dialogs';

export interface SavePlaceQuestion {
  readonly title: string;
  readonly folder: string;
  readonly name: string;
  readonly filters: readonly FileFilter[];
  /** Accepted endings without a dot; the first one is added to a name that has none of them. */
  readonly endings: readonly [string, ...string[]];
}

/** The chosen path, or null when the person cancelled. */
export async function askSavePlace(
  dialogs: FileDialogs,
  { title, folder, name, filters, endings }: SavePlaceQuestion,
): Promise<string | null> {
  let proposal = path.join(folder, name);
  for (;;) {
    const chosen = await dialogs.askSave({ title, proposal, filters });
    if (chosen === null) return null;
    if (endings.some((ending) => chosen.toLowerCase().endsWith(`.${ending}`))) return chosen;
    // The dialog asked about overwriting the name without its ending; ask again for the whole one.
    proposal = `${chosen}.${endings[0]}`;
    if (!(await exists(proposal))) return proposal;
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return false;
    // There, but not ours to look at: the writer will say so.
    if (hasErrorCode(error, 'EACCES', 'EPERM')) return true;
    throw error;
  }
}

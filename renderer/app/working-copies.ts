/**
 * Boards that this machine keeps: each is a document in IndexedDB under its `copyId`, and an
 * entry in the list of recent boards. A file is an explicit save of one; losing the app loses
 * at most the last keystroke.
 */
import * as v from 'valibot';
import { randomId } from '../../shared/lib/random-id';
import type { Board } from '../../shared/model/board';
import type { Talk } from '../../shared/model/comment';
import { layOutBoard } from '../../shared/views/board-layout';
import { boardPreview } from '../../shared/views/board-preview';
import { readStored, writeStored } from '../platform/local-store';
import { forgetPreview, rememberPreview } from './board-previews';
import { BoardSession } from './board-session';
import { deleteCaches } from './local-cache';

const WorkingCopySchema = v.object({
  copyId: v.string(),
  title: v.string(),
  updatedAt: v.number(),
  /** Name of the file it was opened from or last saved to. */
  fileName: v.optional(v.string()),
  /** Whether it has changes that no file has. */
  isUnsaved: v.boolean(),
});

export type WorkingCopy = Readonly<v.InferOutput<typeof WorkingCopySchema>>;

const KEY = 'recent-boards';
/** Older saved copies leave the list; a copy with unsaved changes is never dropped on its own. */
const MAX_RECENT = 12;

export function recentCopies(): readonly WorkingCopy[] {
  return readStored(KEY, v.array(WorkingCopySchema), []).toSorted(
    (a, b) => b.updatedAt - a.updatedAt,
  );
}

/** Stores what is known of a copy and drops the oldest saved ones. */
export function rememberCopy(copy: WorkingCopy): void {
  const others = recentCopies().filter(({ copyId }) => copyId !== copy.copyId);
  const all = [copy, ...others];
  const kept = all.filter((one, index) => index < MAX_RECENT || one.isUnsaved);
  writeStored(KEY, kept);
  for (const dropped of all) if (!kept.includes(dropped)) deleteCache(dropped.copyId);
}

/** Removes a copy from the list and its document from this machine. */
export function forgetCopy(copyId: string): void {
  writeStored(
    KEY,
    recentCopies().filter((copy) => copy.copyId !== copyId),
  );
  deleteCache(copyId);
}

/** Whether everything on it is in a file too. */
export function isKeptInFile({ isUnsaved, fileName }: WorkingCopy): boolean {
  return !isUnsaved && fileName !== undefined;
}

/** Gives a map another name without opening it on the screen. */
export async function renameCopy(copy: WorkingCopy, title: string): Promise<void> {
  const session = await openCopy(copy.copyId);
  if (!session) return;
  session.writeText({ root: 'meta', field: 'title' }, title);
  session.dispose();
  rememberCopy({ ...copy, title, updatedAt: Date.now(), isUnsaved: true });
}

const cacheName = (copyId: string) => `journey-room/board/${copyId}`;

function deleteCache(copyId: string): void {
  forgetPreview(copyId);
  deleteCaches(cacheName(copyId));
}

interface CopyOrigin {
  /** What the file it comes from says besides the board. */
  readonly talk?: Talk;
  readonly file?: { readonly name: string };
}

/** A new working copy of a board, in the list from the start. */
export function createCopy(
  board: Board,
  { talk, file }: CopyOrigin = {},
): { readonly session: BoardSession; readonly copy: WorkingCopy } {
  const copy: WorkingCopy = {
    copyId: randomId(),
    title: board.meta.title,
    updatedAt: Date.now(),
    ...(file ? { fileName: file.name } : {}),
    isUnsaved: false,
  };
  const session = BoardSession.create(board, cacheName(copy.copyId), talk);
  rememberCopy(copy);
  rememberPreview(copy.copyId, boardPreview(board, layOutBoard(board)));
  return { session, copy };
}

/** Opens a copy of the list; null when its document is no longer on this machine. */
export async function openCopy(copyId: string): Promise<BoardSession | null> {
  const session = await BoardSession.fromCache({ cacheName: cacheName(copyId), canEdit: true });
  if (session.hasBoard) return session;
  session.dispose();
  return null;
}

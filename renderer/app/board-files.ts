/** Opening and saving files: what the commands do, with words for whatever goes wrong. */
import { decodeJourneyJson, encodeBoardJson, type JourneyFile } from '../../shared/file/board-json';
import { boardProblemText } from '../../shared/i18n/board-problems';
import type { Translate } from '../../shared/i18n/translate';
import type { ExportMime, HostApi, HostFailure, OpenedFile } from '../../shared/protocol/host-api';
import { notify } from '../state/notices';
import { fileNameFor } from './file-state';
import { OpenBoard } from './open-board';
import { createCopy } from './working-copies';

/** More reasons than these are not read; they are counted. */
const SHOWN_PROBLEMS = 3;

export interface FileWords {
  readonly t: Translate;
  /** A map is on the screen: whoever reads of a bad file wonders what became of it. */
  readonly hasOpenMap?: boolean;
}

/** A file that was dropped on the page: nothing says where it lies, so it is not saved there. */
export type DroppedFile = Omit<OpenedFile, 'token'>;

function tellFailure({ t }: FileWords, failure: HostFailure): null {
  notify({ tone: 'problem', text: t(`host.failure.${failure}`) });
  return null;
}

/** A file's text as a new working copy; null, with a notice, when it is not a board. */
export function boardFromFile(
  file: DroppedFile | OpenedFile,
  words: FileWords,
  host: HostApi,
): OpenBoard | null {
  const { t } = words;
  const decoded = decodeJourneyJson(file.text);
  if (!decoded.ok) {
    const shown = decoded.error.slice(0, SHOWN_PROBLEMS).map((one) => boardProblemText(one, t));
    const more = decoded.error.length - shown.length;
    const tail = more > 0 ? [t('file.bad.more', { count: more })] : [];
    const kept = words.hasOpenMap ? [t('file.bad.kept')] : [];
    const lines = [t('file.bad', { name: file.name }), ...shown, ...tail, ...kept];
    notify({ tone: 'problem', text: lines.join('\n') });
    return null;
  }
  const { board, talk } = decoded.value;
  if (!('token' in file)) {
    const { session, copy } = createCopy(board, { talk });
    return new OpenBoard(session, copy);
  }
  const { session, copy } = createCopy(board, { talk, file });
  void host.rememberFile({ copyId: copy.copyId, token: file.token });
  return new OpenBoard(session, copy, file.token);
}

function snapshotOf({ session }: OpenBoard): JourneyFile {
  const { board } = session.boardStore.getState();
  return { board, talk: session.talk.store.getState().talk };
}

/** Asks for a file and opens it; null when cancelled or not a board. */
export async function openFile(host: HostApi, words: FileWords): Promise<OpenBoard | null> {
  const opened = await host.openBoardFile();
  if (!opened.ok) return tellFailure(words, opened.error);
  return opened.value ? boardFromFile(opened.value, words, host) : null;
}

/** Saves to the board's file, asking where when there is none yet; false when it was not saved. */
export async function saveFile(
  host: HostApi,
  words: FileWords,
  { board, saveAs }: { readonly board: OpenBoard; readonly saveAs: boolean },
): Promise<boolean> {
  const snapshot = snapshotOf(board);
  const { token, name } = board.file.getState();
  const saved = await host.saveBoardFile({
    token,
    suggestedName: name ?? fileNameFor(snapshot.board.meta.title, 'journey.json'),
    text: encodeBoardJson(snapshot.board, snapshot.talk),
    saveAs,
  });
  if (!saved.ok) {
    tellFailure(words, saved.error);
    return false;
  }
  if (!saved.value) return false;
  const now = snapshotOf(board);
  const isStillTheSame = now.board === snapshot.board && now.talk === snapshot.talk;
  board.file.setState({ ...saved.value, isUnsaved: !isStillTheSame });
  if (board.copyId) await host.rememberFile({ copyId: board.copyId, token: saved.value.token });
  notifySaved(host, words, saved.value.name);
  return true;
}

/** Says that a file was written or, in a browser, went where downloads go. */
export function notifySaved(host: HostApi, { t }: FileWords, name: string): void {
  const key = host.capabilities.canSaveToFile ? 'file.saved' : 'file.downloaded';
  notify({ tone: 'info', text: t(key, { name }) });
}

/** Hands an export to the host; true when it was written. */
export async function saveExport(
  host: HostApi,
  words: FileWords,
  file: { readonly name: string; readonly mime: ExportMime; readonly bytes: Uint8Array },
): Promise<boolean> {
  const { name, mime, bytes } = file;
  const saved = await host.saveExport({ suggestedName: name, mime, bytes });
  if (!saved.ok) {
    tellFailure(words, saved.error);
    return false;
  }
  if (saved.value) notifySaved(host, words, saved.value.name);
  return saved.value !== null;
}

/** The board as JSON to a place of the person's choice, beside whatever file it is saved in. */
export async function exportJson(host: HostApi, words: FileWords, open: OpenBoard): Promise<void> {
  const { board, talk } = snapshotOf(open);
  await saveExport(host, words, {
    name: fileNameFor(board.meta.title, 'journey.json'),
    mime: 'application/json',
    bytes: new TextEncoder().encode(encodeBoardJson(board, talk)),
  });
}

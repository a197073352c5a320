/** An open board with what belongs to it outside the document: its copy and its file. */
import type { HostApi } from '../../shared/protocol/host-api';
import { layOutBoard } from '../../shared/views/board-layout';
import { boardPreview } from '../../shared/views/board-preview';
import { rememberPreview } from './board-previews';
import type { BoardSession } from './board-session';
import { createFileStore, type FileStore } from './file-state';
import { keepFolds } from './kept-folds';
import { rememberCopy, type WorkingCopy } from './working-copies';

/** Writing the list of recent boards on every keystroke would be waste. */
const REMEMBER_DELAY_MS = 600;

export class OpenBoard {
  readonly session: BoardSession;
  readonly file: FileStore;
  /** Absent for a guest's board: it is kept under its room, not in the list. */
  readonly copyId: string | null;
  readonly #stop: (() => void)[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: BoardSession, copy: WorkingCopy | null, token?: string) {
    this.session = session;
    this.copyId = copy?.copyId ?? null;
    this.file = createFileStore({
      token,
      name: copy?.fileName,
      isUnsaved: copy?.isUnsaved ?? false,
    });
    this.#stop = [
      session.onDocumentChange(() => {
        if (!this.file.getState().isUnsaved) this.file.setState({ isUnsaved: true });
        this.#rememberSoon();
      }),
      this.file.subscribe(() => this.#rememberSoon()),
      keepFolds(session, this.copyId ?? session.boardStore.getState().board.meta.id),
    ];
  }

  /** Tells the window its title and whether there is something to save, now and from here on. */
  showIn(host: HostApi): () => void {
    const tell = () =>
      void host.setWindowState({
        title: this.session.boardStore.getState().board.meta.title,
        unsaved: this.copyId !== null && this.file.getState().isUnsaved,
      });
    tell();
    const stops = [
      this.file.subscribe(tell),
      this.session.boardStore.subscribe((state, before) => {
        if (state.board.meta !== before.board.meta) tell();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  dispose(): void {
    if (this.#timer !== undefined) this.#remember();
    for (const stop of this.#stop) stop();
    this.session.dispose();
  }

  #rememberSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#remember(), REMEMBER_DELAY_MS);
  }

  #remember(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.copyId === null) return;
    const { name, isUnsaved } = this.file.getState();
    const { board } = this.session.boardStore.getState();
    // Not as it is folded on the screen just now.
    rememberPreview(this.copyId, boardPreview(board, layOutBoard(board)));
    rememberCopy({
      copyId: this.copyId,
      title: board.meta.title,
      updatedAt: Date.now(),
      ...(name === undefined ? {} : { fileName: name }),
      isUnsaved,
    });
  }
}

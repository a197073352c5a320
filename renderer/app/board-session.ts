/**
 * An open board: its document, local cache, projection, history and, in a room, its connection.
 * The one place of the renderer that holds them together; components see the `Session` port.
 */
import * as Y from 'yjs';
import { type BoardDoc, boardDocOf, isSeeded } from '../../shared/doc/board-doc';
import { History, type Travelled } from '../../shared/doc/history';
import { BoardProjection } from '../../shared/doc/project-board';
import { seedBoardDoc } from '../../shared/doc/seed-board';
import { readText, type TextTarget, textTargetKey, writeText } from '../../shared/doc/text-binding';
import { findCaret, keepCaret } from '../../shared/doc/text-caret';
import type { StepName } from '../../shared/i18n/step-name';
import type { Board } from '../../shared/model/board';
import { NO_TALK, type Talk } from '../../shared/model/comment';
import { type DocumentStates, mayWrite } from '../../shared/protocol/room';
import type { ControlRequest } from '../../shared/protocol/room-control';
import { changedAreas } from '../../shared/views/changed-parts';
import { showHidden } from '../actions/collapse';
import { nameOfWriting } from '../actions/step-names';
import { type BoardStore, createBoardStore, nextBoardState } from '../state/board-store';
import { createPresenceStore, type PresenceStore } from '../state/presence-store';
import type { Session, StepEvent, StepOptions, Viewport } from '../state/session';
import {
  createUiStore,
  NOTHING_SELECTED,
  type Selection,
  selectedCards,
  type UiStore,
} from '../state/ui-store';
import type { RoomConnection } from '../sync/room-connection';
import { cacheLoaded, type LocalCache, openCache, talkCacheName } from './local-cache';
import { TalkSession } from './talk-session';

interface SessionOptions {
  /** Name of the local cache; absent for a document that must not be kept on this machine. */
  readonly cacheName?: string;
  readonly canEdit: boolean;
}

/** What an undo brings back besides the change. */
interface Place {
  readonly selection: Selection;
  readonly viewport: Viewport | undefined;
}

type Step = Travelled<Place, StepName>;

export class BoardSession implements Session {
  readonly ydoc = new Y.Doc();
  readonly ui: UiStore = createUiStore();
  readonly presence: PresenceStore = createPresenceStore();
  readonly boardStore: BoardStore;
  /** What people say about the board, in a document of its own. */
  readonly talk: TalkSession;
  camera: Session['camera'] = null;
  readonly history: Session['history'];
  connection: RoomConnection | null = null;
  readonly #doc: BoardDoc;
  readonly #projection: BoardProjection;
  readonly #history: History<Place, StepName>;
  #cache: LocalCache | undefined;
  #frame = 0;
  #changeListeners = new Set<() => void>();
  readonly #lossListeners = new Set<() => void>();
  readonly #stepListeners = new Set<(event: StepEvent) => void>();
  #stopFollowing: () => void = () => undefined;

  private constructor(options: SessionOptions) {
    this.setCanEdit(options.canEdit);
    this.#doc = boardDocOf(this.ydoc);
    this.#projection = new BoardProjection(this.ydoc, (transaction) => {
      if (transaction.local) this.#showBoard();
      else this.#frame ||= requestAnimationFrame(() => this.#showBoard(false));
    });
    this.boardStore = createBoardStore(this.#projection.board, this.#projection.unreadable);
    this.talk = new TalkSession(this);
    this.talk.onDocumentChange(() => this.#tellChange());
    this.#history = new History(this.#doc, {
      place: () => ({
        selection: this.ui.getState().selection,
        viewport: this.camera?.viewport(),
      }),
      now: () => performance.now(),
    });
    this.history = {
      state: () => this.#history.state,
      subscribe: (listener) => this.#history.onChange(listener),
      mark: () => this.#history.mark(),
      revertTo: (mark) => this.#select(this.#history.revertTo(mark)?.selection),
      joinSince: (mark, name) => {
        if (this.#history.stepCount <= mark) return;
        this.#history.joinSince(mark, name);
        this.#tellStep({ kind: 'done', name, count: 1 });
      },
      steps: () => this.#history.steps,
      goTo: (count) => this.#goTo(count),
      onStep: (listener) => {
        this.#stepListeners.add(listener);
        return () => this.#stepListeners.delete(listener);
      },
    };
    this.ui.subscribe(({ collapsed, selection }, before) => {
      if (collapsed !== before.collapsed) this.#layOut();
      if (selection !== before.selection) showHidden(this, selectedCards(selection));
    });
    this.ydoc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.#cache) this.#tellChange();
    });
  }

  /** A new working copy of `board`, kept on this machine under `cacheName`. */
  static create(board: Board, cacheName: string, talk: Talk = NO_TALK): BoardSession {
    const session = new BoardSession({ cacheName, canEdit: true });
    seedBoardDoc(session.ydoc, board);
    session.#showBoard();
    session.#cache = openCache(cacheName, session.ydoc);
    session.talk.seed(talk);
    session.talk.keepUnder(talkCacheName(cacheName));
    return session;
  }

  /** A document from this machine's cache: a working copy, or a room visited before. */
  static async fromCache(options: SessionOptions & { cacheName: string }): Promise<BoardSession> {
    const session = new BoardSession(options);
    session.#cache = openCache(options.cacheName, session.ydoc);
    await Promise.all([
      cacheLoaded(session.#cache),
      session.talk.load(talkCacheName(options.cacheName)),
    ]);
    session.#showBoard();
    return session;
  }

  get canEdit(): boolean {
    return this.ui.getState().canEdit;
  }

  /** Whether there is a board yet; a guest's comes with the first sync. */
  get hasBoard(): boolean {
    return isSeeded(this.#doc);
  }

  /** The server enforces roles; this only keeps the interface from offering what it would drop. */
  setCanEdit(canEdit: boolean): void {
    this.ui.update((draft) => {
      draft.canEdit = canEdit;
    });
  }

  /** Calls back after every change of board or conversation, whoever made it. */
  onDocumentChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Calls back when somebody else removed the card that is selected or being edited here. */
  onCardLost(listener: () => void): () => void {
    this.#lossListeners.add(listener);
    return () => this.#lossListeners.delete(listener);
  }

  /** The whole board document. */
  encodeState(): Uint8Array {
    return Y.encodeStateAsUpdate(this.ydoc);
  }

  /** Every document, as a room takes them over. */
  encodeStates(): DocumentStates {
    return { board: this.encodeState(), talk: this.talk.encodeState() };
  }

  /** The documents that a connection keeps in step with a room. */
  get documents() {
    return { board: this.ydoc, talk: this.talk.ydoc } as const;
  }

  change<T>(command: (doc: BoardDoc) => T, options: StepOptions): T | undefined {
    if (!this.canEdit) return undefined;
    const { name, group, isQuiet = false } = options;
    this.#history.begin({ name, group });
    const before = this.#history.stepCount;
    const answer = command(this.#doc);
    if (!isQuiet && this.#history.stepCount > before)
      this.#tellStep({ kind: 'done', name, count: 1 });
    return answer;
  }

  undo(): void {
    this.#travel('undone', () => this.#history.undo());
  }

  redo(): void {
    this.#travel('redone', () => this.#history.redo());
  }

  readText(target: TextTarget): string {
    return readText(this.#doc, target);
  }

  writeText(target: TextTarget, text: string, base?: string): void {
    const name = nameOfWriting(this.boardStore.getState().board, target, text);
    const group = textTargetKey(target);
    this.change((doc) => writeText(doc, target, text, base), { name, group, isQuiet: true });
  }

  keepCaret(target: TextTarget, index: number, shown: string): unknown {
    return keepCaret(this.#doc, target, { index, shown });
  }

  findCaret(kept: unknown): number | undefined {
    return kept instanceof Y.RelativePosition ? findCaret(this.#doc, kept) : undefined;
  }

  setEditing(target: TextTarget | null): void {
    const presence = this.connection?.presence;
    if (!presence) return;
    if (target === null) presence.setEditing(null);
    else presence.setEditing({ id: 'id' in target ? target.id : 'meta', field: target.field });
  }

  /** Joins a room with this document; the server decides what this person may do. */
  connect(open: () => RoomConnection): void {
    // Both would report into the same store: the old one says its last word first.
    this.connection?.dispose();
    const connection = open();
    this.connection = connection;
    connection.presence.setSelection(selectedCards(this.ui.getState().selection));
    const follow = () => {
      const { role, standing, status, missingDocuments } = this.presence.getState();
      if (status.kind === 'alone') return;
      const isIn = status.kind !== 'refused' && !standing?.isMuted;
      const mayEdit = role !== null && mayWrite(role, 'board') && isIn;
      if (mayEdit !== this.canEdit) this.setCanEdit(mayEdit);
      const hasTalk = !missingDocuments.includes('talk');
      this.talk.setMayTalk(role !== null && mayWrite(role, 'talk') && isIn && hasTalk);
    };
    follow();
    this.#stopFollowing();
    const stops = [
      this.presence.subscribe(follow),
      this.ui.subscribe(({ selection }, before) => {
        if (selection !== before.selection)
          connection.presence.setSelection(selectedCards(selection));
      }),
    ];
    this.#stopFollowing = () => {
      for (const stop of stops) stop();
    };
  }

  readonly askRoom = (request: ControlRequest): boolean =>
    this.connection?.control.ask(request) ?? false;

  readonly readRestorePoint = (id: string): Promise<Uint8Array | null> =>
    this.connection?.control.readPoint(id) ?? Promise.resolve(null);

  /** Leaves the room; the board stays, and is one's own again. */
  disconnect(): void {
    this.#stopFollowing();
    this.connection?.dispose();
    this.connection = null;
    this.setCanEdit(true);
    this.talk.setMayTalk(true);
  }

  dispose(): void {
    this.#stopFollowing();
    cancelAnimationFrame(this.#frame);
    this.connection?.dispose();
    this.#history.dispose();
    this.#projection.dispose();
    void this.#cache?.destroy();
    this.talk.dispose();
    this.ydoc.destroy();
  }

  #tellChange(): void {
    for (const listener of this.#changeListeners) listener();
  }

  #showBoard(isOwnChange = true): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { board, unreadable } = this.#projection;
    if (board === this.boardStore.getState().board) return;
    this.#layOut(board, unreadable);
    this.#dropLostSelection(board, isOwnChange);
    // A card that one moves does not vanish into what is folded away.
    if (isOwnChange) showHidden(this, selectedCards(this.ui.getState().selection));
  }

  #layOut(board = this.#projection.board, unreadable = this.#projection.unreadable): void {
    const { collapsed } = this.ui.getState();
    const state = this.boardStore.getState();
    this.boardStore.setState(nextBoardState(state, board, { unreadable, collapsed }), true);
  }

  /** What somebody removed can no longer be selected or edited here. */
  #dropLostSelection(board: Board, isOwnChange: boolean): void {
    const { selection, titleEdit } = this.ui.getState();
    const kept = keepExisting(board, selection);
    const editGone = titleEdit !== null && !exists(board, titleEdit.kind, titleEdit.id);
    if (kept === selection && !editGone) return;
    this.ui.update((draft) => {
      draft.selection = kept;
      if (editGone) draft.titleEdit = null;
      // It links the selected card; left open, it would come back for the next one.
      if (draft.dialog === 'link' && selectedCards(kept).length === 0) draft.dialog = null;
    });
    if (!isOwnChange) for (const listener of this.#lossListeners) listener();
  }

  #goTo(count: number): void {
    const stack = () => this.#history.steps.done.length;
    const isBack = stack() > count;
    const go = () => (isBack ? this.#history.undo() : this.#history.redo());
    this.#travel(isBack ? 'undone' : 'redone', () => {
      let last: Step | undefined;
      let isMoving = stack() !== count;
      while (isMoving) {
        const step = go();
        last = step ?? last;
        isMoving = step !== undefined && (isBack ? stack() > count : stack() < count);
      }
      return last;
    });
  }

  /** Goes through the history and back to where the person was, so that they see what changed. */
  #travel(kind: 'undone' | 'redone', go: () => Step | undefined): void {
    if (!this.canEdit) return;
    this.#leaveEdit(kind);
    const before = this.boardStore.getState();
    const stepsBefore = this.#history.stepCount;
    const step = go();
    if (!step) return;
    const after = this.boardStore.getState();
    this.#select(step.place.selection);
    if (step.place.viewport)
      this.camera?.returnTo(step.place.viewport, changedAreas(before, after));
    const count = Math.abs(this.#history.stepCount - stepsBefore);
    this.#tellStep({ kind, name: step.name, count });
  }

  /** Undo takes back what was typed into an open name first; beyond that, the name is left. */
  #leaveEdit(kind: 'undone' | 'redone'): void {
    const { titleEdit } = this.ui.getState();
    if (!titleEdit) return;
    const typed = this.#history.stepCount - titleEdit.mark - (titleEdit.isFresh ? 1 : 0);
    if (kind === 'redone' || typed > 0) return;
    this.ui.update((draft) => {
      draft.titleEdit = null;
    });
  }

  #select(selection: Selection | undefined): void {
    if (!selection) return;
    const kept = keepExisting(this.boardStore.getState().board, selection);
    this.ui.update((draft) => {
      draft.selection = kept;
    });
  }

  #tellStep(event: StepEvent): void {
    for (const listener of this.#stepListeners) listener(event);
  }
}

function exists(board: Board, kind: 'touchpoint' | 'stage' | 'lane', id: string): boolean {
  if (kind === 'touchpoint') return board.touchpoints.has(id);
  return kind === 'stage' ? board.stages.has(id) : board.lanes.has(id);
}

function keepExisting(board: Board, selection: Selection): Selection {
  switch (selection.kind) {
    case 'none':
      return selection;
    case 'touchpoints': {
      const ids = selection.ids.filter((id) => board.touchpoints.has(id));
      if (ids.length === selection.ids.length) return selection;
      return ids.length > 0 ? { kind: 'touchpoints', ids } : NOTHING_SELECTED;
    }
    case 'link':
      return board.links.has(selection.id) ? selection : NOTHING_SELECTED;
    default:
      return exists(board, selection.kind, selection.id) ? selection : NOTHING_SELECTED;
  }
}

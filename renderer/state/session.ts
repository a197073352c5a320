/** The open board as components see it; `app/board-session.ts` is what stands behind it. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { BoardDoc } from '../../shared/doc/board-doc';
import type { HistoryState, HistorySteps } from '../../shared/doc/history';
import type { TalkDoc } from '../../shared/doc/talk-doc';
import type { TextTarget } from '../../shared/doc/text-binding';
import type { StepName } from '../../shared/i18n/step-name';
import type { Comment, PersonRef } from '../../shared/model/comment';
import type { ControlRequest } from '../../shared/protocol/room-control';
import type { MapArea } from '../../shared/views/changed-parts';
import type { BoardState, BoardStore } from './board-store';
import type { PresenceState } from './presence-store';
import type { TalkState, TalkStore } from './talk-store';
import type { UiState, UiStore } from './ui-store';

/** What can be asked of the view of the map, wherever it is asked from. */
export interface Camera {
  /** Around the middle of the view, or with the cell at its upper left corner staying there. */
  readonly zoomBy: (factor: number, options?: { readonly fromCorner: boolean }) => void;
  /** Shows the whole map. */
  readonly fit: () => void;
  /** Brings cards into view; `zoom` also fills the view with them. */
  readonly reveal: (ids: readonly string[], options?: { readonly zoom?: boolean }) => void;
  /** Puts the keyboard focus on a card, once it is drawn. */
  readonly focusCard: (id: string) => void;
  /** Moves the map so far that the name of a stage or lane can be seen. */
  readonly revealHeader: (kind: 'stage' | 'lane', id: string) => void;
  /** Brings an area of the map into view. */
  readonly revealArea: (area: MapArea) => void;
  readonly viewport: () => Viewport;
  /** Goes back to a view, unless something of `areas` can be seen already. */
  readonly returnTo: (viewport: Viewport, areas: readonly MapArea[]) => void;
}

/** Where the map is looked at: its origin in screen pixels, and the zoom. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** How a change appears in the history and is announced. */
export interface StepOptions {
  /** What the person did, in the words of the step's message. */
  readonly name: StepName;
  /** Changes of the same group in quick succession join one step. */
  readonly group?: string;
  /** Not announced: it is said elsewhere, or is only part of what is being done. */
  readonly isQuiet?: boolean;
}

/** What happened to steps of one's own, for announcing it. */
export interface StepEvent {
  readonly kind: 'done' | 'undone' | 'redone';
  readonly name: StepName | undefined;
  readonly count: number;
}

/** The conversation about the board: its own document, its own history. */
export interface TalkPort {
  readonly store: TalkStore;
  /** What is half written, by what it is about; kept while the board is open. */
  readonly drafts: Map<string, string>;
  /** As others know this person now. */
  readonly me: () => PersonRef;
  /** Runs one command as one undo step; answers undefined, and changes nothing, for a viewer. */
  readonly change: <T>(command: (doc: TalkDoc) => T) => T | undefined;
  /** False when there was nothing to take back. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** Calls back when others say something while this person is in the room. */
  readonly onNews: (listener: (comments: readonly Comment[]) => void) => () => void;
  /** These comments are no news any more. */
  readonly markRead: (ids: Iterable<string>) => void;
}

export interface Session {
  readonly boardStore: BoardStore;
  readonly ui: UiStore;
  readonly talk: TalkPort;
  /** Who is here; empty while working alone. */
  readonly presence: StoreApi<PresenceState>;
  /** Shows parts of the map; null until the canvas is on screen. */
  camera: Camera | null;
  /**
   * Runs one command as one undo step with a name: `{ name: step('step.…', { … }) }`.
   * Answers undefined, and changes nothing, for a viewer.
   */
  readonly change: <T>(command: (doc: BoardDoc) => T, options: StepOptions) => T | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly history: {
    readonly state: () => HistoryState;
    readonly subscribe: (listener: () => void) => () => void;
    /** A point that `revertTo` goes back to when a gesture is abandoned. */
    readonly mark: () => number;
    /** Takes back what was done since `mark`, and selects what was selected then. */
    readonly revertTo: (mark: number) => void;
    /** Makes one step of all that was done since `mark`. */
    readonly joinSince: (mark: number, name: StepName) => void;
    /** One's own steps by name. */
    readonly steps: () => HistorySteps<StepName>;
    /** Undoes or redoes until `count` steps of `steps().done` are left. */
    readonly goTo: (count: number) => void;
    readonly onStep: (listener: (event: StepEvent) => void) => () => void;
  };
  readonly readText: (target: TextTarget) => string;
  /** `base` is what the writer saw; what others typed since is kept. */
  readonly writeText: (target: TextTarget, text: string, base?: string) => void;
  /** A caret as a place in the text itself, which what others type does not shift. */
  readonly keepCaret: (target: TextTarget, index: number, shown: string) => unknown;
  readonly findCaret: (kept: unknown) => number | undefined;
  /** Asks of the room what only facilitators may; false while there is no line to it. */
  readonly askRoom: (request: ControlRequest) => boolean;
  /** A state of the board that the room has kept (Yjs update v2); null when it does not come. */
  readonly readRestorePoint: (id: string) => Promise<Uint8Array | null>;
  /** Tells the others which text this person is in; null when none. */
  readonly setEditing: (target: TextTarget | null) => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no open board: a component of the board screen is outside of it');
  return session;
}

/** Part of the projected board; `select` must return a primitive or a stable object. */
export function useBoard<T>(select: (state: BoardState) => T): T {
  return useStore(useSession().boardStore, select);
}

/** Part of what was said about the board. */
export function useTalk<T>(select: (state: TalkState) => T): T {
  return useStore(useSession().talk.store, select);
}

/** Part of the window's own state. */
export function useUi<T>(select: (state: UiState) => T): T {
  return useStore(useSession().ui, select);
}

/** Whether this person may change the board. */
export function useCanEdit(): boolean {
  return useUi((state) => state.canEdit);
}

/** Part of what is known of the others in the room. */
export function usePresence<T>(select: (state: PresenceState) => T): T {
  return useStore(useSession().presence, select);
}

/** A text as typed so far, by anyone. */
export function useText(target: TextTarget): string {
  const session = useSession();
  return useSyncExternalStore(session.boardStore.subscribe, () => session.readText(target));
}

/** The carets of a text, for the field that shows it. */
export function useCarets(target: TextTarget): {
  readonly keep: (index: number, shown: string) => unknown;
  readonly find: (kept: unknown) => number | undefined;
} {
  const session = useSession();
  return {
    keep: (index, shown) => session.keepCaret(target, index, shown),
    find: (kept) => session.findCaret(kept),
  };
}

/** What only this window knows: selection, gesture in flight, open panels. Never in the document. */
import { produce } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type BoardFilter, NO_FILTER } from '../../shared/model/board-filter';
import type { TalkTarget } from '../../shared/model/comment';
import type { Emotion } from '../../shared/model/touchpoint';
import type { CardsFromTable } from '../../shared/table/cards-from-table';
import type { Collapsed } from '../../shared/views/board-layout';
import type { DropPlace } from '../../shared/views/drop-place';
import type { MapStop } from '../../shared/views/map-walk';
import type { PasteAnchor } from '../../shared/views/paste-places';

export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'touchpoints'; readonly ids: readonly string[] }
  | { readonly kind: 'stage'; readonly id: string }
  | { readonly kind: 'lane'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string };

/** Cards on their way: their positions follow the pointer, the document sees only the drop. */
export interface CardGesture {
  readonly ids: readonly string[];
  readonly positions: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  /** `tray`: they would be put aside. */
  readonly drop: DropPlace | 'tray' | undefined;
}

export interface CurvePointer {
  /** The card. */
  readonly id: string;
  readonly laneId: string;
  /** While it is dragged: how the card would feel after the drop. */
  readonly felt?: Emotion;
}

/** The name that is being edited in place. */
export interface TitleEdit {
  readonly kind: 'touchpoint' | 'stage' | 'lane';
  readonly id: string;
  /** Where Escape goes back to in the history. */
  readonly mark: number;
  /** The name as it was when the editing began. */
  readonly before: string;
  /** Just created: leaving it without a name takes it back. */
  readonly isFresh: boolean;
}

/** Lists from which one thing is chosen by typing. */
export const PALETTES = [
  'palette',
  'select.similar',
  'pick.pillars',
  'pick.pitfalls',
  'pick.channel',
  'pick.owner',
  'pick.intent',
] as const;
export type PaletteName = (typeof PALETTES)[number];

export type OpenDialog =
  | 'share'
  | 'points'
  | 'export'
  | 'link'
  | 'shortcuts'
  | 'join'
  | PaletteName
  | null;

export interface CellPlace {
  readonly stageId: string;
  readonly laneId: string;
}

/** A table from the clipboard or a file, on its way to become cards. */
export interface IncomingTable {
  readonly found: CardsFromTable;
  readonly anchor: PasteAnchor;
  /** The file it comes from; null for a paste. */
  readonly fileName: string | null;
}

export interface UiState {
  /** False for viewers, and until a guest's role is known. */
  readonly canEdit: boolean;
  readonly selection: Selection;
  readonly gesture: CardGesture | null;
  readonly titleEdit: TitleEdit | null;
  /** Where the keyboard is on the map, or was last. */
  readonly stop: MapStop | null;
  /** A link is being drawn: every card offers its handles. */
  readonly isConnecting: boolean;
  readonly dialog: OpenDialog;
  /** `auto`: open while something is selected; the person can hold it open or keep it shut. */
  readonly inspector: 'auto' | 'open' | 'shut';
  readonly isMinimapOpen: boolean;
  /** The curves of all personas are shown below the map. */
  readonly areCurvesCompared: boolean;
  /** The point of an emotion curve that the pointer means. */
  readonly curvePointer: CurvePointer | null;
  readonly isTourOpen: boolean;
  /** What takes the inspector's place: the list of one's own steps, or the conversation. */
  readonly sidePanel: 'history' | 'comments' | null;
  readonly commentsScope: 'here' | 'all';
  /** Something finer than the selection, such as a pain of the selected card. */
  readonly commentsAt: { readonly target: TalkTarget; readonly selection: Selection } | null;
  /** How often writing was asked for: each time the field takes the focus. */
  readonly commentsAsked: number;
  /** The thread that is unfolded in the list of all. */
  readonly openThread: string | null;
  /** Stages and lanes that are folded away on this screen. */
  readonly collapsed: Collapsed;
  /** The cell that was pointed at last: what is pasted comes there when nothing is selected. */
  readonly cell: CellPlace | null;
  /** Where the menu of what is selected stands open, in pixels of the window. */
  readonly menuAt: { readonly x: number; readonly y: number } | null;
  /** A table that waits for the person's word before it becomes cards. */
  readonly incoming: IncomingTable | null;
  /** Cards that it does not let through stand back. */
  readonly filter: BoardFilter;
  /** The two views of one document. */
  readonly view: BoardView;
  /** Where the map was looked at before the other view came; null at first. */
  readonly mapViewport: { readonly x: number; readonly y: number; readonly zoom: number } | null;
  /** The panel beside the map, and which part of it. */
  readonly finder: 'search' | 'filter' | null;
  /** How often the search was asked for: each time its field takes the focus. */
  readonly finderAsked: number;
  readonly query: string;
  /** The hit one is at, as `hitKey` names it. */
  readonly hit: string | null;
}

export type BoardView = 'map' | 'outline';

export type UiStore = StoreApi<UiState> & {
  /** Changes a draft of the state. */
  readonly update: (recipe: (draft: UiDraft) => void) => void;
};

type UiDraft = { -readonly [K in keyof UiState]: UiState[K] };

/** Where the map is no more than a keyhole, the outline comes first. */
const NARROW = '(width < 45em)';

const firstView = (): BoardView => (matchMedia(NARROW).matches ? 'outline' : 'map');

export const NOTHING_SELECTED: Selection = { kind: 'none' };

export function createUiStore(): UiStore {
  const store = createStore<UiState>(() => ({
    canEdit: false,
    selection: NOTHING_SELECTED,
    gesture: null,
    titleEdit: null,
    stop: null,
    isConnecting: false,
    dialog: null,
    inspector: 'auto',
    isMinimapOpen: false,
    areCurvesCompared: false,
    curvePointer: null,
    isTourOpen: false,
    sidePanel: null,
    commentsScope: 'here',
    commentsAt: null,
    commentsAsked: 0,
    openThread: null,
    collapsed: { stages: [], lanes: [] },
    cell: null,
    menuAt: null,
    incoming: null,
    filter: NO_FILTER,
    view: firstView(),
    mapViewport: null,
    finder: null,
    finderAsked: 0,
    query: '',
    hit: null,
  }));
  return {
    ...store,
    update: (recipe) => store.setState((state) => produce(state, recipe as never), true),
  };
}

/** Ids of the selected cards; empty when something else is selected. */
export function selectedCards(selection: Selection): readonly string[] {
  return selection.kind === 'touchpoints' ? selection.ids : NO_CARDS;
}

const NO_CARDS: readonly string[] = [];

/** A selection opens it on the map; the outline has every field at hand already. */
const opensItself = ({ selection, view }: UiState) => view === 'map' && selection.kind !== 'none';

export function isInspectorVisible(state: UiState): boolean {
  if (state.sidePanel !== null) return false;
  return state.inspector === 'open' || (state.inspector === 'auto' && opensItself(state));
}

/** Shows the inspector when it is hidden and hides it when it is shown. */
export function toggleInspector(ui: UiStore): void {
  const state = ui.getState();
  const hidden = opensItself(state) ? 'shut' : 'auto';
  const shown = opensItself(state) ? 'auto' : 'open';
  ui.update((draft) => {
    draft.sidePanel = null;
    draft.inspector = isInspectorVisible(state) ? hidden : shown;
  });
}

/** Shows what is selected, even when the inspector was put away. */
export function openInspector(ui: UiStore): void {
  if (!isInspectorVisible(ui.getState())) toggleInspector(ui);
}

/** The projected board and what is derived from it for drawing; one store for each open board. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unreadable } from '../../shared/doc/project-board';
import type { Board } from '../../shared/model/board';
import {
  type BoardLayout,
  type Collapsed,
  type LayoutOptions,
  layOutBoard,
} from '../../shared/views/board-layout';
import { painCounts } from '../../shared/views/card-parts';
import { type EmotionCurve, emotionCurves } from '../../shared/views/emotion-curve';
import { type LinkRoute, routeLinks } from '../../shared/views/link-routes';
import { nextCurves } from '../../shared/views/next-curves';
import { nextLayout } from '../../shared/views/next-layout';

export interface BoardState {
  readonly board: Board;
  readonly layout: BoardLayout;
  readonly curves: readonly EmotionCurve[];
  readonly routes: readonly LinkRoute[];
  /** Number of pains of each card that has any. */
  readonly painCounts: ReadonlyMap<string, number>;
  readonly unreadable: readonly Unreadable[];
  /** What was folded away when this was laid out. */
  readonly collapsed: Collapsed | undefined;
}

export type BoardStore = StoreApi<BoardState>;

/** Everything the screen draws, computed from one snapshot. */
function boardState(
  board: Board,
  unreadable: readonly Unreadable[],
  collapsed: Collapsed | undefined,
): BoardState {
  const layout = layOutBoard(board, optionsOf(collapsed));
  return {
    board,
    layout,
    curves: emotionCurves(board, layout),
    routes: routeLinks(board, layout),
    painCounts: painCounts(board),
    unreadable,
    collapsed,
  };
}

const optionsOf = (collapsed: Collapsed | undefined): LayoutOptions => ({
  ...(collapsed ? { collapsed } : {}),
  keepsTray: true,
});

/** Those that run as before keep their identity, and with it what was drawn of them. */
function keptRoutes(
  before: readonly LinkRoute[],
  routes: readonly LinkRoute[],
): readonly LinkRoute[] {
  const known = new Map(before.map((route) => [route.id, route]));
  return routes.map((route) => {
    const same = known.get(route.id);
    return same && isSameRoute(same, route) ? same : route;
  });
}

const isSameRoute = (a: LinkRoute, b: LinkRoute) =>
  (Object.keys(b) as (keyof LinkRoute)[]).every(
    (field) => a[field] === b[field] || JSON.stringify(a[field]) === JSON.stringify(b[field]),
  );

/**
 * The same after a change, at the cost of the change and not of the board: what is drawn from
 * untouched parts keeps its identity.
 */
export function nextBoardState(
  before: BoardState,
  board: Board,
  {
    unreadable,
    collapsed,
  }: { readonly unreadable: readonly Unreadable[]; readonly collapsed: Collapsed | undefined },
): BoardState {
  if (collapsed !== before.collapsed) return boardState(board, unreadable, collapsed);
  const layout = nextLayout(before, board, optionsOf(collapsed));
  const { links, pains } = before.board;
  const isLinkedAlike = layout === before.layout && board.links === links && board.pains === pains;
  return {
    board,
    layout,
    curves: nextCurves(before, board, layout),
    routes: isLinkedAlike ? before.routes : keptRoutes(before.routes, routeLinks(board, layout)),
    painCounts: painCounts(board),
    unreadable: unreadable.length + before.unreadable.length === 0 ? before.unreadable : unreadable,
    collapsed,
  };
}

export function createBoardStore(board: Board, unreadable: readonly Unreadable[]): BoardStore {
  return createStore<BoardState>(() => boardState(board, unreadable, undefined));
}

/** The projected board and what is derived from it for drawing; one store for each open board. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unreadable } from '../../shared/doc/project-board';
import type { Board } from '../../shared/model/board';
import { type BoardLayout, type Collapsed, layOutBoard } from '../../shared/views/board-layout';
import { painCounts } from '../../shared/views/card-parts';
import { type EmotionCurve, emotionCurves } from '../../shared/views/emotion-curve';
import { type LinkRoute, routeLinks } from '../../shared/views/link-routes';

export interface BoardState {
  readonly board: Board;
  readonly layout: BoardLayout;
  readonly curves: readonly EmotionCurve[];
  readonly routes: readonly LinkRoute[];
  /** Number of pains of each card that has any. */
  readonly painCounts: ReadonlyMap<string, number>;
  readonly unreadable: readonly Unreadable[];
}

export type BoardStore = StoreApi<BoardState>;

/** Everything the screen draws, computed from one snapshot. */
export function boardState(
  board: Board,
  unreadable: readonly Unreadable[],
  collapsed?: Collapsed,
): BoardState {
  const layout = layOutBoard(board, { ...(collapsed ? { collapsed } : {}), keepsTray: true });
  return {
    board,
    layout,
    curves: emotionCurves(board, layout),
    routes: routeLinks(board, layout),
    painCounts: painCounts(board),
    unreadable,
  };
}

export function createBoardStore(board: Board, unreadable: readonly Unreadable[]): BoardStore {
  return createStore<BoardState>(() => boardState(board, unreadable));
}

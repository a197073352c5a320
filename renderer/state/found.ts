/** What the present query finds; the panel, the map and the outline show the same hits. */
import type { Translate } from '../../shared/i18n/translate';
import type { Board } from '../../shared/model/board';
import { type SearchHit, searchBoard } from '../../shared/views/search';
import { useTranslate } from './locale';
import { useBoard, useUi } from './session';

interface Known {
  readonly query: string;
  readonly t: Translate;
  readonly hits: readonly SearchHit[];
}

const known = new WeakMap<Board, Known>();
const NONE: readonly SearchHit[] = [];

export function hitsIn(board: Board, query: string, t: Translate): readonly SearchHit[] {
  if (query.trim() === '') return NONE;
  const before = known.get(board);
  if (before?.query === query && before.t === t) return before.hits;
  const hits = searchBoard(board, query, t);
  known.set(board, { query, t, hits });
  return hits;
}

/** Tells hits apart: a card and a stage may have the same id. */
export const hitKey = ({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): string => `${kind}/${id}`;

/** None while the search is not on the screen. */
export function useHits(): readonly SearchHit[] {
  const t = useTranslate();
  const query = useUi((state) => (state.finder === 'search' ? state.query : ''));
  return useBoard(({ board }) => hitsIn(board, query, t));
}

/**
 * Which cards stand back so that the others can be seen: the one place that says so, whatever the
 * reason. What draws cards and links draws these at `DIM_OPACITY`.
 */
import { isFiltering } from '../../shared/model/board-filter';
import { matches } from '../../shared/views/filter';
import type { BoardState } from './board-store';
import { useBoard, useUi } from './session';
import type { UiState } from './ui-store';

/** Ids of touchpoints; null when nothing stands back. */
export type Dimmed = ReadonlySet<string> | null;

type Reasons = Pick<UiState, 'filter'>;

interface Known {
  readonly touchpoints: unknown;
  readonly pains: unknown;
  readonly stages: unknown;
  readonly dimmed: ReadonlySet<string>;
}

const known = new WeakMap<UiState['filter'], Known>();

/** Keeps its identity while the same cards stand back, so that typing in one redraws no other. */
export function dimmedOf({ board }: Pick<BoardState, 'board'>, { filter }: Reasons): Dimmed {
  if (!isFiltering(filter)) return null;
  const { touchpoints, pains, stages } = board;
  const before = known.get(filter);
  if (before?.touchpoints === touchpoints && before.pains === pains && before.stages === stages)
    return before.dimmed;
  const kept = matches(board, filter);
  const now = new Set([...touchpoints.keys()].filter((id) => !kept.has(id)));
  const isSame = before?.dimmed.size === now.size && [...now].every((id) => before.dimmed.has(id));
  const dimmed = before && isSame ? before.dimmed : now;
  known.set(filter, { touchpoints, pains, stages, dimmed });
  return dimmed;
}

export function useDimmed(): Dimmed {
  const filter = useUi((state) => state.filter);
  return useBoard((state) => dimmedOf(state, { filter }));
}

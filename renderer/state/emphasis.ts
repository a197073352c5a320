/**
 * Which cards stand back so that the others can be seen: the one place that says so, whatever the
 * reason. What draws cards and links draws these at `DIM_OPACITY`.
 */
import type { Board } from '../../shared/model/board';
import { isFiltering } from '../../shared/model/board-filter';
import { matches } from '../../shared/views/filter';
import { chainOf, type LinkChain } from '../../shared/views/link-chain';
import type { BoardState } from './board-store';
import { useBoard, useUi } from './session';
import { selectedCards, type UiState } from './ui-store';

/** Ids of touchpoints; null when nothing stands back. */
export type Dimmed = ReadonlySet<string> | null;

type Shown = Pick<BoardState, 'board'>;
type Chosen = Partial<Pick<UiState, 'selection' | 'gesture'>>;
type Reasons = Pick<UiState, 'filter'> & Chosen;

interface Known {
  readonly touchpoints: unknown;
  readonly pains: unknown;
  readonly stages: unknown;
  readonly dimmed: ReadonlySet<string>;
}

const knownFilters = new WeakMap<UiState['filter'], Known>();

/** Keeps its identity while the same cards stand back, so that typing in one redraws no other. */
export function filteredOut({ board }: Shown, filter: UiState['filter']): Dimmed {
  if (!isFiltering(filter)) return null;
  const { touchpoints, pains, stages } = board;
  const before = knownFilters.get(filter);
  if (before?.touchpoints === touchpoints && before.pains === pains && before.stages === stages)
    return before.dimmed;
  const kept = matches(board, filter);
  const now = new Set([...touchpoints.keys()].filter((id) => !kept.has(id)));
  const isSame = before?.dimmed.size === now.size && [...now].every((id) => before.dimmed.has(id));
  const dimmed = before && isSame ? before.dimmed : now;
  knownFilters.set(filter, { touchpoints, pains, stages, dimmed });
  return dimmed;
}

interface KnownChain {
  readonly parts: readonly unknown[];
  readonly chain: LinkChain | null;
}

const knownChains = new WeakMap<readonly string[], KnownChain>();

/**
 * Causes and effects of the selected cards; null while nothing is selected that is linked, and
 * while cards are on their way. Keeps its identity as long as nothing is linked or moved anew.
 */
export function chainIn({ board }: Shown, { selection, gesture }: Chosen): LinkChain | null {
  if (selection?.kind !== 'touchpoints' || gesture) return null;
  const ids = selectedCards(selection);
  const parts = [board.links, board.pains];
  const before = knownChains.get(ids);
  if (before?.parts.every((part, at) => part === parts[at])) return before.chain;
  const chain = chainOf(board, ids);
  const isAlone = chain.links.size === 0;
  knownChains.set(ids, { parts, chain: isAlone ? null : chain });
  return isAlone ? null : chain;
}

interface Beside {
  readonly touchpoints: unknown;
  readonly dimmed: ReadonlySet<string>;
}

const besides = new WeakMap<LinkChain, Beside>();

/** Keeps its identity while the same cards stand back, as above. */
function besideChain({ touchpoints }: Board, chain: LinkChain): Dimmed {
  const before = besides.get(chain);
  if (before?.touchpoints === touchpoints) return before.dimmed;
  const now = new Set([...touchpoints.keys()].filter((id) => !chain.cards.has(id)));
  const isSame = before?.dimmed.size === now.size && [...now].every((id) => before.dimmed.has(id));
  const dimmed = before && isSame ? before.dimmed : now;
  besides.set(chain, { touchpoints, dimmed });
  return dimmed;
}

const unions = new WeakMap<ReadonlySet<string>, WeakMap<ReadonlySet<string>, Dimmed>>();

/** Of both, keeping its identity while both do. */
function either(a: Dimmed, b: Dimmed): Dimmed {
  if (!a || !b) return a ?? b;
  const known = unions.get(a)?.get(b);
  if (known) return known;
  const all = new Set([...a, ...b]);
  const withA = unions.get(a) ?? new WeakMap<ReadonlySet<string>, Dimmed>();
  unions.set(a, withA);
  withA.set(b, all);
  return all;
}

/** All cards that stand back, for whatever reason. */
export function dimmedOf(shown: Shown, reasons: Reasons): Dimmed {
  const chain = chainIn(shown, reasons);
  const beside = chain ? besideChain(shown.board, chain) : null;
  return either(filteredOut(shown, reasons.filter), beside);
}

/** The cards that the filter does not let through. */
export function useFilteredOut(): Dimmed {
  const filter = useUi((state) => state.filter);
  return useBoard((state) => filteredOut(state, filter));
}

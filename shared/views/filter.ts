/** Which cards a filter lets through. */
import type { Board } from '../model/board';
import { type BoardFilter, FACETS, type Facet } from '../model/board-filter';
import { inOrder } from '../model/order-key';
import type { Pain } from '../model/pain';
import { stageTree } from '../model/stage-tree';
import type { Touchpoint } from '../model/touchpoint';

/** How much is left of a card that stands back. */
export const DIM_OPACITY = 0.35;

interface Facts {
  readonly card: Touchpoint;
  readonly pains: readonly Pain[];
  /** Choosing a stage means its sub-stages too. */
  readonly topStage: string | undefined;
}

type Tests = {
  readonly [F in Facet]: (choice: BoardFilter[F][number], facts: Facts) => boolean;
};

const isChosen = (answer: 'yes' | 'no', value: boolean) => (answer === 'yes') === value;

/** Owning and helping departments; a card without any has the empty name. */
function departmentsOf({ ownerDept, backstage }: Touchpoint): readonly string[] {
  const named = [ownerDept, ...backstage].filter((name) => name !== '');
  return named.length > 0 ? named : [''];
}

const TESTS: Tests = {
  lanes: (id, { card }) => card.laneId === id,
  stages: (id, { card, topStage }) => card.stageId === id || topStage === id,
  channels: (channel, { card }) => card.channel === channel,
  owners: (owner, { card }) => card.owner === owner,
  departments: (name, { card }) => departmentsOf(card).includes(name),
  emotions: (emotion, { card }) => (card.emotion ?? 'none') === emotion,
  pains: (test, { pains }) => {
    if (test === 'any') return pains.length > 0;
    if (test === 'none') return pains.length === 0;
    if (test === 'open') return pains.some(({ root }) => root === undefined);
    return pains.some(({ severity }) => severity === test);
  },
  critical: (answer, { card }) => isChosen(answer, card.critical),
  unforgiving: (answer, { card }) => isChosen(answer, card.unforgiving),
  intents: (intent, { card }) => card.intent === intent,
  pillars: (level, { card }) => {
    const score = card.ttt[level.slice(0, level.indexOf('.')) as keyof Touchpoint['ttt']];
    return score !== undefined && level.endsWith('.high') === score >= 2;
  },
  pitfalls: (pitfall, { card }) => card.pitfalls.includes(pitfall),
};

function passes(filter: BoardFilter, facet: Facet, facts: Facts): boolean {
  const choices = filter[facet] as readonly never[];
  const test = TESTS[facet] as (choice: never, facts: Facts) => boolean;
  return choices.length === 0 || choices.some((choice) => test(choice, facts));
}

/** Ids of the cards that the filter lets through; all of them when it asks for nothing. */
export function matches(
  board: Pick<Board, 'touchpoints' | 'pains' | 'stages'>,
  filter: BoardFilter,
): ReadonlySet<string> {
  const pains = painsByCard(board.pains);
  const tops = new Map(
    stageTree(board.stages).flatMap(({ stage, subStages }) =>
      subStages.map(({ id }) => [id, stage.id] as const),
    ),
  );
  const found = new Set<string>();
  for (const card of board.touchpoints.values()) {
    const topStage = tops.get(card.stageId);
    const facts = { card, pains: pains.get(card.id) ?? [], topStage };
    if (FACETS.every((facet) => passes(filter, facet, facts))) found.add(card.id);
  }
  return found;
}

const grouped = new WeakMap<Board['pains'], ReadonlyMap<string, readonly Pain[]>>();

/** The pains of each card that has any, in reading order; computed once for each version. */
export function painsByCard(pains: Board['pains']): ReadonlyMap<string, readonly Pain[]> {
  const known = grouped.get(pains);
  if (known) return known;
  const groups = new Map<string, Pain[]>();
  for (const pain of inOrder(pains)) {
    const group = groups.get(pain.touchpointId);
    if (group) group.push(pain);
    else groups.set(pain.touchpointId, [pain]);
  }
  grouped.set(pains, groups);
  return groups;
}

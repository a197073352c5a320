/** What can be chosen in each facet of the filter on this board. */
import type { Board } from '../model/board';
import {
  type Choice,
  type Facet,
  NO_FILTER,
  PAIN_TESTS,
  PILLAR_LEVELS,
  YES_NO,
} from '../model/board-filter';
import { inOrder } from '../model/order-key';
import { stagesInOrder } from '../model/stage-tree';
import { EMOTIONS, INTENTS, PITFALLS, type Touchpoint } from '../model/touchpoint';
import { matches } from './filter';

export interface FilterOption {
  readonly choice: Choice;
  /** How many cards it lets through by itself. */
  readonly count: number;
}

/** Names in use, sorted, with the empty one (nobody, nothing) at the end. */
function namesIn(board: Board, namesOf: (card: Touchpoint) => readonly string[]) {
  const names = [...new Set([...board.touchpoints.values()].flatMap(namesOf))];
  const given = names.filter((name) => name !== '').sort((a, b) => a.localeCompare(b, 'vi'));
  return [...given, ''];
}

function choicesIn(board: Board, facet: Facet): readonly Choice[] {
  switch (facet) {
    case 'lanes':
      return inOrder(board.lanes).map(({ id }) => id);
    case 'stages':
      return stagesInOrder(board.stages).map(({ id }) => id);
    case 'channels':
      return namesIn(board, ({ channel }) => [channel]);
    case 'owners':
      return namesIn(board, ({ owner }) => [owner]);
    case 'departments':
      return namesIn(board, ({ ownerDept, backstage }) => [ownerDept, ...backstage]);
    case 'emotions':
      return [...EMOTIONS.toReversed(), 'none'];
    case 'pains':
      return PAIN_TESTS;
    case 'critical':
    case 'unforgiving':
      return YES_NO;
    case 'intents':
      return INTENTS;
    case 'pillars':
      return PILLAR_LEVELS;
    case 'pitfalls':
      return PITFALLS;
  }
}

export function filterOptions(board: Board, facet: Facet): readonly FilterOption[] {
  return choicesIn(board, facet).map((choice) => ({
    choice,
    count: matches(board, { ...NO_FILTER, [facet]: [choice] }).size,
  }));
}

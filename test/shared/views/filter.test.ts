import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type BoardFilter,
  FACETS,
  isFiltering,
  isSameFilter,
  NO_FILTER,
  toggleChoice,
} from '../../../shared/model/board-filter';
import { matches } from '../../../shared/views/filter';
import { boards } from '../../support/random-board';
import { filters } from '../../support/random-filter';
import { smallBoard } from '../../support/small-board';

const found = (filter: Partial<BoardFilter>) =>
  [...matches(smallBoard, { ...NO_FILTER, ...filter })].sort();

describe('a filter', () => {
  it('that asks for nothing lets every card through', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        expect([...matches(board, NO_FILTER)]).toEqual([...board.touchpoints.keys()]);
      }),
    );
  });

  it('lets through exactly the cards that every one of its facets lets through', () => {
    fc.assert(
      fc.property(boards(), filters, (board, filter) => {
        const alone = FACETS.map((facet) =>
          matches(board, { ...NO_FILTER, [facet]: filter[facet] }),
        );
        const inAll = [...board.touchpoints.keys()].filter((id) =>
          alone.every((one) => one.has(id)),
        );
        expect([...matches(board, filter)].sort()).toEqual(inAll.sort());
      }),
    );
  });

  it('takes the choices of one facet as alternatives', () => {
    fc.assert(
      fc.property(boards(), filters, fc.constantFrom(...FACETS), (board, filter, facet) => {
        const choices: readonly unknown[] = filter[facet];
        fc.pre(choices.length > 0);
        const each = choices.flatMap((choice) => [
          ...matches(board, { ...NO_FILTER, [facet]: [choice] }),
        ]);
        const together = matches(board, { ...NO_FILTER, [facet]: choices });
        expect([...together].sort()).toEqual([...new Set(each)].sort());
      }),
    );
  });

  test.each<[string, Partial<BoardFilter>, readonly string[]]>([
    ['a lane', { lanes: ['back'] }, ['stock']],
    ['a stage', { stages: ['buy'] }, ['greet', 'quiet']],
    ['a channel', { channels: ['ads'] }, ['ad']],
    ['no channel', { channels: [''] }, ['friend', 'greet', 'lost', 'quiet']],
    ['an owner', { owners: ['Nguyễn Hoà'] }, ['ad']],
    ['a missing owner', { owners: [''] }, ['friend', 'greet', 'lost', 'quiet', 'stock']],
    ['a department', { departments: ['Kho'] }, ['stock']],
    ['an emotion', { emotions: [-2] }, ['ad']],
    ['no emotion', { emotions: ['none'] }, ['lost', 'quiet', 'stock']],
    ['pains', { pains: ['any'] }, ['ad']],
    ['severe pains', { pains: [3] }, ['ad']],
    ['pains nobody asked about', { pains: ['open'] }, []],
    ['critical', { critical: ['yes'] }, ['ad']],
    ['not critical', { critical: ['no'] }, ['friend', 'greet', 'lost', 'quiet', 'stock']],
    ['an intent', { intents: ['accidental'] }, ['friend']],
    ['a low pillar', { pillars: ['heart.low'] }, ['ad']],
    ['a high pillar', { pillars: ['talent.high', 'heart.high'] }, ['ad']],
    ['a pitfall', { pitfalls: ['P3', 'P5'] }, ['ad']],
    ['what is gone', { stages: ['none'] }, []],
  ])('by %s', (_, filter, ids) => {
    expect(found(filter)).toEqual([...ids].sort());
  });

  it('finds a pain without an answer to "caused where?"', () => {
    const pains = new Map([...smallBoard.pains].map(([id, pain]) => [id, { ...pain }]));
    pains.set('n2', { id: 'n2', touchpointId: 'greet', text: '', severity: 1, order: 'a1' });
    expect([...matches({ ...smallBoard, pains }, { ...NO_FILTER, pains: ['open'] })]).toEqual([
      'greet',
    ]);
  });
});

describe('choices of a filter', () => {
  it('are taken back by choosing them again', () => {
    const chosen = toggleChoice(toggleChoice(NO_FILTER, 'emotions', -2), 'emotions', 'none');
    expect(chosen.emotions).toEqual([-2, 'none']);
    expect(isFiltering(chosen)).toBe(true);
    const back = toggleChoice(toggleChoice(chosen, 'emotions', -2), 'emotions', 'none');
    expect(isFiltering(back)).toBe(false);
  });

  it('mean the same in any order', () => {
    const one = { ...NO_FILTER, stages: ['a', 'b'] };
    expect(isSameFilter(one, { ...NO_FILTER, stages: ['b', 'a'] })).toBe(true);
    expect(isSameFilter(one, { ...NO_FILTER, stages: ['a'] })).toBe(false);
    expect(isSameFilter(one, { ...NO_FILTER, lanes: ['a', 'b'] })).toBe(false);
  });
});

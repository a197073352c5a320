import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translate';
import { type Choice, FACETS, NO_FILTER } from '../../../shared/model/board-filter';
import { filterOptions } from '../../../shared/views/filter-options';
import { chosenIn, describeFilter } from '../../../shared/views/filter-text';
import { boards } from '../../support/random-board';
import { filters } from '../../support/random-filter';
import { smallBoard } from '../../support/small-board';

const t = translator('vi');

describe('what can be chosen', () => {
  it('counts each card once in facets whose choices exclude each other', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        for (const facet of ['channels', 'owners', 'emotions', 'critical', 'intents'] as const) {
          const sum = filterOptions(board, facet).reduce((all, { count }) => all + count, 0);
          expect(sum, facet).toBe(board.touchpoints.size);
        }
      }),
    );
  });

  it('offers names in use, and nobody', () => {
    expect(filterOptions(smallBoard, 'owners')).toEqual([
      { choice: 'Nguyễn Hoà', count: 1 },
      { choice: '', count: 5 },
    ]);
    expect(filterOptions(smallBoard, 'stages').map(({ choice }) => choice)).toEqual([
      'know',
      'buy',
    ]);
  });
});

describe('a filter in words', () => {
  it('names its facets and choices', () => {
    const filter = { ...NO_FILTER, stages: ['know', 'old'], emotions: [-2, 'none'] as const };
    expect(describeFilter(smallBoard, filter, t)).toBe(
      'Giai đoạn: Nhận biết, Đã bị xoá · Cảm xúc: Rất bực, Chưa ghi nhận',
    );
  });

  it('has a name for every choice', () => {
    fc.assert(
      fc.property(boards(), filters, (board, filter) => {
        const chosen = chosenIn(board, filter, t);
        const count = FACETS.flatMap((facet) => filter[facet] as readonly Choice[]).length;
        expect(chosen).toHaveLength(count);
        expect(chosen.every(({ name }) => name.trim() !== '')).toBe(true);
      }),
    );
  });
});

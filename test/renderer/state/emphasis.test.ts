import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimmedOf } from '../../../renderer/state/emphasis';
import { isFiltering, NO_FILTER } from '../../../shared/model/board-filter';
import { matches } from '../../../shared/views/filter';
import { boards } from '../../support/random-board';
import { filters } from '../../support/random-filter';
import { smallBoard } from '../../support/small-board';

describe('cards that stand back', () => {
  it('are none without a filter', () => {
    expect(dimmedOf({ board: smallBoard }, { filter: NO_FILTER })).toBeNull();
  });

  it('are exactly those that the filter does not let through', () => {
    fc.assert(
      fc.property(boards(), filters.filter(isFiltering), (board, filter) => {
        const dimmed = [...(dimmedOf({ board }, { filter }) ?? [])];
        const kept = [...matches(board, filter)];
        expect([...dimmed, ...kept].sort()).toEqual([...board.touchpoints.keys()].sort());
      }),
    );
  });

  it('stay the same set while an edit changes nothing about them', () => {
    const filter = { ...NO_FILTER, critical: ['yes' as const] };
    const before = dimmedOf({ board: smallBoard }, { filter });
    const ad = smallBoard.touchpoints.get('ad');
    if (!ad) throw new Error('no such card');
    const renamed = new Map(smallBoard.touchpoints).set('ad', { ...ad, title: 'Khác' });
    expect(dimmedOf({ board: { ...smallBoard, touchpoints: renamed } }, { filter })).toBe(before);
    const calm = new Map(smallBoard.touchpoints).set('ad', { ...ad, critical: false });
    expect(dimmedOf({ board: { ...smallBoard, touchpoints: calm } }, { filter })).toContain('ad');
  });
});

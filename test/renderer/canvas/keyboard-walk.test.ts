import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourOf } from '../../../renderer/features/canvas/use-keyboard-walk';
import { layOutBoard } from '../../../shared/views/board-layout';
import { boardOfPlan, placedBoards } from '../../support/placed-boards';

/**
 *        s0       s1      s2
 *  l0    t0 t1    t2      –
 *  l1    t3       –       t4      t5 waits in the tray below the first column
 */
const at = (stage: number, lane: number) => ({ stage, lane, title: '', emotion: undefined });
const layout = layOutBoard(
  boardOfPlan({
    stages: 3,
    lanes: [true, false],
    cards: [at(0, 0), at(0, 0), at(1, 0), at(0, 1), at(2, 1), at(9, 0)],
    links: [],
    roots: [],
  }),
);

describe('walking from card to card', () => {
  it.each([
    ['t0', 'ArrowDown', 't1'],
    ['t1', 'ArrowUp', 't0'],
    ['t1', 'ArrowDown', 't3'],
    ['t0', 'ArrowRight', 't2'],
    ['t2', 'ArrowLeft', 't0'],
    ['t3', 'ArrowRight', 't4'],
    ['t3', 'ArrowDown', 't5'],
    ['t0', 'ArrowUp', undefined],
    ['t0', 'ArrowLeft', undefined],
    ['t4', 'ArrowRight', undefined],
    ['gone', 'ArrowRight', undefined],
  ] as const)('%s, %s: %s', (id, key, next) => {
    expect(neighbourOf(layout, id, key)).toBe(next);
  });

  it('always goes the way of the key, and never stays', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const { cards } = layOutBoard(board);
        for (const { id, x } of cards.values()) {
          const right = neighbourOf(layOutBoard(board), id, 'ArrowRight');
          if (right !== undefined) expect(cards.get(right)?.x).toBeGreaterThan(x);
          expect(right).not.toBe(id);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('reaches every column that has a card from the first', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const { cards } = layOutBoard(board);
        const right = Math.max(...[...cards.values()].map(({ x }) => x));
        let [here] = [...cards.keys()];
        for (let step = 0; step < 10 && here !== undefined; step += 1) {
          const next = neighbourOf(layOutBoard(board), here, 'ArrowRight');
          if (next === undefined) break;
          here = next;
        }
        expect(cards.get(here ?? '')?.x).toBe(right);
      }),
      { numRuns: 30 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_KINDS, type LinkKind } from '../../../shared/model/link';
import { chainOf } from '../../../shared/views/link-chain';
import { boardOfPlan, placedBoards } from '../../support/placed-boards';

type Arrow = readonly [from: number, to: number, kind?: LinkKind];

/** A board of eight cards with these links, called k0, k1 … in their order. */
function linked(...arrows: readonly Arrow[]) {
  const card = { stage: 0, lane: 0, title: '', emotion: undefined };
  return boardOfPlan({
    stages: 1,
    lanes: [true],
    cards: Array.from({ length: 8 }, () => card),
    links: arrows.map(([from, to, kind = 'cause']) => [from, to, LINK_KINDS.indexOf(kind)]),
    roots: [],
  });
}

const chain = (board: ReturnType<typeof linked>, ...ids: readonly string[]) => {
  const { cards, links } = chainOf(board, ids);
  return [[...cards].sort().join(' '), [...links].sort().join(' ')];
};

describe('the chain of a card', () => {
  it('goes to the first cause and to the last effect, and to nothing beside them', () => {
    const board = linked([0, 1], [1, 2], [2, 3], [4, 3], [1, 5]);
    expect(chain(board, 't2')).toEqual(['t0 t1 t2 t3', 'k0 k1 k2']);
    expect(chain(board, 't3')).toEqual(['t0 t1 t2 t3 t4', 'k0 k1 k2 k3']);
  });

  it('ends where causes go round in a circle', () => {
    expect(chain(linked([0, 1], [1, 0]), 't0')).toEqual(['t0 t1', 'k0 k1']);
  });

  it('shows a loop and does not follow it', () => {
    const board = linked([0, 1, 'flow'], [1, 2, 'flow'], [2, 0, 'loop'], [3, 0, 'flow']);
    expect(chain(board, 't2')).toEqual(['t0 t1 t2 t3', 'k0 k1 k2 k3']);
    expect(chain(board, 't3')).toEqual(['t0 t1 t2 t3', 'k0 k1 k2 k3']);
    const apart = linked([5, 6, 'loop'], [6, 7, 'flow']);
    expect(chain(apart, 't5')).toEqual(['t5 t6', 'k0']);
  });

  it('of several cards is that of each', () => {
    const board = linked([0, 1], [2, 3]);
    expect(chain(board, 't0', 't3')).toEqual(['t0 t1 t2 t3', 'k0 k1']);
  });

  it('is the card alone when nothing is linked to it', () => {
    expect(chain(linked([0, 1]), 't5')).toEqual(['t5', '']);
  });

  it('holds both cards of each of its links', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const { cards, links } = chainOf(board, ['t0']);
        for (const id of links) {
          const link = board.links.get(id);
          if (link) expect(cards.has(link.from) && cards.has(link.to)).toBe(true);
        }
      }),
    );
  });
});

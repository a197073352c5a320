import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTouchpoints } from '../../../shared/doc/commands/touchpoints';
import { type CardBox, LAYOUT, layOutBoard } from '../../../shared/views/board-layout';
import { dropPlaceAt } from '../../../shared/views/drop-place';
import { boardOf, docOf } from '../../support/peers';
import { boardOfPlan, placedBoards } from '../../support/placed-boards';

const card = (stage: number) => ({ stage, lane: 0, title: '', emotion: undefined });
/** Two stages and a swimlane; t0, t1 and t2 stacked in the first cell, the second is empty. */
const layout = layOutBoard(
  boardOfPlan({ stages: 2, lanes: [true], cards: [0, 0, 0].map(card), links: [], roots: [] }),
);
const box = (id: string) => layout.cards.get(id) as CardBox;
const middle = (id: string) => box(id).y + box(id).height / 2;
const firstX = LAYOUT.laneHeader + 100;
const secondX = firstX + LAYOUT.column;
const bottom = layout.height - 1;

describe('where a dragged card would land', () => {
  it.each([
    ['above the first card', firstX, LAYOUT.stageHeader, [], 's0', 0],
    ['on the upper half of a card', firstX, middle('t1') - 1, [], 's0', 1],
    ['on the lower half of a card', firstX, middle('t1') + 1, [], 's0', 2],
    ['below the last card', firstX, box('t2').y + 300, [], 's0', 3],
    ['on the curve below a cell', firstX, bottom, [], 's0', 3],
    ['at its own place', firstX, middle('t1'), ['t1'], 's0', 1],
    ['below cards that come along', firstX, bottom, ['t0', 't2'], 's0', 1],
    ['in an empty cell', secondX, bottom, [], 's1', 0],
    ['on the line between two cells', LAYOUT.laneHeader + LAYOUT.column, bottom, [], 's1', 0],
  ] as const)('%s', (_, x, y, dragged, stageId, index) => {
    const at = { x, y: Math.min(y, bottom) };
    expect(dropPlaceAt(layout, at, new Set(dragged))).toMatchObject({
      stageId,
      laneId: 'l0',
      index,
    });
  });

  it.each([
    ['left of the stages', LAYOUT.laneHeader - 1, LAYOUT.stageHeader + 20],
    ['above the lanes', firstX, LAYOUT.stageHeader - 1],
    ['right of the last stage', layout.width, LAYOUT.stageHeader + 20],
    ['below the last lane', firstX, layout.height],
  ])('is nowhere %s', (_, x, y) => {
    expect(dropPlaceAt(layout, { x, y }, new Set())).toBeUndefined();
  });

  it('is shown by a line between the two cards it would come between', () => {
    const lineAt = (y: number) => dropPlaceAt(layout, { x: firstX, y }, new Set())?.lineY ?? 0;
    expect(lineAt(LAYOUT.stageHeader)).toBeLessThan(box('t0').y);
    expect(lineAt(middle('t1') - 1)).toBeGreaterThan(box('t0').y + box('t0').height);
    expect(lineAt(middle('t1') - 1)).toBeLessThan(box('t1').y);
    expect(lineAt(bottom)).toBeGreaterThan(box('t2').y + box('t2').height);
  });

  it('is where the card stands after the drop, for any card, point and board', () => {
    const points = fc.record({ x: fc.nat(1600), y: fc.nat(2000) });
    fc.assert(
      fc.property(placedBoards, points, fc.nat(), fc.nat(), (board, point, one, other) => {
        const ids = [...board.touchpoints.keys()];
        const dragged = [...new Set([ids[one % ids.length], ids[other % ids.length]])] as string[];
        const place = dropPlaceAt(layOutBoard(board), point, new Set(dragged));
        if (!place) return;
        const { stageId, laneId, index } = place;
        const doc = docOf(board);
        moveTouchpoints(doc, dragged, { stageId, laneId, index });
        const { cards } = layOutBoard(boardOf(doc));
        for (const [offset, id] of dragged.entries())
          expect(cards.get(id)?.cell).toEqual({ stageId, laneId, index: index + offset });
      }),
    );
  });
});

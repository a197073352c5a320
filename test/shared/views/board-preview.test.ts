import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPreview } from '../../../shared/export/draw-preview';
import type { Primitive } from '../../../shared/export/primitives';
import { layOutBoard } from '../../../shared/views/board-layout';
import { boardPreview } from '../../../shared/views/board-preview';
import { PALETTES } from '../../../shared/views/palette';
import { largeBoard } from '../../support/large-board';
import { boards } from '../../support/random-board';
import { smallBoard } from '../../support/small-board';

const kindsIn = (items: readonly Primitive[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'group' ? kindsIn(item.items) : [item.kind]));

describe('the small picture of a map', () => {
  it('has every stage, lane and card of a small map', () => {
    const preview = boardPreview(smallBoard, layOutBoard(smallBoard));
    expect(preview.stages).toHaveLength(smallBoard.stages.size);
    expect(preview.lanes).toHaveLength(smallBoard.lanes.size);
    expect(preview.cards).toHaveLength(smallBoard.touchpoints.size);
  });

  it('stays small, however large the map is', () => {
    const board = largeBoard({ stages: 20, lanes: 10, cardsPerCell: 10 });
    const text = JSON.stringify(boardPreview(board, layOutBoard(board)));
    expect(text.length).toBeLessThan(20_000);
  });

  it('is drawn of any map in any theme, without a word', () => {
    fc.assert(
      fc.property(
        boards({ cards: 8 }),
        fc.constantFrom(...Object.values(PALETTES)),
        (board, palette) => {
          const items = drawPreview(palette, boardPreview(board, layOutBoard(board)));
          expect(kindsIn(items)).not.toContain('text');
        },
      ),
      { numRuns: 40 },
    );
  });
});

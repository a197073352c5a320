import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../../../shared/model/board';
import { type LayoutOptions, layOutBoard } from '../../../shared/views/board-layout';
import { CARD, CARD_TITLE_WIDTH, CARD_TITLE_X, titleLines } from '../../../shared/views/card-size';
import { linkLabels } from '../../../shared/views/link-labels';
import { routeLinks } from '../../../shared/views/link-routes';
import { foldedBoards, placedBoards } from '../../support/placed-boards';

const WORDS = ['sau 2 ngày', 'mỗi tối thứ Bảy, khi đông khách nhất trong tuần', 'rồi', ''];

const labelled = (board: Board): Board => ({
  ...board,
  links: new Map(
    [...board.links].map(([id, link], at) => [id, { ...link, label: WORDS[at % 4] ?? '' }]),
  ),
});

/** Titles that a label lies on, as messages. */
function coveredTitles(board: Board, options: LayoutOptions = {}): readonly string[] {
  const layout = layOutBoard(board, options);
  return linkLabels(routeLinks(board, layout)).flatMap(({ lines, x, y, width, height }) =>
    [...layout.cards.values()].flatMap((card) => {
      const touchpoint = board.touchpoints.get(card.id);
      const rows = touchpoint ? titleLines(touchpoint).length : 0;
      const left = card.x + CARD_TITLE_X;
      const top = card.y + CARD.paddingY;
      const isApart =
        x + width / 2 <= left ||
        x - width / 2 >= left + CARD_TITLE_WIDTH ||
        y + height / 2 <= top ||
        y - height / 2 >= top + rows * CARD.titleLine;
      return isApart ? [] : [`${lines.join(' ')} on ${card.id}`];
    }),
  );
}

describe('labels of links', () => {
  it('never cover the title of a card, on any board', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        expect(coveredTitles(labelled(board))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('nor where something is folded away', () => {
    fc.assert(
      fc.property(foldedBoards, ({ board, collapsed }) => {
        expect(coveredTitles(labelled(board), { collapsed, keepsTray: true })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('are there for those links that have one and can be seen', () => {
    fc.assert(
      fc.property(placedBoards, (plain) => {
        const board = labelled(plain);
        const routes = routeLinks(board, layOutBoard(board));
        expect(linkLabels(routes).map(({ id }) => id)).toEqual(
          routes.flatMap(({ id, label }) => (label === '' ? [] : [id])),
        );
      }),
      { numRuns: 50 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../shared/i18n/message';
import { translator } from '../../../shared/i18n/translate';
import { stagesInOrder } from '../../../shared/model/stage-tree';
import { layOutBoard } from '../../../shared/views/board-layout';
import { OUTLINE_COLUMNS, outlineOf, outlineOrder } from '../../../shared/views/outline';
import { outlineText } from '../../../shared/views/outline-text';
import { boards } from '../../support/random-board';
import { smallBoard } from '../../support/small-board';

const inVietnamese = (id: string) =>
  Object.fromEntries(
    OUTLINE_COLUMNS.map((column) => [
      column,
      outlineText(smallBoard, id, { column, t: translator('vi') }),
    ]),
  );

describe('the map as a table', () => {
  it('has every card once', () => {
    fc.assert(
      fc.property(boards({ cards: 20 }), (board) => {
        expect([...outlineOrder(outlineOf(board))].sort()).toEqual(
          [...board.touchpoints.keys()].sort(),
        );
      }),
    );
  });

  it('has a group for every stage, and one for the tray when there is anything in it', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        const groups = outlineOf(board);
        const stages = stagesInOrder(board.stages).map(({ id }) => id);
        const lost = [...board.touchpoints.values()].some(
          ({ stageId, laneId }) => !board.stages.has(stageId) || !board.lanes.has(laneId),
        );
        const expected: (string | undefined)[] = [...stages];
        if (lost) expected.push(undefined);
        expect(groups.map(({ stageId }) => stageId)).toEqual(expected);
      }),
    );
  });

  it('lists cards in the order in which they stand on the map', () => {
    fc.assert(
      fc.property(boards({ cards: 20 }), (board) => {
        const { cells } = layOutBoard(board);
        const order = outlineOrder(outlineOf(board));
        for (const { cards } of cells)
          expect(order.filter((id) => cards.includes(id))).toEqual(cards);
      }),
    );
  });

  it('says everything that is on a card', () => {
    expect(inVietnamese('ad')).toEqual({
      title: 'Tôi lướt trúng quảng cáo “giảm tới 50%”',
      stage: 'Nhận biết',
      lane: 'Chị Lan',
      channel: 'Quảng cáo',
      emotion: 'Rất bực',
      behaviours: '',
      pains: 'Giá không thật (Nghiêm trọng)',
      owner: 'Nguyễn Hoà',
      ownerDept: '',
      backstage: '',
      critical: 'Có',
      unforgiving: '',
      intent: 'Có chủ đích',
      heart: '0 · Chưa có',
      vision: '2 · Khá',
      talent: '3 · Mẫu mực',
      pitfalls: 'Không gắn với giá trị, Chỉ chữa tại điểm chạm',
      links: 'Đi tiếp: Được chào',
      notes: '',
    });
  });

  it('says nothing where nobody has said anything', () => {
    const { title: _, stage: __, lane: ___, ...rest } = inVietnamese('quiet');
    expect(new Set(Object.values(rest))).toEqual(new Set(['']));
  });

  it('has words for every card in every language', () => {
    fc.assert(
      fc.property(boards(), fc.constantFrom(...LOCALES), (board, locale) => {
        const t = translator(locale);
        for (const id of board.touchpoints.keys())
          for (const column of OUTLINE_COLUMNS)
            expect(typeof outlineText(board, id, { column, t })).toBe('string');
      }),
      { numRuns: 30 },
    );
  });
});

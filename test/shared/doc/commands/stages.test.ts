import { describe, expect, it } from 'vitest';
import {
  addStage,
  moveStage,
  removeStage,
  setStageColour,
} from '../../../../shared/doc/commands/stages';
import { addTouchpoint } from '../../../../shared/doc/commands/touchpoints';
import { inOrder } from '../../../../shared/model/order-key';
import { emptyMap, idsInOrder } from '../../../support/empty-map';
import { boardOf } from '../../../support/peers';

describe('stages', () => {
  it('are added at the end, or where asked for', () => {
    const { doc, stages } = emptyMap();
    const last = addStage(doc, { title: 'Ủng hộ', colour: 'rose' });
    const second = addStage(doc, { title: 'Tìm hiểu', prompt: 'Ở đâu?', colour: 'teal', index: 1 });
    expect(idsInOrder(boardOf(doc).stages)).toEqual([
      stages[0],
      second,
      stages[1],
      stages[2],
      last,
    ]);
    expect(boardOf(doc).stages.get(second)).toMatchObject({
      title: 'Tìm hiểu',
      prompt: 'Ở đâu?',
      colour: 'teal',
    });
  });

  it.each([
    ['to the front', 2, 0, [2, 0, 1]],
    ['to the end', 0, 2, [1, 2, 0]],
    ['nowhere', 1, 1, [0, 1, 2]],
    ['beyond the end', 0, 99, [1, 2, 0]],
  ] as const)('move %s', (_, from, index, expected) => {
    const { doc, stages } = emptyMap();
    moveStage(doc, stages[from], index);
    expect(idsInOrder(boardOf(doc).stages)).toEqual(expected.map((place) => stages[place]));
  });

  it('can be recoloured', () => {
    const { doc, stages } = emptyMap();
    setStageColour(doc, stages[1], 'amber');
    expect(inOrder(boardOf(doc).stages).map(({ colour }) => colour)).toEqual([
      'indigo',
      'amber',
      'indigo',
    ]);
  });

  it('leave their cards behind when they are removed', () => {
    const { doc, stages, lanes } = emptyMap();
    const id = addTouchpoint(doc, { stageId: stages[1], laneId: lanes[0] }, 'Tôi xem giá');
    removeStage(doc, stages[1]);
    expect(idsInOrder(boardOf(doc).stages)).toEqual([stages[0], stages[2]]);
    expect(boardOf(doc).touchpoints.get(id)).toMatchObject({
      title: 'Tôi xem giá',
      stageId: stages[1],
      laneId: lanes[0],
    });
  });

  it('that are gone are passed over', () => {
    const { doc } = emptyMap();
    const before = boardOf(doc);
    moveStage(doc, 'gone', 0);
    setStageColour(doc, 'gone', 'red');
    removeStage(doc, 'gone');
    expect(boardOf(doc)).toStrictEqual(before);
  });
});

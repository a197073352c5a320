import { describe, expect, it } from 'vitest';
import {
  addStage,
  moveStage,
  nestStage,
  removeStage,
  setStageColour,
  unnestStage,
} from '../../../../shared/doc/commands/stages';
import { addTouchpoint } from '../../../../shared/doc/commands/touchpoints';
import { inOrder } from '../../../../shared/model/order-key';
import { stageTree } from '../../../../shared/model/stage-tree';
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

describe('sub-stages', () => {
  const start = () => {
    const map = emptyMap();
    const [first, second, third] = map.stages as unknown as [string, string, string];
    const names = new Map([first, second, third].map((id, at) => [id, `S${at}`]));
    const add = (name: string, parentId: string, index?: number) => {
      const id = addStage(map.doc, { title: name, colour: 'teal', parentId, index });
      names.set(id, name);
      return id;
    };
    const tree = () =>
      stageTree(boardOf(map.doc).stages).map(
        ({ stage, subStages }) =>
          `${names.get(stage.id)}(${subStages.map(({ id }) => names.get(id)).join(' ')})`,
      );
    return { ...map, first, second, third, add, tree };
  };

  it('are added to a stage, and to the stage of a sub-stage', () => {
    const { second, add, tree } = start();
    const a = add('a', second);
    add('b', a);
    add('c', second, 0);
    expect(tree()).toEqual(['S0()', 'S1(c a b)', 'S2()']);
  });

  it('leave the cards of their stage where they are', () => {
    const { doc, second, lanes, add } = start();
    const card = addTouchpoint(doc, { stageId: second, laneId: lanes[0] ?? '' });
    add('a', second);
    expect(boardOf(doc).touchpoints.get(card)?.stageId).toBe(second);
  });

  it('move among themselves, and stages among stages', () => {
    const { doc, first, second, third, add, tree } = start();
    const a = add('a', second);
    add('b', second);
    moveStage(doc, a, 1);
    moveStage(doc, third, 0);
    moveStage(doc, first, 9);
    expect(tree()).toEqual(['S2()', 'S1(b a)', 'S0()']);
  });

  it('are made of stages, and become stages again beside the one they leave', () => {
    const { doc, first, second, third, tree } = start();
    nestStage(doc, third, first);
    nestStage(doc, second, third);
    expect(tree()).toEqual(['S0(S2 S1)']);
    unnestStage(doc, third);
    expect(tree()).toEqual(['S0(S1)', 'S2()']);
  });

  it('of a stage that becomes a part come along, and come back with it', () => {
    const { doc, first, second, add, tree } = start();
    add('a', second);
    nestStage(doc, second, first);
    expect(tree()).toHaveLength(2);
    expect(tree()[0]).toMatch(/^S0\((a S1|S1 a)\)$/);
    unnestStage(doc, second);
    expect(tree()).toEqual(['S0()', 'S1(a)', 'S2()']);
  });

  it('take the place of their stage when it is removed', () => {
    const { doc, second, add, tree } = start();
    add('a', second);
    add('b', second);
    removeStage(doc, second);
    expect(tree()).toEqual(['S0()', 'a()', 'b()', 'S2()']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Board } from '../../../shared/model/board';
import { emptyBoard } from '../../../shared/model/board';
import { pastePlaces, type WantedPlace } from '../../../shared/views/paste-places';

/** Three stages and two free lanes. */
const board: Board = {
  ...emptyBoard({
    id: 'b',
    title: '',
    language: 'vi',
    scope: { start: '', end: '', timeSpan: '' },
  }),
  stages: new Map(
    ['Nhận biết', 'Mua', 'Dùng'].map((title, index) => [
      `s${index}`,
      { id: `s${index}`, title, prompt: '', colour: 'indigo' as const, order: `a${index}` },
    ]),
  ),
  lanes: new Map(
    ['Lan', 'Minh'].map((title, index) => [
      `l${index}`,
      { id: `l${index}`, title, colour: 'slate' as const, order: `a${index}` },
    ]),
  ),
};

const at = (stage: string, lane: string): WantedPlace => ({
  stage: { title: stage },
  lane: { title: lane },
});
const cells = (...args: Parameters<typeof pastePlaces>) =>
  pastePlaces(...args)?.map(({ stageId, laneId }) => `${stageId} ${laneId}`);

const block = [at('nhan biet', 'LAN'), at('Mua', 'Minh')];

describe('where pasted cards go', () => {
  it('to the stages and lanes of the same names when the person points nowhere', () => {
    expect(cells(board, { wanted: block, anchor: {}, follows: true })).toEqual(['s0 l0', 's1 l1']);
  });

  it('along to the cell where the person is, keeping their places to each other', () => {
    const anchor = { stageId: 's1', laneId: 'l0' };
    expect(cells(board, { wanted: block, anchor, follows: true })).toEqual(['s1 l0', 's2 l1']);
  });

  it('never over the edge, where they would run into each other', () => {
    const anchor = { stageId: 's2', laneId: 'l1' };
    expect(cells(board, { wanted: block, anchor, follows: true })).toEqual(['s1 l0', 's2 l1']);
  });

  it('where a table says, whatever is selected', () => {
    const anchor = { stageId: 's2', laneId: 'l1' };
    const wanted = [at('Mua', ''), { stage: undefined, lane: { title: 'Lan' } }];
    expect(cells(board, { wanted, anchor, follows: false })).toEqual(['s1 l1', 's2 l0']);
  });

  it('to the person’s cell, one after the other, when the board does not know their places', () => {
    const anchor = { stageId: 's1', laneId: 'l1', index: 3 };
    const wanted = [at('Chờ', 'Ai'), at('Trả', 'Ai')];
    expect(pastePlaces(board, { wanted, anchor, follows: true })).toEqual([
      { stageId: 's1', laneId: 'l1', index: 3 },
      { stageId: 's1', laneId: 'l1', index: 4 },
    ]);
  });

  it('by id before the name, and by no name that two stages share', () => {
    const twins: Board = {
      ...board,
      stages: new Map([...board.stages].map(([id, stage]) => [id, { ...stage, title: 'Bước' }])),
    };
    const wanted = [{ stage: { id: 's2', title: 'Bước' }, lane: undefined }, at('Bước', 'Lan')];
    expect(cells(twins, { wanted, anchor: {}, follows: true })).toEqual(['s2 l0', 's0 l0']);
  });

  it('nowhere on a board without a cell', () => {
    const bare = { ...board, lanes: new Map() };
    expect(pastePlaces(bare, { wanted: block, anchor: {}, follows: true })).toBeUndefined();
  });
});

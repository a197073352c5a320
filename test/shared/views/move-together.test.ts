import { describe, expect, it } from 'vitest';
import { layOutBoard } from '../../../shared/views/board-layout';
import { inMapOrder } from '../../../shared/views/map-order';
import { movesOfGroup } from '../../../shared/views/move-together';
import { smallBoard } from '../../support/small-board';

const layout = layOutBoard(smallBoard);

function moves(ids: readonly string[], lead: string, stageId: string, laneId: string) {
  const to = { stageId, laneId, index: 0 };
  return movesOfGroup(layout, inMapOrder(layout, ids), { lead, to }).map(
    ({ ids: moved, place }) => `${moved.join('+')} → ${place.stageId} ${place.laneId}`,
  );
}

describe('cards that move together', () => {
  it('keep their places to each other over stages and lanes', () => {
    expect(moves(['ad', 'greet'], 'ad', 'know', 'back')).toEqual([
      'ad → know back',
      'greet → buy back',
    ]);
  });

  it('of one cell stay together', () => {
    expect(moves(['friend', 'ad'], 'friend', 'buy', 'back')).toEqual(['ad+friend → buy back']);
  });

  it('stop at the edge of the map', () => {
    expect(moves(['ad', 'greet'], 'ad', 'buy', 'lan')).toEqual(['ad → buy lan', 'greet → buy lan']);
  });

  it('leave the others alone while one only changes its place in its cell', () => {
    expect(moves(['ad', 'greet'], 'ad', 'know', 'lan')).toEqual(['ad → know lan']);
  });

  it('come out of the tray with the one that is dragged', () => {
    expect(moves(['lost', 'ad'], 'ad', 'buy', 'back')).toEqual(['ad+lost → buy back']);
  });
});

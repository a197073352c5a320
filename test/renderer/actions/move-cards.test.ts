import { describe, expect, it } from 'vitest';
import {
  type MoveDirection,
  moveSelectedCards,
  placeInDirection,
} from '../../../renderer/actions/move-cards';
import { layOutBoard } from '../../../shared/views/board-layout';
import { boardIn, openSession, selectCards } from '../../support/in-board';
import { boardOfPlan } from '../../support/placed-boards';

/**
 *        s0            s1        s2
 *  l0    t0 t1 t2      t3        –
 *  l1    t4            –         –      t5 waits in the tray
 */
const at = (stage: number, lane: number) => ({ stage, lane, title: '', emotion: undefined });
const board = boardOfPlan({
  stages: 3,
  lanes: [true, false],
  cards: [at(0, 0), at(0, 0), at(0, 0), at(1, 0), at(0, 1), at(9, 0)],
  links: [],
  roots: [],
});
const layout = layOutBoard(board);

describe('a card that is moved with the keyboard', () => {
  it.each<[string, MoveDirection, string | undefined]>([
    ['t1', 'up', 's0 l0 0'],
    ['t1', 'down', 's0 l0 2'],
    ['t2', 'down', 's0 l1 0'],
    ['t4', 'up', 's0 l0 3'],
    ['t0', 'right', 's1 l0 0'],
    ['t2', 'right', 's1 l0 1'],
    ['t3', 'right', 's2 l0 0'],
    ['t3', 'left', 's0 l0 0'],
    ['t3', 'down', 's1 l1 0'],
    ['t0', 'up', undefined],
    ['t0', 'left', undefined],
    ['t4', 'down', undefined],
    ['t4', 'left', undefined],
    ['t5', 'left', 's0 l0 3'],
    ['t5', 'down', 's0 l0 3'],
    ['gone', 'up', 's0 l0 3'],
  ])('%s goes %s to %s', (id, direction, place) => {
    const found = placeInDirection(layout, id, direction);
    expect(found && `${found.stageId} ${found.laneId} ${found.index}`).toBe(place);
  });

  it('stays where it is when there is no cell', () => {
    const none = layOutBoard({ ...board, stages: new Map() });
    expect(placeInDirection(none, 't0', 'right')).toBeUndefined();
  });
});

describe('moving what is selected', () => {
  const cellOf = (session: ReturnType<typeof openSession>, id: string) => {
    const cell = session.boardStore.getState().layout.cards.get(id)?.cell;
    return cell && `${cell.stageId} ${cell.laneId} ${cell.index}`;
  };

  it('moves all of it as one step, in its order, and keeps it selected', () => {
    const session = openSession(board);
    selectCards(session, 't0', 't2');
    moveSelectedCards(session, 'right');
    expect(['t0', 't2', 't3'].map((id) => cellOf(session, id))).toEqual([
      's1 l0 0',
      's1 l0 1',
      's1 l0 2',
    ]);
    expect(session.ui.getState().selection).toEqual({ kind: 'touchpoints', ids: ['t0', 't2'] });
    session.undo();
    expect(['t0', 't2', 't3'].map((id) => cellOf(session, id))).toEqual([
      's0 l0 0',
      's0 l0 2',
      's1 l0 0',
    ]);
  });

  it('does nothing without a selected card', () => {
    const session = openSession(board);
    const before = boardIn(session);
    moveSelectedCards(session, 'right');
    expect(boardIn(session)).toBe(before);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutBoard } from '../../../shared/views/board-layout';
import {
  firstStop,
  isOnMap,
  lastStop,
  type MapStop,
  rowEnd,
  sameStop,
  step,
  successorOf,
} from '../../../shared/views/map-walk';
import { boardOfPlan, placedBoards } from '../../support/placed-boards';

/**
 *        s0       s1      s2      s3
 *  l0    t0 t1    t2      –       –
 *  l1    t3       –       t4      –      t5 waits in the tray below the first column
 */
const at = (stage: number, lane: number) => ({ stage, lane, title: '', emotion: undefined });
const PLAN = {
  stages: 4,
  lanes: [true, false],
  cards: [at(0, 0), at(0, 0), at(1, 0), at(0, 1), at(2, 1), at(9, 0)],
  links: [],
  roots: [],
};
const layout = layOutBoard(boardOfPlan(PLAN));
const EDITOR = { layout, canEdit: true };
const VIEWER = { layout, canEdit: false };

/** Stops in short: `t0`, `s0`, `l0`, `s3×l0` for an empty cell, `+` for the new stage. */
function read(name: string): MapStop {
  if (name === '+') return { kind: 'newStage' };
  const [stageId = '', laneId] = name.split('×');
  if (laneId !== undefined) return { kind: 'cell', stageId, laneId };
  const kind = name.startsWith('t') ? 'card' : name.startsWith('s') ? 'stage' : 'lane';
  return { kind, id: name };
}
function write(stop: MapStop | undefined): string | undefined {
  if (stop === undefined) return undefined;
  if (stop.kind === 'newStage') return '+';
  return stop.kind === 'cell' ? `${stop.stageId}×${stop.laneId}` : stop.id;
}

describe('walking with the arrows', () => {
  it.each([
    ['inside a cell', 't0', 'down', 't1'],
    ['inside a cell', 't1', 'up', 't0'],
    ['into the cell below', 't1', 'down', 't3'],
    ['into the cell above, at its end', 't3', 'up', 't1'],
    ['to the card at the same height', 't0', 'right', 't2'],
    ['to the card at the same height', 't2', 'left', 't0'],
    ['through an empty cell to the next card', 't3', 'right', 't4'],
    ['through an empty cell to the next card', 't4', 'left', 't3'],
    ['onto an empty cell where no card follows', 't2', 'right', 's2×l0'],
    ['from empty cell to empty cell', 's2×l0', 'right', 's3×l0'],
    ['from an empty cell down to a card', 's2×l0', 'down', 't4'],
    ['from an empty cell down to the next one', 's3×l0', 'down', 's3×l1'],
    ['into the tray', 't3', 'down', 't5'],
    ['into the tray, however far aside', 't4', 'down', 't5'],
    ['out of the tray', 't5', 'up', 't3'],
    ['up to the name of a stage', 't0', 'up', 's0'],
    ['up to the name of a stage', 's3×l0', 'up', 's3'],
    ['left to the name of a lane', 't3', 'left', 'l1'],
    ['along the names of stages', 's0', 'right', 's1'],
    ['from the last stage to the button for a new one', 's3', 'right', '+'],
    ['back from it', '+', 'left', 's3'],
    ['from a stage to its first card', 's2', 'down', 't4'],
    ['from a stage to its first empty cell', 's3', 'down', 's3×l0'],
    ['from the first stage to the first lane', 's0', 'left', 'l0'],
    ['and back', 'l0', 'up', 's0'],
    ['along the names of lanes', 'l0', 'down', 'l1'],
    ['from a lane to its first card', 'l1', 'right', 't3'],
    ['from the last lane into the tray', 'l1', 'down', 't5'],
    ['nowhere above the stages', 's0', 'up', undefined],
    ['nowhere left of the lanes', 'l0', 'left', undefined],
    ['nowhere beyond the last cell', 's3×l0', 'right', undefined],
    ['nowhere below the tray', 't5', 'down', undefined],
    ['nowhere from what is gone', 'tx', 'right', undefined],
  ] as const)('goes %s: %s, %s', (_, from, direction, to) => {
    expect(write(step(EDITOR, read(from), direction))).toBe(to);
  });

  it.each([
    ['t2', 'right', undefined],
    ['t0', 'left', 'l0'],
    ['s3', 'down', 't5'],
    ['s3', 'right', undefined],
  ] as const)('a viewer is not taken to places for new things: %s, %s', (from, direction, to) => {
    expect(write(step(VIEWER, read(from), direction))).toBe(to);
  });

  it.each([
    ['t3', 'right', 's1×l1'],
    ['s1×l1', 'right', 't4'],
    ['t2', 'down', 's1×l1'],
    ['t0', 'right', 't2'],
  ] as const)('cell by cell it stops at empty ones too: %s, %s', (from, direction, to) => {
    expect(write(step({ ...EDITOR, byCell: true }, read(from), direction))).toBe(to);
  });

  it('passes what is folded away', () => {
    const folded = layOutBoard(boardOfPlan(PLAN), { collapsed: { stages: ['s1'], lanes: [] } });
    const options = { layout: folded, canEdit: true };
    expect(write(step(options, read('t0'), 'right'))).toBe('s2×l0');
    expect(write(step({ ...options, byCell: true }, read('t3'), 'right'))).toBe('t4');
    expect(write(step(options, read('s0'), 'right'))).toBe('s1');
  });

  it('goes to the ends of a row and of the map', () => {
    expect(write(rowEnd(EDITOR, read('t4'), 'start'))).toBe('t3');
    expect(write(rowEnd(EDITOR, read('t0'), 'end'))).toBe('t2');
    expect(write(rowEnd(EDITOR, read('s1'), 'end'))).toBe('s3');
    expect(write(rowEnd(EDITOR, read('s2'), 'start'))).toBe('s0');
    expect(write(firstStop(EDITOR))).toBe('t0');
    expect(write(lastStop(EDITOR))).toBe('t5');
  });

  it('begins at an empty cell, or at a name, when there is no card', () => {
    const empty = layOutBoard(boardOfPlan({ ...PLAN, cards: [] }));
    expect(write(firstStop({ layout: empty, canEdit: true }))).toBe('s0×l0');
    expect(write(firstStop({ layout: empty, canEdit: false }))).toBe('s0');
    const bare = layOutBoard(boardOfPlan({ ...PLAN, stages: 0, lanes: [], cards: [] }));
    expect(firstStop({ layout: bare, canEdit: true })).toBeUndefined();
  });
});

describe('on any map', () => {
  const walks = (check: (options: typeof EDITOR) => void) =>
    fc.assert(
      fc.property(placedBoards, fc.boolean(), (board, canEdit) =>
        check({ layout: layOutBoard(board), canEdit }),
      ),
      { numRuns: 40 },
    );

  const reachable = (options: typeof EDITOR, byCell: boolean) => {
    const first = firstStop(options);
    const found = first ? [first] : [];
    for (const stop of found)
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = step({ ...options, byCell }, stop, direction);
        if (next && !found.some((known) => sameStop(known, next))) found.push(next);
      }
    return found;
  };

  it('every card, and every empty cell by cells, can be reached', () => {
    walks((options) => {
      const { cards, cells } = options.layout;
      const stops = reachable(options, true);
      const ids = stops.flatMap((stop) => (stop.kind === 'card' ? stop.id : []));
      expect(ids.sort()).toEqual([...cards.keys()].sort());
      if (!options.canEdit) return;
      const empty = cells.filter((cell) => cell.cards.length === 0 && !cell.isCollapsed);
      expect(stops.filter(({ kind }) => kind === 'cell')).toHaveLength(empty.length);
    });
  });

  it('a step ends on the map, goes the way of the key, and never stays', () => {
    walks((options) => {
      const { cards } = options.layout;
      for (const { id, x } of cards.values()) {
        const from: MapStop = { kind: 'card', id };
        for (const direction of ['left', 'right', 'up', 'down'] as const) {
          const next = step(options, from, direction);
          if (!next) continue;
          expect(isOnMap(options, next)).toBe(true);
          expect(sameStop(next, from)).toBe(false);
          if (direction === 'right' && next.kind === 'card')
            expect(cards.get(next.id)?.x).toBeGreaterThan(x);
        }
      }
    });
  });
});

describe('when the card under the focus is gone', () => {
  const without = (id: string) => {
    const board = boardOfPlan(PLAN);
    const touchpoints = new Map([...board.touchpoints].filter(([one]) => one !== id));
    return { layout: layOutBoard({ ...board, touchpoints }), canEdit: true };
  };

  it.each([
    ['what took its place', 't0', 't1'],
    ['the one above, at the end of a cell', 't1', 't0'],
    ['the nearest, when its cell is empty', 't2', 't0'],
    ['the nearest, in the tray', 't5', 't3'],
  ])('the focus goes to %s', (_, gone, next) => {
    expect(write(successorOf(layout, without(gone), gone))).toBe(next);
  });
});

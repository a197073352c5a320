import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeStage } from '../../../shared/doc/commands/stages';
import type { Board } from '../../../shared/model/board';
import { type CardBox, LAYOUT, layOutBoard } from '../../../shared/views/board-layout';
import { CARD } from '../../../shared/views/card-size';
import { boardOf, docOf } from '../../support/peers';
import { boardOfPlan, foldedBoards, placedBoards } from '../../support/placed-boards';
import { boards } from '../../support/random-board';

const anyBoard = fc.oneof(boards({ cards: 20 }), placedBoards);

const overlap = (a: CardBox, b: CardBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The same board, its maps filled in another order, as another replica may have filled them. */
function turnedOver(board: Board): Board {
  const turn = <T>(map: ReadonlyMap<string, T>) => new Map([...map].reverse());
  return {
    meta: board.meta,
    stages: turn(board.stages),
    personas: turn(board.personas),
    lanes: turn(board.lanes),
    touchpoints: turn(board.touchpoints),
    pains: turn(board.pains),
    links: turn(board.links),
    views: turn(board.views),
  };
}

describe('the layout of a board', () => {
  it('never overlaps two cards, whatever the board', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const boxes = [...layOutBoard(board).cards.values()];
        for (const [index, a] of boxes.entries())
          for (const b of boxes.slice(index + 1))
            expect(overlap(a, b), `${a.id} ${b.id}`).toBe(false);
      }),
    );
  });

  it('puts every card into exactly one cell, or into the tray', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const { cells, cards, tray } = layOutBoard(board);
        expect([...cards.keys()].sort()).toEqual([...board.touchpoints.keys()].sort());
        const inCells = cells.flatMap((cell) => cell.cards);
        expect(new Set(inCells).size).toBe(inCells.length);
        const inTray = [...cards.values()].filter(({ cell }) => cell === undefined);
        expect(inCells.length + inTray.length).toBe(board.touchpoints.size);
        expect(tray !== undefined).toBe(inTray.length > 0);
        for (const cell of cells)
          for (const [index, id] of cell.cards.entries()) {
            const { stageId, laneId } = cell;
            expect(cards.get(id)?.cell).toEqual({ stageId, laneId, index });
            expect(board.touchpoints.get(id)).toMatchObject({ stageId, laneId });
          }
      }),
    );
  });

  it('keeps cards inside their cell, and leaves room below for one more', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const { cells, cards } = layOutBoard(board);
        for (const cell of cells) {
          let y = cell.y;
          for (const id of cell.cards) {
            const box = cards.get(id) as CardBox;
            expect(box.x).toBeGreaterThan(cell.x);
            expect(box.x + box.width).toBeLessThan(cell.x + cell.width);
            expect(box.y).toBeGreaterThan(y);
            y = box.y + box.height;
          }
          expect(cell.footY).toBeGreaterThan(y);
          expect(cell.y + cell.height - cell.footY).toBeGreaterThanOrEqual(LAYOUT.cellFoot);
        }
      }),
    );
  });

  it('holds everything within its own width and height', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const { width, height, cards, cells, tray } = layOutBoard(board);
        for (const box of [...cards.values(), ...cells]) {
          expect(box.x).toBeGreaterThanOrEqual(LAYOUT.laneHeader);
          expect(box.y).toBeGreaterThanOrEqual(LAYOUT.stageHeader);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
        }
        if (tray) expect(tray.y + tray.height).toBe(height);
      }),
    );
  });

  it('is the same for the same board, however its entities arrived', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        expect(layOutBoard(turnedOver(board))).toEqual(layOutBoard(board));
      }),
    );
  });

  it('moves the cards of a removed stage to the tray and touches no other', () => {
    const card = { title: '', emotion: undefined };
    const doc = docOf(
      boardOfPlan({
        stages: 2,
        lanes: [true],
        cards: [
          { ...card, stage: 0, lane: 0 },
          { ...card, stage: 1, lane: 0 },
          { ...card, stage: 1, lane: 0 },
        ],
        links: [],
        roots: [],
      }),
    );
    const before = layOutBoard(boardOf(doc));
    expect(before.tray).toBeUndefined();
    removeStage(doc, 's1');
    const after = layOutBoard(boardOf(doc));
    const lane = after.lanes[0];
    expect(after.tray?.y).toBe((lane?.y ?? 0) + (lane?.height ?? 0));
    expect(after.cards.get('t0')).toEqual(before.cards.get('t0'));
    for (const id of ['t1', 't2']) {
      expect(after.cards.get(id)?.cell).toBeUndefined();
      expect(after.cards.get(id)?.y).toBeGreaterThan(after.tray?.y ?? Infinity);
    }
  });

  it('gives the curve of a swimlane a band of its own below the cards, and a free lane none', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const { lanes, cells } = layOutBoard(board);
        for (const lane of lanes) {
          const isSwimlane = board.lanes.get(lane.id)?.personaId !== undefined;
          expect(lane.curveY !== undefined).toBe(isSwimlane);
          if (lane.curveY === undefined) continue;
          expect(lane.y + lane.height - lane.curveY).toBe(LAYOUT.curve);
          for (const cell of cells.filter(({ laneId }) => laneId === lane.id))
            expect(cell.y + cell.height).toBe(lane.curveY);
        }
      }),
    );
  });

  it('makes a card higher with every line of its title, up to three', () => {
    const heights = ['', 'Bạn kể', 'Tôi đứng chờ thanh toán hai mươi phút', 'chờ '.repeat(60)].map(
      (title) => {
        const cards = [{ stage: 0, lane: 0, title, emotion: undefined }];
        const board = boardOfPlan({ stages: 1, lanes: [false], cards, links: [], roots: [] });
        return layOutBoard(board).cards.get('t0')?.height ?? 0;
      },
    );
    const [empty = 0, one, two, many] = heights;
    expect(one).toBe(empty);
    expect(two).toBe(empty + CARD.titleLine);
    expect(many).toBe(empty + 2 * CARD.titleLine);
  });

  it('gives a tray room even while it is empty, where one is asked for', () => {
    const plan = { stages: 1, lanes: [true], cards: [], links: [], roots: [] };
    const board = boardOfPlan(plan);
    expect(layOutBoard(board).tray).toBeUndefined();
    const { tray, height, lanes } = layOutBoard(board, { keepsTray: true });
    const [lane] = lanes;
    expect(tray).toMatchObject({ count: 0, y: (lane?.y ?? 0) + (lane?.height ?? 0) });
    expect(tray && tray.y + tray.height).toBe(height);
    const empty = boardOfPlan({ ...plan, stages: 0, lanes: [] });
    expect(layOutBoard(empty, { keepsTray: true }).tray).toBeUndefined();
  });
});

describe('what is folded away', () => {
  it('never makes cards overlap, and hides or shows each card exactly once', () => {
    fc.assert(
      fc.property(foldedBoards, ({ board, collapsed }) => {
        const { cards, hidden, cells } = layOutBoard(board, { collapsed });
        const boxes = [...cards.values()];
        for (const [index, a] of boxes.entries())
          for (const b of boxes.slice(index + 1))
            expect(overlap(a, b), `${a.id} ${b.id}`).toBe(false);
        const all = [...cards.keys(), ...hidden.keys()];
        expect(all.toSorted()).toEqual([...board.touchpoints.keys()].sort());
        for (const cell of cells)
          for (const id of cell.cards)
            expect(cell.isCollapsed ? hidden.has(id) : cards.has(id)).toBe(true);
      }),
    );
  });

  it('keeps the place where links end inside its band or column', () => {
    fc.assert(
      fc.property(foldedBoards, ({ board, collapsed }) => {
        const { hidden, cells } = layOutBoard(board, { collapsed });
        for (const cell of cells.filter(({ isCollapsed }) => isCollapsed))
          for (const id of cell.cards) {
            const anchor = hidden.get(id) as CardBox;
            expect(anchor.x).toBeGreaterThan(cell.x);
            expect(anchor.x + anchor.width).toBeLessThan(cell.x + cell.width);
            expect(anchor.y).toBeGreaterThan(cell.y);
            expect(anchor.y + anchor.height).toBeLessThan(cell.y + cell.height);
          }
      }),
    );
  });

  it('leaves what is not folded at least as low and as far left as before', () => {
    fc.assert(
      fc.property(foldedBoards, ({ board, collapsed }) => {
        const before = layOutBoard(board);
        for (const box of layOutBoard(board, { collapsed }).lanes) {
          const was = before.lanes.find(({ id }) => id === box.id);
          expect(box.height).toBeLessThanOrEqual(was?.height ?? 0);
        }
      }),
    );
  });

  it('is a band with its curve, or a column in which nothing stands', () => {
    const board = boardOfPlan({
      stages: 3,
      lanes: [true, false],
      cards: [0, 1, 2].map((stage) => ({ stage, lane: 0, title: '', emotion: 1 as const })),
      links: [],
      roots: [],
    });
    const { stages, lanes, hidden } = layOutBoard(board, {
      collapsed: { stages: ['s1'], lanes: ['l0'] },
    });
    expect(stages.map(({ width }) => width)).toEqual([LAYOUT.column, 48, LAYOUT.column]);
    expect(lanes[0]).toMatchObject({ isCollapsed: true, height: LAYOUT.collapsedLane });
    expect(lanes[0]?.curveHeight).toBeLessThan(LAYOUT.collapsedLane);
    expect(hidden.size).toBe(3);
  });
});

describe('a stage that is divided', () => {
  const card = (stage: number) => ({ stage, lane: 0, title: '', emotion: undefined });
  const divided = (...cards: readonly number[]) =>
    boardOfPlan({
      stages: 4,
      parents: [undefined, undefined, 1, 1],
      lanes: [true],
      cards: cards.map(card),
      links: [],
      roots: [],
    });

  it('has a header that spans its sub-stages, and a higher row of headers', () => {
    const { stages, groups, top } = layOutBoard(divided(0, 2, 3));
    expect(stages.map(({ id }) => id)).toEqual(['s0', 's2', 's3']);
    const [, second, third] = stages;
    expect(groups).toEqual([{ id: 's1', x: second?.x, width: 2 * LAYOUT.column }]);
    expect([second?.groupId, third?.groupId]).toEqual(['s1', 's1']);
    expect(top).toBe(LAYOUT.stageHeader + LAYOUT.groupHeader);
  });

  it('keeps a column for its own cards until they are moved', () => {
    const { stages, cards } = layOutBoard(divided(1, 2));
    expect(stages.map(({ id, isRest }) => [id, isRest === true])).toEqual([
      ['s0', false],
      ['s1', true],
      ['s2', false],
      ['s3', false],
    ]);
    expect(cards.get('t0')?.cell?.stageId).toBe('s1');
  });

  it('folds into one column with the cards of all its parts', () => {
    const collapsed = { stages: ['s1'], lanes: [] };
    const { stages, groups, cells, hidden } = layOutBoard(divided(0, 1, 2, 3), { collapsed });
    expect(stages.map(({ id }) => id)).toEqual(['s0', 's1']);
    expect(groups).toEqual([]);
    expect(cells.map(({ cards }) => cards)).toEqual([['t0'], ['t1', 't2', 't3']]);
    expect([...hidden.keys()]).toEqual(['t1', 't2', 't3']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../../../shared/model/board';
import { type Collapsed, layOutBoard } from '../../../shared/views/board-layout';
import { emotionCurves } from '../../../shared/views/emotion-curve';
import { nextCurves } from '../../../shared/views/next-curves';
import { nextLayout } from '../../../shared/views/next-layout';
import { largeBoard } from '../../support/large-board';
import { boardOf, docOf } from '../../support/peers';
import { boards } from '../../support/random-board';
import { commands, runCommand } from '../../support/random-commands';

const steps = fc.array(commands(), { minLength: 1, maxLength: 12 });

/** Maps are compared with their order, which is the order of reading. */
const inWords = (value: unknown) =>
  JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part));

describe('the layout after a change', () => {
  it('is the layout of the changed board, curves included, whatever is folded away', () => {
    const folded = fc.record({ stages: fc.nat(3), lanes: fc.nat(3) });
    fc.assert(
      fc.property(boards(), steps, folded, (first, work, fold) => {
        const doc = docOf(first);
        let board = boardOf(doc);
        const collapsed: Collapsed = {
          stages: [...board.stages.keys()].slice(0, fold.stages),
          lanes: [...board.lanes.keys()].slice(0, fold.lanes),
        };
        const options = { collapsed, keepsTray: true };
        let layout = layOutBoard(board, options);
        let curves = emotionCurves(board, layout);
        for (const command of work) {
          runCommand(doc, command);
          const after = boardOf(doc);
          const next = nextLayout({ board, layout }, after, options);
          curves = nextCurves({ board, layout, curves }, after, next);
          [board, layout] = [after, next];
          const whole = layOutBoard(after, options);
          expect(inWords(layout)).toBe(inWords(whole));
          expect(inWords(curves)).toBe(inWords(emotionCurves(after, whole)));
        }
      }),
      { numRuns: 60 },
    );
  });

  const board = largeBoard({ stages: 4, lanes: 5, cardsPerCell: 3 });
  const layout = layOutBoard(board);
  const changed = (id: string, fields: object): Board => {
    const card = board.touchpoints.get(id);
    if (!card) throw new Error(`no card ${id}`);
    const touchpoints = new Map(board.touchpoints).set(id, { ...card, ...fields });
    return { ...board, touchpoints };
  };
  const laidOut = (next: Board) => nextLayout({ board, layout }, next, {});

  it('is the very same while only what is written on cards changes', () => {
    expect(laidOut(changed('t7', { title: 'Tôi đứng chờ', emotion: 2, notes: 'dài' }))).not.toBe(
      layout,
    );
    expect(laidOut(changed('t7', { emotion: 2, notes: 'dài', owner: 'An' }))).toBe(layout);
    const stages = new Map([...board.stages].map(([id, stage]) => [id, { ...stage, title: 'x' }]));
    expect(laidOut({ ...board, stages })).toBe(layout);
  });

  it('keeps the lanes above the one that grew', () => {
    const grown = laidOut(changed('t7', { title: 'Một tên rất dài '.repeat(8) }));
    const lane = layout.cards.get('t7')?.cell?.laneId;
    const at = layout.lanes.findIndex(({ id }) => id === lane);
    expect(grown.lanes.slice(0, at)).toEqual(layout.lanes.slice(0, at));
    expect(grown.lanes[at]?.height).toBeGreaterThan(layout.lanes[at]?.height ?? 0);
    for (const [id, box] of layout.cards) {
      const before = layout.lanes.findIndex(({ id: one }) => one === box.cell?.laneId) < at;
      if (before) expect(grown.cards.get(id)).toBe(box);
    }
  });
});

describe('curves after a change', () => {
  it('keep their identity in the lanes where nobody felt otherwise', () => {
    const board = largeBoard({ stages: 3, lanes: 4, cardsPerCell: 2 });
    const layout = layOutBoard(board);
    const curves = emotionCurves(board, layout);
    const card = board.touchpoints.get('t2');
    if (!card) throw new Error('no card');
    const touchpoints = new Map(board.touchpoints).set('t2', { ...card, emotion: 0 as const });
    const next = nextCurves({ board, layout, curves }, { ...board, touchpoints }, layout);
    expect(next.map((curve, index) => curve === curves[index])).toEqual(
      curves.map(({ laneId }) => laneId !== card.laneId),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawScene } from '../../../shared/export/scene';
import { sceneToSvg } from '../../../shared/export/scene-to-svg';
import { layOutBoard } from '../../../shared/views/board-layout';
import { compareCurves, LINE_MARKS, placeRuns } from '../../../shared/views/curve-comparison';
import { boardOfPlan, placedBoards } from '../../support/placed-boards';
import { smallBoard } from '../../support/small-board';

const AREA = { x: 36, y: 10, width: 900, height: 180 };

describe('emotion curves compared', () => {
  it('have every observed card of every swimlane once, inside its own stage', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const { stages, curves } = compareCurves(board);
        for (const curve of curves) {
          const points = curve.runs.flat();
          const observed = [...board.touchpoints.values()].filter(
            ({ laneId, stageId, emotion }) =>
              laneId === curve.laneId && board.stages.has(stageId) && emotion !== undefined,
          );
          expect(points.map(({ id }) => id).sort()).toEqual(observed.map(({ id }) => id).sort());
          for (const { id, at } of points)
            expect(stages[Math.floor(at)]?.id).toBe(board.touchpoints.get(id)?.stageId);
        }
      }),
    );
  });

  it('leave a gap where nothing was observed', () => {
    const emotions = [1, 2, undefined, -1] as const;
    const board = boardOfPlan({
      stages: 4,
      lanes: [true],
      cards: emotions.map((emotion, stage) => ({ stage, lane: 0, title: '', emotion })),
      links: [],
      roots: [],
    });
    const [curve] = compareCurves(board).curves;
    expect(curve?.runs.map((run) => run.map(({ id }) => id))).toEqual([['t0', 't1'], ['t3']]);
    expect(curve?.mean).toBeCloseTo(2 / 3);
  });

  it('are told apart without colours, and leave free lanes out', () => {
    const lanes = [true, true, false, true, true, true];
    const board = boardOfPlan({ stages: 1, lanes, cards: [], links: [], roots: [] });
    const { curves } = compareCurves(board);
    expect(curves).toHaveLength(5);
    const looks = curves.map(({ mark }) => `${mark.dash} ${mark.shape}`);
    expect(new Set(looks).size).toBe(LINE_MARKS.length);
  });

  it('do not lie on each other where people feel alike', () => {
    const card = { stage: 0, title: '', emotion: 1 as const };
    const board = boardOfPlan({
      stages: 1,
      lanes: [true, true],
      cards: [
        { ...card, lane: 0 },
        { ...card, lane: 1 },
      ],
      links: [],
      roots: [],
    });
    const comparison = compareCurves(board);
    const [a, b] = comparison.curves.map((curve) => placeRuns(comparison, curve, AREA).flat()[0]);
    expect(a?.y).toBe(b?.y);
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0))).toBeGreaterThan(4);
  });

  it('stay inside their area', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const comparison = compareCurves(board);
        for (const curve of comparison.curves)
          for (const { x, y } of placeRuns(comparison, curve, AREA).flat()) {
            expect(x).toBeGreaterThanOrEqual(AREA.x);
            expect(x).toBeLessThanOrEqual(AREA.x + AREA.width);
            expect(y).toBeGreaterThan(AREA.y);
            expect(y).toBeLessThan(AREA.y + AREA.height);
          }
      }),
    );
  });

  it('are part of the picture when asked for', () => {
    const picture = (withComparison: boolean) => {
      const input = { board: smallBoard, layout: layOutBoard(smallBoard), locale: 'en' } as const;
      return drawScene({ ...input, withComparison });
    };
    const [without, withIt] = [picture(false), picture(true)];
    expect(withIt.height).toBeGreaterThan(without.height + 150);
    expect(sceneToSvg(withIt)).toContain('Emotion curves compared');
    expect(sceneToSvg(without)).not.toContain('Emotion curves compared');
  });
});

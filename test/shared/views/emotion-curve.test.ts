import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Emotion } from '../../../shared/model/touchpoint';
import { layOutBoard } from '../../../shared/views/board-layout';
import { emotionCurves } from '../../../shared/views/emotion-curve';
import { boardOfPlan, placedBoards } from '../../support/placed-boards';

/** A swimlane with one card in each stage, felt like this; `undefined` was not observed. */
function curveOf(...emotions: readonly (Emotion | undefined)[]) {
  const board = boardOfPlan({
    stages: emotions.length,
    lanes: [true],
    cards: emotions.map((emotion, stage) => ({ stage, lane: 0, title: '', emotion })),
    links: [],
    roots: [],
  });
  const [curve] = emotionCurves(board, layOutBoard(board));
  if (!curve) throw new Error('a swimlane without a curve');
  return curve;
}

/** The numbers of a path of absolute commands, in pairs. */
function pairsOf(path: string): readonly { readonly x: number; readonly y: number }[] {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  return numbers.flatMap((x, at) =>
    at % 2 === 0 ? [{ x, y: numbers[at + 1] ?? Number.NaN }] : [],
  );
}

const ends = (path: string) => [pairsOf(path).at(0)?.x, pairsOf(path).at(-1)?.x];

describe('the emotion curve', () => {
  it('breaks where nothing was observed and never bridges the gap', () => {
    const { paths, points } = curveOf(1, 2, undefined, -1, 0);
    const [a, b, c, d] = points.map(({ x }) => x);
    expect(paths.map(ends)).toEqual([
      [a, b],
      [c, d],
    ]);
  });

  it('shows a lonely observation as a point without a line', () => {
    const { paths, points } = curveOf(undefined, -2, undefined, 2);
    expect(points.map(({ emotion }) => emotion)).toEqual([-2, 2]);
    expect(paths).toEqual([]);
  });

  it('is there but empty while nothing was observed', () => {
    const { paths, points, height } = curveOf(undefined, undefined);
    expect({ paths, points }).toEqual({ paths: [], points: [] });
    expect(height).toBeGreaterThan(0);
  });

  it('is not there without lanes, and not in a free lane', () => {
    const plan = { stages: 1, cards: [], links: [], roots: [] };
    for (const lanes of [[], [false]]) {
      const board = boardOfPlan({ ...plan, lanes });
      expect(emotionCurves(board, layOutBoard(board))).toEqual([]);
    }
  });

  it('is higher the better it felt, with the neutral line in the middle of its band', () => {
    const { points, baseline, top, height } = curveOf(-2, -1, 0, 1, 2);
    const ys = points.map(({ y }) => y);
    expect(ys).toEqual(ys.toSorted((a, b) => b - a));
    expect(new Set(ys).size).toBe(5);
    expect(ys[2]).toBe(baseline);
    expect(baseline).toBe(top + height / 2);
    expect(Math.min(...ys)).toBeGreaterThan(top);
    expect(Math.max(...ys)).toBeLessThan(top + height);
  });

  it('has a point for every observed card, in reading order from left to right', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const layout = layOutBoard(board);
        for (const { laneId, points } of emotionCurves(board, layout)) {
          const observed = layout.cells
            .filter((cell) => cell.laneId === laneId)
            .flatMap(({ cards }) => cards)
            .filter((id) => board.touchpoints.get(id)?.emotion !== undefined);
          expect(points.map(({ id }) => id)).toEqual(observed);
          for (const [at, { id, x, emotion }] of points.entries()) {
            expect(emotion).toBe(board.touchpoints.get(id)?.emotion);
            expect(x).toBeGreaterThan(points[at - 1]?.x ?? 0);
            const column = layout.stages.find((stage) => x > stage.x && x < stage.x + stage.width);
            expect(column?.id).toBe(board.touchpoints.get(id)?.stageId);
          }
        }
      }),
    );
  });

  it('draws no line over a card that was not observed, and stays within its band', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const layout = layOutBoard(board);
        for (const { laneId, paths, top, height } of emotionCurves(board, layout)) {
          const silent = layout.cells
            .filter((cell) => cell.laneId === laneId)
            .flatMap(({ x, width, cards }) =>
              cards.flatMap((id, index) =>
                board.touchpoints.get(id)?.emotion === undefined
                  ? [x + ((index + 0.5) / cards.length) * width]
                  : [],
              ),
            );
          for (const path of paths) {
            const [from = 0, to = 0] = ends(path);
            expect(silent.filter((x) => x > from && x < to)).toEqual([]);
            for (const { y } of pairsOf(path)) {
              expect(y).toBeGreaterThanOrEqual(top);
              expect(y).toBeLessThanOrEqual(top + height);
            }
          }
        }
      }),
    );
  });
});

/**
 * The emotion curves of several personas on one axis: stages from left to right, each card where
 * it stands in its stage. What was not observed stays a gap here too.
 */
import type { Board } from '../model/board';
import type { Colour } from '../model/colour';
import { inOrder } from '../model/order-key';
import { stagesInOrder } from '../model/stage-tree';
import type { Emotion, Touchpoint } from '../model/touchpoint';
import { laneAppearance } from './lane-appearance';

export interface ComparedPoint {
  /** The card. */
  readonly id: string;
  /** In stages: 1.5 is the middle of the second one. */
  readonly at: number;
  readonly emotion: Emotion;
}

/** A line is told apart by its pattern and its marks, and not by its colour alone. */
export interface LineMark {
  /** SVG dash pattern; empty for a solid line. */
  readonly dash: string;
  readonly shape: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross';
}

export const LINE_MARKS: readonly LineMark[] = [
  { dash: '', shape: 'circle' },
  { dash: '9 5', shape: 'square' },
  { dash: '2 4', shape: 'triangle' },
  { dash: '12 4 2 4', shape: 'diamond' },
  { dash: '6 3', shape: 'cross' },
];

export interface ComparedCurve {
  readonly laneId: string;
  readonly name: string;
  readonly colour: Colour;
  readonly mark: LineMark;
  /** Unbroken runs of observed emotions. */
  readonly runs: readonly (readonly ComparedPoint[])[];
  /** Of all its observed cards; absent while there are none. */
  readonly mean?: number;
}

export interface CurveComparison {
  /** The columns: stages, and the parts of those that are divided. */
  readonly stages: readonly { readonly id: string; readonly title: string }[];
  readonly curves: readonly ComparedCurve[];
}

function runsOf(
  columns: readonly (readonly Touchpoint[])[],
): readonly (readonly ComparedPoint[])[] {
  const runs: ComparedPoint[][] = [[]];
  columns.forEach((cards, column) => {
    cards.forEach(({ id, emotion }, index) => {
      if (emotion === undefined) runs.push([]);
      else runs.at(-1)?.push({ id, emotion, at: column + (index + 0.5) / cards.length });
    });
  });
  return runs.filter((run) => run.length > 0);
}

function meanOf(runs: readonly (readonly ComparedPoint[])[]): number | undefined {
  const points = runs.flat();
  if (points.length === 0) return undefined;
  return points.reduce((sum, { emotion }) => sum + emotion, 0) / points.length;
}

/** All swimlanes side by side; a divided stage counts by its parts, and by itself if it has cards. */
export function compareCurves(board: Board): CurveComparison {
  const cells = new Map<string, Touchpoint[]>();
  for (const card of inOrder(board.touchpoints)) {
    const key = `${card.laneId} ${card.stageId}`;
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  const swimlanes = inOrder(board.lanes).filter(({ personaId }) => personaId !== undefined);
  const parents = new Set([...board.stages.values()].map(({ parentId }) => parentId));
  const stages = stagesInOrder(board.stages).filter(
    ({ id }) => !parents.has(id) || swimlanes.some((lane) => cells.has(`${lane.id} ${id}`)),
  );
  const curves = swimlanes.map((lane, index): ComparedCurve => {
    const runs = runsOf(stages.map(({ id }) => cells.get(`${lane.id} ${id}`) ?? []));
    const { title, colour } = laneAppearance(board, lane);
    const mark = LINE_MARKS[index % LINE_MARKS.length] ?? { dash: '', shape: 'circle' };
    const mean = meanOf(runs);
    const known = mean === undefined ? {} : { mean };
    return { laneId: lane.id, name: title, colour, mark, runs, ...known };
  });
  return { stages: stages.map(({ id, title }) => ({ id, title })), curves };
}

export interface ComparisonArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Curves that feel alike would lie on each other: each is moved by so much from the next. */
const SHIFT = 7;

export interface PlacedPoint extends ComparedPoint {
  readonly x: number;
  readonly y: number;
}

/** y of an emotion in the area: the middle of its fifth. */
export function comparedY(emotion: number, { y, height }: ComparisonArea): number {
  return y + ((2.5 - emotion) * height) / 5;
}

/** Where the points of a curve are in the area, run by run. */
export function placeRuns(
  { stages, curves }: CurveComparison,
  curve: ComparedCurve,
  area: ComparisonArea,
): readonly (readonly PlacedPoint[])[] {
  const column = area.width / Math.max(1, stages.length);
  const shift = (curves.indexOf(curve) - (curves.length - 1) / 2) * SHIFT;
  return curve.runs.map((run) =>
    run.map((point) => ({
      ...point,
      x: area.x + point.at * column + shift,
      y: comparedY(point.emotion, area),
    })),
  );
}

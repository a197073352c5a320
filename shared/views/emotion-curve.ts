/** The emotion curve of a swimlane, drawn from its cards; what was not observed stays a gap. */
import { curveMonotoneX, line } from 'd3-shape';
import type { Board } from '../model/board';
import type { Emotion } from '../model/touchpoint';
import type { BoardLayout, CellBox, LaneBox } from './board-layout';
import { LAYOUT } from './board-layout';
import type { Point } from './drop-place';

/** Room above +2 and below −2 inside the band. */
const MARGIN = 14;

export interface CurvePoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly emotion: Emotion;
}

export interface EmotionCurve {
  readonly laneId: string;
  readonly top: number;
  readonly height: number;
  /** y of the neutral line. */
  readonly baseline: number;
  readonly points: readonly CurvePoint[];
  /** One SVG path for each unbroken run of observed emotions (of two cards or more). */
  readonly paths: readonly string[];
}

/** y of an emotion in the band that starts at `top`. */
export function emotionY(emotion: number, top: number, height: number = LAYOUT.curve): number {
  const margin = marginIn(height);
  return top + margin + ((2 - emotion) * (height - 2 * margin)) / 4;
}

/** The emotion whose place in the band is nearest to `y`. */
export function emotionAt(y: number, top: number, height: number = LAYOUT.curve): Emotion {
  const margin = marginIn(height);
  const steps = Math.round(((y - top - margin) * 4) / (height - 2 * margin));
  return (2 - Math.max(0, Math.min(4, steps))) as Emotion;
}

/** A band that is folded away has no room to spare. */
const marginIn = (height: number) => (height < LAYOUT.curve ? 7 : MARGIN);

const pathOf = line<CurvePoint>()
  .x((point) => point.x)
  .y((point) => point.y)
  .curve(curveMonotoneX)
  .digits(2);

interface Band {
  readonly top: number;
  readonly height: number;
}

/** What each card of a lane is felt like, where it differs from what is on the board. */
export type FeltOtherwise = ReadonlyMap<string, Emotion>;

const NOTHING_OTHERWISE: FeltOtherwise = new Map();

function runsOf(
  board: Board,
  cells: readonly CellBox[],
  { top, height }: Band,
  felt: FeltOtherwise,
) {
  const runs: CurvePoint[][] = [[]];
  for (const cell of cells) {
    cell.cards.forEach((id, index) => {
      const emotion = felt.get(id) ?? board.touchpoints.get(id)?.emotion;
      if (emotion === undefined) {
        runs.push([]);
        return;
      }
      // Cards of one cell share a column; their points share its width, in the cards' order.
      const x = cell.x + ((index + 0.5) / cell.cards.length) * cell.width;
      runs.at(-1)?.push({ id, x, y: emotionY(emotion, top, height), emotion });
    });
  }
  return runs;
}

/** The curve of one lane from its cells; undefined in a free lane. */
export function curveOfLane(
  board: Board,
  { lane, cells }: { readonly lane: LaneBox; readonly cells: readonly CellBox[] },
  felt: FeltOtherwise = NOTHING_OTHERWISE,
): EmotionCurve | undefined {
  const { curveY: top, curveHeight: height = LAYOUT.curve } = lane;
  if (top === undefined) return undefined;
  const runs = runsOf(board, cells, { top, height }, felt);
  const paths = runs.filter((run) => run.length > 1).map((run) => pathOf(run) ?? '');
  const baseline = emotionY(0, top, height);
  return { laneId: lane.id, top, height, baseline, points: runs.flat(), paths };
}

/** The curves of all swimlanes, in the order of the lanes. */
export function emotionCurves(board: Board, layout: BoardLayout): readonly EmotionCurve[] {
  const cells = new Map<string, CellBox[]>(layout.lanes.map(({ id }) => [id, []]));
  for (const cell of layout.cells) cells.get(cell.laneId)?.push(cell);
  return layout.lanes.flatMap(
    (lane) => curveOfLane(board, { lane, cells: cells.get(lane.id) ?? [] }) ?? [],
  );
}

/** The point nearest to a place of the map, if any is so near. */
export function pointNear(
  curves: readonly EmotionCurve[],
  at: Point,
  reach: number,
): { readonly curve: EmotionCurve; readonly point: CurvePoint } | undefined {
  let best: { curve: EmotionCurve; point: CurvePoint; distance: number } | undefined;
  for (const curve of curves) {
    if (at.y < curve.top - reach || at.y > curve.top + curve.height + reach) continue;
    for (const point of curve.points) {
      const distance = Math.hypot(point.x - at.x, point.y - at.y);
      if (distance <= (best?.distance ?? reach)) best = { curve, point, distance };
    }
  }
  return best;
}

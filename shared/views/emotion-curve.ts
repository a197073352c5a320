/** The emotion curve of a swimlane, drawn from its cards; what was not observed stays a gap. */
import { curveMonotoneX, line } from 'd3-shape';
import type { Board } from '../model/board';
import type { Emotion } from '../model/touchpoint';
import type { BoardLayout, LaneBox } from './board-layout';
import { LAYOUT } from './board-layout';

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
export function emotionY(emotion: number, top: number): number {
  const step = (LAYOUT.curve - 2 * MARGIN) / 4;
  return top + MARGIN + (2 - emotion) * step;
}

const pathOf = line<CurvePoint>()
  .x((point) => point.x)
  .y((point) => point.y)
  .curve(curveMonotoneX)
  .digits(2);

function runsOf(board: Board, layout: BoardLayout, lane: LaneBox, top: number) {
  const runs: CurvePoint[][] = [[]];
  for (const cell of layout.cells) {
    if (cell.laneId !== lane.id) continue;
    cell.cards.forEach((id, index) => {
      const emotion = board.touchpoints.get(id)?.emotion;
      if (emotion === undefined) {
        runs.push([]);
        return;
      }
      // Cards of one cell share a column; their points share its width, in the cards' order.
      const x = cell.x + ((index + 0.5) / cell.cards.length) * cell.width;
      runs.at(-1)?.push({ id, x, y: emotionY(emotion, top), emotion });
    });
  }
  return runs;
}

/** The curves of all swimlanes, in the order of the lanes. */
export function emotionCurves(board: Board, layout: BoardLayout): readonly EmotionCurve[] {
  return layout.lanes.flatMap((lane) => {
    if (lane.curveY === undefined) return [];
    const runs = runsOf(board, layout, lane, lane.curveY);
    const paths = runs.filter((run) => run.length > 1).map((run) => pathOf(run) ?? '');
    return [
      {
        laneId: lane.id,
        top: lane.curveY,
        height: LAYOUT.curve,
        baseline: emotionY(0, lane.curveY),
        points: runs.flat(),
        paths,
      },
    ];
  });
}

/** The emotion curves after a change: only those are drawn anew that lead elsewhere. */
import type { Board } from '../model/board';
import type { BoardLayout, CellBox } from './board-layout';
import { curveOfLane, type EmotionCurve } from './emotion-curve';

export interface Curved {
  readonly board: Board;
  readonly layout: BoardLayout;
  readonly curves: readonly EmotionCurve[];
}

function cellsByLane({ lanes, cells }: BoardLayout): ReadonlyMap<string, readonly CellBox[]> {
  const byLane = new Map<string, CellBox[]>(lanes.map(({ id }) => [id, []]));
  for (const cell of cells) byLane.get(cell.laneId)?.push(cell);
  return byLane;
}

/** Lanes of the cards whose emotion is another now. */
function feltOtherwise(before: Board, after: Board): ReadonlySet<string> {
  const lanes = new Set<string>();
  if (before.touchpoints === after.touchpoints) return lanes;
  for (const [id, card] of after.touchpoints) {
    const known = before.touchpoints.get(id);
    if (known !== card && known?.emotion !== card.emotion) lanes.add(card.laneId);
  }
  return lanes;
}

/** Equal to `emotionCurves` of the new board and layout. */
export function nextCurves(
  before: Curved,
  board: Board,
  layout: BoardLayout,
): readonly EmotionCurve[] {
  const felt = feltOtherwise(before.board, board);
  if (layout === before.layout && felt.size === 0) return before.curves;
  const known = new Map(before.curves.map((curve) => [curve.laneId, curve]));
  const lanesBefore = new Map(before.layout.lanes.map((lane) => [lane.id, lane]));
  const [cellsBefore, cells] = [cellsByLane(before.layout), cellsByLane(layout)];
  return layout.lanes.flatMap((lane) => {
    const own = cells.get(lane.id) ?? [];
    const ownBefore = cellsBefore.get(lane.id) ?? [];
    const isSame =
      !felt.has(lane.id) &&
      lanesBefore.get(lane.id) === lane &&
      own.length === ownBefore.length &&
      own.every((cell, index) => cell === ownBefore[index]);
    const curve = isSame ? known.get(lane.id) : curveOfLane(board, { lane, cells: own });
    return curve ?? [];
  });
}

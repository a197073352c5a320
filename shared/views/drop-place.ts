/** Point of the map → the place in a cell where a dragged card would land. */
import type { BoardLayout, CellBox } from './board-layout';
import { LAYOUT } from './board-layout';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DropPlace {
  readonly stageId: string;
  readonly laneId: string;
  /** Among the cell's cards that are not being dragged. */
  readonly index: number;
  /** Where the insertion line is drawn. */
  readonly lineY: number;
}

/** The cell at a point; the curve below a cell counts as part of it. */
export function cellAt(layout: BoardLayout, point: Point): CellBox | undefined {
  const stage = layout.stages.find(({ x, width }) => point.x >= x && point.x < x + width);
  const lane = layout.lanes.find(({ y, height }) => point.y >= y && point.y < y + height);
  if (!stage || !lane) return undefined;
  return layout.cells.find((cell) => cell.stageId === stage.id && cell.laneId === lane.id);
}

/** Whether a point is in the tray, whose strip goes on to the right as far as one likes. */
export function isInTray({ tray }: BoardLayout, { y }: Point): boolean {
  return tray !== undefined && y >= tray.y && y < tray.y + tray.height;
}

/** Where cards dropped with their middle at `point` would go; undefined outside the cells. */
export function dropPlaceAt(
  layout: BoardLayout,
  point: Point,
  dragged: ReadonlySet<string>,
): DropPlace | undefined {
  const cell = cellAt(layout, point);
  if (!cell) return undefined;
  const { stageId, laneId } = cell;
  if (cell.isCollapsed) {
    const index = cell.cards.filter((id) => !dragged.has(id)).length;
    return { stageId, laneId, index, lineY: cell.y + cell.height / 2 };
  }
  const others = cell.cards.filter((id) => !dragged.has(id)).map((id) => layout.cards.get(id));
  const after = others.findIndex((box) => box !== undefined && point.y < box.y + box.height / 2);
  const index = after === -1 ? others.length : after;
  const next = others[index];
  const previous = others[index - 1];
  const top = cell.y + LAYOUT.cellTop;
  const lineY = next
    ? next.y - LAYOUT.cardGap / 2
    : previous
      ? previous.y + previous.height + LAYOUT.cardGap / 2
      : top - LAYOUT.cardGap / 2;
  return { stageId, laneId, index, lineY };
}

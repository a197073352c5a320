/** The cells of a layout by row and by column, and the rows of its tray. */
import type { BoardLayout, CardBox, CellBox } from './board-layout';

export interface Rows {
  readonly cellOf: (at: {
    readonly stageId: string;
    readonly laneId: string;
  }) => CellBox | undefined;
  /** The cells of a lane from left to right. */
  readonly row: (laneId: string) => readonly CellBox[];
  /** The cells of a stage from top to bottom. */
  readonly column: (stageId: string) => readonly CellBox[];
}

export function rowsOf({ cells }: BoardLayout): Rows {
  return {
    cellOf: ({ stageId, laneId }) =>
      cells.find((cell) => cell.stageId === stageId && cell.laneId === laneId),
    row: (laneId) => cells.filter((cell) => cell.laneId === laneId).sort((a, b) => a.x - b.x),
    column: (stageId) => cells.filter((cell) => cell.stageId === stageId).sort((a, b) => a.y - b.y),
  };
}

export function trayRows({ cards }: BoardLayout): readonly (readonly CardBox[])[] {
  const rows = new Map<number, CardBox[]>();
  for (const box of cards.values()) {
    if (box.cell) continue;
    const row = rows.get(box.y);
    if (row) row.push(box);
    else rows.set(box.y, [box]);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  return sorted.map((row) => row.sort((a, b) => a.x - b.x));
}

/** The item with the least distance, of whichever sign; the first of equals. */
export function nearest<T>(items: readonly T[], distance: (item: T) => number): T | undefined {
  let best: { readonly item: T; readonly far: number } | undefined;
  for (const item of items) {
    const far = Math.abs(distance(item));
    if (!best || far < best.far) best = { item, far };
  }
  return best?.item;
}

/**
 * Board → rectangles. Stages are columns, lanes are rows, cards are stacked in cells; there is no
 * free position, so nobody can wreck the map and cards never overlap. All numbers are pixels of
 * the map, with the origin at the corner of the stage and lane headers.
 */
import type { Board } from '../model/board';
import type { Lane } from '../model/lane';
import { inOrder } from '../model/order-key';
import type { Touchpoint } from '../model/touchpoint';
import { CARD, cardHeight } from './card-size';

export const LAYOUT = {
  laneHeader: 200,
  /** Bar, name, and a prompt of up to three lines. */
  stageHeader: 88,
  column: 232,
  cellTop: 18,
  cardGap: 12,
  /** Free space below the last card: where the `+` of the cell is, and a card can be dropped. */
  cellFoot: 36,
  curve: 96,
  laneMin: 132,
  trayHeader: 44,
} as const;

export interface StageBox {
  readonly id: string;
  readonly x: number;
  readonly width: number;
}

export interface LaneBox {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  /** Top of the band of the emotion curve; absent in a free lane. */
  readonly curveY?: number;
}

export interface CellBox {
  readonly stageId: string;
  readonly laneId: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Ids of the cards from top to bottom. */
  readonly cards: readonly string[];
  /** Top of the free space below the last card. */
  readonly footY: number;
}

export interface CardBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Absent for a card in the tray. */
  readonly cell?: { readonly stageId: string; readonly laneId: string; readonly index: number };
}

export interface BoardLayout {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly StageBox[];
  readonly lanes: readonly LaneBox[];
  readonly cells: readonly CellBox[];
  readonly cards: ReadonlyMap<string, CardBox>;
  /** The row of cards whose stage or lane was removed; absent when there are none. */
  readonly tray?: { readonly y: number; readonly height: number };
}

const cellKey = (stageId: string, laneId: string) => `${stageId} ${laneId}`;

interface Sorted {
  readonly cells: ReadonlyMap<string, readonly Touchpoint[]>;
  readonly orphans: readonly Touchpoint[];
}

function sortIntoCells(board: Board): Sorted {
  const cells = new Map<string, Touchpoint[]>();
  const orphans: Touchpoint[] = [];
  for (const touchpoint of inOrder(board.touchpoints)) {
    const { stageId, laneId } = touchpoint;
    if (!board.stages.has(stageId) || !board.lanes.has(laneId)) {
      orphans.push(touchpoint);
      continue;
    }
    const key = cellKey(stageId, laneId);
    const stack = cells.get(key);
    if (stack) stack.push(touchpoint);
    else cells.set(key, [touchpoint]);
  }
  return { cells, orphans };
}

const stackHeight = (cards: readonly Touchpoint[]) =>
  LAYOUT.cellTop +
  cards.reduce((sum, card) => sum + cardHeight(card) + LAYOUT.cardGap, 0) +
  LAYOUT.cellFoot;

function layOutLane(lane: Lane, y: number, stacks: readonly (readonly Touchpoint[])[]): LaneBox {
  const isSwimlane = lane.personaId !== undefined;
  const cards = Math.max(LAYOUT.laneMin, ...stacks.map(stackHeight));
  return isSwimlane
    ? { id: lane.id, y, height: cards + LAYOUT.curve, curveY: y + cards }
    : { id: lane.id, y, height: cards };
}

function layOutCell(
  stage: StageBox,
  lane: LaneBox,
  stack: readonly Touchpoint[],
): { readonly cell: CellBox; readonly cards: readonly CardBox[] } {
  const x = stage.x + (stage.width - CARD.width) / 2;
  let y = lane.y + LAYOUT.cellTop;
  const cards = stack.map((card, index): CardBox => {
    const height = cardHeight(card);
    const cell = { stageId: stage.id, laneId: lane.id, index };
    const box = { id: card.id, x, y, width: CARD.width, height, cell };
    y += height + LAYOUT.cardGap;
    return box;
  });
  const cell: CellBox = {
    stageId: stage.id,
    laneId: lane.id,
    x: stage.x,
    y: lane.y,
    width: stage.width,
    height: (lane.curveY ?? lane.y + lane.height) - lane.y,
    cards: stack.map((card) => card.id),
    footY: y,
  };
  return { cell, cards };
}

function layOutTray(orphans: readonly Touchpoint[], top: number, columns: number) {
  const cards: CardBox[] = [];
  let y = top + LAYOUT.trayHeader;
  for (let start = 0; start < orphans.length; start += columns) {
    const row = orphans.slice(start, start + columns);
    row.forEach((card, column) => {
      const x = LAYOUT.laneHeader + column * LAYOUT.column + (LAYOUT.column - CARD.width) / 2;
      cards.push({ id: card.id, x, y, width: CARD.width, height: cardHeight(card) });
    });
    y += Math.max(...row.map(cardHeight)) + LAYOUT.cardGap;
  }
  return { cards, height: y - top + LAYOUT.cardGap };
}

/** Computes the whole layout; pure, and the same on every machine. */
export function layOutBoard(board: Board): BoardLayout {
  const { cells: stacks, orphans } = sortIntoCells(board);
  const stages = inOrder(board.stages).map(
    ({ id }, index): StageBox => ({
      id,
      x: LAYOUT.laneHeader + index * LAYOUT.column,
      width: LAYOUT.column,
    }),
  );
  const stackOf = (stageId: string, laneId: string) => stacks.get(cellKey(stageId, laneId)) ?? [];
  const lanes: LaneBox[] = [];
  const cells: CellBox[] = [];
  const cards = new Map<string, CardBox>();
  let y: number = LAYOUT.stageHeader;
  for (const lane of inOrder(board.lanes)) {
    const box = layOutLane(
      lane,
      y,
      stages.map((stage) => stackOf(stage.id, lane.id)),
    );
    lanes.push(box);
    for (const stage of stages) {
      const laidOut = layOutCell(stage, box, stackOf(stage.id, lane.id));
      cells.push(laidOut.cell);
      for (const card of laidOut.cards) cards.set(card.id, card);
    }
    y += box.height;
  }
  const columns = Math.max(1, stages.length);
  const width = LAYOUT.laneHeader + columns * LAYOUT.column;
  if (orphans.length === 0) return { width, height: y, stages, lanes, cells, cards };
  const tray = layOutTray(orphans, y, columns);
  for (const card of tray.cards) cards.set(card.id, card);
  return {
    width,
    height: y + tray.height,
    stages,
    lanes,
    cells,
    cards,
    tray: { y, height: tray.height },
  };
}

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
import { COLUMNS, type StageBox, type StageGroupBox, stageColumns } from './stage-columns';
import { layOutTray, type TrayBox } from './tray-layout';

export const LAYOUT = {
  laneHeader: COLUMNS.start,
  /** Bar, name, and a prompt of up to three lines. */
  stageHeader: 88,
  /** The row of headers above them, on a map with divided stages. */
  groupHeader: 30,
  column: COLUMNS.width,
  cellTop: 18,
  cardGap: 12,
  /** Free space below the last card: where the `+` of the cell is, and a card can be dropped. */
  cellFoot: 36,
  curve: 96,
  laneMin: 132,
  /** A swimlane that is folded away is a band with its curve, a free lane a thinner one. */
  collapsedLane: 64,
  collapsedFreeLane: 48,
  collapsedCurve: 52,
} as const;

export interface LaneBox {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  /** Top of the band of the emotion curve; absent in a free lane. */
  readonly curveY?: number;
  readonly curveHeight?: number;
  readonly isCollapsed?: true;
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
  /** Its stage or its lane is folded away: its cards are not shown. */
  readonly isCollapsed?: true;
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
  /** Height of the stages' headers: where the first lane begins. */
  readonly top: number;
  /** The columns. */
  readonly stages: readonly StageBox[];
  /** Headers above the columns of divided stages. */
  readonly groups: readonly StageGroupBox[];
  readonly lanes: readonly LaneBox[];
  readonly cells: readonly CellBox[];
  /** The cards that are shown. */
  readonly cards: ReadonlyMap<string, CardBox>;
  /** For each card that is folded away, the place where its links end; one for all of a cell. */
  readonly hidden: ReadonlyMap<string, CardBox>;
  /** The strip of cards without a place. */
  readonly tray?: TrayBox;
}

/** Ids of the stages and lanes that somebody has folded away on their screen. */
export interface Collapsed {
  readonly stages: readonly string[];
  readonly lanes: readonly string[];
}

export interface LayoutOptions {
  readonly collapsed?: Collapsed;
  /** Shows the tray while it is empty too, as a place to drop cards. */
  readonly keepsTray?: boolean;
}

/** Cards by lane and stage; and those without a place. */
interface Sorted {
  readonly lanes: ReadonlyMap<string, ReadonlyMap<string, readonly Touchpoint[]>>;
  readonly usedStages: ReadonlySet<string>;
  readonly orphans: readonly Touchpoint[];
}

function sortIntoCells(board: Board): Sorted {
  const lanes = new Map<string, Map<string, Touchpoint[]>>();
  const usedStages = new Set<string>();
  const orphans: Touchpoint[] = [];
  for (const touchpoint of inOrder(board.touchpoints)) {
    const { stageId, laneId } = touchpoint;
    if (!board.stages.has(stageId) || !board.lanes.has(laneId)) {
      orphans.push(touchpoint);
      continue;
    }
    usedStages.add(stageId);
    const row = lanes.get(laneId) ?? new Map<string, Touchpoint[]>();
    lanes.set(laneId, row);
    const stack = row.get(stageId);
    if (stack) stack.push(touchpoint);
    else row.set(stageId, [touchpoint]);
  }
  return { lanes, usedStages, orphans };
}

const stackHeight = (cards: readonly Touchpoint[]) =>
  LAYOUT.cellTop +
  cards.reduce((sum, card) => sum + cardHeight(card) + LAYOUT.cardGap, 0) +
  LAYOUT.cellFoot;

/** A column of one lane with the cards that stand in it. */
interface Stack {
  readonly stage: StageBox;
  readonly cards: readonly Touchpoint[];
}

function laneBox(lane: Lane, y: number, stacks: readonly Stack[]): LaneBox {
  const isSwimlane = lane.personaId !== undefined;
  const shown = stacks.filter(({ stage }) => !stage.isCollapsed);
  const cards = Math.max(LAYOUT.laneMin, ...shown.map((stack) => stackHeight(stack.cards)));
  if (!isSwimlane) return { id: lane.id, y, height: cards };
  const curve = { curveY: y + cards, curveHeight: LAYOUT.curve };
  return { id: lane.id, y, height: cards + LAYOUT.curve, ...curve };
}

function collapsedLaneBox(lane: Lane, y: number): LaneBox {
  const { collapsedLane, collapsedFreeLane, collapsedCurve } = LAYOUT;
  if (lane.personaId === undefined)
    return { id: lane.id, y, height: collapsedFreeLane, isCollapsed: true };
  const curveY = y + (collapsedLane - collapsedCurve) / 2;
  const curve = { curveY, curveHeight: collapsedCurve };
  return { id: lane.id, y, height: collapsedLane, ...curve, isCollapsed: true };
}

interface LaidOutCell {
  readonly cell: CellBox;
  readonly cards: readonly CardBox[];
  /** Stands in for the cards when they are folded away. */
  readonly anchor?: CardBox;
}

function layOutCell(lane: LaneBox, { stage, cards: stack }: Stack): LaidOutCell {
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

/** Free space at both sides of a column, in which links turn. */
const GUTTER = (LAYOUT.column - CARD.width) / 2;

function foldCell(lane: LaneBox, { stage, cards }: Stack): LaidOutCell {
  const { id: stageId, x, width } = stage;
  const y = lane.y + LAYOUT.cellTop;
  const height = Math.min(28, lane.height - 2 * LAYOUT.cellTop);
  return {
    cell: {
      stageId,
      laneId: lane.id,
      x,
      y: lane.y,
      width,
      height: lane.isCollapsed ? lane.height : (lane.curveY ?? lane.y + lane.height) - lane.y,
      cards: cards.map((card) => card.id),
      footY: lane.y,
      isCollapsed: true,
    },
    cards: [],
    anchor: {
      id: `${stageId} ${lane.id}`,
      x: x + GUTTER,
      y,
      width: width - 2 * GUTTER,
      height,
      cell: { stageId, laneId: lane.id, index: 0 },
    },
  };
}

interface LaneInput {
  readonly lane: Lane;
  readonly y: number;
  readonly isCollapsed: boolean;
  readonly stacks: readonly Stack[];
}

/** One lane with its cells and cards; depends on nothing but what it is given. */
function layOutLane({ lane, y, isCollapsed, stacks }: LaneInput) {
  const box = isCollapsed ? collapsedLaneBox(lane, y) : laneBox(lane, y, stacks);
  const cells = stacks.map((stack) =>
    isCollapsed || stack.stage.isCollapsed ? foldCell(box, stack) : layOutCell(box, stack),
  );
  return { box, cells };
}

/** Which cards of a lane stand in which column; those of a folded group all in one. */
function stacksOf(
  columns: ReturnType<typeof stageColumns>,
  row: ReadonlyMap<string, readonly Touchpoint[]> | undefined,
): readonly Stack[] {
  if (!row) return columns.stages.map((stage) => ({ stage, cards: [] }));
  const byColumn = new Map<StageBox, (readonly Touchpoint[])[]>();
  for (const [stageId, column] of columns.columnOf) {
    const cards = row.get(stageId);
    if (cards) byColumn.set(column, [...(byColumn.get(column) ?? []), cards]);
  }
  return columns.stages.map((stage) => ({ stage, cards: (byColumn.get(stage) ?? []).flat() }));
}

/** Computes the whole layout; pure, and the same on every machine. */
export function layOutBoard(board: Board, options: LayoutOptions = {}): BoardLayout {
  const { collapsed, keepsTray = false } = options;
  const sorted = sortIntoCells(board);
  const columns = stageColumns({
    stages: board.stages,
    collapsed: new Set(collapsed?.stages),
    hasCards: (id) => sorted.usedStages.has(id),
  });
  const collapsedLanes = new Set(collapsed?.lanes);
  const lanes: LaneBox[] = [];
  const cells: CellBox[] = [];
  const cards = new Map<string, CardBox>();
  const hidden = new Map<string, CardBox>();
  const top = LAYOUT.stageHeader + (columns.groups.length > 0 ? LAYOUT.groupHeader : 0);
  let y = top;
  for (const lane of inOrder(board.lanes)) {
    const stacks = stacksOf(columns, sorted.lanes.get(lane.id));
    const laidOut = layOutLane({ lane, y, isCollapsed: collapsedLanes.has(lane.id), stacks });
    lanes.push(laidOut.box);
    for (const { cell, cards: shown, anchor } of laidOut.cells) {
      cells.push(cell);
      for (const card of shown) cards.set(card.id, card);
      if (anchor) for (const id of cell.cards) hidden.set(id, anchor);
    }
    y += laidOut.box.height;
  }
  const { stages, groups, right } = columns;
  const width = Math.max(right, COLUMNS.start + COLUMNS.width);
  const map = { width, top, stages, groups, lanes, cells, cards, hidden };
  const hasTray = sorted.orphans.length > 0 || (keepsTray && cells.length > 0);
  if (!hasTray) return { ...map, height: y };
  const { tray, cards: inTray } = layOutTray(sorted.orphans, { top: y, width });
  for (const card of inTray) cards.set(card.id, card);
  return { ...map, height: y + tray.height, tray };
}

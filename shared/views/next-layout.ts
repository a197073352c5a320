/**
 * The layout after a change, made from the one before it: the same object when nothing has moved,
 * and only the lanes laid out again that hold what changed. Always equal to `layOutBoard`, which
 * stays the one place that knows where things stand; a property test holds the two together.
 */
import type { Board } from '../model/board';
import type { Touchpoint } from '../model/touchpoint';
import {
  type BoardLayout,
  type CardBox,
  type CellBox,
  type LaneBox,
  type LayoutOptions,
  layOutBoard,
} from './board-layout';
import { cardHeight } from './card-size';

export interface LaidOut {
  readonly board: Board;
  readonly layout: BoardLayout;
}

/** What is written on them moves nothing; whatever else they may come to have might. */
const ONLY_WRITTEN = {
  stages: ['title', 'prompt', 'colour'],
  lanes: ['title', 'colour'],
  touchpoints: [
    'title', // by the height of the card, see below
    'channel',
    'behaviours',
    'emotion',
    'owner',
    'ownerDept',
    'backstage',
    'critical',
    'unforgiving',
    'intent',
    'ttt',
    'pitfalls',
    'notes',
  ],
} as const;

type Root = keyof typeof ONLY_WRITTEN;

function standsAlike(root: Root, a: object, b: object): boolean {
  const written: readonly string[] = ONLY_WRITTEN[root];
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const field of fields)
    if (!written.includes(field) && one[field] !== other[field]) return false;
  return true;
}

/** Whether the records of two versions are the same ones, apart from what is written on them. */
function sameStructure(root: 'stages' | 'lanes', before: Board, after: Board): boolean {
  if (before[root] === after[root]) return true;
  if (before[root].size !== after[root].size) return false;
  for (const [id, record] of after[root]) {
    const known = before[root].get(id);
    if (!known || (known !== record && !standsAlike(root, known, record))) return false;
  }
  return true;
}

/** Cards that stand elsewhere, take another height, came or went: before and after. */
function movedCards(before: Board, after: Board): readonly Touchpoint[] {
  const moved: Touchpoint[] = [];
  if (before.touchpoints === after.touchpoints) return moved;
  let common = 0;
  for (const [id, card] of after.touchpoints) {
    const known = before.touchpoints.get(id);
    if (known) common += 1;
    if (known === card) continue;
    if (!known) moved.push(card);
    else if (!standsAlike('touchpoints', known, card) || cardHeight(known) !== cardHeight(card))
      moved.push(known, card);
  }
  if (common < before.touchpoints.size)
    for (const [id, card] of before.touchpoints) if (!after.touchpoints.has(id)) moved.push(card);
  return moved;
}

const shiftedBox = (box: CardBox, dy: number): CardBox =>
  dy === 0 ? box : { ...box, y: box.y + dy };

const shiftedLane = (lane: LaneBox, dy: number): LaneBox =>
  dy === 0
    ? lane
    : {
        ...lane,
        y: lane.y + dy,
        ...(lane.curveY === undefined ? {} : { curveY: lane.curveY + dy }),
      };

const shiftedCell = (cell: CellBox, dy: number): CellBox =>
  dy === 0 ? cell : { ...cell, y: cell.y + dy, footY: cell.footY + dy };

/** Lanes by id with what stands in them. */
function byLane(layout: BoardLayout) {
  const cells = new Map<string, CellBox[]>(layout.lanes.map(({ id }) => [id, []]));
  for (const cell of layout.cells) cells.get(cell.laneId)?.push(cell);
  return cells;
}

/** Puts the lanes of `part`, which were laid out by themselves, into the layout they belong to. */
function withLanes(layout: BoardLayout, part: BoardLayout): BoardLayout {
  const anew = new Map(part.lanes.map((lane) => [lane.id, lane]));
  const [cellsBefore, cellsAnew] = [byLane(layout), byLane(part)];
  const lanes: LaneBox[] = [];
  const cells: CellBox[] = [];
  const cards = new Map<string, CardBox>();
  const hidden = new Map<string, CardBox>();
  let y = layout.top;
  for (const known of layout.lanes) {
    const fresh = anew.get(known.id);
    const lane = fresh ?? known;
    const from = fresh ? part : layout;
    const dy = y - lane.y;
    lanes.push(shiftedLane(lane, dy));
    for (const cell of (fresh ? cellsAnew : cellsBefore).get(lane.id) ?? []) {
      cells.push(shiftedCell(cell, dy));
      let anchor: CardBox | undefined;
      for (const id of cell.cards) {
        const box = from.cards.get(id);
        if (box) cards.set(id, shiftedBox(box, dy));
        const folded = from.hidden.get(id);
        if (!folded) continue;
        anchor ??= shiftedBox(folded, dy);
        hidden.set(id, anchor);
      }
    }
    y += lane.height;
  }
  const { tray } = layout;
  const map = { ...layout, lanes, cells, cards, hidden };
  if (!tray) return { ...map, height: y };
  const dy = y - tray.y;
  for (const box of layout.cards.values()) if (!box.cell) cards.set(box.id, shiftedBox(box, dy));
  return { ...map, height: layout.height + dy, tray: { ...tray, y } };
}

const sameColumns = (a: BoardLayout, b: BoardLayout) =>
  JSON.stringify([a.top, a.width, a.stages, a.groups]) ===
  JSON.stringify([b.top, b.width, b.stages, b.groups]);

/** `options` have to be those that `before` was laid out with. */
export function nextLayout(before: LaidOut, board: Board, options: LayoutOptions): BoardLayout {
  if (!sameStructure('stages', before.board, board) || !sameStructure('lanes', before.board, board))
    return layOutBoard(board, options);
  const moved = movedCards(before.board, board);
  if (moved.length === 0) return before.layout;
  const laneIds = new Set(moved.map(({ laneId }) => laneId));
  const isPlaced = ({ stageId, laneId }: Touchpoint) =>
    board.stages.has(stageId) && board.lanes.has(laneId);
  // What stands in the tray stands in no lane.
  if (!moved.every(isPlaced) || laneIds.size * 2 > board.lanes.size)
    return layOutBoard(board, options);
  const part: Board = {
    ...board,
    lanes: new Map([...board.lanes].filter(([id]) => laneIds.has(id))),
    touchpoints: new Map([...board.touchpoints].filter(([, card]) => laneIds.has(card.laneId))),
  };
  const laidOut = layOutBoard(part, options);
  // Whether a divided stage keeps a column of its own depends on the cards of all lanes.
  return sameColumns(before.layout, laidOut)
    ? withLanes(before.layout, laidOut)
    : layOutBoard(board, options);
}

/**
 * Walking the map with the arrow keys, the way the eye does: from card to card through empty
 * cells, up to the names of stages, left to the names of lanes, down into the tray. Pure geometry.
 */
import type { BoardLayout, CardBox, CellBox } from './board-layout';
import { nearest, type Rows, rowsOf, trayRows } from './walk-rows';

/** What the keyboard can stand on. */
export type MapStop =
  | { readonly kind: 'card'; readonly id: string }
  /** The `+` of a cell that has no card. */
  | { readonly kind: 'cell'; readonly stageId: string; readonly laneId: string }
  | { readonly kind: 'stage'; readonly id: string }
  | { readonly kind: 'lane'; readonly id: string }
  /** The button that adds a stage, after the last. */
  | { readonly kind: 'newStage' };

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface WalkOptions {
  readonly layout: BoardLayout;
  /** Empty cells are stops for those who can put a card there. */
  readonly canEdit: boolean;
  /** Stops at every cell, empty or not, instead of going on to the next card. */
  readonly byCell?: boolean;
}

const card = ({ id }: Pick<CardBox, 'id'>): MapStop => ({ kind: 'card', id });
const emptyCell = ({ stageId, laneId }: CellBox): MapStop => ({ kind: 'cell', stageId, laneId });
const stage = (id: string | undefined): MapStop | undefined =>
  id === undefined ? undefined : { kind: 'stage', id };
const lane = (id: string | undefined): MapStop | undefined =>
  id === undefined ? undefined : { kind: 'lane', id };

export function sameStop(a: MapStop | null | undefined, b: MapStop | null | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a stop is still on the map. */
export function isOnMap({ layout, canEdit }: WalkOptions, stop: MapStop): boolean {
  switch (stop.kind) {
    case 'card':
      return layout.cards.has(stop.id);
    case 'cell':
      return canEdit && rowsOf(layout).cellOf(stop)?.cards.length === 0;
    case 'stage':
      return [...layout.stages, ...layout.groups].some(({ id }) => id === stop.id);
    case 'lane':
      return layout.lanes.some(({ id }) => id === stop.id);
    case 'newStage':
      return canEdit;
  }
}

/** Where a walk begins: the first card in reading order, else what there is instead. */
export function firstStop({ layout, canEdit }: WalkOptions): MapStop | undefined {
  const [first] = cardsInOrder(layout);
  if (first) return card(first);
  const cell = layout.cells.find((one) => !one.isCollapsed);
  return canEdit && cell
    ? emptyCell(cell)
    : (stage(layout.stages[0]?.id) ?? lane(layout.lanes[0]?.id));
}

export function lastStop({ layout }: WalkOptions): MapStop | undefined {
  const last = cardsInOrder(layout).at(-1);
  return last && card(last);
}

/** Lane by lane from left to right, each cell from top to bottom; the tray at the end. */
function cardsInOrder(layout: BoardLayout): readonly CardBox[] {
  const placed = layout.cells.flatMap(({ cards }) => cards);
  const known = new Set(placed);
  return [...placed, ...[...layout.cards.keys()].filter((id) => !known.has(id))].flatMap(
    (id) => layout.cards.get(id) ?? [],
  );
}

/** The first or last card of the row that a stop is in; of a header, the first or last header. */
export function rowEnd(
  options: WalkOptions,
  stop: MapStop,
  end: 'start' | 'end',
): MapStop | undefined {
  const direction = end === 'start' ? 'left' : 'right';
  let here: MapStop | undefined;
  for (let next = step(options, stop, direction); next; next = step(options, next, direction)) {
    if (next.kind !== stop.kind && next.kind !== 'card') break;
    if (next.kind === 'card' || stop.kind !== 'card') here = next;
  }
  return here;
}

/** The next stop in a direction; undefined at the edge of the map. */
export function step(
  options: WalkOptions,
  stop: MapStop,
  direction: Direction,
): MapStop | undefined {
  const rows = rowsOf(options.layout);
  switch (stop.kind) {
    case 'card':
      return fromCard(options, rows, { id: stop.id, direction });
    case 'cell': {
      const cell = rows.cellOf(stop);
      return cell && fromCell(options, rows, { cell, y: cell.footY, direction });
    }
    case 'stage':
      return fromStage(options, rows, { id: stop.id, direction });
    case 'lane':
      return fromLane(options, rows, { id: stop.id, direction });
    case 'newStage':
      return direction === 'left' ? stage(options.layout.stages.at(-1)?.id) : undefined;
  }
}

interface FromId {
  readonly id: string;
  readonly direction: Direction;
}

function fromCard(options: WalkOptions, rows: Rows, { id, direction }: FromId) {
  const box = options.layout.cards.get(id);
  if (!box) return undefined;
  if (!box.cell) return fromTray(options, rows, { box, direction });
  const cell = rows.cellOf(box.cell);
  if (!cell) return undefined;
  const offset = direction === 'down' ? 1 : direction === 'up' ? -1 : undefined;
  const beside = offset === undefined ? undefined : cell.cards[box.cell.index + offset];
  if (beside !== undefined) return card({ id: beside });
  return fromCell(options, rows, { cell, y: box.y + box.height / 2, direction });
}

interface FromCell {
  readonly cell: CellBox;
  /** The height at which the eye goes sideways. */
  readonly y: number;
  readonly direction: Direction;
}

function fromCell(options: WalkOptions, rows: Rows, { cell, y, direction }: FromCell) {
  const isSideways = direction === 'left' || direction === 'right';
  const line = isSideways ? rows.row(cell.laneId) : rows.column(cell.stageId);
  const at = line.indexOf(cell);
  const ahead =
    direction === 'right' || direction === 'down'
      ? line.slice(at + 1)
      : line.slice(0, at).reverse();
  const found = inLine(options, ahead, (cards) => {
    if (isSideways) return nearest(cards, ({ y: top, height }) => top + height / 2 - y);
    return direction === 'down' ? cards[0] : cards.at(-1);
  });
  if (found) return found;
  if (direction === 'down') return intoTray(options.layout, cell.x + cell.width / 2);
  if (direction === 'left') return lane(cell.laneId);
  return direction === 'up' ? stage(cell.stageId) : undefined;
}

/** The card to go to in the first cell that has any, else the `+` of the very next cell. */
function inLine(
  { layout, canEdit, byCell = false }: WalkOptions,
  ahead: readonly CellBox[],
  choose: (cards: readonly CardBox[]) => CardBox | undefined,
): MapStop | undefined {
  const open = ahead.filter(({ isCollapsed }) => !isCollapsed);
  const [next] = open;
  if (byCell && canEdit && next?.cards.length === 0) return emptyCell(next);
  const filled = open.find(({ cards }) => cards.length > 0);
  const chosen = filled && choose(filled.cards.flatMap((id) => layout.cards.get(id) ?? []));
  if (chosen) return card(chosen);
  return canEdit && next ? emptyCell(next) : undefined;
}

function intoTray(layout: BoardLayout, x: number): MapStop | undefined {
  const [first] = trayRows(layout);
  const found = first && nearest(first, (box) => box.x + box.width / 2 - x);
  return found && card(found);
}

function fromTray(
  options: WalkOptions,
  rows: Rows,
  { box, direction }: { readonly box: CardBox; readonly direction: Direction },
): MapStop | undefined {
  const lines = trayRows(options.layout);
  const at = lines.findIndex((line) => line.includes(box));
  const line = lines[at] ?? [];
  const middle = box.x + box.width / 2;
  if (direction === 'left' || direction === 'right') {
    const beside = line[line.indexOf(box) + (direction === 'right' ? 1 : -1)];
    return beside && card(beside);
  }
  const other = lines[at + (direction === 'down' ? 1 : -1)];
  const found = other && nearest(other, (one) => one.x + one.width / 2 - middle);
  if (found) return card(found);
  if (direction === 'down') return undefined;
  const column = nearest(options.layout.stages, ({ x, width }) => x + width / 2 - middle);
  if (!column) return undefined;
  const above = rows.column(column.id).toReversed();
  return inLine(options, above, (cards) => cards.at(-1)) ?? stage(column.id);
}

function fromStage({ layout, ...rest }: WalkOptions, rows: Rows, { id, direction }: FromId) {
  const options = { layout, ...rest };
  const { stages, groups, lanes } = layout;
  const at = stages.findIndex((box) => box.id === id && !box.isRest);
  if (at === -1) return fromGroup(options, { id, direction });
  switch (direction) {
    case 'left':
      return stage(stages[at - 1]?.id) ?? lane(lanes[0]?.id);
    case 'right':
      return (
        stage(stages[at + 1]?.id) ?? (options.canEdit ? { kind: 'newStage' as const } : undefined)
      );
    case 'up':
      return stage(groups.find((group) => group.id === stages[at]?.groupId)?.id);
    case 'down':
      return (
        inLine(options, rows.column(id), (cards) => cards[0]) ??
        intoTray(layout, stages[at]?.x ?? 0)
      );
  }
}

/** The header of a divided stage: down to its columns, aside to the columns beside them. */
function fromGroup({ layout }: WalkOptions, { id, direction }: FromId): MapStop | undefined {
  const own = layout.stages.filter(({ groupId }) => groupId === id);
  const [first] = own;
  const at = first ? layout.stages.indexOf(first) : -1;
  if (at === -1 || direction === 'up') return undefined;
  if (direction === 'down') return stage(own.find(({ isRest }) => !isRest)?.id);
  return stage(layout.stages[direction === 'left' ? at - 1 : at + own.length]?.id);
}

function fromLane(options: WalkOptions, rows: Rows, { id, direction }: FromId) {
  const { lanes, stages } = options.layout;
  const at = lanes.findIndex((box) => box.id === id);
  const box = lanes[at];
  switch (direction) {
    case 'up':
      return lane(lanes[at - 1]?.id) ?? stage(stages[0]?.id);
    case 'down':
      return lane(lanes[at + 1]?.id) ?? intoTray(options.layout, 0);
    case 'right':
      return inLine(options, rows.row(id), (cards) => nearest(cards, ({ y }) => y - (box?.y ?? 0)));
    case 'left':
      return undefined;
  }
}

/** Where the keyboard goes when a card is gone: to what took its place, else to what is nearest. */
export function successorOf(before: BoardLayout, options: WalkOptions, id: string) {
  const { layout } = options;
  const gone = before.cards.get(id);
  if (!gone) return firstStop(options);
  const stack = (gone.cell && rowsOf(layout).cellOf(gone.cell)?.cards) ?? [];
  const beside = gone.cell && (stack[gone.cell.index] ?? stack.at(-1));
  if (beside !== undefined) return card({ id: beside });
  const found = nearest([...layout.cards.values()], (box) =>
    Math.hypot(box.x - gone.x, box.y - gone.y),
  );
  return found ? card(found) : firstStop(options);
}

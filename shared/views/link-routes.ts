/**
 * Routes of links that stay readable: they run in the gutters between columns and in the free
 * strips of lanes, never across a card's title.
 */
import type { Board } from '../model/board';
import type { LinkKind } from '../model/link';
import type { BoardLayout, CardBox } from './board-layout';
import type { Point } from './drop-place';
import { type LinkLine, linesOf } from './link-lines';
import { trayColumn, trayGutter } from './tray-layout';

export interface LinkRoute {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  /** SVG path from the edge of one card to the edge of the other. */
  readonly path: string;
  /** Tip of the arrowhead; links always arrive horizontally. */
  readonly tip: Point;
  readonly pointsRight: boolean;
  readonly label: string;
  /** Middle of the stretch through the free strip of a lane; absent when it runs in one gutter. */
  readonly across?: Point & { readonly length: number };
  /** In the longest stretch through a gutter, as far from the text of the cards beside it. */
  readonly upright: Point & { readonly length: number };
  /** The link is not drawn by hand: a pain names `from` as its root. */
  readonly isRoot: boolean;
}

const CORNER_RADIUS = 8;
const ARROW_LENGTH = 7;
/** Neighbouring links keep apart by these offsets inside a strip of a lane. */
const STRIP_TRACKS = [0, 4, -4, 8, -8];
/** Tracks of a gutter in which a link turns towards a card and leaves room for its arrowhead. */
const TURN_RIGHT_TRACKS = [0, -4, -8, 2, -2, -6];
const TURN_LEFT_TRACKS = [0, 4, 8, -2, 2, 6];
/** Links that meet at one side of a card keep apart by the height of an arrowhead. */
const SIDE_TRACKS = [0, 10, -10, 20, -20];
/** Where the strip of free space is: below the top of a lane, and above its curve or its end. */
const STRIP_FROM_TOP = 9;
const STRIP_FROM_END = 12;
/** Two links may share a track when there is so much between the end of one and the other. */
const CLEARANCE = 12;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Remembers which stretches of a gutter, a strip or a card's side are taken, and spreads links. */
class Tracks {
  readonly #taken = new Map<string, Map<number, Span[]>>();

  /** The first free of the offsets for a link that runs from `a` to `b`; else the emptiest. */
  claim(place: string, offsets: readonly number[], [a, b]: readonly [number, number]): number {
    const span = { from: Math.min(a, b) - CLEARANCE, to: Math.max(a, b) };
    const taken = this.#at(place);
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const offset of offsets) {
      let load = 0;
      for (const { from, to } of taken.get(offset) ?? [])
        if (from < span.to && span.from < to) load += 1;
      if (load < least) [best, least] = [offset, load];
      if (load === 0) break;
    }
    const spans = taken.get(best);
    if (spans) spans.push(span);
    else taken.set(best, [span]);
    return best;
  }

  #at(place: string): Map<number, Span[]> {
    const known = this.#taken.get(place);
    if (known) return known;
    const taken = new Map<number, Span[]>();
    this.#taken.set(place, taken);
    return taken;
  }
}

/** A gutter between columns; those of the tray are others than those of the stages. */
interface Gutter {
  readonly place: string;
  readonly x: number;
}

/** The gutters at both sides of a card. */
interface Column {
  readonly left: Gutter;
  readonly right: Gutter;
}

/** Columns of a layout by stage; what stands in no stage stands in the tray. */
class ColumnFinder {
  readonly #columns = new Map<string, Column>();

  constructor({ stages }: BoardLayout) {
    stages.forEach(({ id, x, width }, at) => {
      const left = { place: `gutter ${at}`, x };
      this.#columns.set(id, { left, right: { place: `gutter ${at + 1}`, x: x + width } });
    });
  }

  of(box: CardBox): Column {
    const column = box.cell && this.#columns.get(box.cell.stageId);
    if (column) return column;
    const at = trayColumn(box);
    const gutter = (index: number) => ({ place: `tray ${index}`, x: trayGutter(index) });
    return { left: gutter(at), right: gutter(at + 1) };
  }
}

/** What all routes of a board share. */
interface Ground {
  readonly layout: BoardLayout;
  readonly tracks: Tracks;
  readonly columns: ColumnFinder;
}

/** y of the free strip that a long link travels in: above the lower card, below both for a loop. */
function stripY(layout: BoardLayout, kind: LinkKind, a: CardBox, b: CardBox): number {
  const lower = a.y > b.y ? a : b;
  const lane = layout.lanes.find(({ id }) => id === lower.cell?.laneId);
  if (!lane) return (layout.tray?.y ?? 0) + STRIP_FROM_TOP;
  if (kind !== 'loop') return lane.y + STRIP_FROM_TOP;
  const end = lane.y + lane.height;
  return (lane.isCollapsed ? end : (lane.curveY ?? end)) - STRIP_FROM_END;
}

/** y at which a link meets a card's side: the middle, or beside the links that are there already. */
function meetingY(box: CardBox, side: 'left' | 'right', tracks: Tracks): number {
  const offset = tracks.claim(`${box.id} ${side}`, SIDE_TRACKS, [0, 1]);
  return box.y + box.height / 2 + Math.max(-box.height / 3, Math.min(box.height / 3, offset));
}

/** Corner by corner, and the gutters in which the link leaves and arrives. */
interface Course {
  readonly corners: readonly Point[];
  readonly gutters: readonly [Gutter, Gutter];
}

function courseOf(
  { layout, tracks, columns }: Ground,
  line: LinkLine,
  ends: readonly [CardBox, CardBox],
): Course {
  const [a, b] = ends;
  const [columnA, columnB] = [columns.of(a), columns.of(b)];
  // By place and not by number: a column of the tray may be below any stage.
  const isRightward = columnB.left.x - columnA.left.x;
  const leavesRight = isRightward >= 0;
  const arrivesFromLeft = isRightward > 0;
  const startY = meetingY(a, leavesRight ? 'right' : 'left', tracks);
  const endY = meetingY(b, arrivesFromLeft ? 'left' : 'right', tracks);
  const start = { x: leavesRight ? a.x + a.width : a.x, y: startY };
  const end = { x: arrivesFromLeft ? b.x : b.x + b.width, y: endY };
  const gutterA = leavesRight ? columnA.right : columnA.left;
  const gutterB = arrivesFromLeft ? columnB.left : columnB.right;
  const arrival = arrivesFromLeft ? TURN_RIGHT_TRACKS : TURN_LEFT_TRACKS;
  const turnX = (y: number) => gutterB.x + tracks.claim(gutterB.place, arrival, [y, endY]);
  const gutters = [gutterA, gutterB] as const;
  if (gutterA.place === gutterB.place) {
    const x = turnX(startY);
    return { corners: [start, { x, y: startY }, { x, y: endY }, end], gutters };
  }
  const strip = stripY(layout, line.kind, a, b);
  const along = [gutterA.x, gutterB.x] as const;
  const y = strip + tracks.claim(`strip ${strip}`, STRIP_TRACKS, along);
  const departure = leavesRight ? TURN_LEFT_TRACKS : TURN_RIGHT_TRACKS;
  const xA = gutterA.x + tracks.claim(gutterA.place, departure, [startY, y]);
  const xB = turnX(y);
  const turns = [
    { x: xA, y: startY },
    { x: xA, y },
    { x: xB, y },
    { x: xB, y: endY },
  ];
  return { corners: [start, ...turns, end], gutters };
}

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(by, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
};

const print = ({ x, y }: Point) => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;

/** Straight pieces with rounded corners. */
function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M ${print(first)}`;
  rest.forEach((point, index) => {
    const before = points[index] ?? first;
    const after = rest[index + 1];
    if (!after) path += ` L ${print(point)}`;
    else {
      const enter = towards(point, before, CORNER_RADIUS);
      path += ` L ${print(enter)} Q ${print(point)} ${print(towards(point, after, CORNER_RADIUS))}`;
    }
  });
  return path;
}

/** More is written at the left of a card than at its right: labels keep to the right a little. */
const LABEL_SHIFT = 2;

/** Where a label can stand on a route. */
function labelPlaces({ gutters, corners }: Course): Pick<LinkRoute, 'across' | 'upright'> {
  const [, a, b, c, d] = corners;
  const [leaving, arriving] = gutters;
  const upright = (gutter: Gutter, from: Point, to: Point) => {
    const y = (from.y + to.y) / 2;
    return { x: gutter.x + LABEL_SHIFT, y, length: Math.abs(from.y - to.y) };
  };
  const [origin] = corners;
  if (!a || !b) return { upright: { x: 0, y: 0, ...origin, length: 0 } };
  if (!c || !d || corners.length <= 4) return { upright: upright(arriving, a, b) };
  const isLater = Math.abs(c.y - d.y) > Math.abs(a.y - b.y);
  return {
    across: { x: (b.x + c.x) / 2, y: b.y, length: Math.abs(c.x - b.x) },
    upright: isLater ? upright(arriving, c, d) : upright(leaving, a, b),
  };
}

function routeOf(ground: Ground, line: LinkLine): readonly LinkRoute[] {
  const { cards, hidden } = ground.layout;
  const a = cards.get(line.from) ?? hidden.get(line.from);
  const b = cards.get(line.to) ?? hidden.get(line.to);
  // Cards that are folded away together have nothing between them to see.
  if (!a || !b || a === b) return [];
  const course = courseOf(ground, line, [a, b]);
  const { corners } = course;
  const tip = corners.at(-1) ?? { x: b.x, y: b.y };
  const pointsRight = tip.x === b.x;
  const shortened = { x: tip.x + (pointsRight ? -ARROW_LENGTH : ARROW_LENGTH), y: tip.y };
  return [
    {
      ...line,
      path: roundedPath([...corners.slice(0, -1), shortened]),
      tip,
      pointsRight,
      ...labelPlaces(course),
    },
  ];
}

/** Routes of all links whose two cards exist, in a stable order. */
export function routeLinks(board: Board, layout: BoardLayout): readonly LinkRoute[] {
  const ground = { layout, tracks: new Tracks(), columns: new ColumnFinder(layout) };
  return linesOf(board).flatMap((line) => routeOf(ground, line));
}

/** The outline of an arrowhead as points of a polygon. */
export function arrowhead({
  tip,
  pointsRight,
}: Pick<LinkRoute, 'tip' | 'pointsRight'>): readonly Point[] {
  const back = pointsRight ? -ARROW_LENGTH - 1 : ARROW_LENGTH + 1;
  return [tip, { x: tip.x + back, y: tip.y - 4.5 }, { x: tip.x + back, y: tip.y + 4.5 }];
}

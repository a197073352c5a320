/**
 * Routes of links that stay readable: they run in the gutters between columns and in the free
 * strips of lanes, never across a card's title.
 */
import type { Board } from '../model/board';
import type { LinkKind } from '../model/link';
import { displacedRoot } from '../model/pain';
import { compareText } from '../model/text';
import { type BoardLayout, type CardBox, LAYOUT } from './board-layout';
import type { Point } from './drop-place';

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
  /** Middle of the route, for its label. */
  readonly middle: Point;
  /** The link is not drawn by hand: a pain names `from` as its root. */
  readonly isRoot: boolean;
}

interface Line {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly isRoot: boolean;
}

const CORNER_RADIUS = 8;
const ARROW_LENGTH = 7;
/** Neighbouring links keep apart by these offsets inside a gutter or a strip. */
const TRACKS = [0, 4, -4, 8, -8];
/** Where the strip of free space is, from the top and from the bottom of a lane. */
const STRIP = 9;

/** Counts how many links use a gutter, a strip or a card's side, and spreads them. */
class Tracks {
  readonly #used = new Map<string, number>();

  next(place: string, spread = 1): number {
    const count = this.#used.get(place) ?? 0;
    this.#used.set(place, count + 1);
    return (TRACKS[count % TRACKS.length] ?? 0) * spread;
  }
}

/** Links drawn by hand, and causes that follow from pains whose root is another card. */
function linesOf(board: Board): readonly Line[] {
  const drawn = [...board.links.values()].map((link): Line => ({ ...link, isRoot: false }));
  const known = new Set(drawn.map(({ from, to }) => `${from} ${to}`));
  const roots: Line[] = [];
  for (const pain of board.pains.values()) {
    const from = displacedRoot(pain);
    const to = pain.touchpointId;
    if (from === undefined || known.has(`${from} ${to}`)) continue;
    known.add(`${from} ${to}`);
    roots.push({ id: `root-${pain.id}`, kind: 'cause', from, to, isRoot: true });
  }
  return [...drawn, ...roots].sort((a, b) => compareText(a.id, b.id));
}

const columnOf = (box: CardBox) => Math.floor((box.x - LAYOUT.laneHeader) / LAYOUT.column);
const gutterX = (column: number) => LAYOUT.laneHeader + column * LAYOUT.column;

/** y of the free strip that a long link travels in: above the lower card, below both for a loop. */
function stripY(layout: BoardLayout, kind: LinkKind, a: CardBox, b: CardBox): number {
  const lower = a.y > b.y ? a : b;
  const lane = layout.lanes.find(({ id }) => id === lower.cell?.laneId);
  if (!lane) return (layout.tray?.y ?? 0) + STRIP;
  return kind === 'loop' ? lane.y + lane.height - STRIP : lane.y + STRIP;
}

function cornersOf(
  layout: BoardLayout,
  line: Line,
  ends: readonly [CardBox, CardBox],
  tracks: Tracks,
) {
  const [a, b] = ends;
  const [columnA, columnB] = [columnOf(a), columnOf(b)];
  const leavesRight = columnB >= columnA;
  const arrivesFromLeft = columnB > columnA;
  const sideY = (box: CardBox, side: string) => {
    const offset = tracks.next(`${box.id} ${side}`, 1.5);
    return box.y + box.height / 2 + Math.max(-box.height / 3, Math.min(box.height / 3, offset));
  };
  const startY = sideY(a, leavesRight ? 'right' : 'left');
  const endY = sideY(b, arrivesFromLeft ? 'left' : 'right');
  const start = { x: leavesRight ? a.x + a.width : a.x, y: startY };
  const end = { x: arrivesFromLeft ? b.x : b.x + b.width, y: endY };
  const gutterA = leavesRight ? columnA + 1 : columnA;
  const gutterB = arrivesFromLeft ? columnB : columnB + 1;
  const xA = gutterX(gutterA) + tracks.next(`gutter ${gutterA}`);
  if (gutterA === gutterB && line.kind !== 'loop')
    return [start, { x: xA, y: startY }, { x: xA, y: endY }, end];
  const xB = gutterX(gutterB) + tracks.next(`gutter ${gutterB}`);
  const strip = stripY(layout, line.kind, a, b);
  const y = strip + tracks.next(`strip ${strip}`);
  return [start, { x: xA, y: startY }, { x: xA, y }, { x: xB, y }, { x: xB, y: endY }, end];
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

function routeOf(layout: BoardLayout, line: Line, tracks: Tracks): readonly LinkRoute[] {
  const a = layout.cards.get(line.from);
  const b = layout.cards.get(line.to);
  if (!a || !b || a === b) return [];
  const corners = cornersOf(layout, line, [a, b], tracks);
  const tip = corners.at(-1) ?? { x: b.x, y: b.y };
  const pointsRight = tip.x === b.x;
  const shortened = { x: tip.x + (pointsRight ? -ARROW_LENGTH : ARROW_LENGTH), y: tip.y };
  const half = Math.floor((corners.length - 1) / 2);
  const [from, to] = [corners[half] ?? tip, corners[half + 1] ?? tip];
  return [
    {
      ...line,
      path: roundedPath([...corners.slice(0, -1), shortened]),
      tip,
      pointsRight,
      middle: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
    },
  ];
}

/** Routes of all links whose two cards exist, in a stable order. */
export function routeLinks(board: Board, layout: BoardLayout): readonly LinkRoute[] {
  const tracks = new Tracks();
  return linesOf(board).flatMap((line) => routeOf(layout, line, tracks));
}

/** The outline of an arrowhead as points of a polygon. */
export function arrowhead({
  tip,
  pointsRight,
}: Pick<LinkRoute, 'tip' | 'pointsRight'>): readonly Point[] {
  const back = pointsRight ? -ARROW_LENGTH - 1 : ARROW_LENGTH + 1;
  return [tip, { x: tip.x + back, y: tip.y - 4.5 }, { x: tip.x + back, y: tip.y + 4.5 }];
}

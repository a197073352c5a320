/**
 * Where the few words of a link stand: in the middle of its longest stretch across, where there is
 * room for a line; else narrow beside the gutter, so that no title is ever covered.
 */
import { type FontStyle, fitLine, textWidth, wrapText } from '../text/measure';
import type { LinkRoute } from './link-routes';

export const LINK_LABEL: FontStyle = { size: 12, weight: 400 };
export const LABEL_LINE = 15;
const PADDING = { x: 4, y: 1 } as const;
/** A label across is worth it from here on. */
const MIN_ACROSS = 72;
const MAX_ACROSS = 220;
/**
 * Between the text of two neighbouring cards: the gutter, and of each card the edge on which
 * nothing is written.
 */
const NARROW = 48;
const NARROW_LINES = 3;
/** Height of an arrowhead, and so much again. */
const ARROW = 14;

export interface LinkLabel {
  readonly id: string;
  readonly route: LinkRoute;
  readonly lines: readonly string[];
  /** Middle of the label. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** One line in the free strip of a lane, and not narrow in a gutter. */
  readonly isAcross: boolean;
}

/** The label of one route; undefined when nobody wrote any. */
export function labelOf(route: LinkRoute): LinkLabel | undefined {
  const { id, label, across, upright } = route;
  if (label === '') return undefined;
  const isAcross = across !== undefined && across.length >= MIN_ACROSS;
  const room = isAcross ? Math.min(MAX_ACROSS, across.length - 24) : NARROW;
  const inner = room - 2 * PADDING.x;
  const lines = isAcross
    ? [fitLine(label, LINK_LABEL, inner)]
    : wrapText(label, LINK_LABEL, { width: inner, maxLines: NARROW_LINES });
  const width = Math.max(...lines.map((line) => textWidth(line, LINK_LABEL))) + 2 * PADDING.x;
  const height = lines.length * LABEL_LINE + 2 * PADDING.y;
  const { x } = isAcross ? across : upright;
  // Between neighbours the line is so short that a label on it would hide it: it stands above.
  const isHidden = !isAcross && upright.length < height + ARROW;
  const y = isAcross ? across.y : upright.y - (isHidden ? height / 2 + ARROW / 2 : 0);
  return { id, route, lines, x, y, width: Math.min(width, room), height, isAcross };
}

const overlap = (a: LinkLabel, b: LinkLabel) =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

/** How often a label gives way before it is left where it is. */
const MOST_MOVES = 8;

function giveWay(label: LinkLabel, placed: readonly LinkLabel[], moves = MOST_MOVES): LinkLabel {
  const other = moves > 0 ? placed.find((one) => overlap(one, label)) : undefined;
  if (!other) return label;
  const moved = label.isAcross
    ? { ...label, x: other.x + (other.width + label.width) / 2 + 4 }
    : { ...label, y: other.y + (other.height + label.height) / 2 + 2 };
  return giveWay(moved, placed, moves - 1);
}

/** All labels; those that would cover each other give way along their strip or their gutter. */
export function linkLabels(routes: readonly LinkRoute[]): readonly LinkLabel[] {
  const placed: LinkLabel[] = [];
  for (const route of routes) {
    const label = labelOf(route);
    if (label) placed.push(giveWay(label, placed));
  }
  return placed;
}

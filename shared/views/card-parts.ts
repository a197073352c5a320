/**
 * Where everything stands on a card, in pixels from the card's top left corner. One placement for
 * the screen and the export: face and channel on the left of the meta row, counts and owner on the
 * right, ring and flag in the top right corner.
 */
import type { Board } from '../model/board';
import type { Emotion, Touchpoint } from '../model/touchpoint';
import { fitLine, textWidth } from '../text/measure';
import { FACE_SIZE, SIGN_SIZE } from './card-marks';
import { CARD, CARD_META, CARD_TITLE_X, cardHeight, titleLines } from './card-size';
import { initialsOf } from './lane-appearance';

export const OWNER_SIZE = 20;
/** Side of the icon of a channel. */
export const CHANNEL_ICON_SIZE = 13;
const GAP = 6;
/** Between an icon and its word. */
const ICON_GAP = 4;
/** A shorter shred of a name says less than the icon alone. */
const MIN_CHANNEL_WIDTH = 24;
/** Between a sign and its number. */
const SIGN_GAP = 3;

export interface CountMark {
  /** Left edge of the sign; its top is `metaY` centred like everything of the row. */
  readonly x: number;
  readonly numberX: number;
  readonly count: number;
}

export interface CardParts {
  readonly height: number;
  readonly lines: readonly string[];
  readonly ringX: number;
  readonly ringY: number;
  /** Middle of the meta row. */
  readonly metaY: number;
  readonly face?: { readonly x: number; readonly emotion: Emotion };
  /** `text` is empty when only its icon has room. */
  readonly channel?: { readonly iconX: number; readonly x: number; readonly text: string };
  readonly pains?: CountMark;
  readonly pitfalls?: CountMark;
  /** `initials` are empty when nobody owns the touchpoint. */
  readonly owner: { readonly x: number; readonly initials: string };
}

const counted = new WeakMap<Board['pains'], ReadonlyMap<string, number>>();

/** How many pains each touchpoint has; computed once for each version of the pains. */
export function painCounts(board: Pick<Board, 'pains'>): ReadonlyMap<string, number> {
  const known = counted.get(board.pains);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { touchpointId } of board.pains.values())
    counts.set(touchpointId, (counts.get(touchpointId) ?? 0) + 1);
  counted.set(board.pains, counts);
  return counts;
}

/** A count that ends at `right`, or nothing for 0. */
function countMark(count: number, right: number): CountMark | undefined {
  if (count === 0) return undefined;
  const numberX = right - textWidth(String(count), CARD_META);
  return { x: numberX - SIGN_GAP - SIGN_SIZE, numberX, count };
}

export interface CardFacts {
  /** How many pains name this touchpoint. */
  readonly pains: number;
  /** The channel's name in the reader's language. */
  readonly channel: string;
}

/** The parts of a card and where they stand. */
export function cardParts(touchpoint: Touchpoint, facts: CardFacts): CardParts {
  const right = CARD.width - CARD.paddingX;
  const height = cardHeight(touchpoint);
  const ownerX = right - OWNER_SIZE;
  const pitfallMark = countMark(touchpoint.pitfalls.length, ownerX - GAP);
  const painMark = countMark(facts.pains, (pitfallMark?.x ?? ownerX) - GAP);
  const { emotion } = touchpoint;
  const channelRight = (painMark?.x ?? pitfallMark?.x ?? ownerX) - GAP;
  const iconX = emotion === undefined ? CARD_TITLE_X : CARD_TITLE_X + FACE_SIZE + GAP;
  const channelX = iconX + CHANNEL_ICON_SIZE + ICON_GAP;
  const room = channelRight - channelX;
  const channel = room < MIN_CHANNEL_WIDTH ? '' : fitLine(facts.channel, CARD_META, room);
  return {
    height,
    lines: titleLines(touchpoint),
    ringX: right - CARD.ring,
    ringY: CARD.paddingY,
    metaY: height - CARD.paddingY - CARD.meta / 2,
    ...(emotion === undefined ? {} : { face: { x: CARD_TITLE_X, emotion } }),
    ...(facts.channel === '' ? {} : { channel: { iconX, x: channelX, text: channel } }),
    ...(painMark ? { pains: painMark } : {}),
    ...(pitfallMark ? { pitfalls: pitfallMark } : {}),
    owner: { x: ownerX, initials: initialsOf(touchpoint.owner || touchpoint.ownerDept) },
  };
}

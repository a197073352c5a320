/**
 * The shapes of the marks on a card, as SVG path data: screen and export draw the very same ones.
 * Colours are the palette's affair; every shape is drawn from the corner 0, 0 of its own square.
 */
import type { Emotion, Intent, Pillar, PillarScores, Score } from '../model/touchpoint';
import { PILLARS, SCORES } from '../model/touchpoint';
import { CARD } from './card-size';

/** Side of the square in which `faceOf` draws. */
export const FACE_SIZE = 16;
/** Width of the lines of a face, in the units of `FACE_SIZE`. */
export const FACE_STROKE = 1.4;

export interface Face {
  /** Disc in the emotion's colour. */
  readonly outline: string;
  /** Eyes, and an open mouth: filled with the surface's colour. */
  readonly filled: string;
  /** Mouth and brows: lines of `FACE_STROKE` in the surface's colour, with round ends. */
  readonly stroked: string;
}

const circle = (cx: number, cy: number, r: number) =>
  `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const eyes = (y: number) => `${circle(5.5, y, 1.1)}${circle(10.5, y, 1.1)}`;
const disc = circle(8, 8, 7.5);

/** Told apart by mouth, brows and eyes, never by colour alone. */
const FACES: Readonly<Record<Emotion, Face>> = {
  '-2': {
    outline: disc,
    filled: eyes(7.4),
    stroked: 'M4.9 12Q8 8.2 11.1 12M3.9 4.5L6.7 5.8M12.1 4.5L9.3 5.8',
  },
  '-1': { outline: disc, filled: eyes(6.5), stroked: 'M5.2 11.3Q8 8.7 10.8 11.3' },
  0: { outline: disc, filled: eyes(6.5), stroked: 'M5.3 10.6H10.7' },
  1: { outline: disc, filled: eyes(6.5), stroked: 'M4.9 9.8Q8 12.9 11.1 9.8' },
  2: { outline: disc, filled: `${eyes(6)}M4.2 8.8H11.8A3.8 3.8 0 0 1 4.2 8.8Z`, stroked: '' },
};

/** The face of an observed emotion. */
export function faceOf(emotion: Emotion): Face {
  return FACES[emotion];
}

/** Width of the arcs of the ring. */
export const RING_STROKE = 3;
/** Free angle between two arcs, so that they read as three even when all are full. */
const RING_GAP = 0.34;
const FULL_SCORE = Math.max(...SCORES);

export interface RingArc {
  readonly pillar: Pillar;
  /** Absent while nobody has scored this pillar; 0 means "scored: absent". */
  readonly score: Score | undefined;
  /** The whole third of the ring. */
  readonly trackPath: string;
  /** The part of it that the score fills; empty for 0 and when there is no score. */
  readonly fillPath: string;
}

const twoDigits = (value: number) => Math.round(value * 100) / 100;

function arc(centre: number, radius: number, from: number, to: number): string {
  const at = (angle: number) =>
    `${twoDigits(centre + radius * Math.sin(angle))} ${twoDigits(centre - radius * Math.cos(angle))}`;
  return `M${at(from)}A${radius} ${radius} 0 0 1 ${at(to)}`;
}

/** Tâm, Tầm, Tài clockwise from the top, as lines of `RING_STROKE` in a square of `size`. */
export function ringArcs(scores: PillarScores, size: number = CARD.ring): readonly RingArc[] {
  const third = (2 * Math.PI) / PILLARS.length;
  const radius = (size - RING_STROKE) / 2;
  return PILLARS.map((pillar, index): RingArc => {
    const score = scores[pillar];
    const from = index * third + RING_GAP / 2;
    const to = (index + 1) * third - RING_GAP / 2;
    const filledTo = from + ((to - from) * (score ?? 0)) / FULL_SCORE;
    return {
      pillar,
      score,
      trackPath: arc(size / 2, radius, from, to),
      fillPath: score ? arc(size / 2, radius, from, filledTo) : '',
    };
  });
}

/** Side of the flag in a card's top right corner. */
export const FLAG_SIZE = 16;

/** Flag of a critical touchpoint: fills the corner of a card `width` wide, rounding included. */
export function flagPath(
  width: number = CARD.width,
  size: number = FLAG_SIZE,
  radius: number = CARD.radius,
): string {
  const corner = `A${radius} ${radius} 0 0 1 ${width} ${radius}`;
  return `M${width - size} 0H${width - radius}${corner}V${size}Z`;
}

/** Square in which the signs of pains and pitfalls are drawn. */
export const SIGN_SIZE = 12;
/** A flash, filled: pains of a touchpoint. */
export const PAIN_SIGN = 'M7.2 .8L2.2 7H5.4L4.6 11.2L9.8 4.8H6.5L7.2 .8Z';
/** A warning triangle, filled: pitfall tags. */
export const PITFALL_SIGN =
  'M5.1 1.7a1 1 0 0 1 1.8 0l4.4 8.1a1 1 0 0 1-.9 1.5h-8.8a1 1 0 0 1-.9-1.5ZM5.4 4.4v3.1h1.2v-3.1ZM5.4 8.5v1.2h1.2v-1.2Z';

/** Head and shoulders, as lines in the square of an owner's disc (20). */
export const PERSON_SIGN =
  'M7.5 7.6a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M5.6 14.8a4.4 3.6 0 0 1 8.8 0';

/** Dash pattern of a card's outline: what is meant is firm, what just happens is broken. */
export const INTENT_DASH: Readonly<Record<Intent, string>> = {
  designed: '',
  accidental: '6 4',
  unknown: '1.5 3',
};

/** The coloured left edge of a card, inside its rounded corners. */
export function edgePath(height: number): string {
  const { radius, edge } = CARD;
  const inset = twoDigits(radius - Math.sqrt(radius ** 2 - (radius - edge) ** 2));
  const corner = `A${radius} ${radius} 0 0 0`;
  return `M${edge} ${inset}${corner} 0 ${radius}V${height - radius}${corner} ${edge} ${height - inset}Z`;
}

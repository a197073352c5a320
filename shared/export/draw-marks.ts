/** The marks of a card as primitives; the legend explains them with the very same drawings. */
import type { LinkKind } from '../model/link';
import type { Emotion, PillarScores } from '../model/touchpoint';
import {
  FACE_SIZE,
  FACE_STROKE,
  faceOf,
  PAIN_SIGN,
  PERSON_SIGN,
  PITFALL_SIGN,
  RING_STROKE,
  ringArcs,
  SIGN_SIZE,
} from '../views/card-marks';
import { CHANNEL_ICON_SIZE, OWNER_SIZE } from '../views/card-parts';
import { CHANNEL_ICON_STROKE, CHANNEL_ICON_UNITS, channelIcon } from '../views/channel-icons';
import { LINK_STYLES, type LinkStyle } from '../views/link-style';
import type { Palette } from '../views/palette';
import { boundsOfPoints } from './bounds';
import {
  type Circle,
  type Group,
  type Paint,
  type Path,
  type Primitive,
  textInRow,
} from './primitives';

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The face of an emotion, `size` pixels wide, with its top left corner at `at`. */
export function drawFace(palette: Palette, emotion: Emotion, at: Corner, size = FACE_SIZE): Group {
  const face = faceOf(emotion);
  const items: Path[] = [
    { kind: 'path', d: face.outline, fill: palette.emotion[emotion] },
    { kind: 'path', d: face.filled, fill: palette.surface },
  ];
  if (face.stroked !== '')
    items.push({
      kind: 'path',
      d: face.stroked,
      stroke: palette.surface,
      strokeWidth: FACE_STROKE,
      hasRoundEnds: true,
    });
  const scale = size / FACE_SIZE;
  return { kind: 'group', ...at, ...(scale === 1 ? {} : { scale }), height: size, items };
}

/** The icon of a channel, in the tone of the word that follows it. */
export function drawChannel(palette: Palette, channel: string, at: Corner): Group {
  const icon: Path = {
    kind: 'path',
    d: channelIcon(channel),
    stroke: palette.secondary,
    strokeWidth: CHANNEL_ICON_STROKE,
    hasRoundEnds: true,
  };
  const scale = CHANNEL_ICON_SIZE / CHANNEL_ICON_UNITS;
  return { kind: 'group', ...at, scale, height: CHANNEL_ICON_SIZE, items: [icon] };
}

/** How strong the empty part of a scored arc is: it says "scored, and not full". */
const TRACK_OPACITY = 0.3;

/** The ring of the three pillars. */
export function drawRing(palette: Palette, scores: PillarScores, at: Corner): Group {
  const items = ringArcs(scores).flatMap(({ pillar, score, trackPath, fillPath }): Path[] => {
    const colour = palette.pillar[pillar];
    const track: Path =
      score === undefined
        ? { kind: 'path', d: trackPath, stroke: palette.rest, strokeWidth: RING_STROKE }
        : {
            kind: 'path',
            d: trackPath,
            stroke: colour,
            strokeWidth: RING_STROKE,
            opacity: TRACK_OPACITY,
          };
    if (fillPath === '') return [track];
    return [track, { kind: 'path', d: fillPath, stroke: colour, strokeWidth: RING_STROKE }];
  });
  return { kind: 'group', ...at, items };
}

/** Initials in a disc, or a dotted circle when nobody owns the touchpoint. */
export function drawOwner(palette: Palette, initials: string, at: Corner): Group {
  const half = OWNER_SIZE / 2;
  const circle = { kind: 'circle', cx: half, cy: half } as const;
  if (initials === '') {
    const dots = { strokeWidth: 1.25, dash: '1.5 2.5' };
    return {
      kind: 'group',
      ...at,
      items: [{ ...circle, r: half - 0.75, stroke: palette.secondary, ...dots }],
    };
  }
  const disc: Circle = { ...circle, r: half, fill: palette.rest };
  if (!palette.showsNames) return { kind: 'group', ...at, items: [disc, somebody(palette)] };
  const letters = textInRow(
    initials,
    { x: half, top: 0, height: OWNER_SIZE },
    { size: 9, weight: 600, fill: palette.ink, anchor: 'middle' },
  );
  return { kind: 'group', ...at, items: [disc, letters] };
}

/** That there is an owner, without saying who. */
function somebody(palette: Palette): Path {
  return {
    kind: 'path',
    d: PERSON_SIGN,
    stroke: palette.ink,
    strokeWidth: 1.4,
    hasRoundEnds: true,
  };
}

export type Sign = 'pain' | 'pitfall';

/** The sign that stands before a count. */
export function drawSign(palette: Palette, sign: Sign, at: Corner): Group {
  const path: Path =
    sign === 'pain'
      ? { kind: 'path', d: PAIN_SIGN, fill: palette.emotion[-2] }
      : { kind: 'path', d: PITFALL_SIGN, fill: palette.secondary };
  return { kind: 'group', ...at, items: [path] };
}

export const SIGN_HALF = SIGN_SIZE / 2;

/** Stroke of a link. */
export function linkPaint(palette: Palette, style: LinkStyle): Paint {
  const { tone, width, dash } = style;
  return { stroke: palette[tone], strokeWidth: width, ...(dash === '' ? {} : { dash }) };
}

export interface LinkShape {
  readonly kind: LinkKind;
  readonly path: string;
  readonly head: readonly Corner[];
}

/** A link with its arrowhead. */
export function drawLink(palette: Palette, { kind, path, head }: LinkShape): readonly Primitive[] {
  const style = LINK_STYLES[kind];
  const d = `M${head.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
  return [
    { kind: 'path', d: path, bounds: boundsOfPoints(path), ...linkPaint(palette, style) },
    { kind: 'path', d, bounds: boundsOfPoints(d), fill: palette[style.tone] },
  ];
}

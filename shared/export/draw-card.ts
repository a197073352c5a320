/** A touchpoint's card: title, marks and counts where `card-parts.ts` puts them. */
import { channelName } from '../i18n/channel-name';
import type { Touchpoint } from '../model/touchpoint';
import { fitLine } from '../text/measure';
import type { CardBox } from '../views/board-layout';
import { edgePath, FACE_SIZE, flagPath, INTENT_DASH } from '../views/card-marks';
import { CHANNEL_ICON_SIZE, type CountMark, cardParts, OWNER_SIZE } from '../views/card-parts';
import { CARD, CARD_META, CARD_TITLE, CARD_TITLE_WIDTH, CARD_TITLE_X } from '../views/card-size';
import {
  drawChannel,
  drawFace,
  drawOwner,
  drawRing,
  drawSign,
  SIGN_HALF,
  type Sign,
} from './draw-marks';
import { type Group, type Primitive, type Rect, textInRow, textLines } from './primitives';
import type { SceneContext } from './scene-context';

type CardContext = Pick<SceneContext, 'palette' | 't'>;

/** The outline has to be seen when it is broken, and must not be louder than the title. */
const OUTLINE_OPACITY = 0.55;

function outlineOf({ palette }: CardContext, touchpoint: Touchpoint, box: CardBox): Rect {
  const dash = INTENT_DASH[touchpoint.intent];
  return {
    kind: 'rect',
    x: 0,
    y: 0,
    width: box.width,
    height: box.height,
    radius: CARD.radius,
    stroke: palette.secondary,
    strokeWidth: 1,
    opacity: OUTLINE_OPACITY,
    ...(dash === '' ? {} : { dash, hasRoundEnds: touchpoint.intent === 'unknown' }),
  };
}

function drawTitle({ palette, t }: CardContext, lines: readonly string[]): readonly Primitive[] {
  const row = { x: CARD_TITLE_X, top: CARD.paddingY, height: CARD.titleLine };
  if (lines.length > 0) return textLines(lines, row, { ...CARD_TITLE, fill: palette.ink });
  const style = { size: CARD_TITLE.size, weight: 400, fill: palette.secondary } as const;
  const placeholder = fitLine(t('touchpoint.untitled'), style, CARD_TITLE_WIDTH);
  return [textInRow(placeholder, row, style)];
}

interface Count {
  readonly sign: Sign;
  readonly mark: CountMark | undefined;
  readonly metaY: number;
}

function drawCount({ palette }: CardContext, { sign, mark, metaY }: Count): readonly Primitive[] {
  if (!mark) return [];
  const row = { x: mark.numberX, top: metaY - CARD.meta / 2, height: CARD.meta };
  return [
    drawSign(palette, sign, { x: mark.x, y: metaY - SIGN_HALF }),
    textInRow(String(mark.count), row, { ...CARD_META, fill: palette.secondary }),
  ];
}

export interface CardPlace {
  readonly box: CardBox;
  /** How many pains name this touchpoint. */
  readonly pains: number;
}

/** The card where the layout put it. */
export function drawCard(context: CardContext, touchpoint: Touchpoint, place: CardPlace): Group {
  const { palette, t } = context;
  const { box, pains } = place;
  const parts = cardParts(touchpoint, {
    pains,
    channel: channelName(touchpoint.channel, t),
  });
  const { face, channel, owner, metaY } = parts;
  const edge = face ? palette.emotion[face.emotion] : palette.rest;
  const { width, height } = box;
  const items: Primitive[] = [
    { kind: 'rect', x: 0, y: 0, width, height, radius: CARD.radius, fill: palette.surface },
    outlineOf(context, touchpoint, box),
    { kind: 'path', d: edgePath(height), fill: edge },
    ...drawTitle(context, parts.lines),
    drawRing(palette, touchpoint.ttt, { x: parts.ringX, y: parts.ringY }),
    ...drawCount(context, { sign: 'pain', mark: parts.pains, metaY }),
    ...drawCount(context, { sign: 'pitfall', mark: parts.pitfalls, metaY }),
    drawOwner(palette, owner.initials, { x: owner.x, y: metaY - OWNER_SIZE / 2 }),
  ];
  if (face) items.push(drawFace(palette, face.emotion, { x: face.x, y: metaY - FACE_SIZE / 2 }));
  if (channel) {
    const row = { x: channel.x, top: metaY - CARD.meta / 2, height: CARD.meta };
    const corner = { x: channel.iconX, y: metaY - CHANNEL_ICON_SIZE / 2 };
    items.push(drawChannel(palette, touchpoint.channel, corner));
    items.push(textInRow(channel.text, row, { ...CARD_META, fill: palette.secondary }));
  }
  if (touchpoint.critical) items.push({ kind: 'path', d: flagPath(width), fill: palette.ink });
  return { kind: 'group', x: box.x, y: box.y, width, height, items };
}

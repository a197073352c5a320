/** A card as it is seen from further away: less on it, and what is left is larger. */
import type { Touchpoint } from '../model/touchpoint';
import { type FontStyle, wrapText } from '../text/measure';
import type { CardBox } from '../views/board-layout';
import { FACE_SIZE } from '../views/card-marks';
import { CARD } from '../views/card-size';
import type { Detail } from '../views/detail';
import { drawFace } from './draw-marks';
import { type Group, type Primitive, textLines } from './primitives';
import type { SceneContext } from './scene-context';

type CardContext = Pick<SceneContext, 'palette' | 't'>;

const PADDING = { left: 18, right: 10, y: 4 } as const;
const LINE_HEIGHT = 1.28;
/** Wider than on the full card: it is what tells the emotion when the face is gone. */
const EDGE = 10;
const FLAG = { title: 26, colour: 40, block: 56 } as const;
/** How strongly a card is tinted with its emotion. */
const TINT_OPACITY = 0.3;
/** Blocks are the ground that the curve and the flags stand out from. */
const BLOCK_OPACITY = 0.62;
const FACE_PART = 0.62;

type Wrapped = { readonly size: number; readonly lines: readonly string[] };
const wrapped = new WeakMap<Touchpoint, Wrapped>();

function linesAt(touchpoint: Touchpoint, title: string, style: FontStyle, height: number) {
  const known = wrapped.get(touchpoint);
  if (known?.size === style.size && touchpoint.title !== '') return known.lines;
  const maxLines = Math.max(1, Math.floor((height - 2 * PADDING.y) / (style.size * LINE_HEIGHT)));
  const width = CARD.width - PADDING.left - PADDING.right;
  const lines = wrapText(title, style, { width, maxLines });
  if (touchpoint.title !== '') wrapped.set(touchpoint, { size: style.size, lines });
  return lines;
}

function drawTitle(
  { palette, t }: CardContext,
  touchpoint: Touchpoint,
  height: number,
  size: number,
): readonly Primitive[] {
  const isNamed = touchpoint.title !== '';
  const style = { size, weight: isNamed ? 600 : 400 } as const;
  const title = isNamed ? touchpoint.title : t('touchpoint.untitled');
  const lines = linesAt(touchpoint, title, style, height);
  const line = size * LINE_HEIGHT;
  const row = { x: PADDING.left, top: (height - lines.length * line) / 2, height: line };
  return textLines(lines, row, { ...style, fill: isNamed ? palette.ink : palette.secondary });
}

const cornerOf = (width: number, size: number) => `M${width - size} 0H${width}V${size}Z`;

/** The card at every level but the full one; in the very place and size of the full card. */
export function drawCardAfar(
  context: CardContext,
  touchpoint: Touchpoint,
  { box, detail }: { readonly box: CardBox; readonly detail: Detail },
): Group {
  const { palette } = context;
  const { width, height } = box;
  const { emotion, critical } = touchpoint;
  const { level } = detail;
  const colour = emotion === undefined ? palette.rest : palette.emotion[emotion];
  const whole = { kind: 'rect', x: 0, y: 0, width, height, radius: CARD.radius } as const;
  const items: Primitive[] = [];
  if (level === 'block') {
    items.push({ ...whole, radius: 0, fill: colour, opacity: BLOCK_OPACITY });
  } else {
    items.push({ ...whole, fill: palette.surface });
    if (level === 'colour' && emotion !== undefined)
      items.push({ ...whole, fill: colour, opacity: TINT_OPACITY });
    items.push(
      { ...whole, stroke: palette.secondary, strokeWidth: detail.lineScale, opacity: 0.55 },
      { kind: 'rect', x: 0, y: 0, width: EDGE, height, radius: 3, fill: colour },
    );
  }
  if (level === 'title') items.push(...drawTitle(context, touchpoint, height, detail.titleSize));
  if (level === 'colour' && emotion !== undefined) {
    const size = Math.min(FACE_PART * height, 4 * FACE_SIZE);
    const at = { x: (width - size) / 2, y: (height - size) / 2 };
    items.push(drawFace(palette, emotion, at, size));
  }
  if (critical && level !== 'full')
    items.push({ kind: 'path', d: cornerOf(width, FLAG[level]), fill: palette.ink });
  return { kind: 'group', x: box.x, y: box.y, width, height, items };
}

/**
 * Primitives of the scene on a 2D canvas: what `Drawing.tsx` is for SVG. The context is left as
 * it was found, but for its styles.
 */
import type { Paint, Primitive, Text } from '../../shared/export/primitives';
import { PICTURE_FONT } from '../../shared/export/scene-to-svg';

type Context = CanvasRenderingContext2D;

const FONT_FAMILY = `'${PICTURE_FONT}', system-ui, sans-serif`;
/** Faces, rings and flags are the same few paths on every card; routes and curves come and go. */
const MAX_PATHS = 4000;

const paths = new Map<string, Path2D>();

function pathOf(d: string): Path2D {
  const known = paths.get(d);
  if (known) return known;
  if (paths.size >= MAX_PATHS) paths.clear();
  const made = new Path2D(d);
  paths.set(d, made);
  return made;
}

const dashes = new Map<string, number[]>();

function dashOf(pattern: string): number[] {
  const known = dashes.get(pattern);
  if (known) return known;
  const made = pattern.split(/[\s,]+/).map(Number);
  dashes.set(pattern, made);
  return made;
}

/** Fills and strokes what `trace` has made the current path, or the path that is handed over. */
function paint(context: Context, style: Paint, opacity: number, path?: Path2D): void {
  const { fill, stroke, strokeWidth = 1, dash, hasRoundEnds } = style;
  context.globalAlpha = opacity * (style.opacity ?? 1);
  if (fill !== undefined) {
    context.fillStyle = fill;
    if (path) context.fill(path);
    else context.fill();
  }
  if (stroke === undefined) return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  context.lineCap = hasRoundEnds ? 'round' : 'butt';
  context.lineJoin = hasRoundEnds ? 'round' : 'miter';
  if (dash) context.setLineDash(dashOf(dash));
  if (path) context.stroke(path);
  else context.stroke();
  if (dash) context.setLineDash([]);
}

function paintText(context: Context, item: Text): void {
  const { x, y, text, size, weight, fill, anchor, isTurned } = item;
  context.font = `${weight} ${size}px ${FONT_FAMILY}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  context.fillStyle = fill;
  if (!isTurned) {
    context.fillText(text, x, y);
    return;
  }
  context.save();
  context.translate(x, y);
  context.rotate(Math.PI / 2);
  context.fillText(text, 0, 0);
  context.restore();
}

export function paintPrimitives(
  context: Context,
  items: readonly Primitive[],
  opacity: number,
): void {
  for (const item of items) paintPrimitive(context, item, opacity);
}

function paintPrimitive(context: Context, item: Primitive, opacity: number): void {
  switch (item.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0, fill, stroke } = item;
      if (radius === 0 && stroke === undefined && fill !== undefined) {
        context.globalAlpha = opacity * (item.opacity ?? 1);
        context.fillStyle = fill;
        context.fillRect(x, y, width, height);
        return;
      }
      context.beginPath();
      if (radius === 0) context.rect(x, y, width, height);
      else context.roundRect(x, y, width, height, radius);
      paint(context, item, opacity);
      return;
    }
    case 'line':
      context.beginPath();
      context.moveTo(item.x1, item.y1);
      context.lineTo(item.x2, item.y2);
      paint(context, item, opacity);
      return;
    case 'circle':
      context.beginPath();
      context.arc(item.cx, item.cy, item.r, 0, 2 * Math.PI);
      paint(context, item, opacity);
      return;
    case 'path':
      paint(context, item, opacity, pathOf(item.d));
      return;
    case 'text':
      context.globalAlpha = opacity * (item.opacity ?? 1);
      paintText(context, item);
      return;
    case 'group': {
      const { x, y, scale = 1 } = item;
      context.translate(x, y);
      if (scale !== 1) context.scale(scale, scale);
      paintPrimitives(context, item.items, opacity);
      if (scale !== 1) context.scale(1 / scale, 1 / scale);
      context.translate(-x, -y);
    }
  }
}

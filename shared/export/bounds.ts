/** Where primitives are, so that a picture drawn in pieces writes into each only what it shows. */
import { textWidth } from '../text/measure';
import type { Primitive, Region } from './primitives';

/** Arrowheads, line widths and letters reach a little beyond the geometry. */
const SPILL = 12;

function isApart(start: number, end: number, from: number, size: number): boolean {
  return start - SPILL >= from + size || end + SPILL <= from;
}

function overlaps(bounds: Region, region: Region): boolean {
  const { x, y, width, height } = bounds;
  return (
    !isApart(x, x + width, region.x, region.width) &&
    !isApart(y, y + height, region.y, region.height)
  );
}

/** Whether anything of it may be seen in a region of its parent's coordinates. */
export function isInRegion(primitive: Primitive, region: Region): boolean {
  switch (primitive.kind) {
    case 'rect':
      return overlaps(primitive, region);
    case 'line': {
      const { x1, y1, x2, y2 } = primitive;
      const corner = { x: Math.min(x1, x2), y: Math.min(y1, y2) };
      return overlaps({ ...corner, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }, region);
    }
    case 'circle': {
      const { cx, cy, r } = primitive;
      return overlaps({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }, region);
    }
    case 'text': {
      // Lines of text are short and mostly inside groups: only their height is worth a look.
      const { y, size } = primitive;
      if (primitive.isTurned) {
        const { text, weight } = primitive;
        return !isApart(y, y + textWidth(text, { size, weight }), region.y, region.height);
      }
      return !isApart(y - size, y + size, region.y, region.height);
    }
    case 'path':
      return primitive.bounds === undefined || overlaps(primitive.bounds, region);
    case 'group': {
      const { x, y, width, height } = primitive;
      if (height === undefined) return true;
      if (width === undefined) return !isApart(y, y + height, region.y, region.height);
      return overlaps({ x, y, width, height }, region);
    }
  }
}

/**
 * Bounds of a path of absolute moves, lines and Bézier curves, which stay within their control
 * points. Not for arcs or relative commands.
 */
export function boundsOfPoints(d: string): Region {
  const numbers = [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [x = 0, y = 0] = [numbers[index], numbers[index + 1]];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

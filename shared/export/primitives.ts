/**
 * What a picture of a map is made of. A scene knows nothing of SVG or pixels: any writer that can
 * fill and stroke these shapes draws the same picture. Lengths are pixels at 1×.
 */
import type { FontWeight } from '../text/measure';

/** A part of a scene. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Dash pattern as in SVG; empty for a solid line. */
  readonly dash?: string;
  readonly hasRoundEnds?: boolean;
  readonly opacity?: number;
}

export interface Rect extends Paint {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface Line extends Paint {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Circle extends Paint {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

export interface Path extends Paint {
  readonly kind: 'path';
  /** SVG path data. */
  readonly d: string;
  /** Where it is; a writer of one region has to draw a path that does not say. */
  readonly bounds?: Region;
}

export interface Text {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: string;
  readonly opacity?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Runs downwards from `x`, `y`. */
  readonly isTurned?: true;
}

/** Moved (and scaled) together. With its extent known, a writer of one region can leave it out. */
export interface Group {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  /** The items reach from `x`, `y` no further than this, in the parent's coordinates. */
  readonly width?: number;
  readonly height?: number;
  readonly items: readonly Primitive[];
}

export type Primitive = Rect | Line | Circle | Path | Text | Group;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly title: string;
  readonly primitives: readonly Primitive[];
}

/** Height of the letters above and below the baseline in the bundled font, in em. */
const ASCENT = 1;
const DESCENT = 0.265;

/** Baseline of a line of text that is centred in a row. */
export function baselineIn(top: number, rowHeight: number, size: number): number {
  return top + (rowHeight - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
}

export interface TextStyle {
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: string;
  readonly anchor?: Text['anchor'];
}

export interface Row {
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

/** One line of text, vertically centred in a row. */
export function textInRow(text: string, row: Row, style: TextStyle): Text {
  const { size, weight, fill, anchor } = style;
  const y = baselineIn(row.top, row.height, size);
  return { kind: 'text', x: row.x, y, text, size, weight, fill, ...(anchor ? { anchor } : {}) };
}

/** Lines of text below each other; `row` is the first one. */
export function textLines(lines: readonly string[], row: Row, style: TextStyle): readonly Text[] {
  return lines.map((line, index) =>
    textInRow(line, { ...row, top: row.top + index * row.height }, style),
  );
}

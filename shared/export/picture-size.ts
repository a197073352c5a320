/** How large a picture may become, and in which pieces it is drawn. */
import type { Scene } from './primitives';

export const PICTURE_SCALES = [1, 2, 3] as const;
export type PictureScale = (typeof PICTURE_SCALES)[number];

/**
 * The one limit of a PNG: 400 million pixels, such as 20,000 × 20,000. It is drawn in pieces, so
 * neither a canvas' side (16,384 px) nor its area bounds it; beyond this, few programs open it.
 */
export const MAX_PICTURE_PIXELS = 400_000_000;

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Size in pixels of the picture of a scene. */
export function pictureSize(scene: Pick<Scene, 'width' | 'height'>, scale: number): PixelSize {
  return { width: Math.ceil(scene.width * scale), height: Math.ceil(scene.height * scale) };
}

export function isTooLarge({ width, height }: PixelSize): boolean {
  return width * height > MAX_PICTURE_PIXELS;
}

/** A piece of a strip, in pixels of the picture. */
export interface Tile {
  readonly x: number;
  readonly width: number;
}

/** Full-width rows that are drawn and compressed together. */
export interface Strip {
  readonly y: number;
  readonly height: number;
  readonly tiles: readonly Tile[];
}

/** Divisible by every scale, so that the edges of tiles fall on whole pixels of the scene. */
const UNIT = 6;

/** How much of a picture is drawn at a time. */
export interface PieceLimits {
  /** Longest side and area of a tile: the piece that is rasterised at once. */
  readonly tileSide: number;
  readonly tilePixels: number;
  /** Area of a strip: the piece that is compressed at once, in four bytes a pixel. */
  readonly stripPixels: number;
}

/** Small pieces, between which a page can answer to people. */
export const PAGE_PIECES: PieceLimits = {
  tileSide: 2_048,
  tilePixels: 2_000_000,
  stripPixels: 12_000_000,
};
/** Large pieces, of which each has its fixed costs. */
export const BATCH_PIECES: PieceLimits = {
  tileSide: 8_192,
  tilePixels: 16_000_000,
  stripPixels: 24_000_000,
};

/** Even very wide pictures are drawn some rows at a time. */
const MIN_STRIP = 16 * UNIT;

/** The strips of a picture from top to bottom. */
export function stripsOf(
  { width, height }: PixelSize,
  limits: PieceLimits = PAGE_PIECES,
): readonly Strip[] {
  const side = Math.floor(limits.tileSide / UNIT) * UNIT;
  const rowsOfTile = limits.tilePixels / Math.min(width, side);
  const rowsOfStrip = limits.stripPixels / width;
  const rows = Math.floor(Math.min(rowsOfTile, rowsOfStrip) / UNIT) * UNIT;
  const stripHeight = Math.max(MIN_STRIP, Math.min(side, rows));
  const tiles: Tile[] = [];
  for (let x = 0; x < width; x += side) tiles.push({ x, width: Math.min(side, width - x) });
  const strips: Strip[] = [];
  for (let y = 0; y < height; y += stripHeight)
    strips.push({ y, height: Math.min(stripHeight, height - y), tiles });
  return strips;
}

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
const TILE_SIDE = 341 * UNIT;
/** Pixels of one strip: 16 MB of memory, and a piece of work that does not freeze a page. */
const STRIP_PIXELS = 4_000_000;

/** The strips of a picture from top to bottom. */
export function stripsOf({ width, height }: PixelSize): readonly Strip[] {
  const rows = Math.floor(STRIP_PIXELS / width / UNIT) * UNIT;
  const stripHeight = Math.max(16 * UNIT, Math.min(TILE_SIDE, rows));
  const tiles: Tile[] = [];
  for (let x = 0; x < width; x += TILE_SIDE)
    tiles.push({ x, width: Math.min(TILE_SIDE, width - x) });
  const strips: Strip[] = [];
  for (let y = 0; y < height; y += stripHeight)
    strips.push({ y, height: Math.min(stripHeight, height - y), tiles });
  return strips;
}

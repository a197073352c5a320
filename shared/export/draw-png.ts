/**
 * Scene → PNG of any size: strip by strip the scene's SVG is rasterised and compressed, so that
 * no canvas has to hold the whole picture. Who rasterises and compresses is handed in: a browser's
 * canvas and worker, or libraries of Node.
 */
import {
  isTooLarge,
  type PieceLimits,
  type PixelSize,
  pictureSize,
  type Strip,
  stripsOf,
} from './picture-size';
import { type DrawnRows, filteredRows, lastRow, pngData, pngEnd, pngStart } from './png-file';
import type { Scene } from './primitives';
import { type EmbeddedFont, sceneToSvg } from './scene-to-svg';

/** Draws an SVG of exactly this size; four bytes a pixel: red, green, blue, alpha. */
export type Rasterise = (svg: string, size: PixelSize) => Promise<DrawnRows['rgba']>;

/** Compresses a stream of bytes into the zlib format. */
export type Deflate = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

export interface StripsJob {
  readonly scene: Scene;
  readonly scale: number;
  readonly fonts?: readonly EmbeddedFont[];
  readonly rasterise: Rasterise;
  /** Default: the small pieces of a page. */
  readonly pieces?: PieceLimits;
  /** Told after each tile how much of the picture is drawn, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

const PIXEL = 4;

async function drawStrip(
  { scene, scale, fonts = [], rasterise }: StripsJob,
  strip: Strip,
  onTile: () => void,
): Promise<DrawnRows> {
  const { width: fullWidth } = pictureSize(scene, scale);
  const { y, height, tiles } = strip;
  const draw = async ({ x, width }: { readonly x: number; readonly width: number }) => {
    const region = { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
    const svg = sceneToSvg(scene, { scale, region, fonts });
    const rgba = await rasterise(svg, { width, height });
    onTile();
    return rgba;
  };
  const [only] = tiles;
  if (tiles.length === 1 && only) return { rgba: await draw(only), width: fullWidth, height };
  const rgba = new Uint8Array(fullWidth * height * PIXEL);
  for (const tile of tiles) {
    const pixels = await draw(tile);
    const rowBytes = tile.width * PIXEL;
    for (let row = 0; row < height; row += 1) {
      const source = pixels.subarray(row * rowBytes, (row + 1) * rowBytes);
      rgba.set(source, (row * fullWidth + tile.x) * PIXEL);
    }
  }
  return { rgba, width: fullWidth, height };
}

/**
 * The picture's rows from top to bottom, in strips.
 * The caller has asked `isTooLarge` before: a larger picture is a bug, and throws.
 */
export async function* drawStrips(job: StripsJob): AsyncGenerator<DrawnRows> {
  const size = pictureSize(job.scene, job.scale);
  if (isTooLarge(size)) throw new Error(`too many pixels: ${size.width} × ${size.height}`);
  const strips = stripsOf(size, job.pieces);
  const total = strips.reduce((sum, { tiles }) => sum + tiles.length, 0);
  let done = 0;
  for (const strip of strips) {
    yield await drawStrip(job, strip, () => {
      done += 1;
      job.onProgress?.(done / total);
    });
  }
}

async function* filtered(strips: AsyncIterable<DrawnRows>): AsyncGenerator<Uint8Array> {
  let above: DrawnRows['rgba'] | undefined;
  for await (const rows of strips) {
    yield filteredRows(rows, above);
    above = lastRow(rows);
  }
}

export interface PngContent {
  readonly size: PixelSize;
  /** Pixels of the picture for each pixel of the scene: how large programs are to show it. */
  readonly scale: number;
  readonly strips: AsyncIterable<DrawnRows>;
}

/** The bytes of the PNG, in pieces that are ready to be written one after the other. */
export async function* encodePng(
  { size, scale, strips }: PngContent,
  deflate: Deflate,
): AsyncGenerator<Uint8Array> {
  yield pngStart(size, scale);
  for await (const piece of deflate(filtered(strips))) yield pngData(piece);
  yield pngEnd();
}

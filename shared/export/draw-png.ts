/**
 * Scene → PNG of any size: strip by strip the scene's SVG is rasterised and compressed, so that
 * no canvas has to hold the whole picture. Who rasterises and compresses is handed in: a browser's
 * canvas or a library of Node.
 */
import { isTooLarge, type PixelSize, pictureSize, type Strip, stripsOf } from './picture-size';
import { filteredRows, lastRow, pngData, pngEnd, pngStart } from './png-file';
import type { Scene } from './primitives';
import { type EmbeddedFont, sceneToSvg } from './scene-to-svg';

/** Draws an SVG of exactly this size; four bytes a pixel: red, green, blue, alpha. */
export type Rasterise = (svg: string, size: PixelSize) => Promise<Uint8Array | Uint8ClampedArray>;

/** Compresses a stream of bytes into the zlib format. */
export type Deflate = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

export interface PngJob {
  readonly scene: Scene;
  readonly scale: number;
  readonly fonts?: readonly EmbeddedFont[];
  readonly rasterise: Rasterise;
  readonly deflate: Deflate;
  /** Told after each tile how much of the picture is drawn, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

const PIXEL = 4;

async function drawStrip(
  { scene, scale, fonts = [], rasterise }: PngJob,
  strip: Strip,
  onTile: () => void,
): Promise<Uint8Array | Uint8ClampedArray> {
  const { width: fullWidth } = pictureSize(scene, scale);
  const { y, height, tiles } = strip;
  const draw = ({ x, width }: { readonly x: number; readonly width: number }) => {
    const region = { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
    return rasterise(sceneToSvg(scene, { scale, region, fonts }), { width, height });
  };
  const [only] = tiles;
  if (tiles.length === 1 && only) {
    const pixels = await draw(only);
    onTile();
    return pixels;
  }
  const rgba = new Uint8Array(fullWidth * height * PIXEL);
  for (const tile of tiles) {
    const pixels = await draw(tile);
    const rowBytes = tile.width * PIXEL;
    for (let row = 0; row < height; row += 1)
      rgba.set(
        pixels.subarray(row * rowBytes, (row + 1) * rowBytes),
        (row * fullWidth + tile.x) * PIXEL,
      );
    onTile();
  }
  return rgba;
}

async function* drawRows(job: PngJob, size: PixelSize): AsyncGenerator<Uint8Array> {
  const strips = stripsOf(size);
  const total = strips.reduce((sum, { tiles }) => sum + tiles.length, 0);
  let done = 0;
  let above: Uint8Array | Uint8ClampedArray | undefined;
  for (const strip of strips) {
    const rgba = await drawStrip(job, strip, () => {
      done += 1;
      job.onProgress?.(done / total);
    });
    const rows = { rgba, width: size.width, height: strip.height };
    yield filteredRows(rows, above);
    above = lastRow(rows);
  }
}

/**
 * The bytes of the PNG, in pieces that are ready to be written one after the other.
 * The caller has asked `isTooLarge` before: a larger picture is a bug, and throws.
 */
export async function* drawPng(job: PngJob): AsyncGenerator<Uint8Array> {
  const size = pictureSize(job.scene, job.scale);
  if (isTooLarge(size)) throw new Error(`too many pixels: ${size.width} × ${size.height}`);
  yield pngStart(size, job.scale);
  for await (const piece of job.deflate(drawRows(job, size))) yield pngData(piece);
  yield pngEnd();
}

/** The PNG container (RFC 2083): chunks around rows that someone else compresses. */
import type { PixelSize } from './picture-size';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** 8 bits for each of red, green, blue: the picture's paper is opaque. */
const TRUE_COLOUR = 2;
/** Bytes of a pixel in the file, and of one as it was drawn (with alpha). */
const FILE_PIXEL = 3;
const DRAWN_PIXEL = 4;
/** Filter "Up": each row as the difference to the one above it. */
const FILTER_UP = 2;
/** 96 dots per inch at 1×. */
const DOTS_PER_METRE = 3780;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index += 1) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** Everything before the pixels. `scale` tells programs how large to print and show the picture. */
export function pngStart({ width, height }: PixelSize, scale: number): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, TRUE_COLOUR, 0, 0, 0], 8);
  const density = new Uint8Array(9);
  const densityView = new DataView(density.buffer);
  densityView.setUint32(0, DOTS_PER_METRE * scale);
  densityView.setUint32(4, DOTS_PER_METRE * scale);
  density[8] = 1;
  const chunks = [chunk('IHDR', header), chunk('pHYs', density)];
  const start = new Uint8Array(
    SIGNATURE.length + chunks.reduce((sum, { length }) => sum + length, 0),
  );
  start.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const part of chunks) {
    start.set(part, at);
    at += part.length;
  }
  return start;
}

/** A piece of the compressed rows (zlib format); pieces follow each other as they come. */
export function pngData(compressed: Uint8Array): Uint8Array {
  return chunk('IDAT', compressed);
}

/** What ends the file. */
export function pngEnd(): Uint8Array {
  return chunk('IEND', new Uint8Array());
}

/** Rows of a picture as they were drawn: four bytes a pixel, the last of which is not looked at. */
export interface DrawnRows {
  readonly rgba: Uint8Array<ArrayBufferLike> | Uint8ClampedArray<ArrayBufferLike>;
  readonly width: number;
  readonly height: number;
}

/**
 * The bytes to compress for these rows: a filter byte and three bytes a pixel, row by row.
 * `above` is the row before them (`lastRow` of the strip before), or nothing at the top.
 */
export function filteredRows(rows: DrawnRows, above?: DrawnRows['rgba']): Uint8Array {
  const { rgba, width, height } = rows;
  const stride = width * DRAWN_PIXEL;
  const bytes = new Uint8Array(height * (1 + width * FILE_PIXEL));
  let at = 0;
  for (let row = 0; row < height; row += 1) {
    const previous = row === 0 ? above : rgba;
    const start = row * stride;
    const previousStart = row === 0 ? 0 : start - stride;
    bytes[at] = FILTER_UP;
    at += 1;
    for (let offset = 0; offset < stride; offset += DRAWN_PIXEL) {
      for (let channel = 0; channel < FILE_PIXEL; channel += 1) {
        const value = rgba[start + offset + channel] ?? 0;
        // Stored modulo 256, as a byte array does by itself.
        bytes[at] = value - (previous?.[previousStart + offset + channel] ?? 0);
        at += 1;
      }
    }
  }
  return bytes;
}

/** The last row as it was drawn, for the strip below it. */
export function lastRow({ rgba, width, height }: DrawnRows): DrawnRows['rgba'] {
  return rgba.slice((height - 1) * width * DRAWN_PIXEL, height * width * DRAWN_PIXEL);
}

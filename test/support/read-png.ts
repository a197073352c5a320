/** Reads a PNG by the book, in Node alone: tests must not trust our own writer's reading. */
import { crc32, inflateSync } from 'node:zlib';

export interface ReadPng {
  readonly width: number;
  readonly height: number;
  /** `#RRGGBB` of a pixel. */
  at(x: number, y: number): string;
  /** Rows of three bytes a pixel. */
  readonly rgb: Uint8Array;
}

const PIXEL = 3;

/** Throws when the signature, a checksum or the amount of data is wrong. */
export function readPng(file: Uint8Array): ReadPng {
  const bytes = Buffer.from(file);
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('no PNG signature');
  const pieces: Buffer[] = [];
  let [width, height] = [0, 0];
  let type = '';
  for (let at = 8; type !== 'IEND'; ) {
    const length = bytes.readUInt32BE(at);
    type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    const sum = crc32(bytes.subarray(at + 4, at + 8 + length));
    if (sum !== bytes.readUInt32BE(at + 8 + length)) throw new Error(`bad checksum of ${type}`);
    if (type === 'IHDR') {
      width = data.readUInt32BE(0);
      height = data.readUInt32BE(4);
      if (data.readUInt32BE(8) !== 0x08020000) throw new Error('not 8-bit red, green, blue');
    }
    if (type === 'IDAT') pieces.push(data);
    at += 12 + length;
    if (type === 'IEND' && at !== bytes.length) throw new Error('bytes after the end');
  }
  const rgb = unfilter(inflateSync(Buffer.concat(pieces)), width, height);
  const at = (x: number, y: number) => {
    const start = (Math.floor(y) * width + Math.floor(x)) * PIXEL;
    return `#${Buffer.from(rgb.subarray(start, start + PIXEL))
      .toString('hex')
      .toUpperCase()}`;
  };
  return { width, height, rgb, at };
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

function unfilter(rows: Buffer, width: number, height: number): Uint8Array {
  const stride = width * PIXEL;
  if (rows.length !== height * (stride + 1)) throw new Error('wrong amount of pixels');
  const rgb = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    const source = rows.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    const row = rgb.subarray(y * stride, (y + 1) * stride);
    const above = y === 0 ? new Uint8Array(stride) : rgb.subarray((y - 1) * stride, y * stride);
    unfilterRow(rows[y * (stride + 1)] ?? -1, source, row, above);
  }
  return rgb;
}

function unfilterRow(filter: number, source: Uint8Array, row: Uint8Array, above: Uint8Array) {
  for (let x = 0; x < row.length; x += 1) {
    const value = source[x] ?? 0;
    const left = x < PIXEL ? 0 : (row[x - PIXEL] ?? 0);
    const up = above[x] ?? 0;
    if (filter === 0) row[x] = value;
    else if (filter === 1) row[x] = value + left;
    else if (filter === 2) row[x] = value + up;
    else if (filter === 3) row[x] = value + ((left + up) >> 1);
    else if (filter === 4)
      row[x] = value + paeth(left, up, x < PIXEL ? 0 : (above[x - PIXEL] ?? 0));
    else throw new Error(`unknown filter ${filter}`);
  }
}

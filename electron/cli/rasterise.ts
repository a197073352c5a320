/** Draws SVG in plain Node with the bundled font and no other, so that every machine agrees. */
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createDeflate } from 'node:zlib';
import type { Deflate, Rasterise } from '../../shared/export/draw-png';
import { type EmbeddedFont, PICTURE_FONT, PICTURE_WEIGHTS } from '../../shared/export/scene-to-svg';

/** The same depth from here and from out/cli. */
const FONT_FOLDER = new URL('../../assets/fonts/', import.meta.url);

const fontFile = (weight: number, ending: string) =>
  fileURLToPath(new URL(`be-vietnam-pro-${weight}.${ending}`, FONT_FOLDER));

/** Loads the rasteriser, a native package that only pictures need. */
export async function openRasteriser(): Promise<Rasterise> {
  const { Resvg } = await import('@resvg/resvg-js');
  const font = {
    loadSystemFonts: false,
    fontFiles: PICTURE_WEIGHTS.map((weight) => fontFile(weight, 'ttf')),
    defaultFontFamily: PICTURE_FONT,
  };
  return async (svg) => new Resvg(svg, { font, logLevel: 'off' }).render().pixels;
}

/** The font to write into an SVG, which is then read on machines that do not have it. */
export async function embeddedFonts(): Promise<readonly EmbeddedFont[]> {
  return Promise.all(
    PICTURE_WEIGHTS.map(async (weight) => {
      const bytes = await readFile(fontFile(weight, 'woff2'));
      return { weight, dataUri: `data:font/woff2;base64,${bytes.toString('base64')}` };
    }),
  );
}

/** One piece of the file for about this much of the compressed picture. */
const PIECE_BYTES = 256 * 1024;

export const deflate: Deflate = (bytes) => {
  const deflater = createDeflate({ chunkSize: PIECE_BYTES });
  // A failure of the source destroys the deflater, and so reaches whoever reads from it.
  pipeline(Readable.from(bytes, { objectMode: false }), deflater).catch(() => undefined);
  return deflater;
};

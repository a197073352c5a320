// Writes the advance widths of the bundled font, from which the map is laid out alike everywhere.
// Run by hand after a change of the font: npm run font-metrics
import { readFileSync, writeFileSync } from 'node:fs';
import * as fontkit from 'fontkit';

/** Latin with all Vietnamese letters and tones, punctuation, currency and arrows. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1a0, 0x1b0],
  [0x300, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2026],
  [0x20ab, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

const weights = {};
for (const weight of [400, 500, 600, 700]) {
  const font = fontkit.create(readFileSync(`assets/fonts/be-vietnam-pro-${weight}.ttf`));
  const widths = {};
  for (const [from, to] of RANGES) {
    for (let code = from; code <= to; code += 1) {
      if (!font.hasGlyphForCodePoint(code)) continue;
      const width = font.glyphForCodePoint(code).advanceWidth;
      widths[width] = (widths[width] ?? '') + String.fromCodePoint(code);
    }
  }
  weights[weight] = widths;
}
const text = JSON.stringify({ family: 'Be Vietnam Pro', unitsPerEm: 1000, weights }, null, 1);
writeFileSync('shared/text/font-metrics.json', `${text}\n`);

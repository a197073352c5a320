/**
 * Widths of text from the bundled font's advance widths. Deterministic on purpose: the layout of
 * cards depends on it, and everyone in a room must see the same map at the same coordinates.
 */
import metrics from './font-metrics.json';

export type FontWeight = 400 | 500 | 600 | 700;

export interface FontStyle {
  /** In pixels of the map. */
  readonly size: number;
  readonly weight: FontWeight;
}

/** What a character outside the bundled font takes: emoji and CJK are about as wide as high. */
const FOREIGN_WIDTH_EM = 1.3;

function tableOf(weight: FontWeight): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [width, characters] of Object.entries(metrics.weights[weight]))
    for (const character of characters) table.set(character, Number(width) / metrics.unitsPerEm);
  return table;
}

const TABLES: Readonly<Record<FontWeight, ReadonlyMap<string, number>>> = {
  400: tableOf(400),
  500: tableOf(500),
  600: tableOf(600),
  700: tableOf(700),
};

/** Width of a line of text in pixels of the map. */
export function textWidth(text: string, { size, weight }: FontStyle): number {
  const table = TABLES[weight];
  let width = 0;
  for (const character of text) width += table.get(character) ?? FOREIGN_WIDTH_EM;
  return width * size;
}

/** The text cut to `width`, with an ellipsis where something was cut. */
export function fitLine(text: string, style: FontStyle, width: number): string {
  if (textWidth(text, style) <= width) return text;
  const room = width - textWidth('…', style);
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += textWidth(character, style);
    if (used > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

export interface WrapOptions {
  readonly width: number;
  readonly maxLines: number;
}

/** Pieces of a word that is longer than a line. */
function breakWord(word: string, style: FontStyle, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Lines of at most `width`; what does not fit into `maxLines` ends in an ellipsis. */
export function wrapText(text: string, style: FontStyle, options: WrapOptions): readonly string[] {
  const { width, maxLines } = options;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/ +/).flatMap((part) => breakWord(part, style, width))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && textWidth(longer, style) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  if (lines.length <= maxLines) return lines;
  const last = `${lines[maxLines - 1] ?? ''}…`;
  return [...lines.slice(0, maxLines - 1), fitLine(last, style, width)];
}

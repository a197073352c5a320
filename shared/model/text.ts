/** How free text is kept: one spelling of every letter, one kind of line end, nothing unpaired. */
import * as v from 'valibot';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * NFC, so that "ệ" typed with Telex equals "ệ" pasted from a file; `\n` as the line end; and no
 * lone surrogates, which UTF-8 (files and the sync protocol) cannot carry.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(LONE_SURROGATE, '\uFFFD').normalize('NFC');
}

/** A single-line text: line breaks become spaces, the ends are trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** The non-empty lines of a text area: how lists of short statements are typed. */
export function linesOf(text: string): readonly string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export const Text = v.pipe(v.string(), v.transform(cleanText));
export const Line = v.pipe(v.string(), v.transform(cleanLine));

/** A list of statements, one a line; empty ones are dropped. */
export const Lines = v.pipe(
  v.array(v.string()),
  v.transform((lines): readonly string[] => lines.flatMap((line) => linesOf(line))),
);

/** A set of names: no order, no doubles; kept sorted so that files diff well. */
export const Names = v.pipe(
  v.array(v.string()),
  v.transform((names): readonly string[] => tidyNames(names)),
);

/** Names as a set: clean, no doubles, none empty, in an order that is the same everywhere. */
export function tidyNames(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(cleanLine))].filter((name) => name !== '').sort(compareText);
}

/** Order by code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

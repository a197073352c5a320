/** Names that the page suggests, made fit for every file system a person may save to. */

/** Leaves room for an ending and a counter within the usual 255 bytes of Vietnamese text. */
const MAX_BYTES = 180;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go.
const FORBIDDEN = /[\0-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Device names of Windows, with or without an ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** A bare file name that ends in one of `endings` (no dot; the first one is added when needed). */
export function safeFileName(suggested: string, endings: readonly [string, ...string[]]): string {
  const clean = suggested.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const known = endings.find((ending) => clean.toLowerCase().endsWith(`.${ending}`));
  const ending = known ?? endings[0];
  const stem = known ? clean.slice(0, -(known.length + 1)) : clean;
  // Leading dots hide files, trailing ones are dropped by Windows.
  const trimmed = shorten(stem).replace(/^[. ]+|[. ]+$/g, '');
  const usable = trimmed === '' || RESERVED.test(trimmed) ? `journey ${trimmed}`.trim() : trimmed;
  return `${usable}.${ending}`;
}

function shorten(stem: string): string {
  let short = '';
  let bytes = 0;
  for (const character of stem) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_BYTES) break;
    short += character;
  }
  return short;
}

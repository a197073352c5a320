/** Portraits that come with the app as drawings, so that screen and export show the same face. */
import drawings from '../../assets/portraits.json';

const DRAWINGS: Readonly<Record<string, string>> = drawings;

/** The emoji that a persona's portrait can be chosen from. */
export const PORTRAITS: readonly string[] = Object.keys(DRAWINGS);

/** The SVG of a portrait, 32 × 32; undefined for an emoji that came with a foreign file. */
export function portraitSvg(emoji: string): string | undefined {
  return Object.hasOwn(DRAWINGS, emoji) ? DRAWINGS[emoji] : undefined;
}

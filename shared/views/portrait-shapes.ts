/** The drawings of portraits as shapes, for pictures that may not contain foreign markup. */
import { portraitSvg } from './portraits';

/** Side of the square in which portraits are drawn. */
export const PORTRAIT_SIZE = 32;

export interface PortraitShape {
  readonly d: string;
  readonly fill: string;
}

const PATH = /<path fill="([^"]+)" d="([^"]+)"\/>/g;

/** The filled paths of a portrait from back to front; undefined for an emoji without a drawing. */
export function portraitShapes(emoji: string): readonly PortraitShape[] | undefined {
  const svg = portraitSvg(emoji);
  if (svg === undefined) return undefined;
  return [...svg.matchAll(PATH)].map(([, fill = '', d = '']) => ({ fill, d }));
}

/** The size of a card and of what stands on it, in pixels of the map. */
import type { Touchpoint } from '../model/touchpoint';
import { type FontStyle, wrapText } from '../text/measure';

export const CARD = {
  width: 208,
  paddingX: 12,
  paddingY: 10,
  edge: 4,
  radius: 8,
  ring: 18,
  titleLine: 20,
  titleLines: 3,
  meta: 20,
  metaGap: 6,
} as const;

export const CARD_TITLE: FontStyle = { size: 14, weight: 600 };
export const CARD_META: FontStyle = { size: 12, weight: 400 };

/** Where the title starts, from the card's left edge; it ends before the ring of the pillars. */
export const CARD_TITLE_X = CARD.edge + CARD.paddingX;
export const CARD_TITLE_WIDTH = CARD.width - CARD_TITLE_X - CARD.paddingX - CARD.ring - 4;

const lines = new WeakMap<Touchpoint, readonly string[]>();

/** The title as it is broken on the card: at most three lines; empty for an untitled card. */
export function titleLines(touchpoint: Touchpoint): readonly string[] {
  const known = lines.get(touchpoint);
  if (known) return known;
  const broken =
    touchpoint.title === ''
      ? []
      : wrapText(touchpoint.title, CARD_TITLE, {
          width: CARD_TITLE_WIDTH,
          maxLines: CARD.titleLines,
        });
  lines.set(touchpoint, broken);
  return broken;
}

/** Height of a card; an untitled one keeps the line for its placeholder. */
export function cardHeight(touchpoint: Touchpoint): number {
  const rows = Math.max(1, titleLines(touchpoint).length);
  return CARD.paddingY * 2 + rows * CARD.titleLine + CARD.metaGap + CARD.meta;
}

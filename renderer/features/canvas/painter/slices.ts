/** How much is painted in one frame: pieces have a price, and a frame can afford so much. */
import type { Detail, DetailLevel } from '../../../../shared/views/detail';
import type { Box } from './bitmap-plan';
import type { Pieces } from './dirty';

/** What a card costs, in microseconds on a slow machine without a graphics card. */
const CARD_COST: Readonly<Record<DetailLevel, number>> = {
  full: 90,
  title: 50,
  colour: 30,
  block: 4,
};
/** What a frame can afford beside everything else that happens in it. */
export const SLICE_COST = 4000;
const LEAST_HEIGHT = 48;

/** Height of the bands of a picture of which each costs about as much as a slice. */
export function sliceHeight({ height }: Box, pieces: Pieces, { level }: Detail): number {
  const cost = pieces.size * CARD_COST[level];
  return Math.max(LEAST_HEIGHT, Math.ceil(height / Math.max(1, cost / SLICE_COST)));
}

/** How long to wait before trying the room again. */

/** Long enough that a hundred peers of a crashed room do not come back in one moment. */
const FIRST_CEILING_MS = 600;
export const MAX_RECONNECT_DELAY_MS = 15_000;

/**
 * A random wait that grows with the number of failures: between a quarter of the ceiling and the
 * ceiling, which doubles up to 15 s.
 */
export function reconnectDelayMs(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(MAX_RECONNECT_DELAY_MS, FIRST_CEILING_MS * 2 ** Math.min(failures, 10));
  return Math.round(ceiling * (0.25 + 0.75 * random()));
}

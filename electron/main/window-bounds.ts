/** Where the window goes: where it was, if that place is still on a screen. */
import type { Bounds } from './settings';

export const DEFAULT_SIZE = { width: 1440, height: 900 } as const;
export const MINIMUM_SIZE = { width: 900, height: 600 } as const;

/** Enough of the title bar to take the window by and pull it back. */
const GRIP_PX = 120;

export interface Screen {
  readonly workArea: Bounds;
}

/** The saved place if it can still be reached, else a size that fits the first screen. */
export function windowBounds(
  saved: Bounds | null,
  screens: readonly Screen[],
): Bounds | { readonly width: number; readonly height: number } {
  if (saved && screens.some(({ workArea }) => isReachable(saved, workArea))) return saved;
  const area = screens[0]?.workArea;
  if (!area) return DEFAULT_SIZE;
  return {
    width: Math.min(DEFAULT_SIZE.width, area.width),
    height: Math.min(DEFAULT_SIZE.height, area.height),
  };
}

function isReachable(window: Bounds, area: Bounds): boolean {
  const right = Math.min(window.x + window.width, area.x + area.width);
  const isWideEnough = right - Math.max(window.x, area.x) >= GRIP_PX;
  return isWideEnough && window.y >= area.y && window.y <= area.y + area.height - GRIP_PX;
}

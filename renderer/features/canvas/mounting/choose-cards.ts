/** Which cards are elements on the page, besides being painted; pure. */

/** New elements in one frame: more would be felt. */
export const BATCH = 12;

export interface MountingStep {
  /** Cards that should be mounted, those wanted first in front. */
  readonly wanted: readonly string[];
  readonly mounted: ReadonlySet<string>;
  /** Mounted whatever the camera does: selected, focused, edited, dragged, pointed at. */
  readonly pinned: ReadonlySet<string>;
}

/** What is mounted next, and whether that is all that is wanted. */
export function nextMounted({ wanted, mounted, pinned }: MountingStep): {
  readonly mounted: ReadonlySet<string>;
  readonly isDone: boolean;
} {
  const keep = new Set(wanted.filter((id) => mounted.has(id)));
  let free = BATCH;
  let isDone = true;
  for (const id of wanted) {
    if (keep.has(id) || pinned.has(id)) continue;
    if (free === 0) {
      isDone = false;
      break;
    }
    free -= 1;
    keep.add(id);
  }
  const isSame = keep.size === mounted.size && [...keep].every((id) => mounted.has(id));
  return { mounted: isSame ? mounted : keep, isDone };
}

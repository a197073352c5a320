/** What would be different on a board if another state of it took its place. */
import type { Board } from '../model/board';

/** What people know by name; pains and links are counted with the rest. */
export const CHANGED_KINDS = ['stages', 'lanes', 'touchpoints', 'pains', 'links'] as const;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

export interface KindChanges {
  readonly kind: ChangedKind;
  /** There then, not now: comes back. Ids. */
  readonly back: readonly string[];
  /** There now, not then: goes. Ids. */
  readonly gone: readonly string[];
  /** There in both, and different. Ids. */
  readonly changed: readonly string[];
}

/** Kinds without a difference are left out. */
export function compareBoards(now: Board, then: Board): readonly KindChanges[] {
  return CHANGED_KINDS.map((kind) => compare(kind, now[kind], then[kind])).filter(
    ({ back, gone, changed }) => back.length + gone.length + changed.length > 0,
  );
}

function compare(
  kind: ChangedKind,
  now: ReadonlyMap<string, unknown>,
  then: ReadonlyMap<string, unknown>,
): KindChanges {
  const isDifferent = (id: string) =>
    now.has(id) && JSON.stringify(now.get(id)) !== JSON.stringify(then.get(id));
  return {
    kind,
    back: [...then.keys()].filter((id) => !now.has(id)),
    gone: [...now.keys()].filter((id) => !then.has(id)),
    changed: [...then.keys()].filter(isDifferent),
  };
}

/** The whole map as an immutable snapshot: what every view, check and export reads. */
import * as v from 'valibot';
import { EntityId } from './ids';
import type { Lane } from './lane';
import type { Link } from './link';
import { notAList } from './not-a-list';
import type { Pain } from './pain';
import type { Persona } from './persona';
import type { SavedView } from './saved-view';
import type { Stage } from './stage';
import { Line } from './text';
import type { Touchpoint } from './touchpoint';

/** The journey's frame: what starts it, what ends it, how long it lasts. */
const ScopeRecord = v.strictObject({
  start: v.optional(Line, ''),
  end: v.optional(Line, ''),
  timeSpan: v.optional(Line, ''),
});

/** A moment as `Date.prototype.toISOString` writes it, or with an offset. */
export const Timestamp = v.pipe(v.string(), v.isoTimestamp());

export const BoardMetaRecord = v.strictObject({
  id: EntityId,
  title: v.optional(Line, ''),
  language: v.optional(v.picklist(['vi', 'en']), 'vi'),
  createdAt: v.optional(Timestamp),
  scope: v.optional(v.pipe(v.unknown(), notAList, ScopeRecord), () => ({
    start: '',
    end: '',
    timeSpan: '',
  })),
});

export type BoardMeta = Readonly<v.InferOutput<typeof BoardMetaRecord>>;

export interface Board {
  readonly meta: BoardMeta;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly personas: ReadonlyMap<string, Persona>;
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly touchpoints: ReadonlyMap<string, Touchpoint>;
  readonly pains: ReadonlyMap<string, Pain>;
  readonly links: ReadonlyMap<string, Link>;
  readonly views: ReadonlyMap<string, SavedView>;
}

/** A board without anything on it. */
export function emptyBoard(meta: BoardMeta): Board {
  return {
    meta,
    stages: new Map(),
    personas: new Map(),
    lanes: new Map(),
    touchpoints: new Map(),
    pains: new Map(),
    links: new Map(),
    views: new Map(),
  };
}

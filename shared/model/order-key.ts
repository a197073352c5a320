/** Order of entities: a fractional key on each, ties broken by id, so that moves never collide. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { compareText } from './text';

export interface Ordered {
  readonly id: string;
  readonly order: string;
}

export function compareOrder(a: Ordered, b: Ordered): number {
  return compareText(a.order, b.order) || compareText(a.id, b.id);
}

const sorted = new WeakMap<ReadonlyMap<string, Ordered>, readonly Ordered[]>();

/** The entities of a map in reading order; computed once for each version of the map. */
export function inOrder<T extends Ordered>(entities: ReadonlyMap<string, T>): readonly T[] {
  const known = sorted.get(entities);
  if (known) return known as readonly T[];
  const list = [...entities.values()].sort(compareOrder);
  sorted.set(entities, list);
  return list;
}

/**
 * A key for the place `index` of `list` (its reading order). Two people can create equal keys at
 * the same time; there is no room between equals, so the new one then goes directly after them.
 */
export function orderAt(list: readonly Ordered[], index: number): string {
  const place = Math.max(0, Math.min(index, list.length));
  const before = list[place - 1]?.order;
  const low = isOrderKey(before) ? before : null;
  const after = list.slice(place).find((item) => low === null || item.order > low)?.order;
  return generateKeyBetween(low, isOrderKey(after) ? after : null);
}

/** `count` keys in ascending order, for a list that is written at once. */
export function orderKeys(count: number): readonly string[] {
  return generateNKeysBetween(null, null, count);
}

/** Whether a foreign value is a key that the generator accepts. */
export function isOrderKey(value: unknown): value is string {
  // The generator looks only at the head and the end of a key; foreign letters between would
  // make it answer keys that sort elsewhere.
  if (typeof value !== 'string' || !/^[0-9A-Za-z]+$/.test(value)) return false;
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    // The library has no predicate of its own: throwing is how it says "not a key".
    return false;
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareOrder,
  inOrder,
  isOrderKey,
  type Ordered,
  orderAt,
  orderKeys,
} from '../../../shared/model/order-key';

/**
 * Keys as this program makes them, and as any other program might; but not the last ones of the
 * generator's range, which are 62²⁵ moves away.
 */
const anyKey = fc.oneof(
  fc.constantFrom(...orderKeys(8), 'Zz', 'a0V', 'zz'),
  fc.string({ unit: fc.constantFrom('a', 'Z', 'z', '0', 'V', '1', '!', 'é'), maxLength: 6 }),
);

const validKeys = anyKey.filter(isOrderKey);

const lists = fc
  .uniqueArray(fc.tuple(fc.nat(30), validKeys), { maxLength: 8, selector: ([id]) => id })
  .map((pairs) =>
    pairs.map(([id, order]): Ordered => ({ id: `e${id}`, order })).sort(compareOrder),
  );

describe('a new place in a list', () => {
  it('is where it was asked for, whatever keys the list has', () => {
    fc.assert(
      fc.property(lists, fc.nat(9), (list, number) => {
        const index = Math.min(number, list.length);
        const order = orderAt(list, index);
        expect(isOrderKey(order)).toBe(true);
        const before = list[index - 1];
        const isBetweenEquals = before !== undefined && before.order === list[index]?.order;
        const after = isBetweenEquals
          ? list.find((item) => item.order > before.order)
          : list[index];
        if (before) expect(order > before.order).toBe(true);
        if (after) expect(order < after.order).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is at an end when the index is outside', () => {
    const list = orderKeys(2).map((order, index): Ordered => ({ id: `e${index}`, order }));
    expect(orderAt(list, -4) < (list[0] as Ordered).order).toBe(true);
    expect(orderAt(list, 99) > (list[1] as Ordered).order).toBe(true);
    expect(isOrderKey(orderAt([], 0))).toBe(true);
  });
});

describe('the reading order', () => {
  it('is by key, then by id, on every machine', () => {
    const stages = new Map<string, Ordered>(
      [
        { id: 'b', order: 'a1' },
        { id: 'c', order: 'a0' },
        { id: 'a', order: 'a1' },
        { id: 'd', order: 'Zz' },
      ].map((stage) => [stage.id, stage]),
    );
    expect(inOrder(stages).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('is computed once for one version of a list', () => {
    const stages = new Map([['a', { id: 'a', order: 'a0' }]]);
    expect(inOrder(stages)).toBe(inOrder(stages));
  });

  it('of keys made at once is ascending', () => {
    const keys = orderKeys(500);
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(500);
  });
});

it.each(['', 'a', 'a00', 'a0!', 'a0 é', '0', 'A00000000000000000000000000', 7, null, undefined])(
  '%j is no order key',
  (value) => {
    expect(isOrderKey(value)).toBe(false);
  },
);

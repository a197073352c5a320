// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { MAX_RECONNECT_DELAY_MS, reconnectDelayMs } from '../../../renderer/sync/reconnect-delay';

describe('the wait before the next try', () => {
  it('is below a second at first and grows to at most 15 seconds', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 100].map((failures) =>
      reconnectDelayMs(failures, () => 1),
    );
    expect(longest[0]).toBeLessThan(1000);
    expect(longest).toEqual([...longest].sort((a, b) => a - b));
    expect(longest.at(-1)).toBe(MAX_RECONNECT_DELAY_MS);
    expect(MAX_RECONNECT_DELAY_MS).toBe(15_000);
  });

  it('spreads a crowd: twenty peers do not come back in the same 100 ms', () => {
    const waits = Array.from({ length: 20 }, (_, at) => reconnectDelayMs(0, () => at / 20));
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(300);
    expect(Math.min(...waits)).toBeGreaterThan(100);
  });
});

import { describe, expect, it } from 'vitest';
import { timeAgo } from '../../../shared/i18n/time-ago';

const NOW = Date.parse('2025-05-01T12:00:00Z');
const agoBy = (seconds: number) => NOW - seconds * 1000;

describe('how long ago something was', () => {
  it.each([
    [5, undefined, undefined],
    [-30, undefined, undefined],
    [60, '1 phút trước', '1 min. ago'],
    [3599, '59 phút trước', '59 min. ago'],
    [3 * 3600, '3 giờ trước', '3 hr. ago'],
    [26 * 3600, 'hôm qua', 'yesterday'],
    [15 * 24 * 3600, '2 tuần trước', '2 wk. ago'],
  ])('%i seconds', (seconds, vi, en) => {
    expect(timeAgo('vi', agoBy(seconds), NOW)).toBe(vi);
    expect(timeAgo('en', agoBy(seconds), NOW)).toBe(en);
  });
});

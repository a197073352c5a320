/** How long ago something was, in the words of a language: "5 minutes ago". */
import type { Locale } from './message';

const UNITS = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Below this nobody counts; clocks of two machines differ by as much. */
const NOW_SECONDS = 45;

/** Undefined for what was just now, which has words of its own. */
export function timeAgo(locale: Locale, at: number, now: number): string | undefined {
  const seconds = (now - at) / 1000;
  if (seconds < NOW_SECONDS) return undefined;
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ['minute', 60];
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  return format.format(-Math.max(1, Math.floor(seconds / size)), unit);
}

/** The whole date and time, for whoever wants to know exactly. */
export function exactTime(locale: Locale, at: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(at);
}

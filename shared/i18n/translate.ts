/** Turns a message key into words of one language. */
import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUE, type MessageKey } from './catalogue';
import type { Locale } from './message';

export type MessageValues = Readonly<Record<string, string | number | boolean | Date>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const parsed = new Map<string, IntlMessageFormat>();

function formatOf(locale: Locale, key: MessageKey): IntlMessageFormat {
  const cacheKey = `${locale}:${key}`;
  const known = parsed.get(cacheKey);
  if (known) return known;
  const format = new IntlMessageFormat(CATALOGUE[key][locale], locale, undefined, {
    ignoreTag: true,
  });
  parsed.set(cacheKey, format);
  return format;
}

/** The text of `key` in `locale`; `values` fill its ICU arguments, a missing one is a bug and throws. */
export function translate(locale: Locale, key: MessageKey, values?: MessageValues): string {
  if (!values && !CATALOGUE[key][locale].includes('{')) return CATALOGUE[key][locale];
  return String(formatOf(locale, key).format(values ?? {}));
}

/** A translator bound to one language, for code that writes many texts. */
export function translator(locale: Locale): Translate {
  return (key, values) => translate(locale, key, values);
}

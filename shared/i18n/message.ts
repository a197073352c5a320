/** The two languages of the interface are equals: a message without both does not compile. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One message in ICU MessageFormat, in both languages. */
export type Message = Readonly<Record<Locale, string>>;

/** Keeps the keys of an area literal so that the whole catalogue is typed by them. */
export function defineMessages<const T extends Readonly<Record<string, Message>>>(messages: T): T {
  return messages;
}

export function isLocale(value: unknown): value is Locale {
  return value === 'vi' || value === 'en';
}

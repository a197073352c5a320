/** Which of our languages a person reads, from the list that their system or browser gives. */
import { isLocale, type Locale } from './message';

/** The first of `languages` (BCP 47 tags) that the interface speaks, or null. */
export function preferredLocale(languages: readonly string[]): Locale | null {
  for (const language of languages) {
    const base = language.toLowerCase().split(/[-_]/)[0];
    if (isLocale(base)) return base;
  }
  return null;
}

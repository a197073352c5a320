/** The interface language: chosen once, switchable at run time, known to every component. */
import { createContext, useContext } from 'react';
import type { Locale } from '../../shared/i18n/message';
import { type Translate, translator } from '../../shared/i18n/translate';

export interface LocaleChoice {
  readonly locale: Locale;
  readonly t: Translate;
  readonly setLocale: (locale: Locale) => void;
}

export const LocaleContext = createContext<LocaleChoice>({
  locale: 'vi',
  t: translator('vi'),
  setLocale: () => undefined,
});

export function useLocale(): LocaleChoice {
  return useContext(LocaleContext);
}

/** Turns message keys into words of the present language. */
export function useTranslate(): Translate {
  return useContext(LocaleContext).t;
}

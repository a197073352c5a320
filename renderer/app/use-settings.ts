/** Language and theme of the interface: remembered, and applied to the page and the host. */
import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { LOCALES, type Locale } from '../../shared/i18n/message';
import { translator } from '../../shared/i18n/translate';
import type { HostApi } from '../../shared/protocol/host-api';
import { readStored, writeStored } from '../platform/local-store';
import type { LocaleChoice } from '../state/locale';
import {
  appearanceOf,
  isDarkAppearance,
  THEMES,
  type Theme,
  type ThemeChoice,
} from '../state/theme';

const SettingsSchema = v.object({
  locale: v.optional(v.picklist(LOCALES)),
  theme: v.optional(v.picklist(THEMES)),
});
const KEY = 'settings';

function remember(change: v.InferInput<typeof SettingsSchema>): void {
  writeStored(KEY, { ...readStored(KEY, SettingsSchema, {}), ...change });
}

export function useLocaleChoice(host: HostApi): LocaleChoice {
  const [locale, setLocale] = useState<Locale>(
    () => readStored(KEY, SettingsSchema, {}).locale ?? host.preferredLocale ?? 'vi',
  );
  useEffect(() => {
    document.documentElement.lang = locale;
    void host.setLocale(locale);
  }, [host, locale]);
  return useMemo(
    () => ({
      locale,
      t: translator(locale),
      setLocale: (next: Locale) => {
        remember({ locale: next });
        setLocale(next);
      },
    }),
    [locale],
  );
}

const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';
const FORCED_COLOURS = '(forced-colors: active)';

const asks = (query: string) => matchMedia(query).matches;

function subscribeLook(listener: () => void): () => void {
  const queries = [DARK, MORE_CONTRAST, FORCED_COLOURS].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

export function useThemeChoice(): Theme {
  const [choice, setChoice] = useState<ThemeChoice>(
    () => readStored(KEY, SettingsSchema, {}).theme ?? 'system',
  );
  const appearance = useSyncExternalStore(subscribeLook, () =>
    appearanceOf(choice, {
      isDark: asks(DARK),
      wantsContrast: asks(MORE_CONTRAST) || asks(FORCED_COLOURS),
    }),
  );
  // Before anything is measured: the theme has a say in the size of letters.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = appearance;
  }, [appearance]);
  return useMemo(
    () => ({
      choice,
      appearance,
      isDark: isDarkAppearance(appearance),
      setChoice: (next: ThemeChoice) => {
        remember({ theme: next });
        setChoice(next);
      },
    }),
    [choice, appearance],
  );
}

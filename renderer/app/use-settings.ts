/** Language and theme of the interface: remembered, and applied to the page and the host. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { LOCALES, type Locale } from '../../shared/i18n/message';
import { translator } from '../../shared/i18n/translate';
import type { HostApi } from '../../shared/protocol/host-api';
import { readStored, writeStored } from '../platform/local-store';
import type { LocaleChoice } from '../state/locale';
import { THEMES, type Theme, type ThemeChoice } from '../state/theme';

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

const darkQuery = () => matchMedia('(prefers-color-scheme: dark)');

function subscribeDark(listener: () => void): () => void {
  const query = darkQuery();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useThemeChoice(): Theme {
  const [choice, setChoice] = useState<ThemeChoice>(
    () => readStored(KEY, SettingsSchema, {}).theme ?? 'system',
  );
  const systemIsDark = useSyncExternalStore(subscribeDark, () => darkQuery().matches);
  const isDark = choice === 'dark' || (choice === 'system' && systemIsDark);
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return useMemo(
    () => ({
      choice,
      isDark,
      setChoice: (next: ThemeChoice) => {
        remember({ theme: next });
        setChoice(next);
      },
    }),
    [choice, isDark],
  );
}

/** A terminal that remembers what a command said. */
import type { Terminal } from '../../electron/cli/command';
import type { Locale } from '../../shared/i18n/message';
import { translator } from '../../shared/i18n/translate';

export interface RecordingTerminal extends Terminal {
  readonly said: { readonly out: readonly string[]; readonly error: readonly string[] };
}

export function recordingTerminal(locale: Locale = 'en'): RecordingTerminal {
  const out: string[] = [];
  const error: string[] = [];
  return {
    env: {},
    t: translator(locale),
    out: (line) => void out.push(line),
    error: (line) => void error.push(line),
    said: { out, error },
  };
}

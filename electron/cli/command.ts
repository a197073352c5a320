/** What every command of the command line gets and answers. */
import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import type { Locale } from '../../shared/i18n/message';
import { type Translate, translator } from '../../shared/i18n/translate';
import { err, ok, type Result } from '../../shared/lib/result';

export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly t: Translate;
  out(line: string): void;
  error(line: string): void;
}

/** Runs with the arguments behind its name; answers the exit code: 0, or 1 with one line said. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

export function processTerminal(): Terminal {
  return {
    env: process.env,
    t: translator(localeOf(process.env)),
    out: (line) => void process.stdout.write(`${line}\n`),
    error: (line) => void process.stderr.write(`${line}\n`),
  };
}

/** Says why a command cannot go on; answers its exit code. */
export function failWith(terminal: Terminal, line: string): number {
  terminal.error(line);
  return 1;
}

/** The terminal in the language that was asked for on the command line. */
export function withLanguage(terminal: Terminal, locale: Locale | undefined): Terminal {
  return locale === undefined ? terminal : { ...terminal, t: translator(locale) };
}

/** As the C library reads the environment: the first that is set wins. */
function localeOf(env: Readonly<Record<string, string | undefined>>): Locale {
  const name = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^vi\b|^vi_/i.test(name) ? 'vi' : 'en';
}

/** `parseArgs` with its complaint as a value: one line, without a stack. */
export function readOptions<const T extends ParseArgsConfig>(
  config: T,
): Result<ReturnType<typeof parseArgs<T>>, string> {
  try {
    return ok(parseArgs(config));
  } catch (error) {
    const isOurs = error instanceof TypeError && 'code' in error;
    if (!isOurs || !String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    return err(error.message.split('\n')[0]?.split('. To specify')[0] ?? '');
  }
}

/** A port from the command line; null when it is none. */
export function readPort(text: string): number | null {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65535 ? port : null;
}

/** `validate`: whether a file is a board, and if not, everything that is wrong with it. */
import { decodeBoardJson } from '../../shared/file/board-json';
import { boardDoubtText, boardProblemText } from '../../shared/i18n/board-problems';
import { isLocale, type Locale } from '../../shared/i18n/message';
import { err, ok, type Result } from '../../shared/lib/result';
import { boardDoubts } from '../../shared/views/board-doubts';
import { readText } from './board-file';
import { type Command, failWith, readOptions, type Terminal, withLanguage } from './command';

interface ValidateOptions {
  readonly file: string;
  readonly language: Locale | undefined;
}

export const validate: Command = async (args, givenTerminal) => {
  const options = readValidateOptions(args, givenTerminal);
  if (!options.ok) return failWith(givenTerminal, options.error);
  const { file, language } = options.value;
  const terminal = withLanguage(givenTerminal, language);
  const { t } = terminal;
  const text = await readText(file, t);
  if (!text.ok) return failWith(terminal, text.error);
  const board = decodeBoardJson(text.value);
  if (!board.ok) {
    for (const problem of board.error) terminal.error(`${file}: ${boardProblemText(problem, t)}`);
    return 1;
  }
  for (const doubt of boardDoubts(board.value))
    terminal.error(t('cli.validate.warning', { file, text: boardDoubtText(doubt, t) }));
  const { meta, stages, lanes, touchpoints } = board.value;
  const counts = { stages: stages.size, lanes: lanes.size, touchpoints: touchpoints.size };
  terminal.out(t('cli.validate.ok', { file, title: meta.title || t('board.untitled'), ...counts }));
  return 0;
};

function readValidateOptions(
  args: readonly string[],
  { t }: Terminal,
): Result<ValidateOptions, string> {
  const parsed = readOptions({
    args: [...args],
    allowPositionals: true,
    options: { lang: { type: 'string' } },
  });
  if (!parsed.ok) return err(t('cli.badOption', { detail: parsed.error }));
  const { values, positionals } = parsed.value;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return err(t('cli.validate.oneFile'));
  if (values.lang !== undefined && !isLocale(values.lang))
    return err(t('cli.badLanguage', { language: values.lang }));
  return ok({ file, language: values.lang });
}

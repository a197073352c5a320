/** Reads a board file for a command; what is wrong with it becomes one line for people. */
import { readFile, stat } from 'node:fs/promises';
import { type BoardFileProblem, decodeBoardJson } from '../../shared/file/board-json';
import type { Translate } from '../../shared/i18n/translate';
import { err, ok, type Result } from '../../shared/lib/result';
import type { Board } from '../../shared/model/board';

/** A board is JSON of a few hundred kB; larger files would only exhaust the memory. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** The board in `file`, or the sentence to print. */
export async function readBoardFile(file: string, t: Translate): Promise<Result<Board, string>> {
  const text = await readText(file, t);
  if (!text.ok) return text;
  const board = decodeBoardJson(text.value);
  if (board.ok) return board;
  return err(t('cli.notABoard', { file, problem: firstOf(board.error, t) }));
}

async function readText(file: string, t: Translate): Promise<Result<string, string>> {
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) return err(t('cli.fileTooLarge', { file }));
    return ok(await readFile(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'ENOENT') return err(t('cli.fileMissing', { file }));
    return err(t('cli.fileUnreadable', { file, detail: error.message }));
  }
}

function firstOf(problems: readonly BoardFileProblem[], t: Translate): string {
  const [first] = problems;
  if (!first) return '';
  const text = describeProblem(first, t);
  const count = problems.length - 1;
  return count === 0 ? text : t('cli.problem.more', { first: text, count });
}

/** One problem as words: what is wrong and where. */
export function describeProblem(problem: BoardFileProblem, t: Translate): string {
  const { reason, ...values } = problem;
  return t(`cli.problem.${reason}`, { ...values, where: values.where || '(JSON)' });
}

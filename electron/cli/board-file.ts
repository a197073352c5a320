/** Reads a board file for a command; what is wrong with it becomes one line for people. */
import { readFile, stat } from 'node:fs/promises';
import { decodeJourneyJson, type JourneyFile } from '../../shared/file/board-json';
import { boardProblemsText } from '../../shared/i18n/board-problems';
import type { Translate } from '../../shared/i18n/translate';
import { err, ok, type Result } from '../../shared/lib/result';
import { LARGE_PAYLOAD_BYTES } from '../../shared/protocol/host-api';

/** What `file` holds, or the sentence to print. */
export async function readBoardFile(
  file: string,
  t: Translate,
): Promise<Result<JourneyFile, string>> {
  const text = await readText(file, t);
  if (!text.ok) return text;
  const decoded = decodeJourneyJson(text.value);
  if (decoded.ok) return decoded;
  return err(t('cli.notABoard', { file, problem: boardProblemsText(decoded.error, t) }));
}

/** The text in `file`, or the sentence to print. */
export async function readText(file: string, t: Translate): Promise<Result<string, string>> {
  try {
    const { size } = await stat(file);
    if (size > LARGE_PAYLOAD_BYTES) return err(t('cli.fileTooLarge', { file }));
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return err(t('cli.fileNotText', { file }));
    if (error.code === 'ENOENT') return err(t('cli.fileMissing', { file }));
    return err(t('cli.fileUnreadable', { file, detail: error.message }));
  }
}

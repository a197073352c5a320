/** Which file an app was started with: a path among switches, checked before anyone relies on it. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code';

const BOARD_ENDINGS = ['.json', '.journey'];

/** The first existing board file of `args`, absolute; switches are never taken for files. */
export function boardPathFromArgs(args: readonly string[], folder: string): string | null {
  for (const argument of args) {
    if (argument.startsWith('-') || argument.includes('\0')) continue;
    if (!BOARD_ENDINGS.includes(path.extname(argument).toLowerCase())) continue;
    const file = path.resolve(folder, argument);
    if (isFile(file)) return file;
  }
  return null;
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return false;
  }
}

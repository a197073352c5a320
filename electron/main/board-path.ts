/** Which file an app was started with: a path among switches, checked before anyone relies on it. */
import { statSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
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

/** What a second start hands to the first: argv may be reordered on the way, this is not. */
export const HandoverSchema = v.object({ file: v.nullable(v.pipe(v.string(), v.maxLength(4096))) });
export type Handover = v.InferOutput<typeof HandoverSchema>;

/** The file of a second start, if it is one that this app opens. */
export function boardPathFromHandover(data: unknown): string | null {
  const handover = v.safeParse(HandoverSchema, data);
  if (!handover.success || handover.output.file === null) return null;
  if (!path.isAbsolute(handover.output.file)) return null;
  return boardPathFromArgs([handover.output.file], '/');
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return false;
  }
}

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

/**
 * What a second start hands to the first: argv may be reordered on the way, this is not. The path
 * is percent-encoded, because Electron 33 on Linux loses data with Vietnamese letters altogether.
 */
export const HandoverSchema = v.object({
  file: v.nullable(v.pipe(v.string(), v.maxLength(12288))),
});
export type Handover = v.InferOutput<typeof HandoverSchema>;

export function handoverOf(file: string | null): Handover {
  return { file: file === null ? null : encodeURIComponent(file) };
}

/** The file of a second start, if it is one that this app opens. */
export function boardPathFromHandover(data: unknown): string | null {
  const handover = v.safeParse(HandoverSchema, data);
  if (!handover.success || handover.output.file === null) return null;
  const file = decoded(handover.output.file);
  return file !== null && path.isAbsolute(file) ? boardPathFromArgs([file], '/') : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return false;
  }
}

/** Versioned steps from an older file to the present one, applied by the loader only. */
import { err, ok, type Result } from '../lib/result';
import { BOARD_FORMAT, BOARD_VERSION } from './board-schema';

export type MigrationRefusal =
  | { readonly reason: 'not-a-board' }
  | { readonly reason: 'newer-version'; readonly version: number };

type Step = (file: Record<string, unknown>) => Record<string, unknown>;

/** `STEPS[n]` turns a file of version n into one of version n + 1. Version 1 is the first. */
const STEPS: Readonly<Record<number, Step>> = {};

/** Brings any file this product ever wrote to the present version. */
export function migrate(raw: unknown): Result<Record<string, unknown>, MigrationRefusal> {
  if (typeof raw !== 'object' || raw === null) return err({ reason: 'not-a-board' });
  let file = raw as Record<string, unknown>;
  if (file.format !== BOARD_FORMAT) return err({ reason: 'not-a-board' });
  const { version } = file;
  if (typeof version === 'number' && version > BOARD_VERSION)
    return err({ reason: 'newer-version', version });
  for (let from = version; typeof from === 'number' && from < BOARD_VERSION; from += 1) {
    const step = STEPS[from];
    if (!step) return err({ reason: 'not-a-board' });
    file = step(file);
  }
  return ok(file);
}

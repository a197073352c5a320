/**
 * What the desktop app remembers between starts, in one small file. Whatever is damaged in it is
 * replaced by its default: settings never keep the app from starting.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { LOCALES } from '../../shared/i18n/message';
import { atomicWrite } from './atomic-write';
import { errorCode } from './error-code';

/** Beyond these nobody looks for the file of an old working copy again. */
const MAX_REMEMBERED_FILES = 200;

const Coordinate = v.pipe(v.number(), v.integer());
const BoundsSchema = v.object({
  x: Coordinate,
  y: Coordinate,
  width: v.pipe(Coordinate, v.minValue(1)),
  height: v.pipe(Coordinate, v.minValue(1)),
});

const SettingsSchema = v.object({
  locale: v.fallback(v.nullable(v.picklist(LOCALES)), null),
  /** Where the window was, without a maximised state. */
  bounds: v.fallback(v.nullable(BoundsSchema), null),
  isMaximised: v.fallback(v.boolean(), false),
  lastFolder: v.fallback(v.nullable(v.string()), null),
  /** Working copy to the path it was last saved to; the newest last. */
  files: v.fallback(v.record(v.string(), v.string()), () => ({})),
});

export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;
export type Bounds = Readonly<v.InferOutput<typeof BoundsSchema>>;

export interface SettingsStore {
  current(): Settings;
  /** Changes are visible at once and on disk when the promise resolves. */
  update(change: Partial<Settings>): Promise<void>;
  /** Resolves when nothing is left to write. */
  settled(): Promise<void>;
}

export function openSettings(file: string, report: (error: unknown) => void): SettingsStore {
  let settings = readSettings(file, report);
  // One write after the other: two at once could leave the older one as the last.
  let lastWrite: Promise<void> = Promise.resolve();
  return {
    current: () => settings,
    update(change) {
      settings = { ...settings, ...change };
      lastWrite = lastWrite.then(() => writeSettings(file, settings)).catch(report);
      return lastWrite;
    },
    settled: () => lastWrite,
  };
}

/** `files` with one more at the end, without the oldest beyond the limit. */
export function rememberFile(
  files: Settings['files'],
  copyId: string,
  file: string,
): Settings['files'] {
  const others = Object.entries(files).filter(([id]) => id !== copyId);
  return Object.fromEntries([...others, [copyId, file]].slice(-MAX_REMEMBERED_FILES));
}

function readSettings(file: string, report: (error: unknown) => void): Settings {
  return v.parse(SettingsSchema, asObject(readJson(file, report)));
}

function readJson(file: string, report: (error: unknown) => void): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') report(error);
    return null;
  }
}

/** Fallbacks are for keys with a wrong value; a missing one has to be put there first. */
function asObject(value: unknown): Record<string, unknown> {
  const known = typeof value === 'object' && value !== null ? value : {};
  return { ...v.getFallbacks(SettingsSchema), ...known };
}

async function writeSettings(file: string, settings: Settings): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  await atomicWrite(file, `${JSON.stringify(settings, null, 2)}\n`, { keepPrevious: false });
}

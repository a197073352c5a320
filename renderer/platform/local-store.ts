/**
 * Small things that outlive a page: identity, recent boards, settings. Values are checked when
 * read, since an older version or a curious person may have written them. When the browser keeps
 * nothing (private mode, full quota) the values live as long as the page.
 */
import * as v from 'valibot';

const PREFIX = 'journey-room:';
/** Only what the browser refused to keep; it is newer than what the browser still has. */
const memory = new Map<string, string>();

/** The stored value, or `fallback` when there is none or it does not fit `schema`. */
export function readStored<const TSchema extends v.GenericSchema>(
  key: string,
  schema: TSchema,
  fallback: v.InferOutput<TSchema>,
): v.InferOutput<TSchema> {
  const text = readText(PREFIX + key);
  if (text === null) return fallback;
  const parsed = v.safeParse(schema, parseJson(text));
  return parsed.success ? parsed.output : fallback;
}

/** Keeps a JSON value; false when it lives only as long as this page. */
export function writeStored(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(PREFIX + key, text);
    memory.delete(PREFIX + key);
    return true;
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    memory.set(PREFIX + key, text);
    return false;
  }
}

export function removeStored(key: string): void {
  memory.delete(PREFIX + key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
  }
}

function readText(key: string): string | null {
  const unkept = memory.get(key);
  if (unkept !== undefined) return unkept;
  try {
    return localStorage.getItem(key);
  } catch (cause) {
    // A browser set to block site data throws on the mere access.
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

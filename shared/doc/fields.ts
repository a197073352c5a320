/**
 * How one field of a record lives in its Y.Map. Text that two people may type into at once is a
 * Y.Text, a set is a Y.Map of name → true, everything else is a plain value (last writer wins).
 * Reading never throws: what is not readable reads as the default and is reported.
 */
import * as Y from 'yjs';
import { cleanLine, cleanText, linesOf } from '../model/text';
import type { Fields } from './board-doc';

export interface Field<T> {
  /** `onUnreadable` is called when a foreign value had to be replaced by the default. */
  readonly read: (fields: Fields, onUnreadable: () => void) => T;
  readonly write: (fields: Fields, value: T) => void;
}

function textField<T>(
  key: string,
  parse: (raw: string) => T,
  print: (value: T) => string,
): Field<T> {
  return {
    read: (fields, onUnreadable) => {
      const value = fields.get(key);
      if (value instanceof Y.Text) return parse(value.toString());
      onUnreadable();
      return parse(typeof value === 'string' ? value : '');
    },
    write: (fields, value) => {
      fields.set(key, new Y.Text(print(value)));
    },
  };
}

/** Free text with line breaks. */
export const text = (key: string): Field<string> => textField(key, cleanText, (value) => value);

/** A single line that several people may type into at once. */
export const line = (key: string): Field<string> => textField(key, cleanLine, (value) => value);

/** A line that documents from before it was invented do not have. */
export const optionalLine = (key: string): Field<string> => {
  const field = line(key);
  return {
    ...field,
    read: (fields, report) => (fields.has(key) ? field.read(fields, report) : ''),
  };
};

/** Statements typed one a line. */
export const lines = (key: string): Field<readonly string[]> =>
  textField(key, linesOf, (value) => value.join('\n'));

/** A plain value; `accepts` is its guard. An absent value reads as `fallback`. */
export function plain<T>(
  key: string,
  accepts: (value: unknown) => value is T,
  fallback: T,
): Field<T> {
  return {
    read: (fields, onUnreadable) => {
      const value = fields.get(key);
      if (value === undefined) return fallback;
      if (accepts(value)) return value;
      onUnreadable();
      return fallback;
    },
    write: (fields, value) => {
      if (value === undefined) fields.delete(key);
      else fields.set(key, value);
    },
  };
}

/** A name that is chosen or typed as a whole: last writer wins, read as one clean line. */
export const name = (key: string): Field<string> => {
  const stored = plain(key, isText, '');
  return {
    ...stored,
    read: (fields, onUnreadable) => cleanLine(stored.read(fields, onUnreadable)),
  };
};

/** A set of names: concurrent additions keep both. `sort` gives them their order for reading. */
export function set<T extends string>(
  key: string,
  accepts: (value: string) => value is T,
  sort: (names: readonly T[]) => readonly T[],
): Field<readonly T[]> {
  return {
    read: (fields, onUnreadable) => {
      const members = fields.get(key);
      if (!(members instanceof Y.Map)) {
        onUnreadable();
        return [];
      }
      const names = [...members.keys()];
      if (!names.every(accepts)) onUnreadable();
      return sort(names.filter(accepts));
    },
    write: (fields, value) => {
      fields.set(key, new Y.Map(value.map((name) => [name, true])));
    },
  };
}

export const oneOf =
  <T>(values: readonly T[]) =>
  (value: unknown): value is T =>
    values.includes(value as T);

export const orAbsent =
  <T>(accepts: (value: unknown) => value is T) =>
  (value: unknown): value is T | undefined =>
    value === undefined || accepts(value);

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

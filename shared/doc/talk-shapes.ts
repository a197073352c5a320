/** For threads and comments: which field lives where in its Y.Map. */
import * as v from 'valibot';
import * as Y from 'yjs';
import { Timestamp } from '../model/board';
import {
  type Comment,
  cutText,
  MAX_COMMENT_LENGTH,
  ON_BOARD,
  PersonRef,
  Resolution,
  TalkTarget,
  type Thread,
  tidyPeople,
} from '../model/comment';
import { isEntityId } from './board-doc';
import { type Field, plain, text } from './fields';
import type { Shape } from './record-shapes';

/** A plain value that a schema reads, so that it comes out as a file would have it. */
function checked<const TSchema extends v.GenericSchema>(
  key: string,
  schema: TSchema,
  fallback: v.InferOutput<TSchema>,
): Field<v.InferOutput<TSchema>> {
  return {
    read: (fields, onUnreadable) => {
      const parsed = v.safeParse(schema, fields.get(key));
      if (parsed.success) return parsed.output;
      onUnreadable();
      return fallback;
    },
    write: (fields, value) => {
      if (value === undefined) fields.delete(key);
      else fields.set(key, value);
    },
  };
}

const NOBODY: PersonRef = { id: 'unknown', name: '' };
const LONG_AGO = '1970-01-01T00:00:00.000Z';

const thread: Shape<Thread> = {
  target: checked('target', TalkTarget, ON_BOARD),
  resolved: checked('resolved', v.optional(Resolution), undefined),
};

const typed = text('text');

/** What is longer than a file may have was written past every command; its beginning is shown. */
const commentText: Field<string> = {
  ...typed,
  read: (fields, onUnreadable) => {
    const read = typed.read(fields, onUnreadable);
    if (read.length > MAX_COMMENT_LENGTH) onUnreadable();
    return cutText(read, MAX_COMMENT_LENGTH);
  },
};

/** A set: person id → the name at the time. */
const mentions: Field<readonly PersonRef[]> = {
  read: (fields, onUnreadable) => {
    const stored = fields.get('mentions');
    if (!(stored instanceof Y.Map)) {
      onUnreadable();
      return [];
    }
    const people: PersonRef[] = [];
    for (const [id, name] of stored.entries() as IterableIterator<[string, unknown]>) {
      const person = v.safeParse(PersonRef, { id, name });
      if (person.success) people.push(person.output);
      else onUnreadable();
    }
    return tidyPeople(people);
  },
  write: (fields, people) => {
    fields.set('mentions', new Y.Map(people.map(({ id, name }) => [id, name])));
  },
};

const comment: Shape<Comment> = {
  threadId: plain('threadId', isEntityId, 'none'),
  author: checked('author', PersonRef, NOBODY),
  at: checked('at', Timestamp, LONG_AGO),
  text: commentText,
  editedAt: checked('editedAt', v.optional(Timestamp), undefined),
  mentions,
};

type NamedFields = readonly (readonly [string, Field<unknown>])[];

/** The fields of each kind of record by name. */
export const TALK_SHAPES = {
  threads: Object.entries(thread) as unknown as NamedFields,
  comments: Object.entries(comment) as unknown as NamedFields,
} as const;

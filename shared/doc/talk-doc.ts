/** Names and types of the roots of the `talk` document. */
import * as v from 'valibot';
import * as Y from 'yjs';
import { type Reaction, ReactionRecord, reactionKey, type Talk } from '../model/comment';
import { type Entities, type Fields, isEntityId, LOADER_ORIGIN } from './board-doc';
import { TALK_SHAPES } from './talk-shapes';

/** Roots of records; `reactions` is a set beside them: key → the person's name at the time. */
export const TALK_RECORD_ROOTS = ['threads', 'comments'] as const;
export type TalkRecordRoot = (typeof TALK_RECORD_ROOTS)[number];

export interface TalkDoc extends Readonly<Record<TalkRecordRoot, Entities>> {
  readonly ydoc: Y.Doc;
  readonly reactions: Fields;
}

/** A typed view of a Y.Doc; creates nothing, so it is safe on a replica that has not synced yet. */
export function talkDocOf(ydoc: Y.Doc): TalkDoc {
  return {
    ydoc,
    threads: ydoc.getMap('threads'),
    comments: ydoc.getMap('comments'),
    reactions: ydoc.getMap('reactions'),
  };
}

/** The fields of a thread or comment; undefined when it is gone or was stored as something else. */
export function talkFieldsOf(doc: TalkDoc, root: TalkRecordRoot, id: string): Fields | undefined {
  const fields: unknown = doc[root].get(id);
  return fields instanceof Y.Map && isEntityId(id) ? fields : undefined;
}

/** Creates a thread or comment; must run inside a transaction. */
export function createTalkRecord(
  doc: TalkDoc,
  root: TalkRecordRoot,
  record: { readonly id: string },
): void {
  const fields: Fields = new Y.Map();
  doc[root].set(record.id, fields);
  const values = record as unknown as Readonly<Record<string, unknown>>;
  for (const [name, field] of TALK_SHAPES[root]) field.write(fields, values[name]);
}

/** Fills an empty document with what a file says: the loader's door. */
export function seedTalkDoc(ydoc: Y.Doc, talk: Talk): void {
  const doc = talkDocOf(ydoc);
  ydoc.transact(() => {
    for (const root of TALK_RECORD_ROOTS)
      for (const record of talk[root].values()) createTalkRecord(doc, root, record);
    for (const [key, { person }] of talk.reactions) doc.reactions.set(key, person.name);
  }, LOADER_ORIGIN);
}

/** The reaction behind an entry of `reactions`; undefined when it is none. */
export function readReaction(key: string, name: unknown): Reaction | undefined {
  if (typeof name !== 'string') return undefined;
  const parts = key.split('/');
  const [kind, personId] = [parts.pop(), parts.pop()];
  const [on, id] = parts;
  const target = on === 'board' ? { on } : { on, id };
  const parsed = v.safeParse(ReactionRecord, { target, person: { id: personId, name }, kind });
  if (!parsed.success) return undefined;
  // Another spelling of the same reaction would count it twice.
  return reactionKey(parsed.output) === key ? parsed.output : undefined;
}

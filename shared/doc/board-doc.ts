/** Names and types of the roots of the `board` document, and the one door for writing to it. */
import * as v from 'valibot';
import * as Y from 'yjs';
import { EntityId } from '../model/ids';

export type Fields = Y.Map<unknown>;
export type Entities = Y.Map<Fields>;

export const ENTITY_ROOTS = [
  'stages',
  'personas',
  'lanes',
  'touchpoints',
  'pains',
  'links',
  'views',
] as const;
export type EntityRoot = (typeof ENTITY_ROOTS)[number];

/** Version of the document's structure, for loaders to come; `PROTOCOL` keeps other peers out. */
export const DOCUMENT_SCHEMA = 1;

/** The origin of every change that this participant makes; nothing else is ever undone here. */
export const LOCAL_ORIGIN = Object.freeze({ kind: 'local' });

/** The origin of what a loader writes before anyone edits; never undoable. */
export const LOADER_ORIGIN = Object.freeze({ kind: 'loader' });

export interface BoardDoc extends Readonly<Record<EntityRoot, Entities>> {
  readonly ydoc: Y.Doc;
  readonly meta: Fields;
}

/** A typed view of a Y.Doc; creates nothing, so it is safe on a replica that has not synced yet. */
export function boardDocOf(ydoc: Y.Doc): BoardDoc {
  return {
    ydoc,
    meta: ydoc.getMap('meta'),
    stages: ydoc.getMap('stages'),
    personas: ydoc.getMap('personas'),
    lanes: ydoc.getMap('lanes'),
    touchpoints: ydoc.getMap('touchpoints'),
    pains: ydoc.getMap('pains'),
    links: ydoc.getMap('links'),
    views: ydoc.getMap('views'),
  };
}

/**
 * Whether this replica holds a board: false for a guest before the first sync, and for a cache
 * that is empty. Never judged by what the board says of itself, since any peer may write that.
 */
export function isSeeded({ meta }: Pick<BoardDoc, 'meta'>): boolean {
  return meta.size > 0;
}

/** One gesture of this participant: all of it or nothing, one undo step, one message to others. */
export function change<T>(doc: Pick<BoardDoc, 'ydoc'>, write: () => T): T {
  return doc.ydoc.transact(write, LOCAL_ORIGIN);
}

/** Whether a key of a root, or a reference, is one that a file can carry. */
export function isEntityId(value: unknown): value is string {
  return v.is(EntityId, value);
}

/** The entities of a root that can be read; what a foreign program stored otherwise is left out. */
export function* entitiesOf(doc: BoardDoc, root: EntityRoot): Generator<[string, Fields]> {
  for (const [id, fields] of doc[root].entries() as IterableIterator<[string, unknown]>)
    if (fields instanceof Y.Map && isEntityId(id)) yield [id, fields];
}

/** The fields of an entity; undefined when it is missing or was stored as something else. */
export function fieldsOf(doc: BoardDoc, root: EntityRoot, id: string): Fields | undefined {
  const fields: unknown = doc[root].get(id);
  return fields instanceof Y.Map ? fields : undefined;
}

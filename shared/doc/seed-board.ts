/** Board → Y.Doc: the loader's door. Only a loader creates root structure, never a joining client. */
import * as Y from 'yjs';
import type { Board } from '../model/board';
import {
  boardDocOf,
  DOCUMENT_SCHEMA,
  ENTITY_ROOTS,
  type EntityRoot,
  type Fields,
  LOADER_ORIGIN,
} from './board-doc';
import { fieldsIn, META, type RecordOf } from './record-shapes';

/** Writes all fields of a record into its (empty, attached) Y.Map. */
export function writeRecord<R extends EntityRoot>(
  root: R,
  fields: Fields,
  record: RecordOf[R],
): void {
  const values = record as unknown as Record<string, unknown>;
  for (const [name, field] of fieldsIn(root)) {
    field.write(fields, values[name]);
  }
}

/** Creates an entity; must run inside a transaction. */
export function createRecord<R extends EntityRoot>(
  entities: Y.Map<Fields>,
  root: R,
  record: RecordOf[R],
): void {
  const fields: Fields = new Y.Map();
  entities.set(record.id, fields);
  writeRecord(root, fields, record);
}

/** Fills an empty document with a board. */
export function seedBoardDoc(ydoc: Y.Doc, board: Board): void {
  const doc = boardDocOf(ydoc);
  ydoc.transact(() => {
    const { meta } = board;
    doc.meta.set('schema', DOCUMENT_SCHEMA);
    META.id.write(doc.meta, meta.id);
    META.title.write(doc.meta, meta.title);
    META.language.write(doc.meta, meta.language);
    META.createdAt.write(doc.meta, meta.createdAt);
    META.scopeStart.write(doc.meta, meta.scope.start);
    META.scopeEnd.write(doc.meta, meta.scope.end);
    META.scopeTimeSpan.write(doc.meta, meta.scope.timeSpan);
    for (const root of ENTITY_ROOTS)
      for (const record of board[root].values()) createRecord(doc[root], root, record as never);
  }, LOADER_ORIGIN);
}

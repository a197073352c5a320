/**
 * Y.Doc → immutable Board. A full read, and an incremental one that rebuilds only what a
 * transaction touched, so that untouched entities keep their identity.
 */
import * as Y from 'yjs';
import type { Board, BoardMeta } from '../model/board';
import { type BoardDoc, boardDocOf, type EntityRoot, type Fields, isEntityId } from './board-doc';
import { fieldsIn, META, type RecordOf } from './record-shapes';
import { watchRoots } from './watch-roots';

/** A field or a whole entity that could not be read; `field` is absent for the latter. */
export interface Unreadable {
  readonly root: EntityRoot | 'meta';
  readonly id: string;
  readonly field?: string;
}

type Report = (problem: Unreadable) => void;

function readRecord<R extends EntityRoot>(root: R, id: string, fields: Fields, report: Report) {
  const record: Record<string, unknown> = { id };
  for (const [name, field] of fieldsIn(root)) {
    const value = field.read(fields, () => report({ root, id, field: name }));
    if (value !== undefined) record[name] = value;
  }
  return record as unknown as RecordOf[R];
}

function readMeta(meta: Fields, report: Report): BoardMeta {
  const read = <K extends keyof typeof META>(name: K) =>
    META[name].read(meta, () => report({ root: 'meta', id: 'meta', field: name })) as ReturnType<
      (typeof META)[K]['read']
    >;
  const createdAt = read('createdAt');
  return {
    id: read('id'),
    title: read('title'),
    language: read('language'),
    ...(createdAt === undefined ? {} : { createdAt }),
    scope: { start: read('scopeStart'), end: read('scopeEnd'), timeSpan: read('scopeTimeSpan') },
  };
}

function isEntity(id: string, fields: unknown): fields is Fields {
  return fields instanceof Y.Map && isEntityId(id);
}

function readRoot<R extends EntityRoot>(doc: BoardDoc, root: R, report: Report) {
  const records = new Map<string, RecordOf[R]>();
  for (const [id, fields] of doc[root].entries() as IterableIterator<[string, unknown]>) {
    if (isEntity(id, fields)) records.set(id, readRecord(root, id, fields, report));
    else report({ root, id });
  }
  return records;
}

/** Reads a whole document. Never throws on foreign content: it is reported and replaced. */
export function projectBoard(ydoc: Y.Doc): { board: Board; problems: readonly Unreadable[] } {
  const doc = boardDocOf(ydoc);
  const problems: Unreadable[] = [];
  const report: Report = (problem) => problems.push(problem);
  const board: Board = {
    meta: readMeta(doc.meta, report),
    stages: readRoot(doc, 'stages', report),
    personas: readRoot(doc, 'personas', report),
    lanes: readRoot(doc, 'lanes', report),
    touchpoints: readRoot(doc, 'touchpoints', report),
    pains: readRoot(doc, 'pains', report),
    links: readRoot(doc, 'links', report),
    views: readRoot(doc, 'views', report),
  };
  return { board, problems };
}

/**
 * Keeps a Board in step with its document. `onChange` runs once a transaction that touched it;
 * what changed is read when somebody asks for the board, however many transactions that were.
 */
export class BoardProjection {
  #board: Board;
  readonly #doc: BoardDoc;
  readonly #stop: () => void;
  /** What changed since somebody last asked. */
  readonly #dirty = new Map<EntityRoot | 'meta', Set<string>>();
  readonly #unreadable = new Map<string, Unreadable>();

  constructor(ydoc: Y.Doc, onChange: (transaction: Y.Transaction) => void) {
    this.#doc = boardDocOf(ydoc);
    const { board, problems } = projectBoard(ydoc);
    this.#board = board;
    for (const problem of problems) this.#report(problem);
    const { ydoc: _, ...roots } = this.#doc;
    this.#stop = watchRoots<EntityRoot | 'meta'>(ydoc, roots, (touched, transaction) => {
      for (const [root, ids] of touched)
        this.#dirty.set(root, new Set([...(this.#dirty.get(root) ?? []), ...ids]));
      onChange(transaction);
    });
  }

  get board(): Board {
    this.#apply();
    return this.#board;
  }

  /** What of the document cannot be read at the moment. */
  get unreadable(): readonly Unreadable[] {
    this.#apply();
    return [...this.#unreadable.values()];
  }

  dispose(): void {
    this.#stop();
  }

  #apply(): void {
    if (this.#dirty.size === 0) return;
    let board = this.#board;
    for (const [root, ids] of this.#dirty) {
      if (root === 'meta') {
        this.#forget('meta', 'meta');
        board = { ...board, meta: readMeta(this.#doc.meta, (problem) => this.#report(problem)) };
      } else board = { ...board, [root]: this.#readAgain(root, board[root], ids) };
    }
    this.#dirty.clear();
    this.#board = board;
  }

  #readAgain<R extends EntityRoot>(root: R, known: Board[R], ids: ReadonlySet<string>): Board[R] {
    const records = new Map(known as ReadonlyMap<string, RecordOf[R]>);
    for (const id of ids) {
      this.#forget(root, id);
      const fields: unknown = this.#doc[root].get(id);
      if (isEntity(id, fields))
        records.set(
          id,
          readRecord(root, id, fields, (problem) => this.#report(problem)),
        );
      else {
        records.delete(id);
        if (fields !== undefined) this.#report({ root, id });
      }
    }
    return records as unknown as Board[R];
  }

  #report(problem: Unreadable): void {
    this.#unreadable.set(`${problem.root}/${problem.id}/${problem.field ?? ''}`, problem);
  }

  #forget(root: Unreadable['root'], id: string): void {
    for (const key of this.#unreadable.keys())
      if (key.startsWith(`${root}/${id}/`)) this.#unreadable.delete(key);
  }
}

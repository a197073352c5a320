/** Y.Doc → immutable Talk, in full or only what a transaction touched. */
import type * as Y from 'yjs';
import type { Comment, Reaction, Talk, Thread } from '../model/comment';
import {
  readReaction,
  type TalkDoc,
  type TalkRecordRoot,
  talkDocOf,
  talkFieldsOf,
} from './talk-doc';
import { TALK_SHAPES } from './talk-shapes';
import { watchRoots } from './watch-roots';

interface RecordOf {
  readonly threads: Thread;
  readonly comments: Comment;
}

const ignore = () => undefined;

function readRecord<R extends TalkRecordRoot>(
  doc: TalkDoc,
  root: R,
  id: string,
): RecordOf[R] | undefined {
  const fields = talkFieldsOf(doc, root, id);
  if (!fields) return undefined;
  const record: Record<string, unknown> = { id };
  for (const [name, field] of TALK_SHAPES[root]) {
    const value = field.read(fields, ignore);
    if (value !== undefined) record[name] = value;
  }
  return record as unknown as RecordOf[R];
}

type Reader<T> = (id: string) => T | undefined;

/** `known` with the entries of `ids` read again; what cannot be read is left out. */
function readAgain<T>(
  known: ReadonlyMap<string, T>,
  ids: Iterable<string>,
  read: Reader<T>,
): ReadonlyMap<string, T> {
  const records = new Map(known);
  for (const id of ids) {
    const record = read(id);
    if (record === undefined) records.delete(id);
    else records.set(id, record);
  }
  return records;
}

function readersOf(doc: TalkDoc) {
  return {
    threads: ((id) => readRecord(doc, 'threads', id)) as Reader<Thread>,
    comments: ((id) => readRecord(doc, 'comments', id)) as Reader<Comment>,
    reactions: ((key) => readReaction(key, doc.reactions.get(key))) as Reader<Reaction>,
  };
}

/** Reads a whole document. Never throws on foreign content: it is replaced or left out. */
export function projectTalk(ydoc: Y.Doc): Talk {
  const doc = talkDocOf(ydoc);
  const read = readersOf(doc);
  return {
    threads: readAgain(new Map(), doc.threads.keys(), read.threads),
    comments: readAgain(new Map(), doc.comments.keys(), read.comments),
    reactions: readAgain(new Map(), doc.reactions.keys(), read.reactions),
  };
}

/** Keeps a Talk in step with its document. `onChange` runs once a transaction that touched it. */
export class TalkProjection {
  #talk: Talk;
  readonly #stop: () => void;

  constructor(ydoc: Y.Doc, onChange: (talk: Talk, transaction: Y.Transaction) => void) {
    const doc = talkDocOf(ydoc);
    const read = readersOf(doc);
    this.#talk = projectTalk(ydoc);
    const { threads, comments, reactions } = doc;
    this.#stop = watchRoots(ydoc, { threads, comments, reactions }, (touched, transaction) => {
      let talk = this.#talk;
      for (const [root, ids] of touched)
        talk = { ...talk, [root]: readAgain(talk[root] as never, ids, read[root] as never) };
      this.#talk = talk;
      onChange(talk, transaction);
    });
  }

  get talk(): Talk {
    return this.#talk;
  }

  dispose(): void {
    this.#stop();
  }
}

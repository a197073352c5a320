/**
 * One document of a room: the Yjs state in memory, its journal, and the people who receive it.
 * Knows nothing of tokens, sockets or presence.
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { err, ok, type Result } from '../../shared/lib/result';
import { type DocumentName, MESSAGE, SYNC } from '../../shared/protocol/room';
import { Journal } from './journal';
import type { JournalFiles, Stored, StoreProblem } from './journal-store';
import { broadcastDelayMs, LIMITS } from './limits';

/** Somebody who gets what others change, and word of what of theirs is on disk. */
export interface DocumentMember {
  /** False until the member has asked for the state; before that, nothing is missing. */
  readonly isSynced: boolean;
  send(frame: Uint8Array): void;
  acknowledge(durable: number): void;
}

export interface OpenDocumentOptions {
  readonly name: DocumentName;
  readonly files: JournalFiles;
  readonly seed?: Uint8Array | undefined;
  /** `new-room`: the journal wins, the seed only fills an empty one. */
  readonly seedMode: 'merge' | 'new-room';
  readonly compactAfterBytes?: number | undefined;
  readonly onTrouble: (detail: string | null) => void;
}

export interface OpenDocumentProblem {
  readonly reason: StoreProblem['reason'] | 'bad-seed';
  readonly detail: string;
}

export class RoomDocument {
  readonly #ydoc: Y.Doc;
  readonly #members = new Set<DocumentMember>();
  #journal!: Journal;
  #emitted: Uint8Array[] = [];
  #outgoing: { readonly update: Uint8Array; readonly from: unknown }[] = [];
  #isBroadcastDue = false;
  #fullState: Uint8Array | null = null;
  #bytesSinceMeasured = 0;
  #measuredBytes = 0;
  #isClosed = false;
  #changes = 0;

  private constructor(
    readonly name: DocumentName,
    ydoc: Y.Doc,
    /** True when there was no journal of this document before. */
    readonly isNew: boolean,
  ) {
    this.#ydoc = ydoc;
    ydoc.on('update', (update: Uint8Array, from: unknown) => this.#onChange(update, from));
  }

  /** Loads the journal and the seed; both are in memory and on disk when this returns. */
  static async open(
    options: OpenDocumentOptions,
  ): Promise<Result<RoomDocument, OpenDocumentProblem>> {
    const stored = await options.files.read();
    if (!stored.ok) return stored;
    const ydoc = new Y.Doc({ gc: true });
    const replayed = replay(ydoc, stored.value, options.files);
    if (!replayed.ok) return replayed;
    const isNew = stored.value.snapshot === null && stored.value.records.length === 0;
    const isSeeded = options.seed !== undefined && (isNew || options.seedMode === 'merge');
    if (isSeeded && options.seed && !applySafely(ydoc, options.seed)) {
      return err({ reason: 'bad-seed', detail: 'the board to start from cannot be read' });
    }
    const document = new RoomDocument(options.name, ydoc, isNew);
    const journal = await Journal.start(
      {
        files: options.files,
        encodeState: () => document.encodeStored(),
        onDurable: (sequence) => document.#tellDurable(sequence),
        onTrouble: options.onTrouble,
        compactAfterBytes: options.compactAfterBytes,
      },
      stored.value,
      isSeeded,
    );
    if (!journal.ok) return journal;
    document.#journal = journal.value;
    return ok(document);
  }

  get durable(): number {
    return this.#journal.durable;
  }

  /** How often it has changed since it was opened. */
  get changes(): number {
    return this.#changes;
  }

  /** A SyncStep1 frame: what this side has, so that the other can send what is missing. */
  get syncStep1(): Uint8Array {
    return syncFrame(SYNC.step1, Y.encodeStateVector(this.#ydoc));
  }

  /** A SyncStep2 frame with everything that `stateVector` lacks; throws on a malformed one. */
  syncStep2(stateVector: Uint8Array): Uint8Array {
    const hasNothing = stateVector.length === 1 && stateVector[0] === 0;
    return syncFrame(
      SYNC.step2,
      hasNothing ? this.encodeState() : Y.encodeStateAsUpdate(this.#ydoc, stateVector),
    );
  }

  /** The whole document (v1). Kept until the next change: late joiners come in crowds. */
  encodeState(): Uint8Array {
    this.#fullState ??= Y.encodeStateAsUpdate(this.#ydoc);
    return this.#fullState;
  }

  /** The whole document as it is stored (v2). */
  encodeStored(): Uint8Array {
    return Y.encodeStateAsUpdateV2(this.#ydoc);
  }

  add(member: DocumentMember): void {
    this.#members.add(member);
  }

  remove(member: DocumentMember): void {
    this.#members.delete(member);
  }

  /**
   * Applies an update of a member who may write. Answers the journal's number that must be
   * durable before it may be acknowledged.
   */
  apply(update: Uint8Array, from: DocumentMember): Result<number, 'malformed' | 'too-large'> {
    if (!this.#fits(update.length)) return err('too-large');
    this.#emitted = [];
    if (!applySafely(this.#ydoc, update, from)) {
      // A part of it may be in the document already; later edits of others build on that part.
      for (const applied of this.#emitted) this.#journal.append(applied);
      return err('malformed');
    }
    this.#bytesSinceMeasured += update.length;
    // Yjs parks what it cannot apply yet and reports no change: it must reach the disk all the
    // same before anybody hears that it did, hence the raw update and not the change.
    const { pendingStructs, pendingDs } = this.#ydoc.store;
    const hasNews = this.#emitted.length > 0 || pendingStructs !== null || pendingDs !== null;
    return ok(hasNews ? this.#journal.append(update) : this.#journal.appended);
  }

  /** Waits until everything so far is on disk; false when the disk refuses. */
  flush(): Promise<boolean> {
    return this.#journal.flush();
  }

  /** Sends what is waiting, stores what is left and lets go. False: not everything is on disk. */
  async close(): Promise<boolean> {
    this.#isClosed = true;
    this.#members.clear();
    const isStored = await this.#journal.close();
    this.#ydoc.destroy();
    return isStored;
  }

  /** Sends everything that is waiting for its turn. */
  broadcastNow(): void {
    this.#isBroadcastDue = false;
    const batch = this.#outgoing;
    this.#outgoing = [];
    const [first] = batch;
    if (!first) return;
    const update = batch.length === 1 ? first.update : Y.mergeUpdates(batch.map((b) => b.update));
    const frame = syncFrame(SYNC.update, update);
    // Only a batch of one author can be kept from its author; for others it is a harmless echo.
    const author = batch.every(({ from }) => from === first.from) ? first.from : null;
    for (const member of this.#members) {
      if (member.isSynced && member !== author) member.send(frame);
    }
  }

  #onChange(update: Uint8Array, from: unknown): void {
    this.#fullState = null;
    this.#changes += 1;
    this.#emitted.push(update);
    this.#outgoing.push({ update, from });
    if (this.#isBroadcastDue) return;
    this.#isBroadcastDue = true;
    const broadcast = () => {
      if (!this.#isClosed) this.broadcastNow();
    };
    const delay = broadcastDelayMs(this.#members.size);
    if (delay === 0) setImmediate(broadcast);
    else setTimeout(broadcast, delay);
  }

  #fits(bytes: number): boolean {
    const limit = LIMITS.documentBytes[this.name];
    if (this.#measuredBytes + this.#bytesSinceMeasured + bytes <= limit) return true;
    // Overwritten values were counted too: measure before refusing.
    this.#measuredBytes = this.encodeState().length;
    this.#bytesSinceMeasured = 0;
    return this.#measuredBytes + bytes <= limit;
  }

  #tellDurable(sequence: number): void {
    for (const member of this.#members) member.acknowledge(sequence);
  }
}

function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

/** False when `update` is malformed. Read as a whole first: Yjs would apply the good half. */
function applySafely(ydoc: Y.Doc, update: Uint8Array, from?: unknown): boolean {
  try {
    Y.decodeUpdate(update);
    Y.applyUpdate(ydoc, update, from);
    return true;
  } catch {
    // Decoders of Yjs throw whatever the bytes lead them into; the answer to all is the same.
    return false;
  }
}

function replay(
  ydoc: Y.Doc,
  stored: Stored,
  files: JournalFiles,
): Result<null, OpenDocumentProblem> {
  try {
    if (stored.snapshot) Y.applyUpdateV2(ydoc, stored.snapshot);
    for (const record of stored.records) Y.applyUpdate(ydoc, record);
    return ok(null);
  } catch (error) {
    // Checksums were right, so this is a file of another program or version: touch nothing.
    return err({ reason: 'damaged', detail: `${files.folder}: ${String(error)}` });
  }
}

/**
 * Append-only store of one document. An update counts as durable only after `fdatasync`, and all
 * updates of a moment share one. Knows nothing of Yjs but that states and updates are bytes.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { err, ok, type Result } from '../../shared/lib/result';
import { type DiskFile, describeError } from './disk';
import type { JournalFiles, Stored, StoreProblem } from './journal-store';
import { encodeRecord, LOG_HEADER } from './log-format';

export interface JournalOptions {
  readonly files: JournalFiles;
  /** The whole document as it is now; must contain everything appended before the call. */
  readonly encodeState: () => Uint8Array;
  /** All updates up to this number are on disk. */
  readonly onDurable: (sequence: number) => void;
  /** A text while the disk refuses, null once it takes everything again. */
  readonly onTrouble: (detail: string | null) => void;
  /** A log of this size is folded into a new snapshot. */
  readonly compactAfterBytes?: number | undefined;
}

/** Small enough to replay in a blink, large enough that folding is rare. */
const COMPACT_AFTER_BYTES = 2 * 1024 * 1024;
const FIRST_RETRY_MS = 250;
const MAX_RETRY_MS = 4000;

interface OpenLog {
  readonly name: string;
  readonly file: DiskFile;
  size: number;
}

export class Journal {
  readonly #options: JournalOptions;
  #log: OpenLog;
  #generation: number;
  #queue: Uint8Array[] = [];
  #appended = 0;
  #durable = 0;
  #work: Promise<void> | null = null;
  #folding: Promise<void> | null = null;
  /** Logs that the next snapshot covers. */
  #oldLogs: string[] = [];
  #isFailing = false;
  #isQueueing = true;
  #retryMs = FIRST_RETRY_MS;
  #isClosing = false;
  #wakeRetry: (() => void) | null = null;
  #waiting: { readonly goal: number; readonly resolve: (isDurable: boolean) => void }[] = [];

  private constructor(options: JournalOptions, log: OpenLog, generation: number) {
    this.#options = options;
    this.#log = log;
    this.#generation = generation;
  }

  /**
   * Starts on what `stored` left. With `isChanged` the document holds more than the stored
   * snapshot (replayed logs, a seed), and a new snapshot is on disk before this returns.
   */
  static async start(
    options: JournalOptions,
    stored: Stored,
    isChanged: boolean,
  ): Promise<Result<Journal, StoreProblem>> {
    try {
      const generation = stored.nextGeneration;
      const log = await createLog(options.files, generation);
      const journal = new Journal(options, log, generation);
      if (isChanged || stored.logs.length > 0) {
        const state = options.encodeState();
        await options.files.replaceSnapshot(state, stored.logs, stored.damagedLogs);
      }
      return ok(journal);
    } catch (error) {
      return err({ reason: 'not-writable', detail: describeError(error) });
    }
  }

  get appended(): number {
    return this.#appended;
  }

  get durable(): number {
    return this.#durable;
  }

  /** Queues an update that the document has already applied; answers its number. */
  append(update: Uint8Array): number {
    this.#appended += 1;
    // After a failure the next snapshot carries it: the document is the queue then.
    if (this.#isQueueing) this.#queue.push(encodeRecord(update));
    this.#wake();
    return this.#appended;
  }

  /** Waits for everything appended so far; false as soon as the disk refuses. */
  flush(): Promise<boolean> {
    const goal = this.#appended;
    if (this.#durable >= goal) return Promise.resolve(true);
    if (this.#isFailing) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#waiting.push({ goal, resolve });
    });
  }

  /** Last attempt to store everything; false when something is not on disk. */
  async close(): Promise<boolean> {
    this.#isClosing = true;
    this.#wakeRetry?.();
    while (this.#work) await this.#work;
    await this.#folding;
    await this.#log.file.close().catch((error: unknown) => {
      this.#options.onTrouble(describeError(error));
    });
    return this.#durable >= this.#appended;
  }

  #wake(): void {
    if (this.#work) return;
    this.#work = this.#run().finally(() => {
      this.#work = null;
      if (this.#durable < this.#appended && !this.#isClosing) this.#wake();
    });
  }

  async #run(): Promise<void> {
    // Everything that arrives in this turn of the event loop shares one write and one sync.
    await nextTurn();
    while (this.#durable < this.#appended) {
      const isRecovery = this.#isFailing;
      try {
        if (isRecovery) await this.#recover();
        else await this.#commit();
      } catch (error) {
        this.#fail(error);
        if (this.#isClosing && isRecovery) return;
        if (!this.#isClosing) await this.#waitBeforeRetry();
      }
    }
  }

  async #commit(): Promise<void> {
    const upTo = this.#appended;
    const batch = Buffer.concat(this.#queue);
    this.#queue = [];
    const log = this.#log;
    await log.file.write(batch, log.size);
    await log.file.sync();
    log.size += batch.length;
    this.#markDurable(upTo);
    if (log.size >= (this.#options.compactAfterBytes ?? COMPACT_AFTER_BYTES)) await this.#fold();
  }

  /** New updates go to a new log at once; the snapshot of the old one is written beside them. */
  async #fold(): Promise<void> {
    if (this.#folding) return;
    await this.#switchLog();
    const covered = this.#oldLogs;
    this.#oldLogs = [];
    const { files, encodeState } = this.#options;
    this.#folding = files
      .replaceSnapshot(encodeState(), covered)
      .catch(() => {
        // Nothing is lost: the logs are still there, and the next folding covers them too.
        this.#oldLogs.unshift(...covered);
      })
      .finally(() => {
        this.#folding = null;
      });
  }

  async #switchLog(): Promise<void> {
    const next = await createLog(this.#options.files, this.#generation + 1);
    this.#generation += 1;
    const old = this.#log;
    this.#log = next;
    this.#oldLogs.push(old.name);
    await old.file.close();
  }

  #fail(error: unknown): void {
    this.#isFailing = true;
    this.#isQueueing = false;
    this.#queue = [];
    for (const { resolve } of this.#waiting.splice(0)) resolve(false);
    this.#options.onTrouble(describeError(error));
  }

  /**
   * After a failed write or sync nobody knows what of the log is on disk, and a second sync of
   * the same file may succeed without writing: only a whole new snapshot is a promise again.
   */
  async #recover(): Promise<void> {
    await this.#folding;
    await this.#switchLog();
    const covered = this.#oldLogs;
    const upTo = this.#appended;
    // What comes while the snapshot is written belongs to the new log.
    this.#isQueueing = true;
    await this.#options.files.replaceSnapshot(this.#options.encodeState(), covered);
    this.#oldLogs = [];
    this.#isFailing = false;
    this.#retryMs = FIRST_RETRY_MS;
    this.#markDurable(upTo);
    this.#options.onTrouble(null);
  }

  #markDurable(sequence: number): void {
    if (sequence <= this.#durable) return;
    this.#durable = sequence;
    const isDone = ({ goal }: { readonly goal: number }) => goal <= sequence;
    for (const { resolve } of this.#waiting.filter(isDone)) resolve(true);
    this.#waiting = this.#waiting.filter((waiter) => !isDone(waiter));
    this.#options.onDurable(sequence);
  }

  async #waitBeforeRetry(): Promise<void> {
    const delay = this.#retryMs;
    this.#retryMs = Math.min(MAX_RETRY_MS, delay * 2);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, delay);
      this.#wakeRetry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wakeRetry = null;
  }
}

/** The header and the file's name are on disk before the first record can be acknowledged. */
async function createLog(files: JournalFiles, generation: number): Promise<OpenLog> {
  const name = files.log(generation);
  const file = await files.disk.create(name);
  try {
    await file.write(LOG_HEADER, 0);
    await file.sync();
    await files.disk.syncFolder(files.folder);
  } catch (error) {
    await file.close();
    throw error;
  }
  return { name, file, size: LOG_HEADER.length };
}

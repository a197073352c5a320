/** Which files hold a document, and what they hold after a stop, a kill or a power cut. */
import path from 'node:path';
import { err, ok, type Result } from '../../shared/lib/result';
import type { Disk } from './disk';
import { describeError, replaceFile } from './disk';
import { decodeLog, decodeSnapshot, encodeSnapshot } from './log-format';

export interface StoreProblem {
  readonly reason: 'not-writable' | 'damaged';
  readonly detail: string;
}

export interface Stored {
  /** Encoded state (Yjs update v2) that everything before the logs went into; null at first. */
  readonly snapshot: Uint8Array | null;
  /** Updates (v1) in the order they were written. */
  readonly records: readonly Uint8Array[];
  /** Log files that `snapshot` does not cover yet. */
  readonly logs: readonly string[];
  /** Those of them with holes: kept aside, for somebody who wants to look. */
  readonly damagedLogs: readonly string[];
  readonly nextGeneration: number;
}

const DIGITS = 8;

/** Names of one document's files: `board.snapshot`, `board.00000001.log`, … */
export class JournalFiles {
  constructor(
    readonly disk: Disk,
    readonly folder: string,
    readonly name: string,
  ) {}

  get snapshot(): string {
    return path.join(this.folder, `${this.name}.snapshot`);
  }

  log(generation: number): string {
    return path.join(this.folder, `${this.name}.${String(generation).padStart(DIGITS, '0')}.log`);
  }

  /** Reads everything that was ever acknowledged. */
  async read(): Promise<Result<Stored, StoreProblem>> {
    try {
      await this.disk.makeFolder(this.folder);
      const file = await this.disk.read(this.snapshot);
      const snapshot = file ? decodeSnapshot(file) : null;
      if (snapshot && !snapshot.ok) return err({ reason: 'damaged', detail: this.snapshot });
      return await this.#readLogs(snapshot ? snapshot.value : null);
    } catch (error) {
      return err({ reason: 'not-writable', detail: describeError(error) });
    }
  }

  async #readLogs(snapshot: Uint8Array | null): Promise<Result<Stored, StoreProblem>> {
    const records: Uint8Array[] = [];
    const damagedLogs: string[] = [];
    const generations = await this.#generations();
    for (const generation of generations) {
      const content = decodeLog((await this.disk.read(this.log(generation))) ?? new Uint8Array());
      if (!content.ok) return err({ reason: 'damaged', detail: this.log(generation) });
      records.push(...content.value.records);
      if (content.value.state === 'damaged') damagedLogs.push(this.log(generation));
    }
    const logs = generations.map((generation) => this.log(generation));
    return ok({
      snapshot,
      records,
      logs,
      damagedLogs,
      nextGeneration: (generations.at(-1) ?? 0) + 1,
    });
  }

  async #generations(): Promise<readonly number[]> {
    const pattern = new RegExp(`^${this.name}\\.(\\d{${DIGITS}})\\.log$`);
    const names = await this.disk.list(this.folder);
    return names
      .flatMap((name) => {
        const digits = pattern.exec(name)?.[1];
        return digits === undefined ? [] : [Number(digits)];
      })
      .sort((a, b) => a - b);
  }

  /**
   * The order is the promise: the state is written and synced under another name, renamed, the
   * folder synced, and only then do the logs go that it covers. Any other order has lost
   * acknowledged edits in a kill.
   */
  async replaceSnapshot(
    state: Uint8Array,
    covered: readonly string[],
    damaged: readonly string[] = [],
  ): Promise<void> {
    await replaceFile(this.disk, this.snapshot, encodeSnapshot(state));
    for (const log of covered) {
      if (damaged.includes(log)) await this.disk.rename(log, `${log}.damaged`);
      else await this.disk.remove(log);
    }
  }
}

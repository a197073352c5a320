/**
 * States of the board that the room keeps while people work, so that a mistake of one hand, or of
 * many, can be looked at and taken back. Beside the journal, which alone promises durability.
 */
import path from 'node:path';
import { err, ok, type Result } from '../../shared/lib/result';
import {
  POINT_REASONS,
  type PointReason,
  type RestorePoint,
} from '../../shared/protocol/room-control';
import { type Disk, describeError, replaceFile } from './disk';
import { LIMITS } from './limits';
import { decodeSnapshot, encodeSnapshot } from './log-format';

export interface RestorePointsOptions {
  readonly disk: Disk;
  /** Folder of the points alone. */
  readonly folder: string;
  /** The board as it is now (Yjs update v2). */
  readonly encodeState: () => Uint8Array;
  /** Grows with every change of the board. */
  readonly changes: () => number;
  readonly onTrouble: (detail: string) => void;
  readonly now?: (() => number) | undefined;
}

interface Kept extends RestorePoint {
  readonly bytes: number;
}

const FILE_NAME = /^(\d{1,16})-([a-z]{1,20})\.point$/;

export class RestorePoints {
  readonly #options: RestorePointsOptions;
  #kept: readonly Kept[] = [];
  #takenAtChange = -1;
  /** One write after the other, so that thinning sees what was written. */
  #work: Promise<unknown> = Promise.resolve();

  private constructor(options: RestorePointsOptions) {
    this.#options = options;
  }

  /** Finds what earlier runs of the room have kept; a folder that cannot be read has nothing. */
  static async open(options: RestorePointsOptions): Promise<RestorePoints> {
    const points = new RestorePoints(options);
    try {
      await options.disk.makeFolder(options.folder);
      points.#kept = await points.#find();
      await points.#thin();
    } catch (error) {
      options.onTrouble(describeError(error));
    }
    return points;
  }

  /** The newest first. */
  list(): readonly RestorePoint[] {
    return this.#kept.map(({ id, at, reason }) => ({ id, at, reason })).reverse();
  }

  /** Keeps the board as it is at the call; nothing when the last point has the same. */
  take(reason: PointReason): Promise<Result<RestorePoint | null, 'not-stored'>> {
    const { changes, encodeState } = this.#options;
    const change = changes();
    if (change === this.#takenAtChange) return this.#whatIsOnItsWay(change, reason);
    this.#takenAtChange = change;
    const state = encodeState();
    const taken = this.#work.then(() => this.#write(reason, state));
    this.#work = taken;
    return taken;
  }

  /** The same state may still be on its way to the disk, and may not get there. */
  async #whatIsOnItsWay(
    change: number,
    reason: PointReason,
  ): Promise<Result<RestorePoint | null, 'not-stored'>> {
    await this.#work;
    return this.#takenAtChange === change ? ok(null) : this.take(reason);
  }

  /** A kept state (Yjs update v2). */
  async read(id: string): Promise<Result<Uint8Array, 'no-such-point'>> {
    const point = this.#kept.find((one) => one.id === id);
    const content = point && (await this.#options.disk.read(this.#fileOf(point)));
    const state = content ? decodeSnapshot(content) : null;
    return state?.ok ? state : err('no-such-point');
  }

  /** Waits until what was taken is on disk, or the disk has refused. */
  async flush(): Promise<void> {
    await this.#work;
  }

  async #write(
    reason: PointReason,
    state: Uint8Array,
  ): Promise<Result<RestorePoint, 'not-stored'>> {
    const { disk, onTrouble, now = Date.now } = this.#options;
    const at = Math.max(now(), (this.#kept.at(-1)?.at ?? 0) + 1);
    const content = encodeSnapshot(state);
    const point = { id: `${at}-${reason}`, at, reason, bytes: content.length };
    try {
      await replaceFile(disk, this.#fileOf(point), content);
      this.#kept = [...this.#kept, point];
      await this.#thin();
      return ok({ id: point.id, at, reason });
    } catch (error) {
      this.#takenAtChange = -1;
      onTrouble(describeError(error));
      return err('not-stored');
    }
  }

  async #find(): Promise<readonly Kept[]> {
    const { disk, folder } = this.#options;
    const found: Kept[] = [];
    for (const name of await disk.list(folder)) {
      const [, at, reason] = FILE_NAME.exec(name) ?? [];
      const known = POINT_REASONS.find((one) => one === reason);
      // A half-written draft of a crash; the point itself was never there.
      if (at === undefined || !known) await disk.remove(path.join(folder, name));
      else {
        const content = await disk.read(path.join(folder, name));
        const bytes = content?.length ?? 0;
        found.push({ id: `${at}-${known}`, at: Number(at), reason: known, bytes });
      }
    }
    return found.sort((a, b) => a.at - b.at);
  }

  async #thin(): Promise<void> {
    const { now = Date.now } = this.#options;
    for (let next = superfluous(this.#kept, now()); next; next = superfluous(this.#kept, now())) {
      const point = next;
      await this.#options.disk.remove(this.#fileOf(point));
      this.#kept = this.#kept.filter((one) => one !== point);
    }
  }

  #fileOf({ id }: RestorePoint): string {
    return path.join(this.#options.folder, `${id}.point`);
  }
}

/**
 * What goes next: what is too old; then, of too many, the one of the clock whose loss leaves the
 * smallest gap, so that the points stay spread over the whole workshop. The newest one stays.
 */
function superfluous(kept: readonly Kept[], nowMs: number): Kept | undefined {
  const { restorePoints, restorePointAgeMs, restorePointBytes } = LIMITS;
  const [oldest] = kept;
  if (!oldest || kept.length === 1) return undefined;
  if (nowMs - oldest.at > restorePointAgeMs) return oldest;
  const bytes = kept.reduce((sum, point) => sum + point.bytes, 0);
  if (kept.length <= restorePoints && bytes <= restorePointBytes) return undefined;
  let best: { readonly point: Kept; readonly gap: number } | undefined;
  for (const [index, point] of kept.slice(0, -1).entries()) {
    const gap = (kept[index + 1]?.at ?? point.at) - (kept[index - 1]?.at ?? point.at);
    if (point.reason === 'interval' && (!best || gap < best.gap)) best = { point, gap };
  }
  return best?.point ?? oldest;
}

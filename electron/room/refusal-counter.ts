/** Bounds the work that refused peers cause, per address: how many at once, how many a minute. */
import { LIMITS } from './limits';

interface Record {
  sinceMs: number;
  inLastMinute: number;
  open: number;
}

export interface Turn {
  /** So many that the true reason is no longer worth telling. */
  readonly isTooOften: boolean;
  /** The refused line is closed; may be called twice. */
  readonly end: () => void;
}

const MINUTE_MS = 60_000;
/** Addresses remembered; a LAN has fewer, an attack gets the oldest forgotten. */
const MAX_ADDRESSES = 1000;

export class RefusalCounter {
  readonly #records = new Map<string, Record>();

  /** Counts one refusal; null when this address has too many open lines to get an answer. */
  begin(address: string, nowMs: number): Turn | null {
    const record = this.#recordOf(address, nowMs);
    if (record.open >= LIMITS.refusedPerAddress) return null;
    record.open += 1;
    record.inLastMinute += 1;
    let isOpen = true;
    return {
      isTooOften: record.inLastMinute > LIMITS.refusalsPerMinute,
      end: () => {
        if (isOpen) record.open -= 1;
        isOpen = false;
      },
    };
  }

  #recordOf(address: string, nowMs: number): Record {
    const known = this.#records.get(address);
    if (known) {
      if (nowMs - known.sinceMs >= MINUTE_MS) {
        known.sinceMs = nowMs;
        known.inLastMinute = 0;
      }
      return known;
    }
    const record = { sinceMs: nowMs, inLastMinute: 0, open: 0 };
    this.#records.set(address, record);
    const [oldest] = this.#records.keys();
    if (this.#records.size > MAX_ADDRESSES && oldest !== undefined) this.#records.delete(oldest);
    return record;
  }
}

/**
 * Bytes of a journal: framed records in a log, one framed state in a snapshot. A record is
 * magic (1) · length (4) · CRC-32 of both and the payload (4) · payload.
 */
import { crc32 } from 'node:zlib';
import { err, ok, type Result } from '../../shared/lib/result';

/** Not zero, and covered by the checksum: zeros that a power cut leaves must not parse. */
const RECORD_MAGIC = 0xa7;
const RECORD_HEADER_BYTES = 9;
/** Above every frame the room accepts; a larger length is garbage. */
const MAX_RECORD_BYTES = 80 * 1024 * 1024;

/** First bytes of a log: what it is and its version. */
export const LOG_HEADER: Uint8Array = Buffer.from('JRLOG\x00\x01\n', 'latin1');
const SNAPSHOT_HEADER: Uint8Array = Buffer.from('JRSNP\x00\x01\n', 'latin1');

/** Frames one payload; empty payloads carry nothing and are a caller's mistake. */
export function encodeRecord(payload: Uint8Array): Uint8Array {
  if (payload.length === 0) throw new RangeError('an empty record cannot be told from garbage');
  const record = Buffer.allocUnsafe(RECORD_HEADER_BYTES + payload.length);
  record[0] = RECORD_MAGIC;
  record.writeUInt32LE(payload.length, 1);
  record.writeUInt32LE(checksum(record.subarray(0, 5), payload), 5);
  record.set(payload, RECORD_HEADER_BYTES);
  return record;
}

export interface LogContent {
  readonly records: readonly Uint8Array[];
  /**
   * `torn`: the end is incomplete, as a crash leaves it; nothing acknowledged was there.
   * `damaged`: good records follow bad bytes, so something that was once written is gone.
   */
  readonly state: 'whole' | 'torn' | 'damaged';
}

/** Reads what can be read; err when this is not a log of ours at all. */
export function decodeLog(bytes: Uint8Array): Result<LogContent, 'not-a-log'> {
  const log = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = log.subarray(0, LOG_HEADER.length);
  // A crash right after creation leaves a short header, or zeros in its place.
  const isUnborn = header.every((byte, at) => byte === LOG_HEADER[at] || byte === 0);
  if (!isUnborn) return err('not-a-log');
  const records: Uint8Array[] = [];
  let state: LogContent['state'] = 'whole';
  let at = LOG_HEADER.length;
  while (at < log.length) {
    const payload = recordAt(log, at);
    if (payload) {
      if (state === 'torn') state = 'damaged';
      records.push(payload);
      at += RECORD_HEADER_BYTES + payload.length;
    } else {
      state = state === 'damaged' ? 'damaged' : 'torn';
      const next = log.indexOf(RECORD_MAGIC, at + 1);
      at = next === -1 ? log.length : next;
    }
  }
  return ok({ records, state });
}

export function encodeSnapshot(state: Uint8Array): Uint8Array {
  return Buffer.concat([SNAPSHOT_HEADER, encodeRecord(state)]);
}

/** The state, or err when the file is not what `encodeSnapshot` wrote, to the last byte. */
export function decodeSnapshot(bytes: Uint8Array): Result<Uint8Array, 'not-a-snapshot'> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = SNAPSHOT_HEADER.length;
  if (!file.subarray(0, at).equals(SNAPSHOT_HEADER)) return err('not-a-snapshot');
  const state = recordAt(file, at);
  const isWhole = state && file.length === at + RECORD_HEADER_BYTES + state.length;
  return isWhole ? ok(state) : err('not-a-snapshot');
}

function recordAt(log: Buffer, at: number): Uint8Array | null {
  if (log[at] !== RECORD_MAGIC || log.length - at < RECORD_HEADER_BYTES) return null;
  const length = log.readUInt32LE(at + 1);
  const start = at + RECORD_HEADER_BYTES;
  if (length === 0 || length > MAX_RECORD_BYTES || length > log.length - start) return null;
  const payload = log.subarray(start, start + length);
  const isIntact = log.readUInt32LE(at + 5) === checksum(log.subarray(at, at + 5), payload);
  return isIntact ? payload : null;
}

function checksum(head: Uint8Array, payload: Uint8Array): number {
  return crc32(payload, crc32(head));
}

/** What a room bears, each number with its reason, and the bucket that measures rates. */

import type { DocumentName } from '../../shared/protocol/room';

const KB = 1024;
const MB = 1024 * KB;

export const LIMITS = {
  /** Rooms of one server: one facilitator runs one, a team server a few. */
  rooms: 8,
  /** Sockets on each document of a room: measured to stay smooth at 200 on two cores. */
  peoplePerRoom: 250,
  /** People in front of the door at once; a crowd larger than this is no workshop. */
  waitingGuests: 100,
  /** Nobody looks for so long: the guest is told, and may ask again. */
  waitingMs: 15 * 60_000,
  /** What a waiting guest needs to say is a state vector and a name. */
  waitingFrameBytes: 64 * KB,
  /** Participants whose identity is kept over reloads. */
  rememberedPeople: 1000,
  /** Ended links that are still told apart from guesses; the oldest go first. */
  endedLinks: 100,
  /** States of the board kept beside the journal: a day of workshop stays well covered. */
  restorePoints: 100,
  restorePointAgeMs: 14 * 24 * 3_600_000,
  restorePointBytes: 256 * MB,
  /** While people work; a quiet room keeps nothing twice. */
  restorePointEveryMs: 2 * 60_000,
  /** TCP connections of the whole server, pages included. */
  connections: 1000,
  /** Refused sockets that still have to say goodbye, per address; then the line is cut at once. */
  refusedPerAddress: 20,
  /** Wrong tokens and rooms per minute and address. The token is unguessable; this saves work. */
  refusalsPerMinute: 60,
  /** A client id per window; a provider that reconnects with a fresh document brings one more. */
  clientIdsPerSession: 3,
  /** Malformed frames before the session ends: one may be a bug of a peer, three are noise. */
  strikes: 3,
  /** What a refused peer may still send before it hears its close code. */
  refusedFrameBytes: 1 * KB,
  /**
   * An encoded board of 5,000 cards has 2.3 MB, 5,000 long comments have about as much; this is
   * where a mistake becomes a flood.
   */
  documentBytes: { board: 64 * MB, talk: 16 * MB } satisfies Readonly<Record<DocumentName, number>>,
  /** Far above typing and dragging, so that only a loop gets slowed down. */
  updatesPerSecond: 300,
  updatesBurst: 3000,
  /** An echoing stock client re-sends every foreign cursor: 200 people make 2,000 a second. */
  otherFramesPerSecond: 4000,
  otherFramesBurst: 8000,
  bytesPerSecond: 4 * MB,
  bytesBurst: 32 * MB,
  /** A reader this far behind gets no more cursors, only edits. */
  dropPresenceAboveBytes: 512 * KB,
  /** A reader this far behind is cut: it can come back and load the state anew. */
  cutAboveBytes: 16 * MB,
  pingIntervalMs: 15_000,
  /** Two pings without an answer. */
  deadAfterMs: 30_000,
  /** Time for a peer to answer a close before its line is cut. */
  closeGraceMs: 1000,
  /** Whole stop: acknowledge, say goodbye, close the port. */
  stopWithinMs: 2000,
  /** Cursors at 30 a second look continuous. */
  presenceWindowMs: 33,
  /** How long a departed client id stays known, so that late echoes raise no ghost. */
  departedMemoryMs: 60_000,
  /** Departed ids kept at most; the oldest go first. */
  departedIds: 2000,
  /** Headers must arrive within this time (slow loris). */
  headersWithinMs: 5000,
  requestWithinMs: 15_000,
  headerBytes: 8 * KB,
  /** A page's reader that stalls this long is gone. */
  idlePageMs: 30_000,
} as const;

/** A bucket that refills steadily; `take` says how long to wait before the next one is welcome. */
export class TokenBucket {
  #level: number;
  #at: number;

  constructor(
    readonly perSecond: number,
    readonly burst: number,
    now: number,
  ) {
    this.#level = burst;
    this.#at = now;
  }

  /** Takes `amount` even into debt; answers the debt in milliseconds, 0 when there is none. */
  take(amount: number, now: number): number {
    this.#level = Math.min(this.burst, this.#level + ((now - this.#at) / 1000) * this.perSecond);
    this.#at = now;
    this.#level -= amount;
    return this.#level >= 0 ? 0 : Math.ceil((-this.#level / this.perSecond) * 1000);
  }
}

/** Delay before edits are broadcast: none up to 25 people, growing to 25 ms at 250. */
export function broadcastDelayMs(people: number): number {
  return people <= 25 ? 0 : Math.min(25, Math.ceil((people - 25) / 9));
}

/**
 * One connected socket of a room: reads its frames, keeps it to its role and its rates, answers
 * with acknowledgements. Whatever arrives, nothing is thrown and no content is logged.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { RawData, WebSocket } from 'ws';
import {
  CLOSE_CODES,
  type CloseReason,
  MESSAGE,
  PRESENCE_DOCUMENT,
  type Role,
  SYNC,
} from '../../shared/protocol/room';
import {
  type ControlNotice,
  type ControlRequest,
  parseControlRequest,
} from '../../shared/protocol/room-control';
import { controlFrame } from './control-frames';
import { LIMITS, TokenBucket } from './limits';
import type { Person } from './people';
import type { PresenceMember, PresenceRelay } from './presence-relay';
import type { DocumentMember, RoomDocument } from './room-document';

export interface SessionOptions {
  readonly id: string;
  readonly socket: WebSocket;
  readonly person: Person;
  /** Stands for the link that this connection came by. */
  readonly linkHash: string;
  readonly document: RoomDocument;
  readonly presence: PresenceRelay;
  readonly onEnd: (session: Session) => void;
  readonly onRequest: (session: Session, request: ControlRequest) => void;
}

export class Session implements DocumentMember, PresenceMember {
  readonly id: string;
  readonly person: Person;
  readonly linkHash: string;
  readonly #socket: WebSocket;
  readonly #document: RoomDocument;
  readonly #presence: PresenceRelay;
  readonly #updates: TokenBucket;
  readonly #frames: TokenBucket;
  readonly #bytes: TokenBucket;
  readonly #onRequest: SessionOptions['onRequest'];
  #isSynced = false;
  #couldWrite: boolean;
  /** Writes were dropped: until the peer has sent them again, nothing later can be promised. */
  #hasGap = false;
  #isLeaving = false;
  #strikes = 0;
  /** SyncStep2 and Update messages of this connection so far. */
  #writes = 0;
  #unacknowledged: { readonly sequence: number; readonly writes: number }[] = [];
  #lastHeardMs = Date.now();
  #resumeTimer: NodeJS.Timeout | null = null;
  /** The answer to a SyncStep1 may be large; it is not the reader's fault. */
  #cutAboveBytes: number = LIMITS.cutAboveBytes;

  constructor(options: SessionOptions) {
    const { socket } = options;
    const now = Date.now();
    this.id = options.id;
    this.person = options.person;
    this.linkHash = options.linkHash;
    this.#onRequest = options.onRequest;
    this.#socket = socket;
    this.#document = options.document;
    this.#presence = options.presence;
    this.#couldWrite = this.#mayWrite;
    this.#updates = new TokenBucket(LIMITS.updatesPerSecond, LIMITS.updatesBurst, now);
    this.#frames = new TokenBucket(LIMITS.otherFramesPerSecond, LIMITS.otherFramesBurst, now);
    this.#bytes = new TokenBucket(LIMITS.bytesPerSecond, LIMITS.bytesBurst, now);
    socket.on('message', (data, isBinary) => this.#onMessage(data, isBinary));
    socket.on('pong', () => this.#heard());
    // A broken or oversized frame: ws closes the socket itself, with 1002 or 1009.
    socket.on('error', () => this.#leave());
    socket.once('close', () => {
      this.#leave();
      options.onEnd(this);
    });
  }

  get isSynced(): boolean {
    return this.#isSynced;
  }

  get role(): Role {
    return this.person.role;
  }

  get givenName(): string | null {
    return this.person.givenName;
  }

  /** Whether the peer understands frames of our own, and is the one that should hear them. */
  get hearsNotices(): boolean {
    return !this.person.isAnonymous && this.#document.name === PRESENCE_DOCUMENT;
  }

  get #mayWrite(): boolean {
    return this.person.mayWrite(this.#document.name);
  }

  /** Says what the room has and who is there. */
  greet(): void {
    this.#document.add(this);
    this.#presence.add(this);
    if (this.#mayWrite) this.send(this.#document.syncStep1);
    const everybody = this.#presence.encodeAll();
    if (everybody) this.send(everybody);
    this.tellStanding();
  }

  /** A facilitator has decided something about this person. */
  standingChanged(): void {
    const mayWrite = this.#mayWrite;
    // What was dropped is still in the peer's document; from now on it counts.
    if (mayWrite && !this.#couldWrite) this.send(this.#document.syncStep1);
    this.#couldWrite = mayWrite;
    this.tellStanding();
  }

  tellStanding(): void {
    const { id, role, givenName: name, record } = this.person;
    this.notify({ kind: 'you', id, role, isMuted: record.isMuted, name });
  }

  notify(notice: ControlNotice): void {
    if (this.hearsNotices) this.send(controlFrame(notice));
  }

  /** What was said before the room listened, as if it arrived now. */
  hear(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.#onMessage(Buffer.from(frame), true);
  }

  send(frame: Uint8Array): void {
    if (this.#isLeaving) return;
    if (this.#socket.bufferedAmount > this.#cutAboveBytes) {
      // It does not read: a polite close would wait behind what it does not read either.
      this.close('busy');
      this.#socket.terminate();
      return;
    }
    // A failed send is followed by 'close', which is where it is dealt with.
    this.#socket.send(frame, { binary: true }, () => undefined);
  }

  sendPresence(frame: Uint8Array): void {
    if (this.#socket.bufferedAmount <= LIMITS.dropPresenceAboveBytes) this.send(frame);
  }

  acknowledge(durable: number): void {
    let writes = 0;
    while (this.#unacknowledged[0] && this.#unacknowledged[0].sequence <= durable) {
      writes = this.#unacknowledged.shift()?.writes ?? writes;
    }
    if (writes === 0) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.durableAck);
    encoding.writeVarUint(encoder, writes);
    this.send(encoding.toUint8Array(encoder));
  }

  /** Called every 15 s: asks for a sign of life, and cuts a line that gave none twice. */
  checkAlive(nowMs: number): void {
    if (this.#isLeaving) return;
    // While we ourselves do not read, its silence means nothing.
    if (this.#socket.isPaused) this.#lastHeardMs = nowMs;
    if (nowMs - this.#lastHeardMs >= LIMITS.deadAfterMs) this.#socket.terminate();
    else this.#socket.ping();
  }

  /** Cuts the line soon unless the peer answers: somebody else may have taken its place. */
  challenge(): void {
    if (this.#isLeaving || this.#socket.isPaused) return;
    const askedAt = Date.now();
    this.#socket.ping();
    const timer = setTimeout(() => {
      if (this.#lastHeardMs < askedAt) this.#socket.terminate();
    }, LIMITS.closeGraceMs * 3);
    timer.unref();
  }

  close(reason: CloseReason): void {
    if (this.#isLeaving) return;
    this.#leave();
    this.#socket.resume();
    this.#socket.close(CLOSE_CODES[reason], reason);
    const timer = setTimeout(() => this.#socket.terminate(), LIMITS.closeGraceMs);
    timer.unref();
  }

  /** From here on it neither hears nor says anything. */
  #leave(): void {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    if (this.#resumeTimer) clearTimeout(this.#resumeTimer);
    this.#document.remove(this);
    this.#presence.remove(this);
  }

  #heard(): void {
    this.#lastHeardMs = Date.now();
  }

  #onMessage(data: RawData, isBinary: boolean): void {
    if (this.#isLeaving) return;
    this.#heard();
    if (!isBinary || !Buffer.isBuffer(data) || data.length === 0) {
      this.#strike();
      return;
    }
    try {
      this.#read(decoding.createDecoder(data), data.length);
    } catch {
      // lib0 and Yjs throw whatever the bytes lead them into; the sender is the culprit.
      this.#strike();
    }
  }

  #read(decoder: decoding.Decoder, bytes: number): void {
    const kind = decoding.readVarUint(decoder);
    if (kind === MESSAGE.sync) {
      this.#readSync(decoder, bytes);
      return;
    }
    this.#spend(this.#frames, bytes);
    if (kind === MESSAGE.awareness) {
      const received = this.#presence.receive(this, decoding.readVarUint8Array(decoder));
      if (!received.ok) this.#strike();
    } else if (kind === MESSAGE.queryAwareness) {
      const everybody = this.#presence.encodeAll();
      if (everybody) this.sendPresence(everybody);
    } else if (kind === MESSAGE.control && this.hearsNotices) {
      const request = parseControlRequest(decoding.readVarString(decoder));
      if (request) this.#onRequest(this, request);
      else this.#strike();
    } else {
      this.#strike();
    }
  }

  #readSync(decoder: decoding.Decoder, bytes: number): void {
    const kind = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (kind === SYNC.step1) {
      this.#spend(this.#frames, bytes);
      this.#sendState(payload);
    } else if (kind === SYNC.step2 || kind === SYNC.update) {
      this.#spend(this.#updates, bytes);
      this.#write(payload, kind === SYNC.step2);
    } else {
      this.#strike();
    }
  }

  #sendState(stateVector: Uint8Array): void {
    const answer = this.#document.syncStep2(stateVector);
    this.#cutAboveBytes = LIMITS.cutAboveBytes + answer.length;
    this.#isSynced = true;
    this.send(answer);
  }

  #write(update: Uint8Array, isAnswer: boolean): void {
    this.#writes += 1;
    // Dropped writes reach nobody and are not acknowledged: there is nothing to promise.
    if (!this.#mayWrite) {
      this.#hasGap = true;
      return;
    }
    const applied = this.#document.apply(update, this);
    if (!applied.ok) {
      // Its document differs from everybody's now, so it cannot go on from here.
      this.close(applied.error);
      return;
    }
    // An answer to "what do you have that I lack" brings everything that was dropped before.
    if (isAnswer) this.#hasGap = false;
    if (this.#hasGap) return;
    this.#unacknowledged.push({ sequence: applied.value, writes: this.#writes });
    if (applied.value <= this.#document.durable) this.acknowledge(this.#document.durable);
  }

  /** Above its rate a peer is not read for a while: nothing is lost, it just waits. */
  #spend(bucket: TokenBucket, bytes: number): void {
    const now = Date.now();
    const waitMs = Math.max(bucket.take(1, now), this.#bytes.take(bytes, now));
    if (waitMs === 0 || this.#resumeTimer) return;
    this.#socket.pause();
    this.#resumeTimer = setTimeout(() => {
      this.#resumeTimer = null;
      this.#socket.resume();
    }, waitMs);
  }

  #strike(): void {
    this.#strikes += 1;
    if (this.#strikes >= LIMITS.strikes) this.close('malformed');
  }
}

/**
 * A socket in front of the door: what it needs to begin with is kept for later, everything else
 * is dropped, nothing of the room is told.
 */
import * as decoding from 'lib0/decoding';
import type { RawData, WebSocket } from 'ws';
import {
  CLOSE_CODES,
  type CloseReason,
  type DocumentName,
  MESSAGE,
  PRESENCE_DOCUMENT,
  SYNC,
} from '../../shared/protocol/room';
import { controlFrame, SIGN_OF_LIFE } from './control-frames';
import { LIMITS } from './limits';
import type { Person } from './people';
import { userIn } from './presence-relay';

export interface WaitingGuestOptions {
  readonly socket: WebSocket;
  readonly document: DocumentName;
  readonly person: Person;
  readonly linkHash: string;
  /** The name is known, or another one. */
  readonly onNamed: () => void;
  readonly onGone: (guest: WaitingGuest) => void;
}

export class WaitingGuest {
  readonly document: DocumentName;
  readonly person: Person;
  readonly linkHash: string;
  readonly #options: WaitingGuestOptions;
  readonly #sinceMs = Date.now();
  #greeting: Uint8Array | null = null;
  #presence: Uint8Array | null = null;
  #isGone = false;

  constructor(options: WaitingGuestOptions) {
    const { socket } = options;
    this.document = options.document;
    this.person = options.person;
    this.linkHash = options.linkHash;
    this.#options = options;
    socket.on('message', this.#onMessage);
    socket.on('error', this.#onGone);
    socket.once('close', this.#onGone);
    this.signOfLife(this.#sinceMs);
  }

  /** Called every 15 s; after a while without an answer the guest is told to ask again. */
  signOfLife(nowMs: number): void {
    if (nowMs - this.#sinceMs >= LIMITS.waitingMs) {
      this.close('no-answer');
      return;
    }
    const { socket, person, document } = this.#options;
    const hearsNotices = !person.isAnonymous && document === PRESENCE_DOCUMENT;
    const sign = hearsNotices ? controlFrame({ kind: 'waiting' }) : SIGN_OF_LIFE;
    socket.send(sign, () => undefined);
  }

  /** Takes the guard off; answers the socket and what it said while it waited. */
  release(): { readonly socket: WebSocket; readonly said: readonly Uint8Array[] } {
    const { socket } = this.#options;
    this.#isGone = true;
    socket.off('message', this.#onMessage);
    socket.off('error', this.#onGone);
    socket.off('close', this.#onGone);
    return { socket, said: [this.#greeting, this.#presence].filter((frame) => frame !== null) };
  }

  close(reason: CloseReason): void {
    const { socket } = this.#options;
    this.#leave();
    socket.on('error', () => socket.terminate());
    socket.close(CLOSE_CODES[reason], reason);
    const timer = setTimeout(() => socket.terminate(), LIMITS.closeGraceMs);
    timer.unref();
  }

  readonly #onGone = (): void => this.#leave();

  #leave(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#options.onGone(this);
  }

  readonly #onMessage = (data: RawData, isBinary: boolean): void => {
    if (this.#isGone || !isBinary || !Buffer.isBuffer(data)) return;
    if (data.length > LIMITS.waitingFrameBytes) return;
    try {
      this.#keep(data);
    } catch {
      // lib0 throws whatever the bytes lead it into; the answer to all is to hear nothing.
    }
  };

  #keep(data: Buffer): void {
    const decoder = decoding.createDecoder(data);
    const kind = decoding.readVarUint(decoder);
    if (kind === MESSAGE.sync && decoding.readVarUint(decoder) === SYNC.step1) {
      this.#greeting = Uint8Array.from(data);
    } else if (kind === MESSAGE.awareness) {
      const user = userIn(decoding.readVarUint8Array(decoder));
      if (!user) return;
      this.#presence = Uint8Array.from(data);
      const { record } = this.person;
      if (record.name === user.name && record.colour === user.colour) return;
      record.name = user.name;
      record.colour = user.colour;
      this.#options.onNamed();
    }
  }
}

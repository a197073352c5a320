/**
 * What the room says about itself and its people, and what facilitators ask of it: frames of
 * their own on the line that carries presence. Reports into the presence store.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';
import { MESSAGE } from '../../shared/protocol/room';
import {
  type ControlNotice,
  type ControlRequest,
  parseControlNotice,
  type Standing,
} from '../../shared/protocol/room-control';
import type { PresenceStore } from '../state/presence-store';

/** A board of the largest kind over a slow Wi-Fi. */
const POINT_WITHIN_MS = 20_000;

export interface ControlChannelOptions {
  readonly provider: WebsocketProvider;
  readonly store: PresenceStore;
  /** The room sees this person in another way than before. */
  readonly onStanding: (standing: Standing) => void;
}

export class ControlChannel {
  readonly #provider: WebsocketProvider;
  readonly #store: PresenceStore;
  readonly #onStanding: ControlChannelOptions['onStanding'];
  readonly #waitingFor = new Map<string, (state: Uint8Array | null) => void>();

  constructor({ provider, store, onStanding }: ControlChannelOptions) {
    this.#provider = provider;
    this.#store = store;
    this.#onStanding = onStanding;
    provider.messageHandlers[MESSAGE.control] = (_encoder, decoder) => {
      const notice = parseControlNotice(decoding.readVarString(decoder));
      // A newer room may say what this version does not know.
      if (notice) this.#take(notice);
    };
    provider.messageHandlers[MESSAGE.restorePoint] = (_encoder, decoder) => {
      const id = decoding.readVarString(decoder);
      this.#waitingFor.get(id)?.(decoding.readVarUint8Array(decoder));
      this.#waitingFor.delete(id);
    };
    provider.on('connection-close', () => store.setState({ isWaiting: false, roster: null }));
  }

  /** False when there is no line to the room now; nothing is kept for later. */
  ask(request: ControlRequest): boolean {
    const { ws } = this.#provider;
    if (!ws || ws.readyState !== ws.OPEN) return false;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.control);
    encoding.writeVarString(encoder, JSON.stringify(request));
    ws.send(encoding.toUint8Array(encoder));
    return true;
  }

  /** A kept state of the board (Yjs update v2); null when the room does not answer. */
  readPoint(id: string): Promise<Uint8Array | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), POINT_WITHIN_MS);
      this.#waitingFor.set(id, (state) => {
        clearTimeout(timer);
        resolve(state);
      });
      if (this.ask({ kind: 'read-point', id })) return;
      clearTimeout(timer);
      resolve(null);
    });
  }

  /** The room does not say which one it lacks; whoever still looks at another asks again. */
  #giveUpWaiting(): void {
    for (const resolve of this.#waitingFor.values()) resolve(null);
    this.#waitingFor.clear();
  }

  #take(notice: ControlNotice): void {
    const store = this.#store;
    switch (notice.kind) {
      case 'waiting':
        store.setState({ isWaiting: true });
        break;
      case 'you':
        // Who is no facilitator any more has no list to act on.
        store.setState({ standing: notice, isWaiting: false });
        if (notice.role !== 'facilitator') store.setState({ roster: null, points: null });
        this.#onStanding(notice);
        break;
      case 'roster':
        store.setState({ roster: notice });
        break;
      case 'points':
        store.setState({ points: notice.points });
        break;
      case 'refused':
        if (notice.problem === 'no-such-point') this.#giveUpWaiting();
        store.setState({ problem: notice.problem });
        break;
    }
  }
}

/** Carries presence from Yjs awareness into the presence store, once per animation frame. */
import type { Awareness } from 'y-protocols/awareness';
import { parsePresence } from '../../shared/protocol/presence';
import { type Peer, type PresenceStore, publishPeers } from '../state/presence-store';

/** What one frame of a screen takes, where there is no screen (Node). */
const FRAME_MS = 16;

export class PresenceFeed {
  readonly #awareness: Awareness;
  readonly #store: PresenceStore;
  /** Others' states are checked once per change, not once per frame. */
  readonly #parsed = new WeakMap<object, Peer | null>();
  #cancelFrame: (() => void) | null = null;

  constructor(awareness: Awareness, store: PresenceStore) {
    this.#awareness = awareness;
    this.#store = store;
    awareness.on('change', this.#onChange);
    this.publish();
  }

  dispose(): void {
    this.#awareness.off('change', this.#onChange);
    this.#cancelFrame?.();
    this.#cancelFrame = null;
  }

  /** Also after the own role became known. */
  publish(): void {
    publishPeers(this.#store, this.#peers());
  }

  readonly #onChange = (): void => {
    this.#cancelFrame ??= nextFrame(() => {
      this.#cancelFrame = null;
      this.publish();
    });
  };

  #peers(): readonly Peer[] {
    const peers: Peer[] = [];
    for (const [clientId, state] of this.#awareness.getStates()) {
      const peer = this.#peerOf(clientId, state);
      // Whoever has not introduced themselves yet is only looking at the door.
      if (peer && (peer.isMe || peer.name !== '')) peers.push(peer);
    }
    return peers.sort(byPrecedence);
  }

  #peerOf(clientId: number, state: object): Peer | null {
    const isMe = clientId === this.#awareness.clientID;
    const known = this.#parsed.get(state);
    const peer = known === undefined ? readPeer(clientId, state, isMe) : known;
    this.#parsed.set(state, peer);
    if (!peer || !isMe) return peer;
    const { role, standing } = this.#store.getState();
    return { ...peer, role, name: standing?.name ?? peer.name };
  }
}

function readPeer(clientId: number, state: object, isMe: boolean): Peer | null {
  const presence = parsePresence(state);
  if (!presence) return null;
  const { user, role, cursor, selection, gesture, editing } = presence;
  const { id: personId, name, colour } = user;
  const person = { clientId, personId, name, colour, role: role ?? null, isMe };
  return { ...person, cursor, selection, gesture, editing };
}

/** Oneself, then the facilitator, then everybody in an order that does not jump about. */
function byPrecedence(a: Peer, b: Peer): number {
  const rank = (peer: Peer) => (peer.isMe ? 0 : peer.role === 'facilitator' ? 1 : 2);
  return rank(a) - rank(b) || a.clientId - b.clientId;
}

function nextFrame(run: () => void): () => void {
  if (typeof requestAnimationFrame === 'function') {
    const frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  }
  const timer = setTimeout(run, FRAME_MS);
  return () => clearTimeout(timer);
}

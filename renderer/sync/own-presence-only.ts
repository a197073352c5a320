/**
 * Stock y-websocket re-sends the presence of everybody it hears of: 500 frames instead of 50 for
 * 50 moves in a room of ten. Here a client speaks for itself alone, and hears its own role.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import type { WebsocketProvider } from 'y-websocket';
import { parsePresence } from '../../shared/protocol/presence';
import { MESSAGE, type Role } from '../../shared/protocol/room';

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/** Replaces what `provider` does on presence; `onRole` gets the role the server stamps on us. */
export function speakForOneself(provider: WebsocketProvider, onRole: (role: Role) => void): void {
  const { awareness } = provider;
  awareness.off('update', provider._awarenessUpdateHandler);
  // Stored where the provider looks for it, so that its destroy() takes it off again.
  provider._awarenessUpdateHandler = (change: AwarenessChange) => {
    if (isAbout(change, awareness.clientID)) sendOwn(provider);
  };
  awareness.on('update', provider._awarenessUpdateHandler);
  provider.messageHandlers[MESSAGE.queryAwareness] = (encoder) => writeOwn(encoder, provider);
  provider.messageHandlers[MESSAGE.awareness] = (_encoder, decoder) => {
    const update = decoding.readVarUint8Array(decoder);
    const role = roleIn(update, awareness.clientID);
    if (role) onRole(role);
    applyAwarenessUpdate(awareness, update, provider);
  };
}

/**
 * Peers ignore a state whose clock they have seen, and would see us only at our next renewal,
 * 15 s later. Called before a connection opens, so that its first frame is news.
 */
export function renewOwnState({ awareness }: WebsocketProvider): void {
  awareness.setLocalState(awareness.getLocalState());
}

/** The other half of it: forget the clocks of the others, or we would ignore what we are told. */
export function forgetOthers({ awareness }: WebsocketProvider): void {
  for (const id of awareness.meta.keys()) {
    if (id !== awareness.clientID) awareness.meta.delete(id);
  }
}

function isAbout({ added, updated, removed }: AwarenessChange, id: number): boolean {
  return updated.includes(id) || added.includes(id) || removed.includes(id);
}

function sendOwn(provider: WebsocketProvider): void {
  const { ws } = provider;
  if (!provider.wsconnected || ws?.readyState !== ws?.OPEN) return;
  const encoder = encoding.createEncoder();
  writeOwn(encoder, provider);
  ws?.send(encoding.toUint8Array(encoder));
}

function writeOwn(encoder: encoding.Encoder, { awareness }: WebsocketProvider): void {
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]));
}

/** The echo of our own state has a clock we know, so Yjs drops it; its role is worth reading. */
function roleIn(update: Uint8Array, ownId: number): Role | null {
  const decoder = decoding.createDecoder(update);
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const id = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    if (id === ownId) {
      return parsePresence(JSON.parse(decoding.readVarString(decoder)))?.role ?? null;
    }
    decoding.readVarUint8Array(decoder);
  }
  return null;
}

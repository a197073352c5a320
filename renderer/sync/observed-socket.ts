/** A WebSocket that reports the document writes going through it, whoever sends them. */
import * as decoding from 'lib0/decoding';
import { MESSAGE, SYNC } from '../../shared/protocol/room';
import type { WriteKind } from './save-counter';

export type WebSocketClass = typeof WebSocket;

/** An update without structs and without deletions: what a peer with no news answers. */
const EMPTY_UPDATE_BYTES = 2;

export interface DocumentWrite {
  readonly kind: WriteKind;
  readonly isEmpty: boolean;
}

/** `onSent` hears of every frame that was handed over, `null` when it writes no document. */
export function observedSocket(
  Base: WebSocketClass,
  onSent: (write: DocumentWrite | null) => void,
): WebSocketClass {
  return class extends Base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data);
      onSent(data instanceof Uint8Array ? documentWriteOf(data) : null);
    }
  };
}

/** Reads the head of an outgoing frame; frames of this client are always well formed. */
export function documentWriteOf(frame: Uint8Array): DocumentWrite | null {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== MESSAGE.sync) return null;
  const kind = decoding.readVarUint(decoder);
  if (kind !== SYNC.step2 && kind !== SYNC.update) return null;
  const bytes = decoding.readVarUint(decoder);
  return { kind: kind === SYNC.step2 ? 'state' : 'update', isEmpty: bytes <= EMPTY_UPDATE_BYTES };
}

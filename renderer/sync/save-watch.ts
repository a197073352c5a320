/**
 * Watches what of this participant's edits has reached the room's disk: listens to the document,
 * to the acknowledgements and to the line, and keeps the count.
 */
import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { MESSAGE } from '../../shared/protocol/room';
import type { DocumentWrite } from './observed-socket';
import { SaveCounter } from './save-counter';

/** A room of ours acknowledges within milliseconds; a disk that takes longer is broken. */
const ACKNOWLEDGEMENT_WAIT_MS = 5000;

export class SaveWatch {
  readonly #counter = new SaveCounter();
  readonly #onChange: () => void;
  #provider: WebsocketProvider | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get unsaved(): number {
    return this.#counter.unsaved;
  }

  /** Whether the server says what is on its disk. */
  get isDurable(): boolean {
    return this.#counter.acknowledgements === 'given';
  }

  follow(provider: WebsocketProvider): void {
    this.#provider = provider;
    provider.doc.on('update', this.#onUpdate);
    provider.on('sync', this.#onSync);
    provider.messageHandlers[MESSAGE.durableAck] = (_encoder, decoder) => {
      this.#stopWaiting();
      this.#counter.acknowledged(decoding.readVarUint(decoder));
      this.#onChange();
    };
  }

  sent({ kind, isEmpty }: DocumentWrite): void {
    this.#counter.wrote(kind, isEmpty);
    this.#onChange();
  }

  disconnected(): void {
    this.#stopWaiting();
    this.#counter.disconnected();
    this.#onChange();
  }

  dispose(): void {
    this.#stopWaiting();
    this.#provider?.off('sync', this.#onSync);
    this.#provider?.doc.off('update', this.#onUpdate);
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, tr: Y.Transaction) => {
    const provider = this.#provider;
    // Sent edits are counted at the socket; an offline cache that loads is not an edit.
    if (!provider || origin === provider || !tr.local) return;
    const { ws, wsconnected } = provider;
    if (wsconnected && ws !== null && ws.readyState === ws.OPEN) return;
    this.#counter.editedOffline();
    this.#onChange();
  };

  readonly #onSync = (isSynced: boolean): void => {
    if (!isSynced || this.#counter.acknowledgements !== 'unknown') return;
    this.#stopWaiting();
    this.#timer = setTimeout(() => {
      this.#counter.expectNoAcknowledgements();
      this.#onChange();
    }, ACKNOWLEDGEMENT_WAIT_MS);
  };

  #stopWaiting(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

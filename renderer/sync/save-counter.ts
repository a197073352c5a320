/**
 * Counts what this participant wrote and what of it the room has on its disk. Knows nothing of
 * sockets or documents: it is told of writes, acknowledgements and lost connections.
 */

/** `none`: a server that never acknowledges; what it was sent is then as good as delivered. */
export type Acknowledgements = 'unknown' | 'given' | 'none';

export type WriteKind = 'state' | 'update';

interface Write {
  /** Its number on this connection, as the server counts. */
  readonly number: number;
  /** How many edits it stands for. */
  readonly edits: number;
}

export class SaveCounter {
  #written = 0;
  #inFlight: Write[] = [];
  /** Edits that no message of this connection carries yet. */
  #waiting = 0;
  #acknowledgements: Acknowledgements = 'unknown';

  get acknowledgements(): Acknowledgements {
    return this.#acknowledgements;
  }

  /** Edits that exist here and are not known to be on the room's disk. */
  get unsaved(): number {
    return this.#inFlight.reduce((sum, write) => sum + write.edits, this.#waiting);
  }

  editedOffline(): void {
    this.#waiting += 1;
  }

  /** A message was handed to the socket; `isEmpty` when it says that there is nothing to say. */
  wrote(kind: WriteKind, isEmpty: boolean): void {
    this.#written += 1;
    let edits = isEmpty ? 0 : 1;
    if (kind === 'state') {
      // It carries all that the room lacks, edits of an earlier visit included.
      edits = Math.max(edits, this.#waiting);
      this.#waiting = 0;
    }
    if (this.#acknowledgements !== 'none') this.#inFlight.push({ number: this.#written, edits });
  }

  /** The first `count` messages of this connection are on disk. */
  acknowledged(count: number): void {
    this.#acknowledgements = 'given';
    this.#inFlight = this.#inFlight.filter((write) => write.number > count);
  }

  /** The server has had time enough to acknowledge and did not. */
  expectNoAcknowledgements(): void {
    if (this.#acknowledgements !== 'unknown') return;
    this.#acknowledgements = 'none';
    this.#inFlight = [];
  }

  /** What was in flight may or may not have arrived: it will be sent again. */
  disconnected(): void {
    this.#waiting = this.unsaved;
    this.#inFlight = [];
    this.#written = 0;
  }
}

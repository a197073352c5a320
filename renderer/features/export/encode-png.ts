/** Strips of a picture → PNG, compressed by a worker while the page draws the next strip. */
import type { PngContent } from '../../../shared/export/draw-png';
import type { FromPngWorker, ToPngWorker } from './png-messages';

/** Strips that may wait in the worker: one being compressed, one ready. */
const MAX_WAITING = 2;

/** One conversation with the worker; over when the picture is done or `stop` is called. */
class PngWorker {
  readonly #worker = new Worker(new URL('./png-worker.ts', import.meta.url), { type: 'module' });
  readonly done: Promise<Uint8Array<ArrayBuffer>>;
  #waiting = 0;
  #onTaken: (() => void) | undefined;

  constructor() {
    this.done = new Promise((resolve, reject) => {
      this.#worker.onerror = (event) => reject(new Error(event.message || 'the worker failed'));
      this.#worker.onmessage = ({ data }: MessageEvent<FromPngWorker>) => {
        if (data.kind === 'done') resolve(data.bytes);
        else if (data.kind === 'failed') reject(new Error(data.message));
        else {
          this.#waiting -= 1;
          this.#onTaken?.();
        }
      };
    });
    // Whoever awaits it hears of a failure; nobody else has to.
    this.done.catch(() => undefined);
  }

  send(message: ToPngWorker, transfer: Transferable[] = []): void {
    if (message.kind === 'rows') this.#waiting += 1;
    this.#worker.postMessage(message, transfer);
  }

  /** Resolves when the worker can take another strip; rejects when it failed. */
  async hasRoom(): Promise<void> {
    while (this.#waiting >= MAX_WAITING) {
      const taken = new Promise<void>((resolve) => {
        this.#onTaken = resolve;
      });
      await Promise.race([taken, this.done]);
    }
  }

  stop(): void {
    this.#worker.terminate();
  }
}

/** The bytes of the PNG; throws what drawing or compressing throws. */
export async function encodePngInWorker(content: PngContent): Promise<Uint8Array<ArrayBuffer>> {
  const { size, scale, strips } = content;
  const worker = new PngWorker();
  try {
    worker.send({ kind: 'start', size, scale });
    for await (const rows of strips) {
      worker.send({ kind: 'rows', rows }, [rows.rgba.buffer]);
      await worker.hasRoom();
    }
    worker.send({ kind: 'end' });
    return await worker.done;
  } finally {
    worker.stop();
  }
}

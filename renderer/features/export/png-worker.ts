/** Compresses the strips of one picture away from the page, which stays at people's service. */
import { type Deflate, encodePng, type PngContent } from '../../../shared/export/draw-png';
import type { DrawnRows } from '../../../shared/export/png-file';
import type { FromPngWorker, ToPngWorker } from './png-messages';

const deflate: Deflate = (bytes) => {
  const source = bytes[Symbol.asyncIterator]();
  const readable = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
  });
  return chunksOf(readable.pipeThrough(new CompressionStream('deflate')));
};

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** The strips as they come from the page; null ends them. */
class StripQueue {
  #waiting: ((rows: DrawnRows | null) => void) | undefined;
  readonly #arrived: (DrawnRows | null)[] = [];

  push(rows: DrawnRows | null): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) waiting(rows);
    else this.#arrived.push(rows);
  }

  async *strips(): AsyncGenerator<DrawnRows> {
    for (;;) {
      const rows = this.#arrived.shift() ?? (await this.#next());
      if (rows === null) return;
      yield rows;
      // Asked for more: what was handed out is compressed.
      answer({ kind: 'taken' });
    }
  }

  #next(): Promise<DrawnRows | null> {
    if (this.#arrived.length > 0) return Promise.resolve(this.#arrived.shift() ?? null);
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }
}

function answer(message: FromPngWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function encode(content: PngContent): Promise<void> {
  try {
    const pieces: BlobPart[] = [];
    for await (const piece of encodePng(content, deflate)) pieces.push(new Uint8Array(piece));
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    answer({ kind: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

const queue = new StripQueue();

self.onmessage = ({ data }: MessageEvent<ToPngWorker>) => {
  if (data.kind === 'start') void encode({ ...data, strips: queue.strips() });
  else queue.push(data.kind === 'rows' ? data.rows : null);
};

/** What the page and its PNG worker say to each other. */
import type { PixelSize } from '../../../shared/export/picture-size';
import type { DrawnRows } from '../../../shared/export/png-file';

export type ToPngWorker =
  | { readonly kind: 'start'; readonly size: PixelSize; readonly scale: number }
  | { readonly kind: 'rows'; readonly rows: DrawnRows }
  | { readonly kind: 'end' };

export type FromPngWorker =
  /** The rows are compressed: the next may come. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

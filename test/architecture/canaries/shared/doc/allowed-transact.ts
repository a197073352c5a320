// reported by: nobody
import type { Doc } from 'yjs';

export function canary(doc: Doc): void {
  doc.transact(() => undefined);
}

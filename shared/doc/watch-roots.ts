/** Which entities of a document a transaction touched: what a projection has to read again. */
import type * as Y from 'yjs';

/** Root → ids of the entities that were written, added or removed. */
export type Touched<R extends string> = ReadonlyMap<R, ReadonlySet<string>>;

/** Calls back once after each transaction that touched one of these Y.Maps; answers how to stop. */
export function watchRoots<R extends string>(
  ydoc: Y.Doc,
  roots: Readonly<Record<R, unknown>>,
  onTouched: (touched: Touched<R>, transaction: Y.Transaction) => void,
): () => void {
  const touched = new Map<R, Set<string>>();
  const stops = (Object.entries(roots) as [R, Y.Map<unknown>][]).map(([root, map]) => {
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      const ids = touched.get(root) ?? new Set();
      touched.set(root, ids);
      for (const event of events) {
        const [id] = event.path;
        if (id !== undefined) ids.add(String(id));
        else for (const key of (event as Y.YMapEvent<unknown>).keysChanged ?? []) ids.add(key);
      }
    };
    map.observeDeep(observer as never);
    return () => map.unobserveDeep(observer as never);
  });
  const afterTransaction = (transaction: Y.Transaction) => {
    if (touched.size === 0) return;
    const batch = new Map(touched);
    touched.clear();
    onTouched(batch, transaction);
  };
  ydoc.on('afterTransaction', afterTransaction);
  return () => {
    for (const stop of stops) stop();
    ydoc.off('afterTransaction', afterTransaction);
  };
}

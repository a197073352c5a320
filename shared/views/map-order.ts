/** Cards in the order in which they stand on the map: column by column, from top to bottom. */
import type { BoardLayout } from './board-layout';

export function inMapOrder(layout: BoardLayout, ids: readonly string[]): readonly string[] {
  return [...ids].sort((a, b) => {
    const [boxA, boxB] = [layout.cards.get(a), layout.cards.get(b)];
    return (boxA?.x ?? 0) - (boxB?.x ?? 0) || (boxA?.y ?? 0) - (boxB?.y ?? 0);
  });
}

/** What has to be painted anew when some pieces of the map have changed. */
import type { Piece } from '../../../../shared/export/map-pieces';
import type { Box } from './bitmap-plan';

export type Pieces = ReadonlyMap<string, Piece>;

/** Extents of the pieces that came, went or changed, where they were and where they are. */
export function changedRegions(before: Pieces, after: Pieces): readonly Box[] {
  const regions: Box[] = [];
  for (const [key, piece] of after) {
    const known = before.get(key);
    if (known === piece) continue;
    if (known) regions.push(known.bounds);
    regions.push(piece.bounds);
  }
  for (const [key, piece] of before) if (!after.has(key)) regions.push(piece.bounds);
  return regions;
}

const touch = (a: Box, b: Box) =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** The same area, or a little more, in rectangles of which none touches another. */
export function merged(boxes: readonly Box[]): readonly Box[] {
  const kept: Box[] = [];
  for (const box of boxes) {
    let grown = box;
    for (let index = 0; index < kept.length; ) {
      const other = kept[index];
      if (other && touch(grown, other)) {
        grown = union(grown, other);
        kept.splice(index, 1);
        // It is larger now, and may touch those that it passed.
        index = 0;
      } else index += 1;
    }
    kept.push(grown);
  }
  return kept;
}

export const areaOf = (boxes: readonly Box[]) =>
  boxes.reduce((sum, { width, height }) => sum + width * height, 0);

/** Bands of at most `height`, those nearest to `middle` first. */
export function bandsOf(
  boxes: readonly Box[],
  { height, middle }: { readonly height: number; readonly middle: number },
): readonly Box[] {
  const bands = boxes.flatMap((box) => {
    const count = Math.max(1, Math.ceil(box.height / height));
    const part = Math.ceil(box.height / count);
    return Array.from({ length: count }, (_, index): Box => {
      const y = box.y + index * part;
      return { ...box, y, height: Math.min(part, box.y + box.height - y) };
    });
  });
  const far = (box: Box) => Math.abs(box.y + box.height / 2 - middle);
  return bands.filter((box) => box.height > 0).sort((a, b) => far(a) - far(b));
}

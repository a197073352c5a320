/** Rings around the cards that were found, in the coordinates of the map. */
import { hitKey, useHits } from '../../state/found';
import { useBoard, useUi } from '../../state/session';
import './search-marks.css';

export function SearchMarks() {
  const hits = useHits();
  const at = useUi((state) => state.hit);
  const cards = useBoard((state) => state.layout.cards);
  return (
    <>
      {hits.map((hit) => {
        const box = hit.kind === 'touchpoint' ? cards.get(hit.id) : undefined;
        if (!box) return null;
        const { x, y, width, height } = box;
        const isCurrent = hitKey(hit) === at;
        return (
          <div
            key={hit.id}
            className={`jr-search-mark ${isCurrent ? 'jr-search-mark--current' : ''}`}
            style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
          />
        );
      })}
    </>
  );
}

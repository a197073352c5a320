/** On each card that is talked about: how much, in the coordinates of the map. */
import { CommentBadge } from '../../fields/CommentBadge';
import { useTranslate } from '../../state/locale';
import { useBoard, useTalk } from '../../state/session';
import './comment-marks.css';

const CARD_KEY = 'touchpoint/';

export function CommentMarks() {
  const t = useTranslate();
  const counts = useTalk((state) => state.commentCounts);
  const cards = useBoard((state) => state.layout.cards);
  const board = useBoard((state) => state.board);
  return (
    <>
      {[...counts.keys()].map((key) => {
        if (!key.startsWith(CARD_KEY)) return null;
        const id = key.slice(CARD_KEY.length);
        const box = cards.get(id);
        if (!box) return null;
        return (
          <div
            key={id}
            className="jr-comment-mark"
            style={{ transform: `translate(${box.x + box.width}px, ${box.y}px)` }}
          >
            <CommentBadge
              isAside
              target={{ on: 'touchpoint', id }}
              name={board.touchpoints.get(id)?.title || t('touchpoint.untitled')}
            />
          </div>
        );
      })}
    </>
  );
}

/** A card in words, for screen readers: title, where it stands, how it feels, what it is marked with. */
import type { Translate } from '../../shared/i18n/translate';
import type { Board } from '../../shared/model/board';
import { targetKey } from '../../shared/model/comment';
import { laneAppearance } from '../../shared/views/lane-appearance';
import type { CommentCount } from '../../shared/views/talk-views';

/** What is known of the cards: the map, and how much is said about each. */
export interface CardFacts {
  readonly board: Board;
  readonly comments: ReadonlyMap<string, CommentCount>;
}

export function describeCard({ board, comments }: CardFacts, id: string, t: Translate): string {
  const touchpoint = board.touchpoints.get(id);
  if (!touchpoint) return '';
  const stage = board.stages.get(touchpoint.stageId);
  const lane = board.lanes.get(touchpoint.laneId);
  const place =
    stage && lane
      ? [
          stage.title || t('stage.untitled'),
          laneAppearance(board, lane).title || t('lane.untitled'),
        ]
      : [t('tray.title')];
  const { emotion } = touchpoint;
  const said = comments.get(targetKey({ on: 'touchpoint', id }));
  return [
    touchpoint.title || t('touchpoint.untitled'),
    ...place,
    ...(emotion === undefined ? [] : [t(`emotion.${emotion}`)]),
    ...(touchpoint.critical ? [t('touchpoint.critical')] : []),
    ...(said && said.comments > 0 ? [t('comments.count', { n: said.comments })] : []),
    ...(said && said.unread > 0 ? [t('comments.newCount', { n: said.unread })] : []),
  ].join(', ');
}

/** The words for some cards; the same map for as long as none of them would be put otherwise. */
export function cardDescriptions() {
  let known: ReadonlyMap<string, string> = new Map();
  return (facts: CardFacts, ids: readonly string[], t: Translate): ReadonlyMap<string, string> => {
    const words = new Map(ids.map((id) => [id, describeCard(facts, id, t)]));
    const isSame =
      words.size === known.size && [...words].every(([id, text]) => known.get(id) === text);
    if (!isSame) known = words;
    return known;
  };
}

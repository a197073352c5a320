/** A card in words, for screen readers: title, where it stands, how it feels, what it is marked with. */
import type { Translate } from '../../shared/i18n/translate';
import type { Board } from '../../shared/model/board';
import { laneAppearance } from '../../shared/views/lane-appearance';

export function describeCard(board: Board, id: string, t: Translate): string {
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
  return [
    touchpoint.title || t('touchpoint.untitled'),
    ...place,
    ...(emotion === undefined ? [] : [t(`emotion.${emotion}`)]),
    ...(touchpoint.critical ? [t('touchpoint.critical')] : []),
  ].join(', ');
}

/** The words for some cards; the same map for as long as none of them would be put otherwise. */
export function cardDescriptions() {
  let known: ReadonlyMap<string, string> = new Map();
  return (board: Board, ids: readonly string[], t: Translate): ReadonlyMap<string, string> => {
    const words = new Map(ids.map((id) => [id, describeCard(board, id, t)]));
    const isSame =
      words.size === known.size && [...words].every(([id, text]) => known.get(id) === text);
    if (!isSame) known = words;
    return known;
  };
}

/** What of the map a change touched, as areas: for bringing it into view after an undo. */
import type { Board } from '../model/board';
import type { BoardLayout } from './board-layout';

/** An area of the map; of a stage or a lane only the extent along its `axis` means anything. */
export interface MapArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly axis?: 'x' | 'y';
}

export interface Pictured {
  readonly board: Board;
  readonly layout: BoardLayout;
}

function changedIds<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): string[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id));
}

/** Cards that changed themselves, or whose pains and links did. */
function changedCards(before: Board, after: Board): ReadonlySet<string> {
  const either = <T>(root: (board: Board) => ReadonlyMap<string, T>, id: string) =>
    root(after).get(id) ?? root(before).get(id);
  const cards = new Set(changedIds(before.touchpoints, after.touchpoints));
  for (const id of changedIds(before.pains, after.pains))
    cards.add(either(({ pains }) => pains, id)?.touchpointId ?? '');
  for (const id of changedIds(before.links, after.links))
    cards.add(either(({ links }) => links, id)?.from ?? '');
  return cards;
}

/** The areas of all that differs, where it is now or else where it was; cards first. */
export function changedAreas(before: Pictured, after: Pictured): readonly MapArea[] {
  const boxes = [...changedCards(before.board, after.board)].flatMap(
    (id) => after.layout.cards.get(id) ?? before.layout.cards.get(id) ?? [],
  );
  if (boxes.length > 0) return boxes;
  const stages = changedIds(before.board.stages, after.board.stages).flatMap((id) => {
    const box = [...after.layout.stages, ...before.layout.stages].find((one) => one.id === id);
    return box ? [{ x: box.x, width: box.width, y: 0, height: 0, axis: 'x' as const }] : [];
  });
  const personas = new Set(changedIds(before.board.personas, after.board.personas));
  const ofPersonas = [...after.board.lanes.values()].filter(
    ({ personaId }) => personaId !== undefined && personas.has(personaId),
  );
  const laneIds = [
    ...changedIds(before.board.lanes, after.board.lanes),
    ...ofPersonas.map(({ id }) => id),
  ];
  const lanes = laneIds.flatMap((id) => {
    const box = [...after.layout.lanes, ...before.layout.lanes].find((one) => one.id === id);
    return box ? [{ y: box.y, height: box.height, x: 0, width: 0, axis: 'y' as const }] : [];
  });
  return [...stages, ...lanes];
}

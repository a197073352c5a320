/**
 * Moving a group of cards: they keep their places to each other, as many stages and lanes apart as
 * before. What would go over the edge of the map stays at its edge.
 */
import type { BoardLayout } from './board-layout';
import type { CardPlace } from './paste-places';

export interface GroupMove {
  readonly ids: readonly string[];
  readonly place: CardPlace;
}

const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));

/** Where every card of the group goes when `lead` goes `to`; `ids` in the order of the map. */
export function movesOfGroup(
  layout: BoardLayout,
  ids: readonly string[],
  { lead, to }: { readonly lead: string; readonly to: CardPlace },
): readonly GroupMove[] {
  const stages = layout.stages.map(({ id }) => id);
  const lanes = layout.lanes.map(({ id }) => id);
  const from = layout.cards.get(lead)?.cell;
  if (!from) return [{ ids, place: to }];
  const columns = stages.indexOf(to.stageId) - stages.indexOf(from.stageId);
  const rows = lanes.indexOf(to.laneId) - lanes.indexOf(from.laneId);
  const along: string[] = [];
  const groups = new Map<string, { ids: string[]; place: CardPlace }>();
  for (const id of ids) {
    const cell = layout.cards.get(id)?.cell;
    const isWithLead = !cell || (cell.stageId === from.stageId && cell.laneId === from.laneId);
    if (isWithLead) along.push(id);
    else if (columns !== 0 || rows !== 0) {
      const stageId = stages[clamp(stages.indexOf(cell.stageId) + columns, stages.length)];
      const laneId = lanes[clamp(lanes.indexOf(cell.laneId) + rows, lanes.length)];
      if (stageId === undefined || laneId === undefined) continue;
      const key = `${stageId} ${laneId}`;
      const group = groups.get(key) ?? { ids: [], place: { stageId, laneId, index: cell.index } };
      group.ids.push(id);
      groups.set(key, group);
    }
  }
  return [{ ids: along, place: to }, ...groups.values()];
}

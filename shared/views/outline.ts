/**
 * The map as a table: the same document in reading order, stage by stage and lane by lane, for
 * everyone who reads it in words.
 */
import type { Board } from '../model/board';
import { inOrder } from '../model/order-key';
import { stagesInOrder } from '../model/stage-tree';
import type { Touchpoint } from '../model/touchpoint';

/** What a row says of its card, in the order of a conversation. */
export const OUTLINE_COLUMNS = [
  'title',
  'stage',
  'lane',
  'channel',
  'emotion',
  'behaviours',
  'pains',
  'owner',
  'ownerDept',
  'backstage',
  'critical',
  'unforgiving',
  'intent',
  'heart',
  'vision',
  'talent',
  'pitfalls',
  'links',
  'notes',
] as const;
export type OutlineColumn = (typeof OUTLINE_COLUMNS)[number];

export interface OutlineRow {
  readonly id: string;
  /** Place among the cards of its stage and lane, and how many there are. */
  readonly index: number;
  readonly count: number;
}

export interface OutlineGroup {
  /** Absent for the cards that wait in the tray. */
  readonly stageId?: string;
  readonly rows: readonly OutlineRow[];
}

/** One group a stage, empty ones too, and the tray at the end when there is anything in it. */
export function outlineOf(
  board: Pick<Board, 'stages' | 'lanes' | 'touchpoints'>,
): readonly OutlineGroup[] {
  const cards = inOrder(board.touchpoints);
  const cells = new Map<string, Touchpoint[]>();
  const loose: Touchpoint[] = [];
  for (const card of cards) {
    if (!board.stages.has(card.stageId) || !board.lanes.has(card.laneId)) {
      loose.push(card);
      continue;
    }
    const key = `${card.stageId} ${card.laneId}`;
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  const lanes = inOrder(board.lanes);
  const groups = stagesInOrder(board.stages).map(
    ({ id }): OutlineGroup => ({
      stageId: id,
      rows: lanes.flatMap((lane) => rowsOf(cells.get(`${id} ${lane.id}`) ?? [])),
    }),
  );
  return loose.length > 0 ? [...groups, { rows: rowsOf(loose) }] : groups;
}

function rowsOf(cards: readonly Touchpoint[]): readonly OutlineRow[] {
  return cards.map(({ id }, index) => ({ id, index, count: cards.length }));
}

/** Ids of the cards as the table lists them. */
export function outlineOrder(groups: readonly OutlineGroup[]): readonly string[] {
  return groups.flatMap(({ rows }) => rows.map(({ id }) => id));
}

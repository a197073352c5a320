/** The board's own format: JSON text in and out, lossless, pretty, with a stable order of keys. */
import * as v from 'valibot';
import { err, ok, type Result } from '../lib/result';
import type { Board } from '../model/board';
import { NO_TALK, type Talk } from '../model/comment';
import type { Ordered } from '../model/order-key';
import { inOrder, orderKeys } from '../model/order-key';
import { stagesInOrder } from '../model/stage-tree';
import { compareText } from '../model/text';
import { BOARD_FORMAT, BOARD_VERSION, BoardFile } from '../schema/board-schema';
import { migrate } from '../schema/migrations';
import { type JsonFault, jsonFault } from './json-fault';
import { talkLists, talkOf } from './talk-json';

/** What is wrong with a file, and where (`touchpoints[3].emotion`; empty for the whole file). */
export type BoardFileProblem =
  | {
      readonly reason: 'not-json';
      readonly where: string;
      /** Where the text breaks, as far as that can be told. */
      readonly at?: JsonFault;
    }
  | { readonly reason: 'not-a-board'; readonly where: string }
  | { readonly reason: 'newer-version'; readonly where: string; readonly version: number }
  | {
      readonly reason: 'wrong-value';
      readonly where: string;
      readonly expected: string;
      readonly received: string;
    }
  | { readonly reason: 'missing-value'; readonly where: string }
  | { readonly reason: 'unknown-key'; readonly where: string }
  | { readonly reason: 'double-id'; readonly where: string; readonly id: string };

/** A file with more mistakes than these is not mended by reading on. */
const MAX_PROBLEMS = 20;

/** All that a file holds: the map, and what people said about it. */
export interface JourneyFile {
  readonly board: Board;
  readonly talk: Talk;
}

/** JSON text → the map alone, for whoever draws or checks it. */
export function decodeBoardJson(text: string): Result<Board, readonly BoardFileProblem[]> {
  const decoded = decodeJourneyJson(text);
  return decoded.ok ? ok(decoded.value.board) : decoded;
}

/** JSON text → Board and Talk, or everything that is wrong. Pure: nothing else is touched. */
export function decodeJourneyJson(text: string): Result<JourneyFile, readonly BoardFileProblem[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const migrated = migrate(parsed.value);
  if (!migrated.ok) return err([{ where: '', ...migrated.error }]);
  const checked = v.safeParse(BoardFile, migrated.value);
  if (!checked.success) return err(checked.issues.slice(0, MAX_PROBLEMS).map(problemOf));
  const doubles = doubleIds(checked.output);
  if (doubles.length > 0) return err(doubles);
  return ok({ board: boardOf(checked.output), talk: talkOf(checked.output) });
}

/** Board → JSON text: two spaces, keys in the order of the schema, empty fields left out. */
export function encodeBoardJson(board: Board, talk: Talk = NO_TALK): string {
  const { meta } = board;
  const file = {
    format: BOARD_FORMAT,
    version: BOARD_VERSION,
    board: pick(BoardFile.entries.board.entries, meta),
    stages: stagesInOrder(board.stages).map((stage) => pick(entriesOf('stages'), stage)),
    personas: byId(board.personas).map((persona) => pick(entriesOf('personas'), persona)),
    lanes: inOrder(board.lanes).map((lane) => pick(entriesOf('lanes'), lane)),
    touchpoints: touchpointsInReadingOrder(board).map((card) =>
      pick(entriesOf('touchpoints'), card),
    ),
    pains: inOrder(board.pains).map((pain) => pick(entriesOf('pains'), pain)),
    links: byId(board.links).map((link) => pick(entriesOf('links'), link)),
    ...viewsIn(board),
    ...talkLists(talk),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A file without saved views looks as it always did. */
function viewsIn({ views }: Board): object {
  if (views.size === 0) return {};
  return { views: inOrder(views).map((view) => pick(entriesOf('views'), view)) };
}

type ListName = 'stages' | 'personas' | 'lanes' | 'touchpoints' | 'pains' | 'links' | 'views';

function entriesOf(list: ListName): Readonly<Record<string, unknown>> {
  return BoardFile.entries[list].wrapped.item.entries;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '' || value === false) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Fields that are records themselves. */
const NESTED: ReadonlySet<string> = new Set(['scope', 'ttt', 'filter']);

/** The fields of a record in the schema's order, without those that say nothing. */
function pick(entries: Readonly<Record<string, unknown>>, record: object): Record<string, unknown> {
  const values = record as Record<string, unknown>;
  const picked: Record<string, unknown> = {};
  for (const key of Object.keys(entries)) {
    const value = values[key];
    const kept = NESTED.has(key) ? withoutEmpty(value) : value;
    if (!isEmpty(kept)) picked[key] = kept;
  }
  return picked;
}

function withoutEmpty(value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value as object).filter(([, inner]) => !isEmpty(inner)));
}

function byId<T extends { readonly id: string }>(entities: ReadonlyMap<string, T>): readonly T[] {
  return [...entities.values()].sort((a, b) => compareText(a.id, b.id));
}

/** Stage by stage, lane by lane, card by card; cards whose cell is gone come last. */
function touchpointsInReadingOrder(board: Board) {
  const stageAt = rankOf(stagesInOrder(board.stages));
  const laneAt = rankOf(inOrder(board.lanes));
  const rank = (ranks: ReadonlyMap<string, number>, id: string) => ranks.get(id) ?? ranks.size;
  return inOrder(board.touchpoints).toSorted(
    (a, b) =>
      rank(stageAt, a.stageId) - rank(stageAt, b.stageId) ||
      compareText(a.stageId, b.stageId) ||
      rank(laneAt, a.laneId) - rank(laneAt, b.laneId) ||
      compareText(a.laneId, b.laneId),
  );
}

function rankOf(list: readonly Ordered[]): ReadonlyMap<string, number> {
  return new Map(list.map((item, index) => [item.id, index]));
}

function parseJson(text: string): Result<unknown, readonly BoardFileProblem[]> {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return ok(JSON.parse(json));
  } catch (error) {
    const at = jsonFault(json, error instanceof Error ? error.message : '');
    return err([{ reason: 'not-json', where: '', ...(at ? { at } : {}) }]);
  }
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce(
    (where, item) =>
      typeof item.key === 'number'
        ? `${where}[${item.key}]`
        : `${where}${where && '.'}${String(item.key)}`,
    '',
  );
}

function problemOf(issue: v.BaseIssue<unknown>): BoardFileProblem {
  const where = placeOf(issue);
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { reason: 'unknown-key', where };
  if (issue.received === 'undefined') return { reason: 'missing-value', where };
  return {
    reason: 'wrong-value',
    where,
    expected: expectedBy(issue),
    received: issue.received,
  };
}

/** What a value should have been; a check that is a function says it in its message. */
function expectedBy({ expected, requirement, message }: v.BaseIssue<unknown>): string {
  return expected ?? (typeof requirement === 'function' ? message : String(requirement));
}

const WITH_IDS = [
  ...['stages', 'personas', 'lanes', 'touchpoints', 'pains', 'links', 'views'],
  ...['threads', 'comments'],
] as readonly (ListName | 'threads' | 'comments')[];

function doubleIds(file: BoardFile): readonly BoardFileProblem[] {
  return WITH_IDS.flatMap((list) => {
    const seen = new Set<string>();
    return file[list].flatMap(({ id }, index): readonly BoardFileProblem[] => {
      const isDouble = seen.has(id);
      seen.add(id);
      return isDouble ? [{ reason: 'double-id', where: `${list}[${index}].id`, id }] : [];
    });
  });
}

function ordered<T extends { readonly id: string }>(records: readonly T[]) {
  const keys = orderKeys(records.length);
  return new Map(
    records.map((record, index) => [record.id, { ...record, order: keys[index] ?? 'a0' }]),
  );
}

function keyed<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function boardOf(file: BoardFile): Board {
  return {
    meta: file.board,
    stages: ordered(file.stages),
    personas: keyed(file.personas),
    lanes: ordered(file.lanes),
    touchpoints: ordered(file.touchpoints),
    pains: ordered(file.pains),
    links: keyed(file.links),
    views: ordered(file.views),
  };
}

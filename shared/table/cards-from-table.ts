/** Rows of a table → cards, with everything that could not be read, by row. */
import { cleanLine, linesOf, tidyNames } from '../model/text';
import { BLANK_TOUCHPOINT, PILLARS, type Pitfall, type Touchpoint } from '../model/touchpoint';
import { channelIn, emotionIn, flagIn, intentIn, pitfallIn, scoreIn } from './cell-values';
import { type ColumnField, type Header, headerOf } from './columns';
import type { Table, TableRow } from './read-table';

/** What a card says, wherever it will stand. */
export type CardFields = Omit<Touchpoint, 'id' | 'stageId' | 'laneId' | 'order'>;

export interface TableCard {
  readonly row: number;
  /** Names as they stand in the table; empty when it does not say. */
  readonly stage: string;
  readonly lane: string;
  readonly fields: CardFields;
  readonly pains: readonly string[];
}

export interface TableProblem {
  readonly row: number;
  readonly field: ColumnField;
  /** What stands in the cell; empty when something is missing. */
  readonly value: string;
}

export interface CardsFromTable {
  readonly cards: readonly TableCard[];
  readonly hasHeader: boolean;
  /** Headings whose columns are left out. */
  readonly unknownColumns: readonly string[];
  /** Values that were not understood and were left out. */
  readonly problems: readonly TableProblem[];
  readonly hasOpenQuote: boolean;
}

const TITLE_ONLY: Header = { columns: new Map([['title', 0]]), unknown: [] };

/** With a header by its columns; without one the first cell of a row is a title. */
export function cardsFromTable({ rows, hasOpenQuote }: Table): CardsFromTable {
  const [first, ...others] = rows;
  const found = first && headerOf(first.cells);
  const header = found ?? TITLE_ONLY;
  const problems: TableProblem[] = [];
  const cards = (found ? others : rows).map((row) => cardOf(row, header, problems));
  return {
    cards,
    hasHeader: found !== undefined,
    unknownColumns: found ? found.unknown : [],
    problems: found ? problems : [...problems, ...cellsLeftOut(rows)],
    hasOpenQuote,
  };
}

/** Without a header nothing says what the other columns are. */
function cellsLeftOut(rows: readonly TableRow[]): readonly TableProblem[] {
  return rows
    .filter(({ cells }) => cells.slice(1).some((cell) => cell !== ''))
    .map(({ number, cells }) => ({
      row: number,
      field: 'notes' as const,
      value: cells.slice(1).filter(Boolean).join(' · '),
    }));
}

function cardOf(row: TableRow, header: Header, problems: TableProblem[]): TableCard {
  const cell = (field: ColumnField) => row.cells[header.columns.get(field) ?? -1] ?? '';
  const refuse = (field: ColumnField, value: string) =>
    problems.push({ row: row.number, field, value });
  /** The value of a cell; an empty cell says nothing, one that is not understood is reported. */
  const read = <T>(field: ColumnField, parse: (text: string) => T | undefined): T | undefined => {
    const text = cell(field);
    if (text === '') return undefined;
    const value = parse(text);
    if (value === undefined) refuse(field, text);
    return value;
  };
  const title = cleanLine(cell('title'));
  if (title === '') refuse('title', '');
  const emotion = read('emotion', emotionIn);
  const pitfalls = listIn(cell('pitfalls')).flatMap((name): readonly Pitfall[] => {
    const pitfall = pitfallIn(name);
    if (pitfall === undefined) refuse('pitfalls', name);
    return pitfall === undefined ? [] : [pitfall];
  });
  const scores = PILLARS.map((pillar) => [pillar, read(pillar, scoreIn)] as const);
  return {
    row: row.number,
    stage: cleanLine(cell('stage')),
    lane: cleanLine(cell('lane')),
    pains: linesOf(cell('pains')),
    fields: {
      ...BLANK_TOUCHPOINT,
      title,
      channel: channelIn(cleanLine(cell('channel'))),
      ...(emotion === undefined ? {} : { emotion }),
      behaviours: linesOf(cell('behaviours')),
      owner: cleanLine(cell('owner')),
      ownerDept: cleanLine(cell('ownerDept')),
      backstage: tidyNames(listIn(cell('backstage'))),
      critical: read('critical', flagIn) ?? false,
      unforgiving: read('unforgiving', flagIn) ?? false,
      intent: read('intent', intentIn) ?? 'unknown',
      ttt: Object.fromEntries(scores.filter(([, score]) => score !== undefined)),
      pitfalls,
      notes: cell('notes'),
    },
  };
}

/** Several names in one cell: on lines of their own, or between semicolons or commas. */
function listIn(cell: string): readonly string[] {
  return cell
    .split(/[\n;,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

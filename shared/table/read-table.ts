/**
 * Text → rows of cells: what a spreadsheet puts on the clipboard, CSV files, and plain lines. Knows
 * nothing of what the cells mean.
 */
import { dsvFormat } from 'd3-dsv';
import { err, ok, type Result } from '../lib/result';
import { cleanText } from '../model/text';

export interface TableRow {
  /** As a spreadsheet counts: the first row is 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly rows: readonly TableRow[];
  /** A quotation mark was opened and never closed: what follows it has run together. */
  readonly hasOpenQuote: boolean;
}

export type TableRefusal = 'too-large' | 'too-many-rows' | 'too-many-columns' | 'empty';

/** A wall of notes has a few hundred; beyond this the map is no longer one that people read. */
export const MAX_TABLE_ROWS = 2000;
export const MAX_TABLE_COLUMNS = 60;
export const MAX_TABLE_CHARACTERS = 4_000_000;

export type Separator = '\t' | ',' | ';';

/** A spreadsheet guards a text that looks like a formula with an apostrophe. */
const GUARDED = /^'(?=[=+\-@])/;

const BYTE_ORDER_MARK = /^\uFEFF/;

const firstLine = (text: string) => /^[^\r\n]*/.exec(text)?.[0] ?? '';

/** What divides the cells of a CSV file, by its first line; undefined for a single column. */
export function separatorOf(text: string): Separator | undefined {
  const line = firstLine(text.replace(BYTE_ORDER_MARK, '')).replace(/"(?:[^"]|"")*"/g, '');
  const counts = (['\t', ';', ','] as const).map((mark) => ({
    mark,
    count: line.split(mark).length - 1,
  }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
  return most.count > 0 ? most.mark : undefined;
}

/** Rows of a table whose cells stand between `separator`; rows without any text are left out. */
export function readTable(text: string, separator: Separator): Result<Table, TableRefusal> {
  if (text.length > MAX_TABLE_CHARACTERS) return err('too-large');
  const plain = cleanText(text.replace(BYTE_ORDER_MARK, ''));
  const rows = tableOf(dsvFormat(separator).parseRows(plain));
  if (!rows.ok) return rows;
  const hasOpenQuote = (plain.split('"').length - 1) % 2 === 1;
  return ok({ rows: rows.value, hasOpenQuote });
}

/** The same for cells that were divided already, as those of an HTML table. */
export function tableOfCells(cells: readonly (readonly string[])[]): Result<Table, TableRefusal> {
  const rows = tableOf(cells);
  return rows.ok ? ok({ rows: rows.value, hasOpenQuote: false }) : rows;
}

/** Every line that says something is a row of one cell. */
export function readLines(text: string): Result<Table, TableRefusal> {
  if (text.length > MAX_TABLE_CHARACTERS) return err('too-large');
  const lines = cleanText(text.replace(BYTE_ORDER_MARK, '')).split('\n');
  return tableOfCells(lines.map((line) => [line]));
}

function tableOf(cells: readonly (readonly string[])[]): Result<readonly TableRow[], TableRefusal> {
  const rows = cells
    .map((row, index) => ({
      number: index + 1,
      cells: row.map((cell) => cleanText(cell).trim().replace(GUARDED, '')),
    }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  if (rows.length === 0) return err('empty');
  if (rows.length > MAX_TABLE_ROWS) return err('too-many-rows');
  if (rows.some((row) => row.cells.length > MAX_TABLE_COLUMNS)) return err('too-many-columns');
  return ok(rows);
}

/** A table from the clipboard or a file → cards at once, or a preview when anything is doubtful. */
import type { Translate } from '../../shared/i18n/translate';
import type { Result } from '../../shared/lib/result';
import { type CardsFromTable, cardsFromTable } from '../../shared/table/cards-from-table';
import { headerOf } from '../../shared/table/columns';
import {
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
  readLines,
  readTable,
  separatorOf,
  type Table,
  type TableRefusal,
  tableOfCells,
} from '../../shared/table/read-table';
import type { PasteAnchor } from '../../shared/views/paste-places';
import { notify } from '../state/notices';
import type { Session } from '../state/session';
import { addTable, missingPlaces } from './add-table';
import { hasCell } from './paste-cards';

/** More cards than these at once are looked at first. */
const MANY = 20;

/** A title longer than a sentence or two was more likely not meant to be one. */
const LONG_TITLE = 160;

function isDoubtful({ cards, hasHeader, problems, hasOpenQuote }: CardsFromTable): boolean {
  return (
    hasHeader ||
    hasOpenQuote ||
    problems.length > 0 ||
    cards.length > MANY ||
    cards.some(({ fields }) => fields.title.length > LONG_TITLE)
  );
}

export interface TableSource {
  readonly text: string;
  /** Cells that an HTML table divided already. */
  readonly cells?: readonly (readonly string[])[] | undefined;
  readonly fileName: string | null;
}

/** Commas in a sentence divide nothing; in a CSV file, or below a header of known words, they do. */
function read({ text, cells, fileName }: TableSource): Result<Table, TableRefusal> {
  if (cells) return tableOfCells(cells);
  const separator = separatorOf(text);
  if (separator === undefined) return readLines(text);
  if (separator === '\t' || fileName?.toLowerCase().endsWith('.csv'))
    return readTable(text, separator);
  const table = readTable(text, separator);
  return table.ok && headerOf(table.value.rows[0]?.cells ?? []) ? table : readLines(text);
}

export function takeTable(
  session: Session,
  t: Translate,
  { source, anchor }: { readonly source: TableSource; readonly anchor: PasteAnchor },
): void {
  const table = read(source);
  if (!table.ok) {
    const limits = { rows: MAX_TABLE_ROWS, columns: MAX_TABLE_COLUMNS };
    notify({ tone: 'problem', text: t(`table.refused.${table.error}`, limits) });
    return;
  }
  const found = cardsFromTable(table.value);
  const incoming = { found, anchor, fileName: source.fileName };
  if (found.cards.length === 0) notify({ tone: 'info', text: t('table.refused.empty') });
  else if (isDoubtful(found) || needsPlaces(session, found))
    session.ui.update((draft) => {
      draft.incoming = incoming;
    });
  else if (hasCell(session, t)) addTable(session, incoming);
}

/** A map without a cell takes a table all the same when the table names its stages and lanes. */
function needsPlaces(session: Session, { cards }: CardsFromTable): boolean {
  const { stages, lanes } = missingPlaces(session.boardStore.getState().board, cards);
  return stages.length + lanes.length > 0;
}

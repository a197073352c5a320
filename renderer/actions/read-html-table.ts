/** The HTML that programs put on the clipboard → the cells of its table, and cards that it carries. */
import { CARDS_ATTRIBUTE } from '../../shared/table/cards-to-table';

export interface HtmlTable {
  /** What a copy of this app put beside the cells; it is not checked yet. */
  readonly cards: string | null;
  readonly cells: readonly (readonly string[])[];
}

/** More than this is a whole web page, not a table that somebody copied. */
const MAX_CHARACTERS = 20_000_000;

/** Undefined unless the HTML is one table and nothing else that says anything. */
export function readHtmlTable(html: string): HtmlTable | undefined {
  if (html === '' || html.length > MAX_CHARACTERS || !html.includes('<table')) return undefined;
  // A parsed document runs no script and loads no picture; only its text is read.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [table, ...others] = page.querySelectorAll('table');
  if (!table || others.length > 0) return undefined;
  const cards = table.getAttribute(CARDS_ATTRIBUTE);
  const cells = [...table.rows].map((row) => [...row.cells].flatMap(cellTexts));
  table.remove();
  for (const unseen of page.body.querySelectorAll('style, script, meta, link')) unseen.remove();
  return page.body.textContent?.trim() === '' ? { cards, cells } : undefined;
}

const LINE_END = '\u2028';

/** A cell that spans columns stands in the first of them. */
function cellTexts(cell: HTMLTableCellElement): readonly string[] {
  // Line breaks of the markup itself mean nothing; those that are shown end a line.
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith(LINE_END);
  for (const block of cell.querySelectorAll('p, div, li')) block.append(LINE_END);
  const text = (cell.textContent ?? '')
    .replace(/[ \t\r\n\u00A0]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n');
  return [text, ...Array<string>(Math.max(0, Math.min(cell.colSpan, 60) - 1)).fill('')];
}

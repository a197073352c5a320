/** Cards → rows of a table that a spreadsheet takes, and that comes back as the same cards. */
import { tsvFormatRows } from 'd3-dsv';
import { channelName } from '../i18n/channel-name';
import type { Locale } from '../i18n/message';
import { type Translate, translator } from '../i18n/translate';
import type { Board } from '../model/board';
import { inOrder } from '../model/order-key';
import type { Touchpoint } from '../model/touchpoint';
import { laneAppearance } from '../views/lane-appearance';
import { COLUMN_FIELDS, type ColumnField, columnHeading } from './columns';

/** Always there, so that a table of any cards looks the same at its left. */
const ALWAYS: readonly ColumnField[] = ['title', 'stage', 'lane', 'channel', 'emotion'];

/** A header and a row a card; columns in which no card says anything are left out. */
export function tableOfCards(
  board: Board,
  ids: readonly string[],
  locale: Locale,
): readonly (readonly string[])[] {
  const cards = ids.map((id) => board.touchpoints.get(id)).filter((card) => card !== undefined);
  const t = translator(locale);
  const pains = inOrder(board.pains);
  const rows = cards.map((card) => {
    const own = pains.filter(({ touchpointId }) => touchpointId === card.id);
    return { ...cellsOf(board, card, t), pains: own.map(({ text }) => text).join('\n') };
  });
  const fields = COLUMN_FIELDS.filter(
    (field) => ALWAYS.includes(field) || rows.some((row) => row[field] !== ''),
  );
  return [
    fields.map((field) => columnHeading(field, locale)),
    ...rows.map((row) => fields.map((field) => row[field])),
  ];
}

function cellsOf(
  board: Board,
  card: Touchpoint,
  t: Translate,
): Record<Exclude<ColumnField, 'pains'>, string> {
  const lane = board.lanes.get(card.laneId);
  const yes = (flag: boolean) => (flag ? 'x' : '');
  const score = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    title: card.title,
    stage: board.stages.get(card.stageId)?.title ?? '',
    lane: lane ? laneAppearance(board, lane).title : '',
    channel: channelName(card.channel, t),
    emotion: card.emotion === undefined ? '' : t(`emotion.${card.emotion}`),
    behaviours: card.behaviours.join('\n'),
    owner: card.owner,
    ownerDept: card.ownerDept,
    backstage: card.backstage.join('\n'),
    critical: yes(card.critical),
    unforgiving: yes(card.unforgiving),
    intent: card.intent === 'unknown' ? '' : t(`intent.${card.intent}`),
    heart: score(card.ttt.heart),
    vision: score(card.ttt.vision),
    talent: score(card.ttt.talent),
    pitfalls: card.pitfalls.join(', '),
    notes: card.notes,
  };
}

/** A text that a spreadsheet would run as a formula is marked as text. */
const guarded = (cell: string) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell);

/** What a spreadsheet pastes as cells. */
export function tableAsText(rows: readonly (readonly string[])[]): string {
  return tsvFormatRows(rows.map((row) => row.map(guarded)));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** The attribute of a copied table that carries the cards themselves. */
export const CARDS_ATTRIBUTE = 'data-journey-room-cards';

/** The same as an HTML table, with the cards themselves for programs that know them. */
export function tableAsHtml(rows: readonly (readonly string[])[], cards: string): string {
  const [header = [], ...body] = rows;
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(guarded(cell)).replaceAll('\n', '<br>')}</${tag}>`).join('')}</tr>`;
  return `<table ${CARDS_ATTRIBUTE}="${escaped(cards)}"><thead>${line(header, 'th')}</thead><tbody>${body.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}

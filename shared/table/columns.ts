/** Headings of a table → fields of a card, in Vietnamese and English, with or without diacritics. */
import { foldDiacritics } from '../views/fold';

export const COLUMN_FIELDS = [
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
  'notes',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** What people write above a column. The first two are what a copy writes, in each language. */
const WORDS: Readonly<Record<ColumnField, readonly string[]>> = {
  title: [
    'điểm chạm',
    'touchpoint',
    'tên điểm chạm',
    'tên',
    'tiêu đề',
    'thẻ',
    'title',
    'name',
    'card',
    'touch point',
  ],
  stage: ['giai đoạn', 'stage', 'bước', 'phase', 'step'],
  lane: [
    'làn',
    'lane',
    'chân dung',
    'chân dung khách hàng',
    'khách hàng',
    'persona',
    'customer',
    'swimlane',
  ],
  channel: ['kênh', 'channel', 'kênh tiếp xúc'],
  emotion: ['cảm xúc', 'emotion', 'cảm xúc quan sát được', 'observed emotion', 'feeling'],
  behaviours: [
    'hành vi',
    'behaviours',
    'behaviour',
    'behaviors',
    'behavior',
    'hành động',
    'actions',
  ],
  pains: ['nỗi đau', 'pains', 'pain', 'vấn đề', 'pain point', 'pain points'],
  owner: ['người phụ trách', 'owner', 'phụ trách'],
  ownerDept: [
    'bộ phận phụ trách',
    'owning department',
    'bộ phận',
    'phòng ban',
    'department',
    'dept',
    'team',
  ],
  backstage: ['bộ phận phía sau', 'backstage departments', 'hậu trường', 'backstage'],
  critical: ['mấu chốt', 'critical', 'điểm chạm mấu chốt', 'critical touchpoint'],
  unforgiving: ['khó được tha thứ', 'unforgiving'],
  intent: ['chủ đích', 'intent'],
  heart: ['tâm', 'heart', 'heart (tâm)'],
  vision: ['tầm', 'stature', 'stature (tầm)', 'vision'],
  talent: ['tài', 'talent', 'talent (tài)'],
  pitfalls: ['cạm bẫy', 'pitfalls', 'pitfall'],
  notes: ['ghi chú', 'notes', 'note', 'chú thích'],
};

/** What a copy writes above a column. */
export function columnHeading(field: ColumnField, locale: 'vi' | 'en'): string {
  const [vi = field, en = field] = WORDS[field];
  const word = locale === 'vi' ? vi : en;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const tidy = (heading: string) =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*:]/g, '')
    .replace(/[\s_]+/g, ' ')
    .trim();

/**
 * The field that a heading means. With diacritics first, since Tâm and Tầm differ by nothing else;
 * a word that could then mean two fields means none.
 */
export function fieldOfHeading(heading: string): ColumnField | undefined {
  const word = tidy(heading);
  const exact = COLUMN_FIELDS.find((field) => WORDS[field].includes(word));
  if (exact) return exact;
  const folded = foldDiacritics(word);
  const matches = COLUMN_FIELDS.filter((field) =>
    WORDS[field].some((one) => foldDiacritics(one) === folded),
  );
  return matches.length === 1 ? matches[0] : undefined;
}

/** Which column holds which field; the first of two columns with the same meaning counts. */
export interface Header {
  readonly columns: ReadonlyMap<ColumnField, number>;
  /** Headings that mean nothing here, or mean again what another column said. */
  readonly unknown: readonly string[];
}

/** The header that a first row is; undefined when it is a row like the others. */
export function headerOf(cells: readonly string[]): Header | undefined {
  const columns = new Map<ColumnField, number>();
  const unknown: string[] = [];
  cells.forEach((cell, index) => {
    if (cell === '') return;
    const field = fieldOfHeading(cell);
    if (field === undefined || columns.has(field)) unknown.push(cell);
    else columns.set(field, index);
  });
  // One known word may be a card's title by chance; a title column, or two others, are a header.
  const isHeader = columns.has('title') ? columns.size > 1 || cells.length === 1 : columns.size > 1;
  return isHeader ? { columns, unknown } : undefined;
}

/** What a new board can start from; one file for each template and language. */
import { decodeBoardJson } from '../../shared/file/board-json';
import type { MessageKey } from '../../shared/i18n/catalogue';
import type { Locale } from '../../shared/i18n/message';
import { randomId } from '../../shared/lib/random-id';
import { invariant } from '../../shared/lib/result';
import type { Board } from '../../shared/model/board';

const files = import.meta.glob<string>('../../assets/templates/*.json', {
  query: '?raw',
  import: 'default',
});

export interface Template {
  readonly id: string;
  readonly name: MessageKey;
  readonly text: MessageKey;
}

export const TEMPLATES: readonly Template[] = [
  { id: 'five-stages', name: 'template.fiveStages', text: 'template.fiveStages.text' },
  { id: 'phone-shop', name: 'template.phoneShop', text: 'template.phoneShop.text' },
  { id: 'empty', name: 'template.empty', text: 'template.empty.text' },
];

/** The template as it is on disk; test/assets proves that every file of ours decodes. */
export async function loadTemplate(id: string, locale: Locale): Promise<Board> {
  const load = files[`../../assets/templates/${id}.${locale}.journey.json`];
  invariant(load, `template ${id} in ${locale}`);
  const decoded = decodeBoardJson(await load());
  invariant(decoded.ok, `template ${id} in ${locale} is a valid board`);
  return decoded.value;
}

/** A new board of one's own from a template. */
export async function boardFromTemplate(id: string, locale: Locale): Promise<Board> {
  const board = await loadTemplate(id, locale);
  return {
    ...board,
    meta: { ...board.meta, id: randomId(), createdAt: new Date().toISOString() },
  };
}

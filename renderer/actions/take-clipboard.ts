/** What a clipboard holds → cards: copied cards first, then a table, then lines. */
import { decodeCopiedCards } from '../../shared/file/copied-cards';
import type { Translate } from '../../shared/i18n/translate';
import { notify } from '../state/notices';
import type { Session } from '../state/session';
import { pasteAnchor } from './paste-anchor';
import { pasteCopied } from './paste-cards';
import { readHtmlTable } from './read-html-table';
import { takeTable } from './take-table';

export interface Clipping {
  /** Copied cards as JSON; empty when there are none. */
  readonly cards: string;
  readonly html: string;
  readonly text: string;
}

export function takeClipping(
  session: Session,
  t: Translate,
  clipping: Clipping,
  anchor = pasteAnchor(session),
): void {
  const table = readHtmlTable(clipping.html);
  const json = clipping.cards || table?.cards || '';
  if (json !== '') {
    const copied = decodeCopiedCards(json);
    if (copied.ok) {
      pasteCopied(session, t, copied.value);
      return;
    }
    const key = copied.error === 'too-large' ? 'paste.tooLarge' : 'paste.unknownCards';
    notify({ tone: 'problem', text: t(key) });
  }
  const { text } = clipping;
  // Word breaks a table's lines within its cells; spreadsheets write the same in both forms.
  const isTable = table?.cells.some((row) => row.length > 1) ?? false;
  if (!isTable && text.trim() === '') {
    if (json === '') notify({ tone: 'info', text: t('paste.nothing') });
    return;
  }
  const source = { text, cells: isTable ? table?.cells : undefined, fileName: null };
  takeTable(session, t, { source, anchor });
}

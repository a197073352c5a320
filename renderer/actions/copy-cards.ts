/** Cards → the clipboard, in every form that something may ask for. */
import { COPIED_CARDS_MIME, copiedCards, encodeCopiedCards } from '../../shared/file/copied-cards';
import type { Locale } from '../../shared/i18n/message';
import { tableAsHtml, tableAsText, tableOfCards } from '../../shared/table/cards-to-table';
import { inMapOrder } from '../../shared/views/map-order';
import type { Session } from '../state/session';

/** By the name of the form, as a clipboard keeps them. */
export type ClipboardForms = Readonly<Record<string, string>>;

export function cardsForClipboard(
  session: Session,
  ids: readonly string[],
  locale: Locale,
): ClipboardForms {
  const { board, layout } = session.boardStore.getState();
  const inOrder = inMapOrder(layout, ids);
  const cards = encodeCopiedCards(copiedCards(board, inOrder));
  const rows = tableOfCards(board, inOrder, locale);
  return {
    [COPIED_CARDS_MIME]: cards,
    'text/plain': tableAsText(rows),
    'text/html': tableAsHtml(rows, cards),
  };
}

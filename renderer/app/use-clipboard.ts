/**
 * Copy, cut and paste as the browser announces them: the only way to the clipboard that works on
 * every page, http://192.168.x.x included. What somebody does inside a text stays with the text.
 */
import { useEffect } from 'react';
import { COPIED_CARDS_MIME } from '../../shared/file/copied-cards';
import { cardsForClipboard } from '../actions/copy-cards';
import { removeCards } from '../actions/remove-cards';
import { takeClipping } from '../actions/take-clipboard';
import { useLocale } from '../state/locale';
import { notify } from '../state/notices';
import type { Session } from '../state/session';
import { selectedCards } from '../state/ui-store';

/** A focused text, a marked piece of the page, or an open dialog has its own clipboard. */
function belongsElsewhere(event: ClipboardEvent): boolean {
  const target = event.target as Element | null;
  if (target?.closest?.('input, textarea, select, [contenteditable="true"]')) return true;
  return document.querySelector('[role="dialog"]') !== null;
}

const isTextMarked = () => (window.getSelection()?.toString() ?? '') !== '';

export function useClipboard(session: Session): void {
  const { t, locale } = useLocale();
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const ids = selectedCards(session.ui.getState().selection);
      if (belongsElsewhere(event) || isTextMarked() || ids.length === 0) return;
      const isCut = event.type === 'cut';
      const { canEdit } = session.ui.getState();
      event.preventDefault();
      if (isCut && !canEdit) {
        notify({ tone: 'info', text: t('why.viewing') });
        return;
      }
      const forms = cardsForClipboard(session, ids, locale);
      for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
      if (isCut) removeCards(session, t, ids);
      else notify({ tone: 'info', text: t('copy.done', { count: ids.length }) });
    };
    const onPaste = (event: ClipboardEvent) => {
      if (belongsElsewhere(event)) return;
      event.preventDefault();
      if (!session.ui.getState().canEdit) {
        notify({ tone: 'info', text: t('why.viewing') });
        return;
      }
      const read = (type: string) => event.clipboardData?.getData(type) ?? '';
      takeClipping(session, t, {
        cards: read(COPIED_CARDS_MIME),
        html: read('text/html'),
        text: read('text/plain'),
      });
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [session, t, locale]);
}

/** What is dropped on the map: text, a table, or a board file, which opens in place of this one. */
import { useCallback } from 'react';
import { COPIED_CARDS_MIME } from '../../shared/file/copied-cards';
import { decodeText } from '../../shared/table/decode-text';
import { MAX_TABLE_CHARACTERS } from '../../shared/table/read-table';
import type { PasteAnchor } from '../../shared/views/paste-places';
import { takeClipping } from '../actions/take-clipboard';
import { takeTable } from '../actions/take-table';
import { useTranslate } from '../state/locale';
import { notify } from '../state/notices';
import type { Session } from '../state/session';

const TABLE = /\.(csv|tsv|txt)$/i;
const BOARD = /\.json$/i;

/** A character of UTF-8 is at most four bytes. */
const MAX_TABLE_BYTES = MAX_TABLE_CHARACTERS * 4;
/** What the desktop app opens from a file as well. */
const MAX_BOARD_BYTES = 50 * 1024 * 1024;

interface DroppedOptions {
  readonly session: Session;
  /** Opens a board in place of this one. */
  readonly openBoard: (file: { readonly name: string; readonly text: string }) => void;
}

export function useDropped({ session, openBoard }: DroppedOptions) {
  const t = useTranslate();
  return useCallback(
    (data: DataTransfer, anchor: PasteAnchor) => {
      const tell = (text: string) => notify({ tone: 'problem', text });
      const readFile = async (file: File) => {
        const { name } = file;
        const isBoard = BOARD.test(name);
        if (!isBoard && !TABLE.test(name)) return tell(t('drop.unknownFile', { name }));
        if (file.size > (isBoard ? MAX_BOARD_BYTES : MAX_TABLE_BYTES))
          return tell(t('table.refused.too-large'));
        const text = decodeText(new Uint8Array(await file.arrayBuffer()));
        if (!text.ok) return tell(t('drop.notUtf8', { name }));
        if (isBoard) return openBoard({ name, text: text.value });
        if (!session.ui.getState().canEdit) return tell(t('why.viewing'));
        takeTable(session, t, { source: { text: text.value, fileName: name }, anchor });
      };
      // The browser empties the transfer when this handler returns.
      const [file, ...others] = data.files;
      if (others.length > 0) tell(t('drop.manyFiles'));
      else if (file) void readFile(file);
      else if (!session.ui.getState().canEdit) tell(t('why.viewing'));
      else
        takeClipping(
          session,
          t,
          {
            cards: data.getData(COPIED_CARDS_MIME),
            html: data.getData('text/html'),
            text: data.getData('text/plain'),
          },
          anchor,
        );
    },
    [session, t, openBoard],
  );
}

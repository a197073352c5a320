/** Which cell of a row is being edited, and the way back from it. */
import { useCallback, useRef, useState } from 'react';
import type { OutlineColumn } from '../../../shared/views/outline';
import { cancelTitleEdit, finishTitleEdit, startTitleEdit } from '../../actions/title-edit';
import { useSession, useUi } from '../../state/session';

export function useRowEditing(id: string) {
  const session = useSession();
  // A title is renamed from many places; its editor is the same everywhere.
  const isNaming = useUi(
    ({ titleEdit }) => titleEdit?.kind === 'touchpoint' && titleEdit.id === id,
  );
  const [column, setColumn] = useState<OutlineColumn | null>(null);
  const mark = useRef(0);
  const edit = useCallback(
    (next: OutlineColumn) => {
      if (!session.ui.getState().canEdit) return;
      if (next === 'title') startTitleEdit(session, 'touchpoint', id);
      else {
        mark.current = session.history.mark();
        setColumn(next);
      }
    },
    [session, id],
  );
  const finish = useCallback(() => {
    setColumn(null);
    if (session.ui.getState().titleEdit?.id === id) finishTitleEdit(session);
  }, [session, id]);
  const cancel = useCallback(() => {
    if (session.ui.getState().titleEdit?.id === id) cancelTitleEdit(session);
    else session.history.revertTo(mark.current);
    setColumn(null);
  }, [session, id]);
  const editing = isNaming ? 'title' : column;
  return { editing, edit, finish, cancel };
}

/** Undo and redo of one's own steps, and the list of them. */
import { useSyncExternalStore } from 'react';
import type { CommandId } from '../../../shared/app-commands';
import type { Action } from '../../actions/commands';
import { useTranslate } from '../../state/locale';
import type { OpenBoard } from '../open-board';

export function useHistoryActions({ session }: OpenBoard): Partial<Record<CommandId, Action>> {
  const t = useTranslate();
  const key = useSyncExternalStore(session.history.subscribe, () => {
    const { canUndo, canRedo } = session.history.state();
    return `${canUndo} ${canRedo}`;
  });
  return {
    'edit.undo': {
      run: () => session.undo(),
      reason: key.startsWith('true') ? undefined : t('why.nothingToUndo'),
    },
    'edit.redo': {
      run: () => session.redo(),
      reason: key.endsWith('true') ? undefined : t('why.nothingToRedo'),
    },
    'view.history': {
      run: () =>
        session.ui.update((draft) => {
          draft.sidePanel = draft.sidePanel === 'history' ? null : 'history';
        }),
    },
  };
}

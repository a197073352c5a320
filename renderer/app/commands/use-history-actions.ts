/** Undo and redo of one's own steps. */
import { useSyncExternalStore } from 'react';
import type { CommandId } from '../../../shared/app-commands';
import type { Action } from '../../actions/commands';
import type { OpenBoard } from '../open-board';

export function useHistoryActions({ session }: OpenBoard): Partial<Record<CommandId, Action>> {
  const key = useSyncExternalStore(session.history.subscribe, () => {
    const { canUndo, canRedo } = session.history.state();
    return `${canUndo} ${canRedo}`;
  });
  return {
    'edit.undo': { run: () => session.undo(), isEnabled: key.startsWith('true') },
    'edit.redo': { run: () => session.redo(), isEnabled: key.endsWith('true') },
  };
}

/** Search, filter, and the two views of the map. */
import type { CommandId } from '../../../shared/app-commands';
import type { Action } from '../../actions/commands';
import { openFinder, stepHit, toggleFinder } from '../../actions/find';
import { useTranslate } from '../../state/locale';
import type { OpenBoard } from '../open-board';

export function useFindingActions({ session }: OpenBoard): Partial<Record<CommandId, Action>> {
  const t = useTranslate();
  return {
    'view.search': { run: () => openFinder(session) },
    'view.searchNext': { run: () => stepHit(session, t, 1) },
    'view.searchPrevious': { run: () => stepHit(session, t, -1) },
    'view.filter': { run: () => toggleFinder(session) },
    'view.outline': {
      run: () =>
        session.ui.update((draft) => {
          draft.view = draft.view === 'map' ? 'outline' : 'map';
        }),
    },
  };
}

/** Moving about on the map, showing and hiding panels. */
import type { CommandId } from '../../../shared/app-commands';
import type { Translate } from '../../../shared/i18n/translate';
import type { Action } from '../../actions/commands';
import { selectedCards, toggleInspector } from '../../state/ui-store';
import type { OpenBoard } from '../open-board';
import type { Choice } from './choice';

/** One step of zooming by key. */
const ZOOM_STEP = 1.25;

export function viewActions(
  { session }: OpenBoard,
  { selection }: Choice,
  t: Translate,
): Partial<Record<CommandId, Action>> {
  const cards = selectedCards(selection);
  return {
    'view.zoomIn': { run: () => session.camera?.zoomBy(ZOOM_STEP) },
    'view.zoomOut': { run: () => session.camera?.zoomBy(1 / ZOOM_STEP) },
    'view.fit': { run: () => session.camera?.fit() },
    'view.zoomToSelection': {
      run: () => session.camera?.reveal(cards, { zoom: true }),
      reason: cards.length > 0 ? undefined : t('why.noCard'),
    },
    'view.toggleMinimap': {
      run: () =>
        session.ui.update((draft) => {
          draft.isMinimapOpen = !draft.isMinimapOpen;
        }),
    },
    'help.tour': {
      run: () =>
        session.ui.update((draft) => {
          draft.isTourOpen = true;
        }),
    },
    'view.toggleInspector': { run: () => toggleInspector(session.ui) },
  };
}

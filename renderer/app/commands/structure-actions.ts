/** Folding, dividing, the tray: what changes how the map is arranged. */
import type { CommandId } from '../../../shared/app-commands';
import type { Translate } from '../../../shared/i18n/translate';
import { addSubStage } from '../../actions/add-structure';
import { collapseAll, expandAll, toggleCollapsed } from '../../actions/collapse';
import type { Action } from '../../actions/commands';
import { putIntoTray } from '../../actions/tray';
import { selectedCards, type UiState } from '../../state/ui-store';
import type { OpenBoard } from '../open-board';
import type { Choice } from './choice';

export function structureActions(
  { session }: OpenBoard,
  { selection, canEdit, collapsed }: Choice & Pick<UiState, 'collapsed'>,
  t: Translate,
): Partial<Record<CommandId, Action>> {
  const cards = selectedCards(selection);
  const viewing = canEdit ? undefined : t('why.viewing');
  const isStage = selection.kind === 'stage';
  const isHeader = isStage || selection.kind === 'lane';
  const isAnyFolded = collapsed.stages.length + collapsed.lanes.length > 0;
  return {
    'stage.addSub': {
      run: () => {
        if (selection.kind === 'stage') addSubStage(session, selection.id, t);
      },
      reason: viewing ?? (isStage ? undefined : t('why.noStage')),
    },
    'touchpoint.toTray': {
      run: () => putIntoTray(session, cards, t),
      reason: viewing ?? (cards.length === 0 ? t('why.noCard') : undefined),
    },
    'view.compareCurves': {
      run: () =>
        session.ui.update((draft) => {
          draft.areCurvesCompared = !draft.areCurvesCompared;
        }),
    },
    'view.fold': {
      run: () => {
        if (selection.kind === 'stage' || selection.kind === 'lane')
          toggleCollapsed(session, selection.kind, selection.id);
      },
      reason: isHeader ? undefined : t('why.noStageOrLane'),
    },
    'view.foldStages': { run: () => collapseAll(session, 'stage') },
    'view.foldLanes': { run: () => collapseAll(session, 'lane') },
    'view.unfoldAll': {
      run: () => expandAll(session),
      reason: isAnyFolded ? undefined : t('why.nothingFolded'),
    },
  };
}

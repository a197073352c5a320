/** Selecting all, a whole stage, a whole lane, or all that have something in common. */
import type { CommandId } from '../../../shared/app-commands';
import type { Action } from '../../actions/commands';
import { selectAllCards, selectWholeLines } from '../../actions/select-cards';
import { useTranslate } from '../../state/locale';
import type { OpenDialog } from '../../state/ui-store';
import type { OpenBoard } from '../open-board';
import type { Choice } from './choice';

/** From the native menu it may mean the text that somebody is in. */
function selectFocusedText(): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  field.select();
  return true;
}

export function useSelectActions(
  { session }: OpenBoard,
  { selection }: Choice,
  openDialog: (dialog: OpenDialog) => void,
): Partial<Record<CommandId, Action>> {
  const t = useTranslate();
  const lineReason = (kind: 'stage' | 'lane') =>
    selection.kind === kind || selection.kind === 'touchpoints'
      ? undefined
      : t(kind === 'stage' ? 'why.noStageHere' : 'why.noLaneHere');
  return {
    'select.all': {
      run: () => {
        if (!selectFocusedText()) selectAllCards(session);
      },
    },
    'select.stage': {
      run: () => selectWholeLines(session, 'stageId'),
      reason: lineReason('stage'),
    },
    'select.lane': {
      run: () => selectWholeLines(session, 'laneId'),
      reason: lineReason('lane'),
    },
    'select.similar': { run: () => openDialog('select.similar') },
  };
}

/** Adding cards, stages and lanes. */
import type { CommandId } from '../../../shared/app-commands';
import { addCardHere } from '../../actions/add-card';
import { addLane, addPersonaLane, addStageAt } from '../../actions/add-structure';
import type { Action } from '../../actions/commands';
import { useTranslate } from '../../state/locale';
import { notify } from '../../state/notices';
import type { OpenBoard } from '../open-board';
import type { Choice } from './choice';

export function useInsertActions(
  { session }: OpenBoard,
  { canEdit }: Choice,
): Partial<Record<CommandId, Action>> {
  const t = useTranslate();
  const reason = canEdit ? undefined : t('why.viewing');
  return {
    'touchpoint.add': {
      run: () => {
        if (!addCardHere(session)) notify({ tone: 'info', text: t('command.noCell') });
      },
      reason,
    },
    'stage.add': { run: () => addStageAt(session, {}, t), reason },
    'persona.add': { run: () => addPersonaLane(session, t), reason },
    'lane.add': { run: () => addLane(session, t), reason },
  };
}

/** Saying something about the map, and showing what was said. */
import type { CommandId } from '../../../shared/app-commands';
import type { Translate } from '../../../shared/i18n/translate';
import type { Action } from '../../actions/commands';
import { openComments, toggleComments } from '../../actions/comments';
import type { OpenBoard } from '../open-board';

export function commentActions(
  { session }: OpenBoard,
  mayTalk: boolean,
  t: Translate,
): Partial<Record<CommandId, Action>> {
  return {
    'comment.add': {
      run: () => openComments(session),
      reason: mayTalk ? undefined : t('why.cannotComment'),
    },
    'view.comments': { run: () => toggleComments(session) },
  };
}

/** What can be done to that which is selected. */
import type { CommandId } from '../../../shared/app-commands';
import { removeLane } from '../../../shared/doc/commands/lanes';
import { addLink, removeLink } from '../../../shared/doc/commands/links';
import { removeStage } from '../../../shared/doc/commands/stages';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import type { Action } from '../../actions/commands';
import { moveSelectedCards } from '../../actions/move-cards';
import { removeCards } from '../../actions/remove-cards';
import { removeWithNotice } from '../../actions/remove-structure';
import { startTitleEdit } from '../../actions/title-edit';
import { useTranslate } from '../../state/locale';
import { notify } from '../../state/notices';
import { type OpenDialog, selectedCards } from '../../state/ui-store';
import type { OpenBoard } from '../open-board';
import type { Choice } from './choice';

export function useSelectionActions(
  { session }: OpenBoard,
  { selection, canEdit }: Choice,
  openDialog: (dialog: OpenDialog) => void,
): Partial<Record<CommandId, Action>> {
  const t = useTranslate();
  const cards = selectedCards(selection);
  const isEmpty = selection.kind === 'none';
  const viewing = canEdit ? undefined : t('why.viewing');
  const noSelection = viewing ?? (isEmpty ? t('why.noSelection') : undefined);
  const noCard = viewing ?? (cards.length === 0 ? t('why.noCard') : undefined);
  const noName = noSelection ?? (selection.kind === 'link' ? t('why.noName') : undefined);
  const move = (direction: 'left' | 'right' | 'up' | 'down'): Action => ({
    run: () => moveSelectedCards(session, direction),
    reason: noCard,
  });
  const remove = () => {
    if (selection.kind === 'touchpoints') removeCards(session, t, selection.ids);
    else if (selection.kind === 'link')
      removeWithNotice(session, t, t('link.title'), (doc) => removeLink(doc, selection.id));
    else if (selection.kind === 'stage')
      removeWithNotice(session, t, stageName(session, selection.id, t), (doc) =>
        removeStage(doc, selection.id),
      );
    else if (selection.kind === 'lane')
      removeWithNotice(session, t, laneName(session, selection.id, t), (doc) =>
        removeLane(doc, selection.id),
      );
  };
  const rename = () => {
    const [card] = cards;
    if (card !== undefined) startTitleEdit(session, 'touchpoint', card);
    else if (selection.kind === 'stage' || selection.kind === 'lane')
      startTitleEdit(session, selection.kind, selection.id);
  };
  return {
    'edit.rename': { run: rename, reason: noName },
    'edit.delete': { run: remove, reason: noSelection },
    'touchpoint.moveLeft': move('left'),
    'touchpoint.moveRight': move('right'),
    'touchpoint.moveUp': move('up'),
    'touchpoint.moveDown': move('down'),
    'link.add': { run: () => linkSelected(session, cards, openDialog, t), reason: noCard },
  };
}

type Words = ReturnType<typeof useTranslate>;

function stageName({ boardStore }: OpenBoard['session'], id: string, t: Words): string {
  return boardStore.getState().board.stages.get(id)?.title || t('stage.untitled');
}

function laneName({ boardStore }: OpenBoard['session'], id: string, t: Words): string {
  const { board } = boardStore.getState();
  const lane = board.lanes.get(id);
  return (lane && laneAppearance(board, lane).title) || t('lane.untitled');
}

/** Two selected cards are linked at once; with one, the dialog asks for the other. */
function linkSelected(
  session: OpenBoard['session'],
  cards: readonly string[],
  openDialog: (dialog: OpenDialog) => void,
  t: ReturnType<typeof useTranslate>,
): void {
  const [from, to] = cards;
  if (from === undefined || to === undefined || cards.length > 2) {
    openDialog('link');
    return;
  }
  const made = session.change((doc) => addLink(doc, { from, to, kind: 'flow' }));
  if (made?.ok === false) notify({ tone: 'problem', text: t(`link.refused.${made.error}`) });
}

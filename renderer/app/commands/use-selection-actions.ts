/** What can be done to that which is selected. */
import type { CommandId } from '../../../shared/app-commands';
import type { Action } from '../../actions/commands';
import { linkCards } from '../../actions/link-cards';
import { type MoveDirection, moveSelectedCards } from '../../actions/move-cards';
import { moveLineInDirection } from '../../actions/move-structure';
import { removeCards } from '../../actions/remove-cards';
import { removeWithNotice } from '../../actions/remove-structure';
import { startTitleEdit } from '../../actions/title-edit';
import { useTranslate } from '../../state/locale';
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
  const noMove = (direction: MoveDirection) => {
    const isSideways = direction === 'left' || direction === 'right';
    if (selection.kind === 'stage') return isSideways ? undefined : t('why.stageSideways');
    if (selection.kind === 'lane') return isSideways ? t('why.laneUpright') : undefined;
    return cards.length === 0 ? t('why.nothingToMove') : undefined;
  };
  const move = (direction: MoveDirection): Action => ({
    run: () => {
      if (selection.kind === 'stage' || selection.kind === 'lane')
        moveLineInDirection(session, selection, direction);
      else moveSelectedCards(session, direction);
    },
    reason: viewing ?? noMove(direction),
  });
  const remove = () => {
    if (selection.kind === 'touchpoints') removeCards(session, t, selection.ids);
    else if (selection.kind !== 'none') removeWithNotice(session, t, selection);
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
  linkCards(session, t, { from, to, kind: 'flow' });
}

/** Opening the conversation: on what is selected, on a part of it, or at one thread. */
import type { Board } from '../../shared/model/board';
import { ON_BOARD, type TalkTarget, targetKey } from '../../shared/model/comment';
import { isThere } from '../../shared/views/talk-views';
import type { Session } from '../state/session';
import { NOTHING_SELECTED, type Selection, selectedCards, type UiState } from '../state/ui-store';

/** What a comment would be about that is written now. */
export function targetOf(selection: Selection): TalkTarget {
  switch (selection.kind) {
    case 'touchpoints': {
      const [id] = selection.ids;
      return id === undefined ? ON_BOARD : { on: 'touchpoint', id };
    }
    case 'stage':
    case 'lane':
      return { on: selection.kind, id: selection.id };
    default:
      return ON_BOARD;
  }
}

/** A part that was asked for counts until something else is selected. */
export function commentTarget({
  commentsAt,
  selection,
}: Pick<UiState, 'commentsAt' | 'selection'>): TalkTarget {
  return commentsAt?.selection === selection ? commentsAt.target : targetOf(selection);
}

/** What is selected when `target` is looked at; a pain belongs to its card. */
function selectionOf(board: Board, target: TalkTarget): Selection {
  switch (target.on) {
    case 'board':
      return NOTHING_SELECTED;
    case 'stage':
    case 'lane':
      return { kind: target.on, id: target.id };
    case 'touchpoint':
      return { kind: 'touchpoints', ids: [target.id] };
    case 'pain': {
      const card = board.pains.get(target.id)?.touchpointId;
      return card === undefined ? NOTHING_SELECTED : { kind: 'touchpoints', ids: [card] };
    }
  }
}

/** Shows what is said about `target` (default: what is selected), ready to write. */
export function openComments({ ui, boardStore }: Session, target?: TalkTarget): void {
  const { selection: before } = ui.getState();
  const isSelected = target && targetKey(targetOf(before)) === targetKey(target);
  const selection =
    !target || isSelected ? before : selectionOf(boardStore.getState().board, target);
  ui.update((draft) => {
    draft.sidePanel = 'comments';
    draft.commentsScope = 'here';
    draft.commentsAsked += 1;
    draft.selection = selection;
    draft.commentsAt = target?.on === 'pain' ? { target, selection } : null;
  });
}

export function toggleComments({ ui }: Session): void {
  ui.update((draft) => {
    draft.sidePanel = draft.sidePanel === 'comments' ? null : 'comments';
  });
}

/** Back to the map, and there to the card that was talked about. */
export function leaveComments(session: Session): void {
  session.ui.update((draft) => {
    draft.sidePanel = null;
  });
  const [card] = selectedCards(session.ui.getState().selection);
  if (card !== undefined) session.camera?.focusCard(card);
}

/** Opens a thread where it is found whatever is selected: in the list of all. */
export function showThread({ ui }: Session, id: string): void {
  ui.update((draft) => {
    draft.sidePanel = 'comments';
    draft.commentsScope = 'all';
    draft.openThread = id;
  });
}

/** Selects what a thread is about and brings it into view. */
export function goToTarget(session: Session, target: TalkTarget): void {
  const { board } = session.boardStore.getState();
  if (!isThere(target, board)) return;
  const selection = selectionOf(board, target);
  session.ui.update((draft) => {
    draft.selection = selection;
  });
  const cards = selectedCards(selection);
  if (cards.length > 0) session.camera?.reveal(cards);
  else if (target.on === 'stage' || target.on === 'lane')
    session.camera?.revealHeader(target.on, target.id);
}

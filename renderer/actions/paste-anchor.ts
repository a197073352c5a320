/** Where the person is on the map: that is where new cards come. */
import type { PasteAnchor } from '../../shared/views/paste-places';
import type { Session } from '../state/session';

/**
 * After the last selected card, in the selected stage or lane, in the cell that the keyboard is in,
 * else in the one that was pointed at last.
 */
export function pasteAnchor(session: Session): PasteAnchor {
  const { selection, cell, stop } = session.ui.getState();
  const { layout } = session.boardStore.getState();
  if (selection.kind === 'stage') return { stageId: selection.id };
  if (selection.kind === 'lane') return { laneId: selection.id };
  if (selection.kind === 'touchpoints') {
    const last = layout.cards.get(selection.ids.at(-1) ?? '')?.cell;
    if (last) return { ...last, index: last.index + 1 };
  }
  if (stop?.kind === 'cell') return { stageId: stop.stageId, laneId: stop.laneId };
  return cell ?? {};
}

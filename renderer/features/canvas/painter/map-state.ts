/** What the painter draws from: the board with what this window knows of it. */
import type { MapState, Standing } from '../../../../shared/export/map-pieces';
import type { Translate } from '../../../../shared/i18n/translate';
import type { LinkRoute } from '../../../../shared/views/link-routes';
import type { Palette } from '../../../../shared/views/palette';
import type { BoardState } from '../../../state/board-store';
import { chainIn, dimmedOf } from '../../../state/emphasis';
import { selectedCards, type UiState } from '../../../state/ui-store';

interface Look {
  readonly palette: Palette;
  readonly t: Translate;
}

export function mapStateOf(board: BoardState, ui: UiState, look: Look): MapState {
  const dimmed = dimmedOf(board, ui);
  const selected = new Set(selectedCards(ui.selection));
  const dragged = new Set(ui.gesture?.ids);
  const linkId = ui.selection.kind === 'link' ? ui.selection.id : undefined;
  const hasCards = selected.size > 0 && dragged.size === 0;
  const chain = chainIn(board, ui);

  const cardStanding = (id: string): Standing => {
    // It is on its way: what stays behind is where it came from.
    if (dragged.has(id)) return 'dimmed';
    if (selected.has(id)) return 'selected';
    return dimmed?.has(id) ? 'dimmed' : 'plain';
  };
  // What neither causes what is selected nor follows from it stands back.
  const linkStanding = ({ id, from, to }: LinkRoute): Standing => {
    if (linkId !== undefined && id === linkId) return 'selected';
    if (hasCards && !chain?.links.has(id)) return 'dimmed';
    return dimmed && (dimmed.has(from) || dimmed.has(to)) ? 'dimmed' : 'plain';
  };
  const { layout, curves, routes, painCounts } = board;
  return {
    ...look,
    board: board.board,
    layout,
    curves,
    routes,
    painCounts,
    cardStanding,
    linkStanding,
  };
}

/** What `mapStateOf` reads of this window; the rest of it may change without a new picture. */
export function isSamePicture(a: UiState, b: UiState): boolean {
  return a.selection === b.selection && a.filter === b.filter && a.gesture?.ids === b.gesture?.ids;
}

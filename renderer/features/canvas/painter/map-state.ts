/** What the painter draws from: the board with what this window knows of it. */
import type { MapState } from '../../../../shared/export/map-pieces';
import type { Translate } from '../../../../shared/i18n/translate';
import type { LinkChain } from '../../../../shared/views/link-chain';
import type { Palette } from '../../../../shared/views/palette';
import type { BoardState } from '../../../state/board-store';
import { chainIn, type Dimmed, dimmedOf } from '../../../state/emphasis';
import { type Selection, selectedCards, type UiState } from '../../../state/ui-store';

interface Look {
  readonly palette: Palette;
  readonly t: Translate;
}

/** What makes cards and links stand out or back. */
interface Reasons {
  readonly dimmed: Dimmed;
  readonly chain: LinkChain | null;
  readonly selection: Selection;
  readonly dragged: readonly string[] | undefined;
}

type Standings = Pick<MapState, 'cardStanding' | 'linkStanding'>;

function standingsOf({ dimmed, chain, selection, dragged: ids }: Reasons): Standings {
  const selected = new Set(selectedCards(selection));
  const dragged = new Set(ids);
  const linkId = selection.kind === 'link' ? selection.id : undefined;
  const hasCards = selected.size > 0 && dragged.size === 0;
  return {
    cardStanding: (id) => {
      // It is on its way: what stays behind is where it came from.
      if (dragged.has(id)) return 'dimmed';
      if (selected.has(id)) return 'selected';
      return dimmed?.has(id) ? 'dimmed' : 'plain';
    },
    // What neither causes what is selected nor follows from it stands back.
    linkStanding: ({ id, from, to }) => {
      if (linkId !== undefined && id === linkId) return 'selected';
      if (hasCards && !chain?.links.has(id)) return 'dimmed';
      return dimmed && (dimmed.has(from) || dimmed.has(to)) ? 'dimmed' : 'plain';
    },
  };
}

let last: { readonly reasons: Reasons; readonly standings: Standings } | undefined;

/** The same functions for the same reasons: the painter then knows that all stand as before. */
function sameStandings(reasons: Reasons): Standings {
  const known = last?.reasons;
  const isSame =
    known?.dimmed === reasons.dimmed &&
    known.chain === reasons.chain &&
    known.selection === reasons.selection &&
    known.dragged === reasons.dragged;
  if (last && isSame) return last.standings;
  last = { reasons, standings: standingsOf(reasons) };
  return last.standings;
}

export function mapStateOf(board: BoardState, ui: UiState, look: Look): MapState {
  const { layout, curves, routes, painCounts } = board;
  const { selection } = ui;
  const [dimmed, chain] = [dimmedOf(board, ui), chainIn(board, ui)];
  return {
    ...look,
    ...sameStandings({ dimmed, chain, selection, dragged: ui.gesture?.ids }),
    board: board.board,
    layout,
    curves,
    routes,
    painCounts,
  };
}

/** What `mapStateOf` reads of this window; the rest of it may change without a new picture. */
export function isSamePicture(a: UiState, b: UiState): boolean {
  return a.selection === b.selection && a.filter === b.filter && a.gesture?.ids === b.gesture?.ids;
}

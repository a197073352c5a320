/**
 * The tray: a strip below the map for cards that belong nowhere yet, or no longer. It has columns
 * of its own, since those of the stages may be folded away.
 */
import type { Touchpoint } from '../model/touchpoint';
import type { CardBox } from './board-layout';
import { CARD, cardHeight } from './card-size';
import { COLUMNS } from './stage-columns';

export const TRAY = {
  header: 44,
  /** An empty tray keeps room for a card to be dropped. */
  emptyRoom: 40,
  rowGap: 12,
} as const;

export interface TrayBox {
  readonly y: number;
  readonly height: number;
  readonly count: number;
}

interface TrayPlace {
  readonly top: number;
  /** Width of the map. */
  readonly width: number;
}

/** The tray and the cards in it, in rows. */
export function layOutTray(
  orphans: readonly Touchpoint[],
  { top, width }: TrayPlace,
): { readonly tray: TrayBox; readonly cards: readonly CardBox[] } {
  const columns = Math.max(1, Math.floor((width - COLUMNS.start) / COLUMNS.width));
  const cards: CardBox[] = [];
  let y = top + TRAY.header;
  for (let start = 0; start < orphans.length; start += columns) {
    const row = orphans.slice(start, start + columns);
    row.forEach((card, column) => {
      const x = trayGutter(column) + (COLUMNS.width - CARD.width) / 2;
      cards.push({ id: card.id, x, y, width: CARD.width, height: cardHeight(card) });
    });
    y += Math.max(...row.map(cardHeight)) + TRAY.rowGap;
  }
  if (orphans.length === 0) y += TRAY.emptyRoom;
  const height = y - top + TRAY.rowGap;
  return { tray: { y: top, height, count: orphans.length }, cards };
}

/** x of the gutter at the left of a column of the tray. */
export const trayGutter = (column: number): number => COLUMNS.start + column * COLUMNS.width;

/** The column of the tray that a card of it stands in. */
export const trayColumn = ({ x }: Pick<CardBox, 'x'>): number =>
  Math.floor((x - COLUMNS.start) / COLUMNS.width);

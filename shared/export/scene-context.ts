/** What every part of the picture is drawn from. */
import type { Translate } from '../i18n/translate';
import type { Board } from '../model/board';
import type { BoardFilter } from '../model/board-filter';
import type { BoardLayout } from '../views/board-layout';
import type { Palette } from '../views/palette';

export interface SceneContext {
  readonly board: Board;
  readonly layout: BoardLayout;
  readonly palette: Palette;
  /** Words of the picture's language; what people wrote stays as it is. */
  readonly t: Translate;
  /** What the picture is filtered by, and the cards that stand back for it. */
  readonly filtered?: {
    readonly filter: BoardFilter;
    readonly kept: ReadonlySet<string>;
  };
}

/** Free space around everything. */
export const MARGIN = 32;

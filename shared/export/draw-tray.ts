/** The row of cards whose stage or lane was removed: on the map, and in the picture too. */
import { wrapText } from '../text/measure';
import { LAYOUT } from '../views/board-layout';
import { TRAY } from '../views/tray-layout';
import { type Primitive, textInRow, textLines } from './primitives';
import type { SceneContext } from './scene-context';

const HINT = { size: 12, weight: 400 } as const;
const PADDING = 16;

/** Heading of the tray; its cards are drawn like all others. */
export function drawTray({ layout, palette, t }: SceneContext): readonly Primitive[] {
  if (!layout.tray) return [];
  const { y } = layout.tray;
  const width = LAYOUT.laneHeader - PADDING;
  const hint = wrapText(t('picture.tray.hint'), HINT, { width, maxLines: 3 });
  const title = { size: 14, weight: 600, fill: palette.ink } as const;
  const top = y + TRAY.header;
  return [
    textInRow(t('tray.title'), { x: 0, top, height: 20 }, title),
    ...textLines(hint, { x: 0, top: top + 22, height: 17 }, { ...HINT, fill: palette.secondary }),
  ];
}

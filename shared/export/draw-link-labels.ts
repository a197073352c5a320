/** The few words of links, on paper of their own so that the line does not run through them. */
import { LABEL_LINE, LINK_LABEL, type LinkLabel } from '../views/link-labels';
import type { Palette } from '../views/palette';
import { type Group, type Primitive, textLines } from './primitives';

const PAPER_OPACITY = 0.94;

/** Above the cards: in a narrow gutter a label covers their empty edges. */
export function drawLinkLabel(palette: Palette, label: LinkLabel): Group {
  const { lines, x, y, width, height } = label;
  const row = { x: width / 2, top: (height - lines.length * LABEL_LINE) / 2, height: LABEL_LINE };
  const items: Primitive[] = [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width,
      height,
      radius: 3,
      fill: palette.paper,
      opacity: PAPER_OPACITY,
    },
    ...textLines(lines, row, { ...LINK_LABEL, fill: palette.ink, anchor: 'middle' }),
  ];
  return { kind: 'group', x: x - width / 2, y: y - height / 2, width, height, items };
}

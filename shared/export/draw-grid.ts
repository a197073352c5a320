/** The paper the cards stand on: tints, hairlines between lanes and stages. */
import { COLUMNS } from '../views/stage-columns';
import type { Line, Primitive } from './primitives';
import type { SceneContext } from './scene-context';

/** Tint of every other lane and of what is folded away, and the lines between lanes and stages. */
export function drawGrid({ layout, palette }: SceneContext): readonly Primitive[] {
  const stroke = { stroke: palette.hairline, strokeWidth: 1 };
  const bottom = layout.tray?.y ?? layout.height;
  const across = (y: number): Line => {
    return { kind: 'line', x1: 0, y1: y, x2: layout.width, y2: y, ...stroke };
  };
  const down = (x: number): Line => {
    return { kind: 'line', x1: x, y1: layout.top, x2: x, y2: bottom, ...stroke };
  };
  const tints = layout.lanes
    .filter((_, index) => index % 2 === 1)
    .map(({ y, height }): Primitive => {
      return { kind: 'rect', x: 0, y, width: layout.width, height, fill: palette.tint };
    });
  const folded = layout.stages
    .filter(({ isCollapsed }) => isCollapsed)
    .map(({ x }): Primitive => {
      const height = bottom - layout.top;
      return {
        kind: 'rect',
        x,
        y: layout.top,
        width: COLUMNS.collapsed,
        height,
        ...FOLDED(palette),
      };
    });
  return [
    ...tints,
    ...folded,
    ...layout.stages.map(({ x }) => down(x)),
    down(layout.width),
    across(layout.top),
    ...layout.lanes.map(({ y, height }) => across(y + height)),
  ];
}

const FOLDED = ({ hairline }: SceneContext['palette']) => ({ fill: hairline, opacity: 0.45 });

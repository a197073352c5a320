/** Stages and lanes from very far: a block of their colour each, where their headers are. */

import { laneAppearance } from '../views/lane-appearance';
import { COLUMNS } from '../views/stage-columns';
import type { Primitive } from './primitives';
import type { SceneContext } from './scene-context';

const STAGE = { inset: 10, height: 44 } as const;
const LANE = { inset: 10, width: 90 } as const;

export function drawBands({ board, layout, palette }: SceneContext): readonly Primitive[] {
  const stages = layout.stages.flatMap(({ id, x, width }): Primitive[] => {
    const stage = board.stages.get(id);
    if (!stage) return [];
    const { inset, height } = STAGE;
    const fill = palette.stage[stage.colour];
    return [
      {
        kind: 'rect',
        x: x + inset,
        y: layout.top - height,
        width: width - 2 * inset,
        height: height - inset,
        fill,
      },
    ];
  });
  const lanes = layout.lanes.flatMap(({ id, y, height }): Primitive[] => {
    const lane = board.lanes.get(id);
    if (!lane) return [];
    const { inset, width } = LANE;
    const fill = palette.stage[laneAppearance(board, lane).colour];
    const x = COLUMNS.start - width;
    return [
      { kind: 'rect', x, y: y + inset, width: width - inset, height: height - 2 * inset, fill },
    ];
  });
  return [...stages, ...lanes];
}

/** The paper the cards stand on: tints, hairlines, and the headers of the stages. */
import type { Stage } from '../model/stage';
import { fitLine, wrapText } from '../text/measure';
import { LAYOUT, type StageBox } from '../views/board-layout';
import { CARD } from '../views/card-size';
import { type Line, type Primitive, textInRow, textLines } from './primitives';
import type { SceneContext } from './scene-context';

const INSET = (LAYOUT.column - CARD.width) / 2;
const BAR = { top: 4, height: 4 } as const;
const TITLE = { size: 16, weight: 600 } as const;
const TITLE_ROW = { top: 13, height: 22 } as const;
const PROMPT = { size: 12, weight: 400 } as const;
const PROMPT_ROW = { top: 35, height: 16 } as const;

/** Tint of every other lane, and the lines between lanes and stages. */
export function drawGrid({ layout, palette }: SceneContext): readonly Primitive[] {
  const stroke = { stroke: palette.hairline, strokeWidth: 1 };
  const bottom = layout.tray?.y ?? layout.height;
  const across = (y: number): Line => {
    return { kind: 'line', x1: 0, y1: y, x2: layout.width, y2: y, ...stroke };
  };
  const down = (x: number): Line => {
    return { kind: 'line', x1: x, y1: LAYOUT.stageHeader, x2: x, y2: bottom, ...stroke };
  };
  const tints = layout.lanes
    .filter((_, index) => index % 2 === 1)
    .map(({ y, height }): Primitive => {
      return { kind: 'rect', x: 0, y, width: layout.width, height, fill: palette.tint };
    });
  return [
    ...tints,
    ...layout.stages.map(({ x }) => down(x)),
    down(layout.width),
    across(LAYOUT.stageHeader),
    ...layout.lanes.map(({ y, height }) => across(y + height)),
  ];
}

/** A stage's header: its colour, its name, and the question it asks. */
export function drawStageHeader(
  { palette, t }: SceneContext,
  stage: Stage,
  box: StageBox,
): readonly Primitive[] {
  const x = box.x + INSET;
  const width = box.width - 2 * INSET;
  const fill = palette.stage[stage.colour];
  const title = fitLine(stage.title || t('stage.untitled'), TITLE, width);
  const prompt = stage.prompt === '' ? [] : wrapText(stage.prompt, PROMPT, { width, maxLines: 3 });
  return [
    { kind: 'rect', x, y: BAR.top, width, height: BAR.height, radius: BAR.height / 2, fill },
    textInRow(title, { x, ...TITLE_ROW }, { ...TITLE, fill: palette.ink }),
    ...textLines(prompt, { x, ...PROMPT_ROW }, { ...PROMPT, fill: palette.secondary }),
  ];
}

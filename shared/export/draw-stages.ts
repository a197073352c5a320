/** The headers of the stages: of columns, of what spans sub-stages, and of what is folded away. */
import type { Stage } from '../model/stage';
import { fitLine, textWidth, wrapText } from '../text/measure';
import { LAYOUT } from '../views/board-layout';
import { FACE_SIZE } from '../views/card-marks';
import { CARD } from '../views/card-size';
import { emotionSummary } from '../views/emotion-summary';
import type { StageBox, StageGroupBox } from '../views/stage-columns';
import { drawFace } from './draw-marks';
import { type Primitive, type Rect, textInRow, textLines } from './primitives';
import type { SceneContext } from './scene-context';

const INSET = (LAYOUT.column - CARD.width) / 2;
const BAR = { top: 4, height: 4 } as const;
const TITLE = { size: 16, weight: 600 } as const;
const TITLE_ROW = { top: 13, height: 22 } as const;
const PROMPT = { size: 12, weight: 400 } as const;
const PROMPT_ROW = { top: 35, height: 16 } as const;
const COUNT = { size: 12, weight: 600 } as const;
const FOLDED_NAME = { size: 14, weight: 600 } as const;
const FOLDED_NAME_LENGTH = 200;

interface Bar {
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

function drawBar({ palette }: SceneContext, stage: Stage, { x, top, width }: Bar): Rect {
  const fill = palette.stage[stage.colour];
  const { height } = BAR;
  return { kind: 'rect', x, y: top + BAR.top, width, height, radius: height / 2, fill };
}

/** A stage's header: its colour, its name, and the question it asks. */
export function drawStageHeader(
  context: SceneContext,
  stage: Stage,
  box: StageBox,
): readonly Primitive[] {
  if (box.isCollapsed) return drawFoldedStage(context, stage, box);
  const { palette, t } = context;
  const x = box.x + INSET;
  const width = box.width - 2 * INSET;
  const top = box.groupId === undefined ? 0 : LAYOUT.groupHeader;
  const name = box.isRest ? t('stage.rest') : stage.title || t('stage.untitled');
  const asks = box.isRest || stage.prompt === '' ? [] : [stage.prompt];
  const maxLines = context.layout.top - top > PROMPT_ROW.top + 3 * PROMPT_ROW.height ? 3 : 2;
  const prompt = asks.flatMap((text) => wrapText(text, PROMPT, { width, maxLines }));
  const titleRow = { x, ...TITLE_ROW, top: top + TITLE_ROW.top };
  return [
    drawBar(context, stage, { x, top, width }),
    textInRow(fitLine(name, TITLE, width), titleRow, { ...TITLE, fill: palette.ink }),
    ...textLines(
      prompt,
      { x, ...PROMPT_ROW, top: top + PROMPT_ROW.top },
      { ...PROMPT, fill: palette.secondary },
    ),
  ];
}

/** The header of a divided stage, above those of its sub-stages. */
export function drawGroupHeader(
  context: SceneContext,
  stage: Stage,
  box: StageGroupBox,
): readonly Primitive[] {
  const { palette, t } = context;
  const x = box.x + INSET;
  const width = box.width - 2 * INSET;
  const row = { x, top: 10, height: 20 };
  const name = fitLine(stage.title || t('stage.untitled'), TITLE, width);
  const after = textWidth(name, TITLE) + 12;
  const prompt = width - after < 60 ? '' : fitLine(stage.prompt, PROMPT, width - after);
  return [
    drawBar(context, stage, { x, top: 0, width }),
    textInRow(name, row, { ...TITLE, fill: palette.ink }),
    ...(prompt === ''
      ? []
      : [textInRow(prompt, { ...row, x: x + after }, { ...PROMPT, fill: palette.secondary })]),
  ];
}

/** A stage that is folded away: count and mean feeling in the header, its name down the column. */
function drawFoldedStage(context: SceneContext, stage: Stage, box: StageBox): readonly Primitive[] {
  const { board, layout, palette, t } = context;
  const top = box.groupId === undefined ? 0 : LAYOUT.groupHeader;
  const middle = box.x + box.width / 2;
  const ids = layout.cells
    .filter(({ stageId }) => stageId === box.id)
    .flatMap(({ cards }) => cards);
  const { cards, face } = emotionSummary(board, ids);
  const name = fitLine(stage.title || t('stage.untitled'), FOLDED_NAME, FOLDED_NAME_LENGTH);
  return [
    drawBar(context, stage, { x: box.x + 4, top, width: box.width - 8 }),
    textInRow(
      String(cards),
      { x: middle, top: top + 16, height: 18 },
      { ...COUNT, fill: palette.ink, anchor: 'middle' },
    ),
    ...(face === undefined
      ? []
      : [drawFace(palette, face, { x: middle - FACE_SIZE / 2, y: top + 36 })]),
    {
      kind: 'text',
      x: middle - 5,
      y: layout.top + 14,
      text: name,
      ...FOLDED_NAME,
      fill: palette.ink,
      isTurned: true,
    },
  ];
}

/** The headers of the lanes, and the words beside an emotion curve that say what high and low is. */
import type { Lane } from '../model/lane';
import { fitLine, textWidth, wrapText } from '../text/measure';
import { LAYOUT, type LaneBox } from '../views/board-layout';
import { emotionY } from '../views/emotion-curve';
import { initialsOf, type LaneAppearance, laneAppearance } from '../views/lane-appearance';
import { PORTRAIT_SIZE, portraitShapes } from '../views/portrait-shapes';
import { drawFace } from './draw-marks';
import { type Group, type Path, type Primitive, textInRow, textLines } from './primitives';
import type { SceneContext } from './scene-context';

const PORTRAIT = 40;
const PADDING = 16;
const TOP = 18;
const NAME = { size: 14, weight: 600 } as const;
const NAME_LINE = 20;
const NEED = { size: 12, weight: 400 } as const;
const NEED_LINE = 17;
const SCALE = { size: 12, weight: 400 } as const;
const SCALE_FACE = 12;
const DISC_OPACITY = 0.16;

/** A portrait on a disc of the persona's colour; initials for those without a drawing. */
function drawPortrait({ palette }: SceneContext, appearance: LaneAppearance, y: number): Group {
  const colour = palette.stage[appearance.colour];
  const half = PORTRAIT / 2;
  const disc = { kind: 'circle', cx: half, cy: half, r: half, fill: colour } as const;
  const shapes = portraitShapes(appearance.portrait);
  if (shapes) {
    const inner = PORTRAIT - 8;
    const face: Group = {
      kind: 'group',
      x: (PORTRAIT - inner) / 2,
      y: (PORTRAIT - inner) / 2,
      scale: inner / PORTRAIT_SIZE,
      items: shapes.map((shape): Path => ({ kind: 'path', ...shape })),
    };
    return {
      kind: 'group',
      x: 0,
      y,
      height: PORTRAIT,
      items: [{ ...disc, opacity: DISC_OPACITY }, face],
    };
  }
  const letters = textInRow(
    initialsOf(appearance.title) || '–',
    { x: half, top: 0, height: PORTRAIT },
    { size: 14, weight: 600, fill: palette.surface, anchor: 'middle' },
  );
  return { kind: 'group', x: 0, y, height: PORTRAIT, items: [disc, letters] };
}

/** Faces and words for the best, the neutral and the worst height of the curve. */
function drawScale({ palette, t }: SceneContext, curveY: number): readonly Primitive[] {
  return ([2, 0, -2] as const).flatMap((emotion): Primitive[] => {
    const y = emotionY(emotion, curveY);
    const label = t(`emotion.${emotion}`);
    const right = LAYOUT.laneHeader - PADDING;
    const faceX = right - textWidth(label, SCALE) - 6 - SCALE_FACE;
    return [
      drawFace(palette, emotion, { x: faceX, y: y - SCALE_FACE / 2 }, SCALE_FACE),
      textInRow(
        label,
        { x: right, top: y - 8, height: 16 },
        { ...SCALE, fill: palette.secondary, anchor: 'end' },
      ),
    ];
  });
}

/** One line of need: the first that the persona names. */
function needOf({ persona }: LaneAppearance): string {
  return persona?.needs[0] ?? '';
}

const SMALL_PORTRAIT = 28;

/** A lane that is folded away: who it is, and how many cards are in it. */
function drawCollapsedLane(context: SceneContext, lane: Lane, box: LaneBox): Group {
  const { board, layout, palette, t } = context;
  const appearance = laneAppearance(board, lane);
  const untitled = appearance.persona ? t('persona.untitled') : t('lane.untitled');
  const textX = SMALL_PORTRAIT + 12;
  const top = box.height / 2 - NAME_LINE;
  const count = layout.cells
    .filter(({ laneId }) => laneId === lane.id)
    .reduce((sum, { cards }) => sum + cards.length, 0);
  const name = fitLine(appearance.title || untitled, NAME, LAYOUT.laneHeader - PADDING - textX);
  const portrait = drawPortrait(context, appearance, 0);
  return {
    kind: 'group',
    x: 0,
    y: box.y,
    height: box.height,
    items: [
      {
        kind: 'group',
        x: 0,
        y: (box.height - SMALL_PORTRAIT) / 2,
        scale: SMALL_PORTRAIT / PORTRAIT,
        items: [portrait],
      },
      textInRow(name, { x: textX, top, height: NAME_LINE }, { ...NAME, fill: palette.ink }),
      textInRow(
        t('structure.cards', { count }),
        { x: textX, top: top + NAME_LINE, height: NEED_LINE },
        { ...NEED, fill: palette.secondary },
      ),
    ],
  };
}

/** The header at the left of a lane. */
export function drawLaneHeader(context: SceneContext, lane: Lane, box: LaneBox): Group {
  if (box.isCollapsed) return drawCollapsedLane(context, lane, box);
  const { board, palette, t } = context;
  const appearance = laneAppearance(board, lane);
  const textX = PORTRAIT + 12;
  const untitled = appearance.persona ? t('persona.untitled') : t('lane.untitled');
  const width = LAYOUT.laneHeader - PADDING - textX;
  const name = wrapText(appearance.title || untitled, NAME, { width, maxLines: 2 });
  const need = needOf(appearance);
  const nameTop = TOP + (need === '' && name.length === 1 ? (PORTRAIT - NAME_LINE) / 2 : 0);
  const needTop = nameTop + name.length * NAME_LINE;
  const needLines = need === '' ? [] : wrapText(need, NEED, { width, maxLines: 3 });
  const items: Primitive[] = [
    drawPortrait(context, appearance, TOP),
    ...textLines(
      name,
      { x: textX, top: nameTop, height: NAME_LINE },
      { ...NAME, fill: palette.ink },
    ),
    ...textLines(
      needLines,
      { x: textX, top: needTop, height: NEED_LINE },
      { ...NEED, fill: palette.secondary },
    ),
  ];
  if (box.curveY !== undefined) items.push(...drawScale(context, box.curveY - box.y));
  return { kind: 'group', x: 0, y: box.y, height: box.height, items };
}

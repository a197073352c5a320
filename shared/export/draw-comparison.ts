/** The curves of all personas on one axis: for the screen, and below the map in the picture. */
import { curveMonotoneX, line } from 'd3-shape';
import { EMOTIONS } from '../model/touchpoint';
import { fitLine, textWidth } from '../text/measure';
import {
  type ComparedCurve,
  type ComparisonArea,
  type CurveComparison,
  comparedY,
  type LineMark,
  type PlacedPoint,
  placeRuns,
} from '../views/curve-comparison';
import type { Palette } from '../views/palette';
import { boundsOfPoints } from './bounds';
import { drawFace } from './draw-marks';
import { type Group, type Path, type Primitive, textInRow } from './primitives';
import type { SceneContext } from './scene-context';

const BAND_OPACITY = 0.07;
const MARK_SIZE = 4.5;
const LABEL = { size: 12, weight: 400 } as const;
const HEAD = { size: 14, weight: 600 } as const;

const pathOf = line<PlacedPoint>()
  .x((point) => point.x)
  .y((point) => point.y)
  .curve(curveMonotoneX)
  .digits(2);

const SHAPES: Readonly<Record<LineMark['shape'], string>> = {
  circle: 'M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0 -4.5 0Z',
  square: 'M-4 -4H4V4H-4Z',
  triangle: 'M0 -5.2L5 4H-5Z',
  diamond: 'M0 -5.6L5.6 0L0 5.6L-5.6 0Z',
  cross: 'M-5 -2H-2V-5H2V-2H5V2H2V5H-2V2H-5Z',
};

/** The mark of a curve around a point. */
function drawMark(palette: Palette, curve: ComparedCurve, at: { x: number; y: number }): Group {
  const shape: Path = {
    kind: 'path',
    d: SHAPES[curve.mark.shape],
    fill: palette.stage[curve.colour],
    stroke: palette.surface,
    strokeWidth: 1.5,
  };
  return { kind: 'group', x: at.x, y: at.y, items: [shape] };
}

/** Bands of the five feelings, and the lines between the stages with their names. */
export function drawComparisonAxes(
  { palette, t }: Pick<SceneContext, 'palette' | 't'>,
  { stages }: CurveComparison,
  area: ComparisonArea,
): readonly Primitive[] {
  const { x, y, width, height } = area;
  const step = comparedY(0, area) - comparedY(1, area);
  const bands = EMOTIONS.filter((emotion) => emotion !== 0).map(
    (emotion): Primitive => ({
      kind: 'rect',
      x,
      y: comparedY(emotion, area) - step / 2,
      width,
      height: step,
      fill: palette.emotion[emotion],
      opacity: BAND_OPACITY * Math.abs(emotion),
    }),
  );
  const faces = EMOTIONS.map((emotion) =>
    drawFace(palette, emotion, { x: x - 24, y: comparedY(emotion, area) - 7 }, 14),
  );
  const column = width / Math.max(1, stages.length);
  const names = stages.flatMap(({ title }, index): Primitive[] => {
    const left = x + index * column;
    const name = fitLine(title || t('stage.untitled'), LABEL, column - 12);
    const row = { x: left + column / 2, top: y + height + 4, height: 16 };
    return [
      {
        kind: 'line',
        x1: left,
        y1: y,
        x2: left,
        y2: y + height,
        stroke: palette.hairline,
        strokeWidth: 1,
      },
      textInRow(name, row, { ...LABEL, fill: palette.secondary, anchor: 'middle' }),
    ];
  });
  return [...bands, ...faces, ...names];
}

/** One curve with its marks. */
export function drawComparedCurve(
  palette: Palette,
  comparison: CurveComparison,
  { curve, area }: { readonly curve: ComparedCurve; readonly area: ComparisonArea },
): readonly Primitive[] {
  const runs = placeRuns(comparison, curve, area);
  const { dash } = curve.mark;
  const paths = runs
    .filter((run) => run.length > 1)
    .map((run): Primitive => {
      const d = pathOf(run) ?? '';
      return {
        kind: 'path',
        d,
        bounds: boundsOfPoints(d),
        stroke: palette.stage[curve.colour],
        strokeWidth: 2,
        ...(dash === '' ? {} : { dash }),
      };
    });
  return [...paths, ...runs.flat().map((point) => drawMark(palette, curve, point))];
}

const SAMPLE = 40;

/** A piece of the line with its mark, centred on 0: what the legend shows. */
export function drawLineSample(palette: Palette, curve: ComparedCurve): readonly Primitive[] {
  const { dash } = curve.mark;
  return [
    {
      kind: 'line',
      x1: 0,
      y1: 0,
      x2: SAMPLE,
      y2: 0,
      stroke: palette.stage[curve.colour],
      strokeWidth: 2,
      ...(dash === '' ? {} : { dash }),
    },
    drawMark(palette, curve, { x: SAMPLE / 2, y: 0 }),
  ];
}

const PICTURE_HEIGHT = 180;
const HEAD_ROW = 30;
const LEGEND_ROW = 24;
/** Room at the left for the faces. */
const FACES = 36;

/** The comparison as a part of the picture, from `top` down. */
export function drawComparison(
  context: Pick<SceneContext, 'palette' | 't'>,
  comparison: CurveComparison,
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
): { readonly height: number; readonly items: readonly Primitive[] } {
  const { palette, t } = context;
  const y = top + HEAD_ROW + LEGEND_ROW;
  const area = { x: x + FACES, y, width: width - FACES, height: PICTURE_HEIGHT };
  let at = x;
  const legend = comparison.curves.flatMap((curve): Primitive[] => {
    const name = curve.name || t('persona.untitled');
    const entry: Primitive[] = [
      { kind: 'group', x: at, y: top + HEAD_ROW + 8, items: drawLineSample(palette, curve) },
      textInRow(
        name,
        { x: at + SAMPLE + 8, top: top + HEAD_ROW, height: 16 },
        { ...LABEL, fill: palette.ink },
      ),
    ];
    at += SAMPLE + 8 + textWidth(name, LABEL) + 28;
    return entry;
  });
  const heading = t('curves.title');
  return {
    height: HEAD_ROW + LEGEND_ROW + PICTURE_HEIGHT + 24,
    items: [
      textInRow(heading, { x, top, height: 20 }, { ...HEAD, fill: palette.ink }),
      ...legend,
      ...drawComparisonAxes(context, comparison, area),
      ...comparison.curves.flatMap((curve) =>
        drawComparedCurve(palette, comparison, { curve, area }),
      ),
    ],
  };
}

export const MARK_REACH = MARK_SIZE * 3;

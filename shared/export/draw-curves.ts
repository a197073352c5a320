/** The emotion curves with their bands; what was not observed stays a gap. */
import { EMOTIONS } from '../model/touchpoint';
import { LAYOUT } from '../views/board-layout';
import { type EmotionCurve, emotionY } from '../views/emotion-curve';
import { laneAppearance } from '../views/lane-appearance';
import { boundsOfPoints } from './bounds';
import type { Primitive } from './primitives';
import type { SceneContext } from './scene-context';

const BAND_OPACITY = 0.07;
const POINT_RADIUS = 4.5;

function drawBands({ layout, palette }: SceneContext, curve: EmotionCurve): readonly Primitive[] {
  const x = LAYOUT.laneHeader;
  const width = layout.width - x;
  const yOf = (emotion: number) => emotionY(emotion, curve.top, curve.height);
  const height = yOf(0) - yOf(1);
  const bands = EMOTIONS.filter((emotion) => emotion !== 0).map((emotion): Primitive => {
    const y = yOf(emotion) - height / 2;
    const opacity = BAND_OPACITY * Math.abs(emotion);
    return { kind: 'rect', x, y, width, height, fill: palette.emotion[emotion], opacity };
  });
  const { baseline } = curve;
  return [
    ...bands,
    {
      kind: 'line',
      x1: x,
      y1: baseline,
      x2: layout.width,
      y2: baseline,
      stroke: palette.outline,
      strokeWidth: 1,
      dash: '2 4',
    },
  ];
}

function drawCurve(context: SceneContext, curve: EmotionCurve): readonly Primitive[] {
  const { board, palette } = context;
  const lane = board.lanes.get(curve.laneId);
  if (!lane) return [];
  const stroke = palette.stage[laneAppearance(board, lane).colour];
  const paths = curve.paths.map((d): Primitive => {
    return {
      kind: 'path',
      d,
      bounds: boundsOfPoints(d),
      stroke,
      strokeWidth: 2,
      hasRoundEnds: true,
    };
  });
  const points = curve.points.map(({ x, y, emotion }): Primitive => {
    const fill = palette.emotion[emotion];
    const ring = { stroke: palette.surface, strokeWidth: 1.5 };
    return { kind: 'circle', cx: x, cy: y, r: POINT_RADIUS, fill, ...ring };
  });
  return [...paths, ...points];
}

export interface CurveDrawings {
  /** Below the links and the cards. */
  readonly bands: readonly Primitive[];
  readonly curves: readonly Primitive[];
}

export function drawCurves(context: SceneContext, curves: readonly EmotionCurve[]): CurveDrawings {
  return {
    bands: curves.flatMap((curve) => drawBands(context, curve)),
    curves: curves.flatMap((curve) => drawCurve(context, curve)),
  };
}

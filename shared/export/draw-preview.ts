/** A map seen from afar, as primitives in the coordinates of its layout. */
import { LAYOUT } from '../views/board-layout';
import { type BoardPreview, PREVIEW, type PreviewCard } from '../views/board-preview';
import { edgePath, FLAG_SIZE, flagPath } from '../views/card-marks';
import { CARD, CARD_TITLE_X } from '../views/card-size';
import type { Palette } from '../views/palette';
import { PORTRAIT_SIZE, portraitShapes } from '../views/portrait-shapes';
import { drawFace } from './draw-marks';
import type { Group, Line, Path, Primitive, Rect } from './primitives';

/** Lines and bars as wide as this are still seen when the map is a fifth of its size. */
const FAR = { hairline: 3, outline: 3, curve: 6, bar: 11, face: 24, portrait: 84 } as const;

type Preview = Omit<BoardPreview, 'width' | 'height'>;

function drawStages({ hairline, rest, stage }: Palette, preview: Preview): readonly Primitive[] {
  return preview.stages.flatMap(({ x, width, colour, name }): readonly (Rect | Line)[] => {
    const wide = { height: 16, radius: 4, fill: stage[colour] };
    const line = { x1: x, x2: x, y1: 0, y2: PREVIEW.height };
    return [
      { kind: 'line', ...line, stroke: hairline, strokeWidth: FAR.hairline },
      { kind: 'rect', x: x + 3, y: 0, width: width - 6, ...wide },
      {
        kind: 'rect',
        x: x + 14,
        y: 34,
        width: Math.max(24, Math.min(name, width - 28)),
        height: 15,
        radius: 7,
        fill: rest,
      },
    ];
  });
}

function drawPortrait(palette: Palette, lane: Preview['lanes'][number]): Group {
  const { portrait: size } = FAR;
  const colour = palette.stage[lane.colour];
  const shapes = portraitShapes(lane.portrait);
  const half = size / 2;
  const disc = { kind: 'circle', cx: half, cy: half, r: half, fill: colour } as const;
  const at = { kind: 'group', x: 36, y: lane.y + 26 } as const;
  if (!shapes) return { ...at, items: [{ ...disc, r: half * 0.8 }] };
  const inset = size * 0.12;
  const face: Group = {
    kind: 'group',
    x: inset,
    y: inset,
    scale: (size - 2 * inset) / PORTRAIT_SIZE,
    items: shapes.map((shape): Path => ({ kind: 'path', ...shape })),
  };
  return { ...at, items: [{ ...disc, opacity: 0.18 }, face] };
}

function drawLanes(palette: Palette, { lanes }: Preview): readonly Primitive[] {
  return lanes.flatMap((lane, index): readonly Primitive[] => {
    const across = { x1: 0, x2: PREVIEW.width, y1: lane.y, y2: lane.y };
    const band = { x: LAYOUT.laneHeader, width: PREVIEW.width };
    const tinted: Rect = {
      kind: 'rect',
      ...band,
      y: lane.y,
      height: lane.height,
      fill: palette.tint,
    };
    const curves = lane.curves.map(
      (d): Path => ({
        kind: 'path',
        d,
        stroke: palette.stage[lane.colour],
        strokeWidth: FAR.curve,
        hasRoundEnds: true,
      }),
    );
    return [
      ...(index % 2 === 1 ? [tinted] : []),
      { kind: 'line', ...across, stroke: palette.hairline, strokeWidth: FAR.hairline },
      ...curves,
      drawPortrait(palette, lane),
    ];
  });
}

function drawCard(palette: Palette, card: PreviewCard): Group {
  const { emotion, height, lines } = card;
  const box = { x: 0, y: 0, width: CARD.width, height, radius: CARD.radius };
  const bars = lines.map(
    (width, index): Rect => ({
      kind: 'rect',
      x: CARD_TITLE_X + 2,
      y: CARD.paddingY + index * CARD.titleLine + 5,
      width,
      height: FAR.bar,
      radius: FAR.bar / 2,
      fill: palette.rest,
    }),
  );
  const edge = emotion === undefined ? palette.rest : palette.emotion[emotion];
  const face = { x: CARD_TITLE_X + 2, y: height - FAR.face - 8 };
  return {
    kind: 'group',
    x: card.x,
    y: card.y,
    items: [
      {
        kind: 'rect',
        ...box,
        fill: palette.surface,
        stroke: palette.outline,
        strokeWidth: FAR.outline,
      },
      { kind: 'path', d: edgePath(height), fill: edge, stroke: edge, strokeWidth: 4 },
      ...bars,
      ...(emotion === undefined ? [] : [drawFace(palette, emotion, face, FAR.face)]),
      ...(card.critical
        ? [{ kind: 'path', d: flagPath(CARD.width, FLAG_SIZE * 2), fill: palette.ink } as const]
        : []),
    ],
  };
}

export function drawPreview(palette: Palette, preview: BoardPreview): readonly Primitive[] {
  return [
    ...drawLanes(palette, preview),
    ...drawStages(palette, preview),
    ...preview.cards.map((card) => drawCard(palette, card)),
  ];
}

/** The legend: columns of entries that use the very drawings they explain. */
import { LINK_KINDS } from '../model/link';
import { EMOTIONS, INTENTS, PILLARS } from '../model/touchpoint';
import { textWidth } from '../text/measure';
import { FACE_SIZE, flagPath, INTENT_DASH, SIGN_SIZE } from '../views/card-marks';
import { OWNER_SIZE } from '../views/card-parts';
import { CARD } from '../views/card-size';
import { arrowhead } from '../views/link-routes';
import type { Palette } from '../views/palette';
import { drawFace, drawLink, drawOwner, drawRing, drawSign } from './draw-marks';
import { type Group, type Primitive, type Rect, textInRow } from './primitives';
import { MARGIN, type SceneContext } from './scene-context';

const ROW = 24;
const HEAD_ROW = 26;
const COLUMN_GAP = 40;
const ROW_GAP = 20;
const SAMPLE_GAP = 10;
const HEAD = { size: 12, weight: 600 } as const;
const LABEL = { size: 12, weight: 400 } as const;

interface Entry {
  /** Drawn around the origin's row: x from 0, y centred on 0. */
  readonly sample: readonly Primitive[];
  readonly label: string;
}

const SMALL_RADIUS = 4;
const INTENT_SAMPLE = 26;

/** A card in small, 16 pixels high. */
function smallCard(palette: Palette, width: number, dash = '', hasRoundEnds = false): Rect {
  return {
    kind: 'rect',
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: 15,
    radius: SMALL_RADIUS,
    fill: palette.surface,
    stroke: palette.secondary,
    strokeWidth: 1,
    ...(dash === '' ? {} : { dash, hasRoundEnds }),
  };
}

interface Column {
  readonly heading: string;
  readonly sampleWidth: number;
  readonly entries: readonly Entry[];
}

function emotionColumn({ palette, t }: SceneContext): Column {
  const entries = EMOTIONS.toReversed().map((emotion): Entry => {
    const sample = [drawFace(palette, emotion, { x: 0, y: -FACE_SIZE / 2 })];
    return { sample, label: t(`emotion.${emotion}`) };
  });
  return { heading: t('picture.legend.emotion'), sampleWidth: FACE_SIZE, entries };
}

function pillarColumn({ palette, t }: SceneContext): Column {
  const at = { x: 0, y: -CARD.ring / 2 };
  const entries = PILLARS.map((pillar): Entry => {
    return { sample: [drawRing(palette, { [pillar]: 3 }, at)], label: t(`pillar.${pillar}`) };
  });
  const partly = { heart: 3, vision: 2, talent: 1 } as const;
  const fuller = { sample: [drawRing(palette, partly, at)], label: t('picture.legend.score') };
  return {
    heading: t('picture.legend.pillars'),
    sampleWidth: CARD.ring,
    entries: [...entries, fuller],
  };
}

function marksColumn({ palette, t }: SceneContext): Column {
  const centred = (size: number) => ({ x: (OWNER_SIZE - size) / 2, y: -size / 2 });
  const flag: Group = {
    kind: 'group',
    x: 0,
    y: -8,
    items: [
      smallCard(palette, OWNER_SIZE),
      { kind: 'path', d: flagPath(OWNER_SIZE, 10, SMALL_RADIUS), fill: palette.ink },
    ],
  };
  return {
    heading: t('picture.legend.marks'),
    sampleWidth: OWNER_SIZE,
    entries: [
      { sample: [flag], label: t('picture.legend.critical') },
      { sample: [drawSign(palette, 'pain', centred(SIGN_SIZE))], label: t('picture.legend.pains') },
      {
        sample: [drawSign(palette, 'pitfall', centred(SIGN_SIZE))],
        label: t('picture.legend.pitfalls'),
      },
      {
        sample: [drawOwner(palette, 'AB', centred(OWNER_SIZE))],
        label: t('picture.legend.owner'),
      },
      {
        sample: [drawOwner(palette, '', centred(OWNER_SIZE))],
        label: t('picture.legend.noOwner'),
      },
    ],
  };
}

function intentColumn({ palette, t }: SceneContext): Column {
  const entries = INTENTS.map((intent): Entry => {
    const card = smallCard(palette, INTENT_SAMPLE, INTENT_DASH[intent], intent === 'unknown');
    const outline: Group = { kind: 'group', x: 0, y: -8, items: [card] };
    return { sample: [outline], label: t(`intent.${intent}`) };
  });
  return { heading: t('picture.legend.intent'), sampleWidth: INTENT_SAMPLE, entries };
}

function linkColumn({ palette, t }: SceneContext): Column {
  const width = 36;
  const entries = LINK_KINDS.map((kind): Entry => {
    const head = arrowhead({ tip: { x: width, y: 0 }, pointsRight: true });
    const path = `M 0 0 L ${width - 7} 0`;
    return { sample: drawLink(palette, { kind, path, head }), label: t(`link.${kind}`) };
  });
  return { heading: t('picture.legend.links'), sampleWidth: width, entries };
}

const widthOf = ({ heading, sampleWidth, entries }: Column) =>
  Math.max(
    textWidth(heading, HEAD),
    ...entries.map(({ label }) => sampleWidth + SAMPLE_GAP + textWidth(label, LABEL)),
  );
const heightOf = ({ entries }: Column) => HEAD_ROW + entries.length * ROW;

function drawColumn(context: SceneContext, column: Column, at: { x: number; y: number }): Group {
  const { ink, secondary } = context.palette;
  const heading = textInRow(
    column.heading,
    { x: 0, top: 0, height: HEAD_ROW - 4 },
    { ...HEAD, fill: ink },
  );
  const rows = column.entries.flatMap(({ sample, label }, index): Primitive[] => {
    const middle = HEAD_ROW + index * ROW + ROW / 2;
    const row = { x: column.sampleWidth + SAMPLE_GAP, top: middle - ROW / 2, height: ROW };
    return [
      { kind: 'group', x: 0, y: middle, items: sample },
      textInRow(label, row, { ...LABEL, fill: secondary }),
    ];
  });
  return { kind: 'group', ...at, height: heightOf(column), items: [heading, ...rows] };
}

/** Columns side by side, in as many rows as the width asks for. */
function inRows(columns: readonly Column[], width: number): readonly (readonly Column[])[] {
  const rows: Column[][] = [[]];
  let used = 0;
  for (const column of columns) {
    const needed = (used === 0 ? 0 : COLUMN_GAP) + widthOf(column);
    if (used > 0 && used + needed > width) {
      rows.push([column]);
      used = widthOf(column);
    } else {
      rows.at(-1)?.push(column);
      used += needed;
    }
  }
  return rows;
}

export interface Legend {
  readonly height: number;
  readonly items: readonly Primitive[];
}

/** The legend from `top` down, as wide as the picture without its margins. */
export function drawLegend(context: SceneContext, width: number, top: number): Legend {
  const columns = [emotionColumn, pillarColumn, marksColumn, intentColumn, linkColumn].map((draw) =>
    draw(context),
  );
  const items: Primitive[] = [];
  let y = top;
  const rows = inRows(columns, width);
  for (const row of rows) {
    const total = row.reduce((sum, column) => sum + widthOf(column), 0);
    const free = (width - total) / Math.max(1, row.length - 1);
    const gap = rows.length === 1 ? Math.max(COLUMN_GAP, Math.min(free, 96)) : COLUMN_GAP;
    let x = MARGIN;
    for (const column of row) {
      items.push(drawColumn(context, column, { x, y }));
      x += widthOf(column) + gap;
    }
    y += Math.max(...row.map(heightOf)) + ROW_GAP;
  }
  return { height: y - ROW_GAP - top, items };
}

/**
 * Board + layout → the whole picture as drawing primitives, whatever is on the screen just now.
 * The same input gives the same scene on every machine, so pictures can be compared as text.
 */
import type { Locale } from '../i18n/message';
import { translator } from '../i18n/translate';
import type { Board } from '../model/board';
import type { BoardLayout } from '../views/board-layout';
import { painCounts } from '../views/card-parts';
import { emotionCurves } from '../views/emotion-curve';
import { arrowhead, type LinkRoute, routeLinks } from '../views/link-routes';
import { LIGHT, type Palette } from '../views/palette';
import { drawCard } from './draw-card';
import { drawCurves } from './draw-curves';
import { drawGrid } from './draw-grid';
import { drawLaneHeader } from './draw-lanes';
import { drawLegend } from './draw-legend';
import { drawLinkLabels } from './draw-link-labels';
import { drawLink } from './draw-marks';
import { drawGroupHeader, drawStageHeader } from './draw-stages';
import { drawTitleBlock, type PictureDate } from './draw-title';
import { drawTray } from './draw-tray';
import type { Group, Primitive, Scene } from './primitives';
import { MARGIN, type SceneContext } from './scene-context';

export interface SceneInput {
  readonly board: Board;
  readonly layout: BoardLayout;
  /** Language of the picture's own words. */
  readonly locale: Locale;
  /** The date in the title block; none is printed without it. */
  readonly date?: PictureDate | undefined;
  /** Default: light, which is what goes into a mail. */
  readonly palette?: Palette;
}

/** Narrower maps leave no room for a title beside the date. */
const MIN_WIDTH = 760;
const MAP_GAP = 20;
const LEGEND_GAP = 24;

function drawCards(context: SceneContext): readonly Group[] {
  const pains = painCounts(context.board);
  return [...context.layout.cards.values()].flatMap((box) => {
    const touchpoint = context.board.touchpoints.get(box.id);
    return touchpoint
      ? [drawCard(context, touchpoint, { box, pains: pains.get(box.id) ?? 0 })]
      : [];
  });
}

function drawHeaders(context: SceneContext): readonly Primitive[] {
  const { board, layout } = context;
  const stages = layout.stages.flatMap((box) => {
    const stage = board.stages.get(box.id);
    return stage ? drawStageHeader(context, stage, box) : [];
  });
  const groups = layout.groups.flatMap((box) => {
    const stage = board.stages.get(box.id);
    return stage ? drawGroupHeader(context, stage, box) : [];
  });
  const lanes = layout.lanes.flatMap((box) => {
    const lane = board.lanes.get(box.id);
    return lane ? [drawLaneHeader(context, lane, box)] : [];
  });
  return [...groups, ...stages, ...lanes];
}

function drawLinks({ palette }: SceneContext, routes: readonly LinkRoute[]): readonly Primitive[] {
  return routes.flatMap((route) =>
    drawLink(palette, { kind: route.kind, path: route.path, head: arrowhead(route) }),
  );
}

/** Everything between the title and the legend, in the coordinates of the layout. */
function drawMap(context: SceneContext): readonly Primitive[] {
  const { board, layout } = context;
  const routes = routeLinks(board, layout);
  const { bands, curves } = drawCurves(context, emotionCurves(board, layout));
  return [
    ...drawGrid(context),
    ...bands,
    ...drawHeaders(context),
    ...drawTray(context),
    ...drawLinks(context, routes),
    ...curves,
    ...drawCards(context),
    ...drawLinkLabels(context.palette, routes),
  ];
}

/** Draws the whole map with its title block and legend. */
export function drawScene(input: SceneInput): Scene {
  const { board, layout, locale, date, palette = LIGHT } = input;
  const context: SceneContext = { board, layout, palette, t: translator(locale) };
  const width = Math.max(MIN_WIDTH, layout.width + 2 * MARGIN);
  const title = drawTitleBlock(context, width, date);
  const mapY = title.height + MAP_GAP;
  const mapBottom = mapY + layout.height;
  const legend = drawLegend(context, width - 2 * MARGIN, mapBottom + LEGEND_GAP);
  const map: Group = {
    kind: 'group',
    x: MARGIN,
    y: mapY,
    height: layout.height,
    items: drawMap(context),
  };
  return {
    width,
    height: Math.ceil(mapBottom + LEGEND_GAP + legend.height + MARGIN),
    background: palette.paper,
    title: board.meta.title || context.t('board.untitled'),
    primitives: [...title.items, map, ...legend.items],
  };
}

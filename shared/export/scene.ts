/**
 * Board + layout → the whole picture as drawing primitives, whatever is on the screen just now.
 * The same input gives the same scene on every machine, so pictures can be compared as text.
 */
import type { Locale } from '../i18n/message';
import { translator } from '../i18n/translate';
import type { Board } from '../model/board';
import { type BoardFilter, isFiltering } from '../model/board-filter';
import type { BoardLayout } from '../views/board-layout';
import { painCounts } from '../views/card-parts';
import { compareCurves } from '../views/curve-comparison';
import { emotionCurves } from '../views/emotion-curve';
import { DIM_OPACITY, matches } from '../views/filter';
import { linkLabels } from '../views/link-labels';
import { arrowhead, type LinkRoute, routeLinks } from '../views/link-routes';
import { LIGHT, type Palette } from '../views/palette';
import { drawCard } from './draw-card';
import { drawComparison } from './draw-comparison';
import { drawCurves } from './draw-curves';
import { drawGrid } from './draw-grid';
import { drawLaneHeader } from './draw-lanes';
import { drawLegend } from './draw-legend';
import { drawLinkLabel } from './draw-link-labels';
import { drawLink } from './draw-marks';
import { drawGroupHeader, drawStageHeader } from './draw-stages';
import { drawTitleBlock, type PictureDate } from './draw-title';
import { drawTray } from './draw-tray';
import { fade } from './fade';
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
  /** Cards that it does not let through stand back; the title names it. */
  readonly filter?: BoardFilter | undefined;
  /** Below the map: the curves of all personas on one axis. Default: no. */
  readonly withComparison?: boolean;
}

/** Narrower maps leave no room for a title beside the date. */
const MIN_WIDTH = 760;
const MAP_GAP = 20;
const LEGEND_GAP = 24;

/** Faded when one of its cards stands back. */
function standing({ filtered }: SceneContext, ids: readonly string[], drawn: Primitive): Primitive {
  const isKept = filtered === undefined || ids.every((id) => filtered.kept.has(id));
  return isKept ? drawn : fade(drawn, DIM_OPACITY);
}

function drawCards(context: SceneContext): readonly Primitive[] {
  const pains = painCounts(context.board);
  return [...context.layout.cards.values()].flatMap((box) => {
    const touchpoint = context.board.touchpoints.get(box.id);
    return touchpoint
      ? [
          standing(
            context,
            [box.id],
            drawCard(context, touchpoint, { box, pains: pains.get(box.id) ?? 0 }),
          ),
        ]
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

function drawLinks(context: SceneContext, routes: readonly LinkRoute[]): readonly Primitive[] {
  return routes.flatMap((route) => {
    const { kind, path, from, to } = route;
    const drawn = drawLink(context.palette, { kind, path, head: arrowhead(route) });
    return drawn.map((part) => standing(context, [from, to], part));
  });
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
    ...linkLabels(routes).map((label) =>
      standing(context, [label.route.from, label.route.to], drawLinkLabel(context.palette, label)),
    ),
  ];
}

/** Draws the whole map with its title block and legend. */
export function drawScene(input: SceneInput): Scene {
  const { board, layout, locale, date, palette = LIGHT, filter, withComparison = false } = input;
  const filtered =
    filter && isFiltering(filter) ? { filtered: { filter, kept: matches(board, filter) } } : {};
  const context: SceneContext = { board, layout, palette, t: translator(locale), ...filtered };
  const width = Math.max(MIN_WIDTH, layout.width + 2 * MARGIN);
  const title = drawTitleBlock(context, width, date);
  const mapY = title.height + MAP_GAP;
  const mapBottom = mapY + layout.height;
  const comparison = withComparison
    ? drawComparison(context, compareCurves(board), {
        x: MARGIN,
        top: mapBottom + LEGEND_GAP,
        width: width - 2 * MARGIN,
      })
    : { height: 0, items: [] };
  const contentBottom = mapBottom + (withComparison ? LEGEND_GAP + comparison.height : 0);
  const legend = drawLegend(context, width - 2 * MARGIN, contentBottom + LEGEND_GAP);
  const map: Group = {
    kind: 'group',
    x: MARGIN,
    y: mapY,
    height: layout.height,
    items: drawMap(context),
  };
  return {
    width,
    height: Math.ceil(contentBottom + LEGEND_GAP + legend.height + MARGIN),
    background: palette.paper,
    title: board.meta.title || context.t('board.untitled'),
    primitives: [...title.items, map, ...comparison.items, ...legend.items],
  };
}

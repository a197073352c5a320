/**
 * The map as pieces that can be drawn, and drawn again, one by one: the same drawings as the
 * exported picture, each with its extent. A piece whose drawing is unchanged keeps its identity,
 * so comparing two lists of pieces says what has to be painted anew.
 */
import type { Board } from '../model/board';
import type { Touchpoint } from '../model/touchpoint';
import type { CardBox } from '../views/board-layout';
import { CardIndex } from '../views/card-index';
import type { Detail } from '../views/detail';
import type { EmotionCurve } from '../views/emotion-curve';
import { DIM_OPACITY } from '../views/filter';
import { type LinkLabel, linkLabels } from '../views/link-labels';
import { arrowhead, type LinkRoute } from '../views/link-routes';
import type { Palette } from '../views/palette';
import { boundsOfPoints } from './bounds';
import { drawCard } from './draw-card';
import { drawCardAfar } from './draw-card-afar';
import { drawCurves } from './draw-curves';
import { drawGrid } from './draw-grid';
import { drawLinkLabel } from './draw-link-labels';
import { drawLink } from './draw-marks';
import type { Primitive, Region } from './primitives';
import type { SceneContext } from './scene-context';

/** How a card or a link stands out or back just now. */
export type Standing = 'plain' | 'dimmed' | 'selected';

export interface MapState extends SceneContext {
  readonly curves: readonly EmotionCurve[];
  readonly routes: readonly LinkRoute[];
  readonly painCounts: ReadonlyMap<string, number>;
  readonly cardStanding: (id: string) => Standing;
  readonly linkStanding: (route: LinkRoute) => Standing;
}

export interface Piece {
  readonly key: string;
  readonly bounds: Region;
  readonly opacity: number;
  readonly items: readonly Primitive[];
}

/** Links are told apart by their lines; further away they are only a hint of what hangs together. */
const LINK_OPACITY_AFAR = 0.5;
/** Outline of a selected card on the screen. */
const SELECTION_WIDTH = 2;
/** Ends of lines and outlines reach so far beyond the geometry. */
const SPILL = 4;
const ARROW_SPILL = 10;

const opacityOf = (standing: Standing) => (standing === 'dimmed' ? DIM_OPACITY : 1);

function grown({ x, y, width, height }: Region, by: number): Region {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function overlap(a: Region, b: Region): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const routeBounds = new WeakMap<LinkRoute, Region>();

/** Where a link is, its arrowhead included. */
export function boundsOfRoute(route: LinkRoute): Region {
  const known = routeBounds.get(route);
  if (known) return known;
  const bounds = grown(boundsOfPoints(route.path), ARROW_SPILL);
  routeBounds.set(route, bounds);
  return bounds;
}

interface CardPiece extends Piece {
  readonly touchpoint: Touchpoint;
  readonly box: CardBox;
  readonly pains: number;
  readonly standing: Standing;
}

interface LinkPiece extends Piece {
  readonly route: LinkRoute;
  readonly standing: Standing;
}

interface LabelPiece extends Piece {
  readonly label: LinkLabel;
  readonly standing: Standing;
}

interface CurvePiece extends Piece {
  readonly curve: EmotionCurve;
}

/** What all drawings depend on: when one of these changes, nothing can be kept. */
type Look = Pick<SceneContext, 'palette' | 't'> & { readonly detail: Detail };

const sameBox = (a: CardBox, b: CardBox) =>
  a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);

const sameRoute = (a: LinkRoute, b: LinkRoute) =>
  a === b || (a.path === b.path && a.kind === b.kind && a.pointsRight === b.pointsRight);

const samePoints = (a: EmotionCurve, b: EmotionCurve) =>
  a === b ||
  (a.top === b.top &&
    a.points.length === b.points.length &&
    a.points.every((point, index) => {
      const other = b.points[index];
      return point.x === other?.x && point.y === other.y && point.emotion === other.emotion;
    }) &&
    a.paths.every((path, index) => path === b.paths[index]));

/** Whether two states draw the same, but for what is written on cards. */
function sameButRecords(a: MapState, b: MapState): boolean {
  return (
    a.layout === b.layout &&
    a.routes === b.routes &&
    a.painCounts === b.painCounts &&
    a.palette === b.palette &&
    a.t === b.t &&
    a.cardStanding === b.cardStanding &&
    a.linkStanding === b.linkStanding &&
    a.board.lanes === b.board.lanes &&
    a.board.personas === b.board.personas
  );
}

/** Lines that stay visible from afar; the points between them would only be dust. */
function thickened(items: readonly Primitive[], { lineScale }: Detail): readonly Primitive[] {
  if (lineScale === 1) return items;
  return items.flatMap((item): readonly Primitive[] => {
    if (item.kind === 'circle' || item.kind === 'text') return [];
    if (item.kind === 'path' || item.kind === 'line')
      return [{ ...item, strokeWidth: (item.strokeWidth ?? 1) * lineScale }];
    return [item];
  });
}

export class MapPieces {
  #look: Look | undefined;
  #cards = new Map<string, CardPiece>();
  #links = new Map<string, LinkPiece>();
  #curves = new Map<string, CurvePiece>();
  #labels = new Map<string, LabelPiece>();
  #grid: { readonly of: string; readonly piece: Piece } | undefined;
  #given:
    | { readonly pieces: Map<string, Piece>; readonly detail: Detail; state: MapState }
    | undefined;
  #laneColours: Pick<Board, 'lanes' | 'personas'> | undefined;

  /** The pieces that reach into a region, from back to front. */
  in(region: Region, state: MapState, detail: Detail): ReadonlyMap<string, Piece> {
    this.#forgetOtherLooks(state, detail);
    this.#given = undefined;
    const pieces = new Map<string, Piece>();
    for (const list of [
      [this.#gridOf(state, detail)],
      this.#curvesIn(region, state, detail),
      this.#linksIn(region, state, detail),
      this.#cardsIn(region, state, detail),
      this.#labelsIn(region, state, detail),
    ])
      for (const piece of list) pieces.set(piece.key, piece);
    this.#given = { pieces, state, detail };
    return pieces;
  }

  /**
   * The short way of a colleague's keystroke: when nothing but records of cards has changed since
   * `pieces` were answered, puts the changed ones into them and answers where they are.
   */
  changedCards(state: MapState, pieces: ReadonlyMap<string, Piece>): Region[] | undefined {
    const given = this.#given;
    if (given?.pieces !== pieces || !sameButRecords(given.state, state)) return undefined;
    const regions: Region[] = [];
    const before = given.state.board.touchpoints;
    given.state = state;
    for (const curve of state.curves) {
      const known = this.#curves.get(curve.laneId);
      if (!known || samePoints(known.curve, curve)) continue;
      const piece = curvePiece(state, curve, given.detail);
      this.#curves.set(curve.laneId, piece);
      given.pieces.set(piece.key, piece);
      regions.push(piece.bounds);
    }
    if (before === state.board.touchpoints) return regions;
    for (const [id, touchpoint] of state.board.touchpoints) {
      const known = before.get(id) === touchpoint ? undefined : this.#cards.get(id);
      if (!known) continue;
      const { box, pains, standing } = known;
      const piece = cardPiece(state, { touchpoint, box, pains, standing }, given.detail);
      this.#cards.set(id, piece);
      given.pieces.set(piece.key, piece);
      regions.push(piece.bounds);
    }
    return regions;
  }

  #forgetOtherLooks({ palette, t, board }: MapState, detail: Detail): void {
    const look = this.#look;
    if (look?.palette !== palette || look.t !== t || look.detail !== detail) {
      this.#look = { palette, t, detail };
      this.#cards = new Map();
      this.#links = new Map();
      this.#curves = new Map();
      this.#labels = new Map();
      this.#grid = undefined;
    }
    const { lanes, personas } = board;
    if (this.#laneColours?.lanes !== lanes || this.#laneColours.personas !== personas) {
      this.#laneColours = { lanes, personas };
      this.#curves = new Map();
    }
  }

  #gridOf(state: MapState, detail: Detail): Piece {
    const { width, height } = state.layout;
    const items = [...trayGround(state), ...drawGrid(state)];
    const of = JSON.stringify(items);
    if (this.#grid?.of === of) return this.#grid.piece;
    const bounds = { x: 0, y: 0, width, height };
    const piece = { key: 'grid', bounds, opacity: 1, items: thickened(items, detail) };
    this.#grid = { of, piece };
    return piece;
  }

  #curvesIn(region: Region, state: MapState, detail: Detail): readonly Piece[] {
    const kept = new Map<string, CurvePiece>();
    for (const curve of state.curves) {
      const bounds = bandOf(state, curve);
      if (!overlap(bounds, region)) continue;
      const known = this.#curves.get(curve.laneId);
      const isKnown =
        known && samePoints(known.curve, curve) && known.bounds.width === bounds.width;
      kept.set(curve.laneId, isKnown ? known : curvePiece(state, curve, detail));
    }
    this.#curves = kept;
    return [...kept.values()];
  }

  #linksIn(region: Region, state: MapState, detail: Detail): readonly Piece[] {
    const kept = new Map<string, LinkPiece>();
    for (const route of state.routes) {
      const standing = state.linkStanding(route);
      // From afar a web of hairlines hides the cards: only what was asked for is shown.
      if (detail.level === 'block' && standing !== 'selected') continue;
      if (!overlap(boundsOfRoute(route), region)) continue;
      const known = this.#links.get(route.id);
      const isKnown = known?.standing === standing && sameRoute(known.route, route);
      kept.set(route.id, isKnown ? known : linkPiece(state, route, { standing, detail }));
    }
    this.#links = kept;
    return [...kept.values()];
  }

  /** Above the cards, whose empty edges they may cover; further away they could not be read. */
  #labelsIn(region: Region, state: MapState, detail: Detail): readonly Piece[] {
    if (detail.level !== 'full') return [];
    const kept = new Map<string, LabelPiece>();
    for (const label of labelsOf(state.routes)) {
      const { route, x, y, width, height } = label;
      if (!overlap({ x: x - width / 2, y: y - height / 2, width, height }, region)) continue;
      const standing = state.linkStanding(route);
      const known = this.#labels.get(label.id);
      const isKnown = known?.standing === standing && sameLabel(known.label, label);
      kept.set(label.id, isKnown ? known : labelPiece(state, label, standing));
    }
    this.#labels = kept;
    return [...kept.values()];
  }

  #cardsIn(region: Region, state: MapState, detail: Detail): readonly Piece[] {
    const kept = new Map<string, CardPiece>();
    const { board, layout, painCounts } = state;
    for (const box of CardIndex.of(layout).in(grown(region, SPILL))) {
      const touchpoint = board.touchpoints.get(box.id);
      if (!touchpoint) continue;
      const pains = painCounts.get(box.id) ?? 0;
      const standing = state.cardStanding(box.id);
      const known = this.#cards.get(box.id);
      const isKnown =
        known?.touchpoint === touchpoint &&
        known.pains === pains &&
        known.standing === standing &&
        sameBox(known.box, box);
      const piece = isKnown
        ? known
        : cardPiece(state, { touchpoint, box, pains, standing }, detail);
      kept.set(box.id, piece);
    }
    this.#cards = kept;
    return [...kept.values()];
  }
}

/** On the screen the tray is a strip of the map; the picture has it as a row of its own. */
function trayGround({ layout, palette }: MapState): readonly Primitive[] {
  if (!layout.tray || layout.tray.count === 0) return [];
  const { y, height } = layout.tray;
  return [{ kind: 'rect', x: 0, y, width: layout.width, height, fill: palette.tint }];
}

const bandOf = ({ layout }: MapState, { top, height }: EmotionCurve): Region => ({
  x: 0,
  y: top - SPILL,
  width: layout.width,
  height: height + 2 * SPILL,
});

function curvePiece(state: MapState, curve: EmotionCurve, detail: Detail): CurvePiece {
  const { bands, curves } = drawCurves(state, [curve]);
  return {
    curve,
    key: `curve ${curve.laneId}`,
    bounds: bandOf(state, curve),
    opacity: 1,
    items: [...bands, ...thickened(curves, detail)],
  };
}

type CardLook = Pick<CardPiece, 'touchpoint' | 'box' | 'pains' | 'standing'>;

/** Drawn when it is first painted: of a large map, most pieces never are. */
function cardPiece({ palette, t }: MapState, look: CardLook, detail: Detail): CardPiece {
  const { touchpoint, box, pains, standing } = look;
  let items: readonly Primitive[] | undefined;
  const draw = (): readonly Primitive[] => {
    const card =
      detail.level === 'full'
        ? drawCard({ palette, t }, touchpoint, { box, pains })
        : drawCardAfar({ palette, t }, touchpoint, { box, detail });
    return standing === 'selected' ? [card, selectionOf(palette, box, detail)] : [card];
  };
  const outline = SELECTION_WIDTH * selectionScale(detail);
  return {
    ...look,
    key: `card ${box.id}`,
    bounds: grown(box, SPILL + outline),
    opacity: opacityOf(standing),
    get items() {
      items ??= draw();
      return items;
    },
  };
}

const selectionScale = ({ lineScale, titleSize, level }: Detail) =>
  level === 'title' ? titleSize / 12 : lineScale * (level === 'full' ? 1 : 2);

function selectionOf(palette: Palette, box: CardBox, detail: Detail): Primitive {
  const strokeWidth = SELECTION_WIDTH * selectionScale(detail);
  const { x, y, width, height } = grown(box, strokeWidth / 2 - 1);
  return { kind: 'rect', x, y, width, height, radius: 9, stroke: palette.ink, strokeWidth };
}

function linkPiece(
  { palette }: MapState,
  route: LinkRoute,
  { standing, detail }: { readonly standing: Standing; readonly detail: Detail },
): LinkPiece {
  const isSelected = standing === 'selected';
  const colours = isSelected
    ? { ...palette, ink: palette.accent, secondary: palette.accent }
    : palette;
  const { kind, path } = route;
  const drawn = drawLink(colours, { kind, path, head: arrowhead(route) });
  const isAfar = detail.level === 'colour' && !isSelected;
  return {
    route,
    standing,
    key: `link ${route.id}`,
    bounds: boundsOfRoute(route),
    opacity: opacityOf(standing) * (isAfar ? LINK_OPACITY_AFAR : 1),
    items: isSelected ? thickened(drawn, detail) : drawn,
  };
}

const labels = new WeakMap<readonly LinkRoute[], readonly LinkLabel[]>();

/** Computed once for each version of the routes. */
function labelsOf(routes: readonly LinkRoute[]): readonly LinkLabel[] {
  const known = labels.get(routes);
  if (known) return known;
  const made = linkLabels(routes);
  labels.set(routes, made);
  return made;
}

const sameLabel = (a: LinkLabel, b: LinkLabel) =>
  a === b || (a.x === b.x && a.y === b.y && a.lines.join('\n') === b.lines.join('\n'));

function labelPiece({ palette }: MapState, label: LinkLabel, standing: Standing): LabelPiece {
  const { id, x, y, width, height } = label;
  return {
    label,
    standing,
    key: `label ${id}`,
    bounds: grown({ x: x - width / 2, y: y - height / 2, width, height }, SPILL),
    opacity: opacityOf(standing),
    items: [drawLinkLabel(palette, label)],
  };
}

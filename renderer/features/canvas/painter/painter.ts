/**
 * Keeps a picture of the part of the map around the window. Panning moves the picture and paints
 * what comes into it; a change paints its own rectangle; while zooming the picture is stretched,
 * and painted crisply when the camera rests. Larger work goes to a second bitmap in slices of a
 * frame each, and is shown when it is whole. Knows nothing of React.
 */
import { MapPieces, type MapState } from '../../../../shared/export/map-pieces';
import { detailAt } from '../../../../shared/views/detail';
import { Bitmap } from './bitmap';
import {
  type BitmapPlan,
  type Box,
  type CameraView,
  covers,
  isNearEdge,
  isSameScale,
  pixelsOf,
  planAround,
  regionOf,
  type Screen,
  windowBox,
  without,
} from './bitmap-plan';
import { areaOf, bandsOf, changedRegions, merged, type Pieces } from './dirty';
import { SLICE_COST, sliceHeight } from './slices';

/** The camera rests when it has not moved for so long. */
const REST_AFTER_MS = 120;
/** More changed pieces than these, or more of the area, are painted as a whole. */
const MANY_CHANGES = 120;
const MUCH_AREA = 0.5;
/** While zooming, a picture stretched beyond these is replaced by a sharper one on the way. */
const STRETCH = { least: 0.6, most: 1.7 } as const;

const FIRST_PICTURE = 'map: first picture';

interface Job {
  readonly plan: BitmapPlan;
  readonly pieces: Pieces;
  readonly bands: Box[];
}

const sheetOf = ({ palette, layout }: MapState) => ({ paper: palette.paper, top: layout.top });

export class MapPainter {
  readonly #host: HTMLElement;
  readonly #source = new MapPieces();
  #front: Bitmap;
  #back: Bitmap;
  #job: Job | undefined;
  #camera: CameraView | undefined;
  #screen: Screen | undefined;
  #state: MapState | undefined;
  /** Everything looks different: other colours, words or letters. */
  #isStale = false;
  #hasChanges = false;
  #isMoving = false;
  #frame = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #motion = { x: 0, y: 0 };

  private constructor(host: HTMLElement, front: Bitmap, back: Bitmap) {
    this.#host = host;
    this.#front = front;
    this.#back = back;
    host.append(back.canvas, front.canvas);
  }

  /** Undefined where nothing can be painted. */
  static in(host: HTMLElement): MapPainter | undefined {
    const [front, back] = [Bitmap.create(), Bitmap.create()];
    return front && back ? new MapPainter(host, front, back) : undefined;
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#restTimer);
    this.#host.replaceChildren();
  }

  setScreen(screen: Screen): void {
    // A panel that opens takes some of the window: what is painted of the map stays good.
    if (this.#screen?.density !== screen.density) this.#isStale = true;
    this.#screen = screen;
    this.#place();
    this.#request();
  }

  setCamera(camera: CameraView): void {
    const before = this.#camera;
    this.#camera = camera;
    if (before) this.#motion = { x: before.x - camera.x, y: before.y - camera.y };
    this.#isMoving = true;
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => {
      this.#isMoving = false;
      this.#motion = { x: 0, y: 0 };
      this.#request();
    }, REST_AFTER_MS);
    this.#place();
    this.#request();
  }

  /** The map as it is now; `isAnew` when everything has to be painted again. */
  setState(state: MapState): void {
    const before = this.#state;
    this.#state = state;
    if (before?.palette !== state.palette || before.t !== state.t) this.#isStale = true;
    this.#hasChanges = true;
    this.#request();
  }

  /** The letters look different now: their font has come. */
  repaint(): void {
    this.#isStale = true;
    this.#request();
  }

  #request(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #place(): void {
    const { density } = this.#screen ?? {};
    if (!this.#camera || density === undefined) return;
    this.#front.place(this.#camera, density);
    this.#back.place(this.#camera, density);
  }

  #paint(): void {
    const [camera, screen, state] = [this.#camera, this.#screen, this.#state];
    if (!camera || !screen || !state || screen.width === 0 || screen.height === 0) return;
    const isFirst = !this.#front.plan;
    if (this.#isOutdated(camera)) this.#job = undefined;
    if (!this.#job && this.#hasChanges && !this.#isStale && !isFirst) this.#paintChanges(state);
    if (!this.#job) {
      const plan = this.#nextPlan(camera, screen);
      if (plan) this.#begin(plan, state, screen);
    }
    if (this.#job) this.#work(state, isFirst ? Number.POSITIVE_INFINITY : SLICE_COST);
    // For whoever looks at how long opening a map takes: with the next frame it is on the screen.
    if (isFirst) requestAnimationFrame(() => performance.mark(FIRST_PICTURE));
    if (this.#job || this.#hasChanges) this.#request();
  }

  /** The work under way is for a picture that nobody will look at. */
  #isOutdated(camera: CameraView): boolean {
    if (!this.#job) return false;
    return this.#isStale || (!this.#isMoving && this.#job.plan.zoom !== camera.zoom);
  }

  #nextPlan(camera: CameraView, screen: Screen): BitmapPlan | undefined {
    const { plan } = this.#front;
    if (!plan || this.#isStale) return planAround(camera, screen);
    if (isSameScale(plan, { zoom: camera.zoom, density: screen.density }))
      return isNearEdge(plan, camera, screen)
        ? planAround(camera, screen, this.#lead())
        : undefined;
    if (!this.#isMoving) return planAround(camera, screen);
    const stretch = camera.zoom / plan.zoom;
    const isCoarse = stretch < STRETCH.least || stretch > STRETCH.most;
    return isCoarse || !covers(plan, camera, screen) ? planAround(camera, screen) : undefined;
  }

  #lead() {
    const { x, y } = this.#motion;
    const length = Math.hypot(x, y);
    return length < 1 ? { x: 0, y: 0 } : { x: x / length, y: y / length };
  }

  #begin(plan: BitmapPlan, state: MapState, screen: Screen): void {
    const pieces = this.#source.in(regionOf(plan), state, detailAt(plan.zoom));
    const source = this.#isStale ? undefined : this.#front;
    this.#hasChanges = false;
    this.#isStale = false;
    const kept = this.#back.begin(plan, state.palette.paper, source);
    const view = this.#camera ? windowBox(this.#camera, screen) : plan;
    const height = sliceHeight(plan, pieces, detailAt(plan.zoom));
    const rest = [...without(plan, kept)];
    this.#job = {
      plan,
      pieces,
      bands: [...bandsOf(rest, { height, middle: view.y + view.height / 2 })],
    };
    this.#place();
  }

  #work(state: MapState, budget: number): void {
    const job = this.#job;
    if (!job) return;
    for (let cost = 0; cost < budget && job.bands.length > 0; cost += SLICE_COST) {
      const band = job.bands.shift();
      if (band) this.#back.paint(band, job.pieces, sheetOf(state));
    }
    if (job.bands.length === 0) this.#show(job);
  }

  #show(job: Job): void {
    this.#back.pieces = job.pieces;
    [this.#front, this.#back] = [this.#back, this.#front];
    this.#front.canvas.style.zIndex = '1';
    this.#back.canvas.style.zIndex = '0';
    this.#job = undefined;
    this.#place();
  }

  #paintChanges(state: MapState): void {
    const front = this.#front;
    const { plan } = front;
    if (!plan) return;
    this.#hasChanges = false;
    const { pieces, regions } = this.#changesOf(front, plan, state);
    if (regions.length === 0) {
      front.pieces = pieces;
      return;
    }
    const boxes =
      regions.length > MANY_CHANGES
        ? [plan]
        : merged(regions.flatMap((region) => pixelsOf(plan, region) ?? []));
    if (areaOf(boxes) > MUCH_AREA * plan.width * plan.height) {
      this.#isStale = true;
      return;
    }
    for (const box of boxes) front.paint(box, pieces, sheetOf(state));
    front.pieces = pieces;
  }

  /** Where the front shows something else than the map as it is. */
  #changesOf(front: Bitmap, plan: BitmapPlan, state: MapState) {
    const quick = this.#source.changedCards(state, front.pieces);
    if (quick) return { pieces: front.pieces, regions: quick };
    const pieces = this.#source.in(regionOf(plan), state, detailAt(plan.zoom));
    return { pieces, regions: changedRegions(front.pieces, pieces) };
  }
}

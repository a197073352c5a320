/**
 * The part of the map that the window showed when the camera last rested. What is mounted as
 * elements follows this, not every step of the camera: the painted map is there all the while.
 */
import type { MapRegion } from '../../../../shared/views/card-index';

export interface ViewWindow {
  /** In pixels of the map, with a margin around what can be seen; null before there is a size. */
  readonly region: MapRegion | null;
  readonly zoom: number;
}

interface CameraSource {
  readonly getState: () => {
    readonly transform: readonly [number, number, number];
    readonly width: number;
    readonly height: number;
  };
  readonly subscribe: (listener: () => void) => () => void;
}

const REST_AFTER_MS = 120;
/** Elements are ready this far beyond the window, in its pixels. */
const MARGIN = 120;

/** Below this, cards are too small to be worked with as elements, and there are too many. */
export const ELEMENTS_FROM_ZOOM = 0.45;

export class RestingView {
  #view: ViewWindow = { region: null, zoom: 1 };
  readonly #camera: CameraSource;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seen: readonly unknown[] = [];
  #stop: (() => void) | undefined;

  constructor(camera: CameraSource) {
    this.#camera = camera;
  }

  readonly current = (): ViewWindow => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#stop ??= this.#follow();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearTimeout(this.#timer);
      this.#stop?.();
      this.#stop = undefined;
    };
  };

  #follow(): () => void {
    const follow = () => {
      const { transform, width, height } = this.#camera.getState();
      const seen = [...transform, width, height];
      if (seen.every((value, index) => value === this.#seen[index])) return;
      this.#seen = seen;
      clearTimeout(this.#timer);
      // The first view is not waited for.
      if (!this.#view.region) this.#rest();
      else this.#timer = setTimeout(() => this.#rest(), REST_AFTER_MS);
    };
    follow();
    return this.#camera.subscribe(follow);
  }

  #rest(): void {
    const { transform, width, height } = this.#camera.getState();
    if (width === 0 || height === 0) return;
    const [x, y, zoom] = transform;
    this.#view = {
      region: {
        x: (-x - MARGIN) / zoom,
        y: (-y - MARGIN) / zoom,
        width: (width + 2 * MARGIN) / zoom,
        height: (height + 2 * MARGIN) / zoom,
      },
      zoom,
    };
    for (const listener of this.#listeners) listener();
  }
}

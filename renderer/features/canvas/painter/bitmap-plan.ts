/**
 * Which part of the map a bitmap holds. Its pixels lie on the grid of the device's pixels with
 * the map's origin as zero, whatever the camera: two plans of one zoom differ by whole pixels, so
 * what both hold can be copied, and only the rest has to be painted.
 */

export interface CameraView {
  /** Where the map's origin is in the window, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The window on the map, in CSS pixels, and how many device pixels each of them has. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

/** A rectangle of device pixels, from the map's origin, or of map pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BitmapPlan extends Box {
  readonly zoom: number;
  readonly density: number;
}

/** How far the bitmap reaches beyond the window, in CSS pixels: what a pan shows at once. */
export const OVERSCAN = 256;
/** When less than this is left on a side, the bitmap is moved along. */
const LEAST_OVERSCAN = 120;

/** The window as a rectangle of device pixels of the map at the camera's zoom. */
export function windowBox({ x, y }: CameraView, { width, height, density }: Screen): Box {
  return {
    x: Math.round(-x * density),
    y: Math.round(-y * density),
    width: Math.ceil(width * density),
    height: Math.ceil(height * density),
  };
}

/** A bitmap around the window; `lead` (−1 … 1) puts more of it where the camera is going. */
export function planAround(
  camera: CameraView,
  screen: Screen,
  lead: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): BitmapPlan {
  const { density } = screen;
  const view = windowBox(camera, screen);
  const over = Math.round(OVERSCAN * density);
  return {
    x: view.x - over + Math.round(lead.x * over * LEAD),
    y: view.y - over + Math.round(lead.y * over * LEAD),
    width: view.width + 2 * over,
    height: view.height + 2 * over,
    zoom: camera.zoom,
    density,
  };
}

const LEAD = 0.5;

/** Part of the map that a bitmap holds, in pixels of the map. */
export function regionOf(plan: BitmapPlan, box: Box = plan): Box {
  const scale = plan.zoom * plan.density;
  const { x, y, width, height } = box;
  return { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
}

/** The device pixels of a plan that a part of the map touches. */
export function pixelsOf(plan: BitmapPlan, region: Box): Box | undefined {
  const scale = plan.zoom * plan.density;
  const x = Math.floor(region.x * scale) - 1;
  const y = Math.floor(region.y * scale) - 1;
  const right = Math.ceil((region.x + region.width) * scale) + 1;
  const bottom = Math.ceil((region.y + region.height) * scale) + 1;
  return intersection({ x, y, width: right - x, height: bottom - y }, plan);
}

export function intersection(a: Box, b: Box): Box | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** What of `box` is not in `hole`: up to four rectangles that do not overlap. */
export function without(box: Box, hole: Box | undefined): readonly Box[] {
  const cut = hole && intersection(box, hole);
  if (!cut) return [box];
  const { x, y, width, height } = box;
  const [right, bottom] = [x + width, y + height];
  const [cutRight, cutBottom] = [cut.x + cut.width, cut.y + cut.height];
  return [
    { x, y, width, height: cut.y - y },
    { x, y: cutBottom, width, height: bottom - cutBottom },
    { x, y: cut.y, width: cut.x - x, height: cut.height },
    { x: cutRight, y: cut.y, width: right - cutRight, height: cut.height },
  ].filter((rest) => rest.width > 0 && rest.height > 0);
}

export function isSameScale(a: BitmapPlan, b: Pick<BitmapPlan, 'zoom' | 'density'>): boolean {
  return a.zoom === b.zoom && a.density === b.density;
}

/** Whether the camera has come so near to an edge of the bitmap that it should be moved along. */
export function isNearEdge(plan: BitmapPlan, camera: CameraView, screen: Screen): boolean {
  const view = windowBox(camera, screen);
  const least = Math.round(LEAST_OVERSCAN * screen.density);
  return (
    view.x - plan.x < least ||
    view.y - plan.y < least ||
    plan.x + plan.width - (view.x + view.width) < least ||
    plan.y + plan.height - (view.y + view.height) < least
  );
}

/** Where a bitmap stands in the window, and how it is stretched while the camera zooms. */
export function placementOf(plan: BitmapPlan, camera: CameraView, density: number) {
  const scale = camera.zoom / (plan.zoom * plan.density);
  const x = camera.x + plan.x * scale;
  const y = camera.y + plan.y * scale;
  if (camera.zoom !== plan.zoom || plan.density !== density) return { x, y, scale };
  // On whole pixels of the device, or every letter would be blurred.
  return { x: Math.round(x * density) / density, y: Math.round(y * density) / density, scale };
}

/** Whether the window is inside of what a bitmap of another zoom holds. */
export function covers(plan: BitmapPlan, camera: CameraView, screen: Screen): boolean {
  const { x, y, scale } = placementOf(plan, camera, screen.density);
  return (
    x <= 0 &&
    y <= 0 &&
    x + plan.width * scale >= screen.width &&
    y + plan.height * scale >= screen.height
  );
}

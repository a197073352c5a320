/** A canvas that holds a part of the map, and paints rectangles of it. */
import { LAYOUT } from '../../../../shared/views/board-layout';
import { paintPrimitives } from '../../../drawing/paint-primitives';
import {
  type BitmapPlan,
  type Box,
  type CameraView,
  intersection,
  isSameScale,
  pixelsOf,
  placementOf,
  regionOf,
} from './bitmap-plan';
import type { Pieces } from './dirty';

/** The ground, and where on it something may be painted: headers stand elsewhere on a screen. */
export interface Sheet {
  readonly paper: string;
  /** Height of the stages' headers. */
  readonly top: number;
}

/** The area of the cells; the picture's grid goes on behind its headers. */
const cellsBelow = (top: number): Box => ({
  x: LAYOUT.laneHeader - 1,
  y: top,
  width: ENDLESS,
  height: ENDLESS,
});
const ENDLESS = 10_000_000;

export class Bitmap {
  readonly canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  plan: BitmapPlan | undefined;
  /** What its pixels show. */
  pieces: Pieces = new Map();

  private constructor(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D) {
    this.canvas = canvas;
    this.#context = context;
  }

  /** Undefined where nothing can be painted. */
  static create(): Bitmap | undefined {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { alpha: false });
    return context ? new Bitmap(canvas, context) : undefined;
  }

  /** Takes another part of the map; answers what it could take over from `other`. */
  begin(plan: BitmapPlan, paper: string, other: Bitmap | undefined): Box | undefined {
    const { canvas } = this;
    if (canvas.width !== plan.width || canvas.height !== plan.height) {
      canvas.width = plan.width;
      canvas.height = plan.height;
    }
    this.plan = plan;
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    const from = other?.plan;
    const kept = from && isSameScale(from, plan) ? intersection(from, plan) : undefined;
    if (kept && from && other) {
      const { width, height } = kept;
      const source = [kept.x - from.x, kept.y - from.y, width, height] as const;
      context.drawImage(other.canvas, ...source, kept.x - plan.x, kept.y - plan.y, width, height);
    } else {
      context.fillStyle = paper;
      context.fillRect(0, 0, plan.width, plan.height);
    }
    return kept;
  }

  /** Paints the pieces that touch a rectangle of device pixels. */
  paint(box: Box, pieces: Pieces, { paper, top }: Sheet): void {
    const { plan } = this;
    if (!plan) return;
    const context = this.#context;
    const scale = plan.zoom * plan.density;
    context.save();
    context.setTransform(1, 0, 0, 1, -plan.x, -plan.y);
    context.beginPath();
    context.rect(box.x, box.y, box.width, box.height);
    context.clip();
    context.globalAlpha = 1;
    context.fillStyle = paper;
    context.fillRect(box.x, box.y, box.width, box.height);
    const cells = pixelsOf(plan, cellsBelow(top));
    if (cells) {
      context.beginPath();
      context.rect(cells.x, cells.y, cells.width, cells.height);
      context.clip();
      context.setTransform(scale, 0, 0, scale, -plan.x, -plan.y);
      context.textRendering = 'geometricPrecision';
      const region = regionOf(plan, box);
      for (const piece of pieces.values())
        if (intersection(piece.bounds, region))
          paintPrimitives(context, piece.items, piece.opacity);
    }
    context.restore();
  }

  /** Stands where the camera sees it, stretched while it is of another zoom. */
  place(camera: CameraView, density: number): void {
    if (!this.plan) return;
    const { x, y, scale } = placementOf(this.plan, camera, density);
    this.canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextMounted } from '../../../../renderer/features/canvas/mounting/choose-cards';
import {
  type Box,
  covers,
  intersection,
  isNearEdge,
  pixelsOf,
  placementOf,
  planAround,
  regionOf,
  without,
} from '../../../../renderer/features/canvas/painter/bitmap-plan';
import {
  areaOf,
  bandsOf,
  changedRegions,
  merged,
} from '../../../../renderer/features/canvas/painter/dirty';
import type { Piece } from '../../../../shared/export/map-pieces';

const boxes: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -60, max: 60 }),
  y: fc.integer({ min: -60, max: 60 }),
  width: fc.integer({ min: 1, max: 50 }),
  height: fc.integer({ min: 1, max: 50 }),
});

const isIn = (x: number, y: number) => (box: Box) =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;

const screen = { width: 1400, height: 800, density: 1.5 };

describe('the bitmap of the map', () => {
  it('is exposed exactly where the new place has something that the old one had not', () => {
    fc.assert(
      fc.property(
        boxes,
        boxes,
        fc.integer({ min: -70, max: 120 }),
        fc.integer({ min: -70, max: 120 }),
        (now, before, x, y) => {
          const rest = without(now, before);
          const hits = rest.filter(isIn(x, y)).length;
          expect(hits).toBe(isIn(x, y)(now) && !isIn(x, y)(before) ? 1 : 0);
        },
      ),
    );
  });

  it('keeps one grid of pixels: a shift is a whole number of them, and at rest letters stay sharp', () => {
    const camera = { x: 13.37, y: -420.8, zoom: 0.73 };
    const [one, other] = [
      planAround(camera, screen),
      planAround({ ...camera, x: -250.2, y: -77.7 }, screen, { x: 1, y: 0 }),
    ];
    expect([one.x, one.y, other.x, other.y].every(Number.isInteger)).toBe(true);
    const { x, y } = placementOf(one, camera, screen.density);
    expect([x * screen.density, y * screen.density].map((at) => at % 1)).toEqual([-0, -0]);
  });

  it('is moved along before its edge comes into view, and is not enough for a wider view', () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    const plan = planAround(camera, screen);
    expect(isNearEdge(plan, { ...camera, x: -100 }, screen)).toBe(false);
    expect(isNearEdge(plan, { ...camera, x: -200 }, screen)).toBe(true);
    expect(covers(plan, { ...camera, zoom: 1.4 }, screen)).toBe(true);
    expect(covers(plan, { x: 300, y: 200, zoom: 0.5 }, screen)).toBe(false);
  });

  it('has a pixel for every part of a region, and nothing for one beyond it', () => {
    const plan = planAround({ x: 40, y: 30, zoom: 0.31 }, screen);
    const region = regionOf(plan, { ...plan, x: plan.x + 100, width: 50 });
    const pixels = pixelsOf(plan, region);
    expect(pixels && intersection(pixels, { ...plan, x: plan.x + 100, width: 50 })?.width).toBe(50);
    expect(pixelsOf(plan, { x: 1e6, y: 0, width: 10, height: 10 })).toBeUndefined();
  });
});

describe('what is painted again', () => {
  const piece = (key: string, bounds: Box): Piece => ({ key, bounds, opacity: 1, items: [] });
  const [a, b] = [
    piece('a', { x: 0, y: 0, width: 10, height: 10 }),
    piece('b', { x: 50, y: 0, width: 10, height: 10 }),
  ];
  const moved = piece('b', { x: 80, y: 0, width: 10, height: 10 });
  const listed = (...pieces: Piece[]) => new Map(pieces.map((one) => [one.key, one]));

  it('is where a piece was and where it is; nothing while all are the very same', () => {
    expect(changedRegions(listed(a, b), listed(a, b))).toEqual([]);
    expect(changedRegions(listed(a, b), listed(a, moved))).toEqual([b.bounds, moved.bounds]);
    expect(changedRegions(listed(a), listed(a, b))).toEqual([b.bounds]);
    expect(changedRegions(listed(a, b), listed(b))).toEqual([a.bounds]);
  });

  it('covers every changed pixel, each at most once', () => {
    fc.assert(
      fc.property(fc.array(boxes, { maxLength: 12 }), (list) => {
        const kept = merged(list);
        for (const box of list)
          expect(
            kept.some(
              (one) =>
                intersection(one, box)?.width === box.width &&
                intersection(one, box)?.height === box.height,
            ),
          ).toBe(true);
        kept.forEach((one, at) => {
          for (const other of kept.slice(at + 1)) expect(intersection(one, other)).toBeUndefined();
        });
      }),
    );
  });

  it('is cut into bands that lose nothing, those in the middle of the window first', () => {
    const whole = { x: -20, y: -500, width: 300, height: 1001 };
    const bands = bandsOf([whole], { height: 90, middle: 0 });
    expect(areaOf(bands)).toBe(areaOf([whole]));
    expect(Math.max(...bands.map(({ height }) => height))).toBeLessThanOrEqual(90);
    const far = bands.map(({ y, height }) => Math.abs(y + height / 2));
    expect(far).toEqual(far.toSorted((one, other) => one - other));
  });
});

describe('cards that are elements', () => {
  const wanted = Array.from({ length: 30 }, (_, index) => `c${index}`);
  const pinned = new Set(['c3', 'far']);

  it('come a dozen at a time, and go when they are no longer wanted', () => {
    let mounted: ReadonlySet<string> = new Set(['gone']);
    const sizes: number[] = [];
    for (let isDone = false; !isDone; ) {
      ({ mounted, isDone } = nextMounted({ wanted, mounted, pinned }));
      sizes.push(mounted.size);
    }
    expect(sizes).toEqual([12, 24, 29]);
    expect(mounted.has('gone')).toBe(false);
    expect(nextMounted({ wanted, mounted, pinned }).mounted).toBe(mounted);
  });
});

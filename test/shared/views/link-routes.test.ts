import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../../../shared/model/board';
import type { Link } from '../../../shared/model/link';
import { type LayoutOptions, layOutBoard } from '../../../shared/views/board-layout';
import { arrowhead, type LinkRoute, routeLinks } from '../../../shared/views/link-routes';
import { largeBoard } from '../../support/large-board';
import { foldedBoards } from '../../support/placed-boards';
import { boards } from '../../support/random-board';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a route: its rounded path with the roundings taken back. */
function cornersOf(path: string): readonly Point[] {
  const numbers = path
    .split(/[^-\d.]+/)
    .filter((part) => part !== '')
    .map(Number);
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2)
    points.push({ x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0 });
  return points;
}

function piecesOf(route: LinkRoute): readonly (readonly [Point, Point])[] {
  const points = [...cornersOf(route.path), route.tip];
  return points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
}

/** Everything that a route runs through, as messages; empty when it is readable. */
function collisions(board: Board, options: LayoutOptions = {}): readonly string[] {
  const layout = layOutBoard(board, options);
  const inner = [...layout.cards.values()].map(({ id, x, y, width, height }) => {
    return { id, left: x + 0.5, right: x + width - 0.5, top: y + 0.5, bottom: y + height - 0.5 };
  });
  return routeLinks(board, layout).flatMap((route) =>
    piecesOf(route).flatMap(([from, to]) =>
      inner
        .filter(
          ({ left, right, top, bottom }) =>
            Math.min(from.x, to.x) < right &&
            Math.max(from.x, to.x) > left &&
            Math.min(from.y, to.y) < bottom &&
            Math.max(from.y, to.y) > top,
        )
        .map(({ id }) => `${route.kind} ${route.from} → ${route.to} crosses ${id}`),
    ),
  );
}

const withLinks = (board: Board, links: readonly Link[]): Board => ({
  ...board,
  pains: new Map(),
  links: new Map(links.map((link) => [link.id, link])),
});

describe('routes of links', () => {
  it('never cross a card, on any board', () => {
    fc.assert(
      fc.property(boards({ cards: 12 }), (board) => {
        expect(collisions(board)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never cross a card where stages or lanes are folded away or divided', () => {
    fc.assert(
      fc.property(foldedBoards, ({ board, collapsed }) => {
        expect(collisions(board, { collapsed, keepsTray: true })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('end at the band or column that hides a card, and are not drawn inside of one', () => {
    const board = largeBoard({ stages: 3, lanes: 1, cardsPerCell: 2 });
    const link = (id: string, from: string, to: string): Link => ({
      id,
      from,
      to,
      kind: 'flow',
      label: '',
    });
    const linked = withLinks(board, [link('a', 't0', 't2'), link('b', 't2', 't3')]);
    const layout = layOutBoard(linked, { collapsed: { stages: ['s1'], lanes: [] } });
    const routes = routeLinks(linked, layout);
    expect(routes.map(({ id }) => id)).toEqual(['a']);
    expect(routes[0]?.tip.x).toBe(layout.hidden.get('t2')?.x);
  });

  it('never cross a card where a hundred links crowd', () => {
    expect(collisions(largeBoard({ stages: 10, lanes: 5, cardsPerCell: 10 }))).toEqual([]);
  });

  it('arrive horizontally and leave room for the arrowhead', () => {
    const board = largeBoard({ stages: 6, lanes: 2, cardsPerCell: 3 });
    for (const route of routeLinks(board, layOutBoard(board))) {
      const corners = cornersOf(route.path);
      const last = corners.at(-1) ?? route.tip;
      expect(last.y).toBeCloseTo(route.tip.y);
      const turn = corners.findLast(({ y }) => Math.abs(y - route.tip.y) > 0.01);
      if (turn) expect(Math.abs(route.tip.x - turn.x)).toBeGreaterThanOrEqual(8);
      const [tip, above, below] = arrowhead(route);
      expect(tip).toEqual(route.tip);
      expect(Math.sign((above?.x ?? 0) - route.tip.x)).toBe(route.pointsRight ? -1 : 1);
      expect(above?.x).toBe(below?.x);
    }
  });

  it('keep apart when they run side by side', () => {
    const board = largeBoard({ stages: 2, lanes: 1, cardsPerCell: 4 });
    const link = (id: string, from: string, to: string): Link => ({
      id,
      from,
      to,
      kind: 'flow',
      label: '',
    });
    const crossed = withLinks(board, [link('a', 't0', 't7'), link('b', 't1', 't6')]);
    const xs = routeLinks(crossed, layOutBoard(crossed)).map(
      ({ path }) => cornersOf(path).map(({ x }) => x)[2],
    );
    expect(Math.abs((xs[0] ?? 0) - (xs[1] ?? 0))).toBeGreaterThanOrEqual(4);
  });

  it('share a track when one ends before the other begins', () => {
    const board = largeBoard({ stages: 2, lanes: 2, cardsPerCell: 2 });
    const link = (id: string, from: string, to: string): Link => ({
      id,
      from,
      to,
      kind: 'flow',
      label: '',
    });
    const apart = withLinks(board, [link('a', 't0', 't5'), link('b', 't2', 't7')]);
    const xs = routeLinks(apart, layOutBoard(apart)).map(
      ({ path }) => cornersOf(path).map(({ x }) => x)[2],
    );
    expect(xs[0]).toBe(xs[1]);
  });

  it('meet one side of a card at different heights', () => {
    const board = largeBoard({ stages: 2, lanes: 1, cardsPerCell: 3 });
    const link = (id: string, from: string): Link => ({
      id,
      from,
      to: 't4',
      kind: 'cause',
      label: '',
    });
    const meeting = withLinks(board, [link('a', 't0'), link('b', 't1'), link('c', 't2')]);
    const heights = routeLinks(meeting, layOutBoard(meeting)).map(({ tip }) => tip.y);
    const sorted = heights.toSorted((a, b) => a - b);
    sorted.slice(1).forEach((y, index) => {
      expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(9);
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLink } from '../../../shared/doc/commands/links';
import { addPain, setPainRoot } from '../../../shared/doc/commands/pains';
import type { Board } from '../../../shared/model/board';
import { type CardBox, LAYOUT, layOutBoard } from '../../../shared/views/board-layout';
import { type LinkRoute, routeLinks } from '../../../shared/views/link-routes';
import { boardOf, docOf } from '../../support/peers';
import { boardOfPlan, placedBoards } from '../../support/placed-boards';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A route as straight pieces from edge to edge: the control point of a rounding is its corner. */
function piecesOf({ path, tip }: LinkRoute): readonly (readonly [Point, Point])[] {
  const commands = [...path.matchAll(/([MLQ]) ([-\d.]+) ([-\d.]+)/g)].map(([, letter, x, y]) => ({
    letter,
    x: Number(x),
    y: Number(y),
  }));
  const corners: Point[] = commands.filter(({ letter }) => letter !== 'L');
  const points = [...corners, tip];
  return points.slice(1).map((point, at) => [points[at] ?? point, point] as const);
}

const routesOf = (board: Board) => {
  const layout = layOutBoard(board);
  const box = (id: string) => layout.cards.get(id) as CardBox;
  return { layout, box, routes: routeLinks(board, layout) };
};

const isOnSide = ({ x, y }: Point, box: CardBox) =>
  (x === box.x || x === box.x + box.width) && y > box.y && y < box.y + box.height;

describe('where links run', () => {
  it('from the side of one card to the side of the other, and arrive horizontally from outside', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const { routes, box } = routesOf(board);
        for (const route of routes) {
          const pieces = piecesOf(route);
          const [from, to] = [box(route.from), box(route.to)];
          expect(pieces[0] && isOnSide(pieces[0][0], from)).toBe(true);
          expect(isOnSide(route.tip, to)).toBe(true);
          expect(route.pointsRight).toBe(route.tip.x === to.x);
          const [turn, end] = pieces.at(-1) ?? [];
          expect(turn?.y).toBeCloseTo(end?.y ?? Number.NaN, 1);
          if (route.pointsRight) expect(turn?.x).toBeLessThan(to.x);
          else expect(turn?.x).toBeGreaterThan(to.x + to.width);
        }
      }),
    );
  });

  it('only straight across or straight down, and down only in the gutters between columns', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        for (const route of routesOf(board).routes)
          for (const [a, b] of piecesOf(route)) {
            const isAcross = Math.abs(a.y - b.y) < 0.02;
            expect(isAcross || a.x === b.x).toBe(true);
            if (isAcross) continue;
            const column = (a.x - LAYOUT.laneHeader) / LAYOUT.column;
            expect(Math.abs(column - Math.round(column)) * LAYOUT.column).toBeLessThan(12);
          }
      }),
    );
  });

  it('never across a card, however full the cells and the tray are', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const { routes, layout } = routesOf(board);
        for (const route of routes)
          for (const [a, b] of piecesOf(route))
            for (const { id, x, y, width, height } of layout.cards.values()) {
              const isCrossed =
                Math.min(a.x, b.x) < x + width &&
                Math.max(a.x, b.x) > x &&
                Math.min(a.y, b.y) < y + height &&
                Math.max(a.y, b.y) > y;
              expect(isCrossed, `${route.from} → ${route.to} crosses ${id}`).toBe(false);
            }
      }),
      { numRuns: 400 },
    );
  });

  it('with the stretch across, where a label goes, on the route itself', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        for (const route of routesOf(board).routes) {
          const { across } = route;
          if (!across) continue;
          const isOn = piecesOf(route).some(
            ([a, b]) =>
              Math.abs(a.y - across.y) < 0.02 &&
              Math.abs(b.y - across.y) < 0.02 &&
              Math.min(a.x, b.x) <= across.x &&
              Math.max(a.x, b.x) >= across.x,
          );
          expect(isOn).toBe(true);
        }
      }),
    );
  });

  it('the same for the same board, in whatever order links were made', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const turned = { ...board, links: new Map([...board.links].reverse()) };
        expect(routesOf(turned).routes).toEqual(routesOf(board).routes);
      }),
    );
  });

  it('nowhere when one of the cards is gone, and not from a card to itself', () => {
    fc.assert(
      fc.property(placedBoards, (board) => {
        const links = new Map([
          ['k-gone', { id: 'k-gone', from: 't0', to: 'gone', kind: 'flow' as const, label: '' }],
          ['k-self', { id: 'k-self', from: 't0', to: 't0', kind: 'loop' as const, label: '' }],
        ]);
        expect(routesOf({ ...board, links, pains: new Map() }).routes).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a link alone', () => {
  const card = (stage: number) => ({ stage, lane: 0, title: '', emotion: undefined });
  const linked = (from: number, to: number) =>
    routesOf(
      boardOfPlan({
        stages: 3,
        lanes: [true],
        cards: [0, 0, 1, 2].map(card),
        links: [[from, to, 0]],
        roots: [],
      }),
    );

  it('meets both cards in the middle of a side', () => {
    const { routes, box } = linked(0, 3);
    const [route] = routes;
    const start = route && piecesOf(route)[0]?.[0];
    expect(start?.y).toBe(box('t0').y + box('t0').height / 2);
    expect(route?.tip).toEqual({ x: box('t3').x, y: box('t3').y + box('t3').height / 2 });
  });

  it.each([
    ['forwards from right to left', 0, 2, 'right', 'left'],
    ['backwards from left to right', 2, 0, 'left', 'right'],
    ['within a column by the gutter at its right', 0, 1, 'right', 'right'],
  ] as const)('runs %s', (_, from, to, leaves, arrives) => {
    const { routes, box } = linked(from, to);
    const sideOf = (x: number, { x: left }: CardBox) => (x === left ? 'left' : 'right');
    const [route] = routes;
    if (!route) throw new Error('no route');
    expect(sideOf(piecesOf(route)[0]?.[0].x ?? 0, box(`t${from}`))).toBe(leaves);
    expect(sideOf(route.tip.x, box(`t${to}`))).toBe(arrives);
  });
});

describe('arrows from the root of a pain', () => {
  const card = (stage: number) => ({ stage, lane: 0, title: '', emotion: undefined });
  function threeCards() {
    const cards = [0, 1, 2].map(card);
    return docOf(boardOfPlan({ stages: 3, lanes: [true], cards, links: [], roots: [] }));
  }
  const arrows = (doc: ReturnType<typeof threeCards>) =>
    routesOf(boardOf(doc)).routes.map(({ from, to, kind, isRoot }) => ({ from, to, kind, isRoot }));

  it('run from the card that causes it to the card that it hurts', () => {
    const doc = threeCards();
    setPainRoot(doc, addPain(doc, 't0'), 't2');
    expect(arrows(doc)).toEqual([{ from: 't2', to: 't0', kind: 'cause', isRoot: true }]);
  });

  it.each([undefined, 'here', 'outside', 't0', 'gone'])('are not there for the root %s', (root) => {
    const doc = threeCards();
    setPainRoot(doc, addPain(doc, 't0'), root);
    expect(arrows(doc)).toEqual([]);
  });

  it('do not double a link that was drawn, nor each other', () => {
    const doc = threeCards();
    setPainRoot(doc, addPain(doc, 't0'), 't2');
    setPainRoot(doc, addPain(doc, 't0'), 't2');
    expect(arrows(doc)).toHaveLength(1);
    addLink(doc, { from: 't2', to: 't0', kind: 'flow' });
    expect(arrows(doc)).toEqual([{ from: 't2', to: 't0', kind: 'flow', isRoot: false }]);
    addLink(doc, { from: 't0', to: 't2', kind: 'flow' });
    expect(arrows(doc)).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { drawCardAfar } from '../../../shared/export/draw-card-afar';
import type { Primitive } from '../../../shared/export/primitives';
import { translator } from '../../../shared/i18n/translate';
import { layOutBoard } from '../../../shared/views/board-layout';
import { CardIndex } from '../../../shared/views/card-index';
import { DETAIL_LEVELS, detailAt, detailLevel } from '../../../shared/views/detail';
import { LIGHT } from '../../../shared/views/palette';
import { largeBoard } from '../../support/large-board';

const zooms = Array.from({ length: 400 }, (_, index) => 2 * 0.985 ** index);

describe('how much is drawn', () => {
  it.each([
    [1, 'full'],
    [0.68, 'full'],
    [0.6, 'title'],
    [0.4, 'title'],
    [0.3, 'colour'],
    [0.15, 'colour'],
    [0.1, 'block'],
    [0.01, 'block'],
  ] as const)('at a zoom of %d is: %s', (zoom, level) => {
    expect(detailLevel(zoom)).toBe(level);
  });

  it('only becomes less on the way out', () => {
    const order = zooms.map((zoom) => DETAIL_LEVELS.indexOf(detailLevel(zoom)));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('is the same object for zooms that look the same, of which there are few', () => {
    expect(detailAt(0.7)).toBe(detailAt(1));
    expect(new Set(zooms.map(detailAt)).size).toBeLessThan(30);
  });
});

describe('a card from further away', () => {
  const board = largeBoard({ stages: 2, lanes: 2, cardsPerCell: 5 });
  const layout = layOutBoard(board);
  const context = { palette: LIGHT, t: translator('vi') };
  const shapes = (items: readonly Primitive[]): readonly Primitive[] =>
    items.flatMap((item) => (item.kind === 'group' ? shapes(item.items) : [item]));
  const drawn = (id: string, zoom: number) => {
    const [touchpoint, box] = [board.touchpoints.get(id), layout.cards.get(id)];
    if (!touchpoint || !box) throw new Error(`no card ${id}`);
    const card = drawCardAfar(context, touchpoint, { box, detail: detailAt(zoom) });
    return { touchpoint, box, card, items: shapes(card.items) };
  };

  it('never has letters that could not be read', () => {
    for (const zoom of zooms.filter((one) => detailLevel(one) !== 'full'))
      for (const id of board.touchpoints.keys())
        for (const item of drawn(id, zoom).items)
          if (item.kind === 'text') expect(item.size * zoom).toBeGreaterThanOrEqual(9);
  });

  it('keeps its place, and its title within its edges', () => {
    for (const zoom of [0.6, 0.5, 0.4])
      for (const id of board.touchpoints.keys()) {
        const { card, box, items } = drawn(id, zoom);
        expect(card).toMatchObject({ x: box.x, y: box.y, width: box.width, height: box.height });
        const texts = items.filter((item) => item.kind === 'text');
        expect(texts.length).toBeGreaterThan(0);
        for (const { y, size } of texts) {
          expect(y).toBeLessThanOrEqual(box.height);
          expect(y - size).toBeGreaterThanOrEqual(-size / 2);
        }
      }
  });

  it.each([0.5, 0.2, 0.05])('shows at %d how it feels and that it is critical', (zoom) => {
    const { touchpoint, items } = drawn('t0', zoom);
    expect(touchpoint.critical).toBe(true);
    const fills = items.map((item) => ('fill' in item ? item.fill : undefined));
    expect(fills).toContain(LIGHT.emotion[touchpoint.emotion ?? 0]);
    expect(items.some((item) => item.kind === 'path' && item.fill === LIGHT.ink)).toBe(true);
  });
});

describe('the cards at a place of the map', () => {
  const layout = layOutBoard(largeBoard({ stages: 6, lanes: 4, cardsPerCell: 7 }));
  const index = CardIndex.of(layout);
  const all = [...layout.cards.values()];

  it('are those that reach into a region, whether it is small or the whole map', () => {
    for (const region of [
      { x: 300, y: 300, width: 40, height: 60 },
      { x: 500, y: 900, width: 700, height: 500 },
      { x: -500, y: -500, width: 90_000, height: 90_000 },
    ]) {
      const expected = all.filter(
        (box) =>
          box.x < region.x + region.width &&
          region.x < box.x + box.width &&
          box.y < region.y + region.height &&
          region.y < box.y + box.height,
      );
      const ids = index.in(region).map(({ id }) => id);
      expect(index.inReadingOrder(ids)).toEqual(expected.map(({ id }) => id));
    }
  });

  it('include the one under the pointer, and none between two', () => {
    for (const box of all) {
      expect(index.at({ x: box.x + box.width / 2, y: box.y + box.height / 2 })?.id).toBe(box.id);
      expect(index.at({ x: box.x - 3, y: box.y + 5 })).toBeUndefined();
    }
  });
});

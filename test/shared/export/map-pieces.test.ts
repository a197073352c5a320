import { describe, expect, it } from 'vitest';
import { MapPieces, type MapState } from '../../../shared/export/map-pieces';
import { translator } from '../../../shared/i18n/translate';
import type { Board } from '../../../shared/model/board';
import { layOutBoard } from '../../../shared/views/board-layout';
import { painCounts } from '../../../shared/views/card-parts';
import { detailAt } from '../../../shared/views/detail';
import { emotionCurves } from '../../../shared/views/emotion-curve';
import { routeLinks } from '../../../shared/views/link-routes';
import { DARK, LIGHT } from '../../../shared/views/palette';
import { largeBoard } from '../../support/large-board';

const plain = () => 'plain' as const;
const t = translator('vi');
const layout = layOutBoard(largeBoard({ stages: 5, lanes: 3, cardsPerCell: 4 }));

function stateOf(board: Board, more: Partial<MapState> = {}): MapState {
  const curves = emotionCurves(board, layout);
  const routes = routeLinks(board, layout);
  const standing = { cardStanding: plain, linkStanding: plain };
  const pains = painCounts(board);
  return {
    board,
    layout,
    curves,
    routes,
    painCounts: pains,
    palette: LIGHT,
    t,
    ...standing,
    ...more,
  };
}

const board = largeBoard({ stages: 5, lanes: 3, cardsPerCell: 4 });
const state = stateOf(board);
const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
const full = detailAt(1);
const renamed = (id: string, title: string): Board => {
  const card = board.touchpoints.get(id);
  if (!card) throw new Error(`no card ${id}`);
  return { ...board, touchpoints: new Map(board.touchpoints).set(id, { ...card, title }) };
};
const changed = (before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>) =>
  [...after.keys()].filter((key) => before.get(key) !== after.get(key));

describe('the pieces of the map', () => {
  it('are one for each card and link, and keep their identity while they look the same', () => {
    const pieces = new MapPieces();
    const first = pieces.in(whole, state, full);
    expect([...first.keys()].filter((key) => key.startsWith('card')).length).toBe(60);
    expect([...first.keys()].filter((key) => key.startsWith('link')).length).toBe(
      state.routes.length,
    );
    expect(changed(first, pieces.in(whole, stateOf({ ...board }), full))).toEqual([]);
    const next = pieces.in(whole, stateOf(renamed('t7', 'Tôi trả tiền')), full);
    expect(changed(first, next)).toEqual(['card t7']);
  });

  it('are other ones in other colours, in another language and from another distance', () => {
    const pieces = new MapPieces();
    const first = pieces.in(whole, state, full);
    for (const [other, detail] of [
      [stateOf(board, { palette: DARK }), full],
      [stateOf(board, { t: translator('en') }), full],
      [state, detailAt(0.2)],
    ] as const)
      expect(changed(first, pieces.in(whole, other, detail))).toContain('card t7');
  });

  it('stand back, or stand out beyond their edges', () => {
    const pieces = new MapPieces();
    const before = pieces.in(whole, state, full).get('card t7');
    const standing = (id: string) => (id === 't7' ? 'dimmed' : id === 't8' ? 'selected' : 'plain');
    const after = pieces.in(whole, stateOf(board, { cardStanding: standing }), full);
    expect(after.get('card t7')?.opacity).toBe(0.35);
    expect(before?.opacity).toBe(1);
    expect(after.get('card t8')?.items.length).toBe(2);
  });

  it('are only those that reach into the region', () => {
    const box = layout.cards.get('t7');
    if (!box) throw new Error('no card');
    const near = new MapPieces().in(box, state, full);
    expect(near.has('card t7')).toBe(true);
    expect([...near.keys()].filter((key) => key.startsWith('card')).length).toBeLessThan(4);
  });

  it('take a colleague’s keystroke the short way, and anything else the long one', () => {
    const pieces = new MapPieces();
    const first = pieces.in(whole, state, full);
    const { curves, routes } = state;
    const typed = { ...state, board: renamed('t7', 'Tôi trả tiền'), curves, routes };
    const regions = pieces.changedCards(typed, first);
    expect(regions).toEqual([first.get('card t7')?.bounds]);
    expect(first.get('card t7')).toEqual(new MapPieces().in(whole, typed, full).get('card t7'));
    expect(pieces.changedCards({ ...typed, cardStanding: () => 'dimmed' }, first)).toBeUndefined();
    expect(pieces.changedCards({ ...typed, layout: { ...layout } }, first)).toBeUndefined();
    expect(pieces.changedCards(typed, new Map())).toBeUndefined();
  });
});

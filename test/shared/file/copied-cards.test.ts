import { describe, expect, it } from 'vitest';
import {
  copiedCards,
  decodeCopiedCards,
  encodeCopiedCards,
} from '../../../shared/file/copied-cards';
import { smallBoard } from '../../support/small-board';

const copy = () => copiedCards(smallBoard, ['ad', 'greet']);

describe('cards on the clipboard', () => {
  it('come back as they were, with their pains, links and the names of their places', () => {
    const back = decodeCopiedCards(encodeCopiedCards(copy()));
    expect(back).toEqual({ ok: true, value: copy() });
    expect(copy().touchpoints.map(({ id }) => id)).toEqual(['ad', 'greet']);
    expect(copy().pains.map(({ id }) => id)).toEqual(['n1']);
    // A link whose other end stays behind does not come along.
    expect(copy().links.map(({ id }) => id)).toEqual(['k1']);
    expect(copy().stages).toEqual([
      { id: 'know', title: 'Nhận biết' },
      { id: 'buy', title: '' },
    ]);
    expect(copy().lanes).toEqual([{ id: 'lan', title: 'Chị Lan' }]);
  });

  const changed = (change: object) => JSON.stringify({ ...copy(), ...change });

  it.each<[string, string]>([
    ['no JSON', '{"format":'],
    ['another format', changed({ format: 'journey-room/board' })],
    ['a later version', changed({ version: 2 })],
    ['unknown keys', changed({ script: '<img onerror=…>' })],
    ['a list in place of an object', '[]'],
    ['no cards', changed({ touchpoints: [] })],
    ['a card without an id', changed({ touchpoints: [{ title: 'x' }] })],
    ['ids that are no ids', changed({ touchpoints: [{ ...copy().touchpoints[0], id: '../x' }] })],
    ['one id twice', changed({ touchpoints: [copy().touchpoints[0], copy().touchpoints[0]] })],
    ['an emotion of 9', changed({ touchpoints: [{ ...copy().touchpoints[0], emotion: 9 }] })],
    ['pollution', '{"__proto__":{"polluted":true},"format":"journey-room/cards"}'],
    ['too many cards', changed({ touchpoints: Array(5001).fill(copy().touchpoints[0]) })],
  ])('are refused with %s', (_, text) => {
    expect(decodeCopiedCards(text)).toEqual({ ok: false, error: 'not-cards' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('are refused unread when they are larger than any board', () => {
    expect(decodeCopiedCards(' '.repeat(17_000_000))).toEqual({ ok: false, error: 'too-large' });
  });
});

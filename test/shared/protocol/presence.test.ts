import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseColour,
  PARTICIPANT_COLOURS,
  parsePresence,
} from '../../../shared/protocol/presence';

const [FIRST] = PARTICIPANT_COLOURS;
const user = { name: 'Ngọc Diệp', colour: FIRST };
const full = {
  user,
  role: 'editor',
  cursor: { x: -12.5, y: 3000 },
  selection: ['a', 'b'],
  gesture: { ids: ['a'], x: 1, y: 2 },
  editing: { id: 'a', field: 'title' },
};

describe('a presence', () => {
  it('is read as it was written', () => {
    expect(parsePresence(full)).toEqual(full);
  });

  it('needs nothing but a name and a colour', () => {
    expect(parsePresence({ user })).toEqual({
      user,
      cursor: null,
      selection: [],
      gesture: null,
      editing: null,
    });
  });

  it('loses what does not belong to it', () => {
    const read = parsePresence({ ...full, html: '<b>', user: { ...user, mail: 'x@y' } });
    expect(read).toEqual(full);
  });

  it.each([
    ['null', null],
    ['a text', 'Ann'],
    ['nobody', {}],
    ['a name of 61 letters', { user: { ...user, name: 'x'.repeat(61) } }],
    ['a colour of its own', { user: { ...user, colour: '#123456' } }],
    ['a colour that is style', { user: { ...user, colour: 'red;background:url(x)' } }],
    ['an unknown role', { user, role: 'admin' }],
    ['a cursor at infinity', { user, cursor: { x: Number.POSITIVE_INFINITY, y: 0 } }],
    ['a cursor that is no number', { user, cursor: { x: Number.NaN, y: 0 } }],
    ['a cursor beyond every map', { user, cursor: { x: 1e9, y: 0 } }],
    ['half a cursor', { user, cursor: { x: 1 } }],
    ['a selection of 201', { user, selection: Array.from({ length: 201 }, (_, at) => `t${at}`) }],
    ['a selection of numbers', { user, selection: [1] }],
    ['an endless id', { user, selection: ['x'.repeat(65)] }],
    ['a gesture without a place', { user, gesture: { ids: ['a'] } }],
    ['editing nothing', { user, editing: { id: '', field: 'title' } }],
  ])('is not %s', (_what, state) => {
    expect(parsePresence(state)).toBeNull();
  });

  it('of anything never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (state) => {
        const read = parsePresence(state);
        if (read) expect(PARTICIPANT_COLOURS).toContain(read.user.colour);
      }),
    );
  });
});

describe('the colours of participants', () => {
  const channels = (hex: string) =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = channels(hex).map((c) =>
      c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, two: string) => {
    const [light = 0, dark = 0] = [luminance(one), luminance(two)].toSorted((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  it('are twelve different ones', () => {
    expect(new Set(PARTICIPANT_COLOURS).size).toBe(12);
  });

  it('carry white text, and stand out from light and dark paper', () => {
    for (const colour of PARTICIPANT_COLOURS) {
      expect([colour, contrast(colour, '#FFFFFF') >= 4.5]).toEqual([colour, true]);
      for (const paper of ['#FBFAF7', '#FFFFFF', '#16181D', '#1E2128']) {
        expect([colour, paper, contrast(colour, paper) >= 3]).toEqual([colour, paper, true]);
      }
    }
  });

  it('are given out so that nobody shares one until all are in use', () => {
    const taken: string[] = [];
    for (let person = 0; person < 12; person += 1) {
      const colour = chooseColour(taken);
      expect(taken).not.toContain(colour);
      taken.push(colour);
    }
    expect(PARTICIPANT_COLOURS).toContain(chooseColour(taken));
    const twice = taken.filter((colour) => colour !== taken[4]);
    expect(chooseColour([...taken, ...twice])).toBe(taken[4]);
  });
});

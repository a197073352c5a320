import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { caretAfter, editText, type Splice, spliceBetween } from '../../../shared/doc/text-edit';
import { cleanTexts, survivesUtf8 } from '../../support/random-text';

const applied = (before: string, { at, remove, insert }: Splice) =>
  before.slice(0, at) + insert + before.slice(at + remove);

/** Texts that share beginnings and ends, as the versions of one field do. */
const versions = fc
  .record({ head: cleanTexts, before: cleanTexts, after: cleanTexts, tail: cleanTexts })
  .map(({ head, before, after, tail }) => [head + before + tail, head + after + tail] as const);

/** Emoji whose first or second half is the same as the other's. */
const twins = fc
  .array(fc.constantFrom('👩', '👨', '\u{1F469}', '\u{10469}', 'a', ''), { maxLength: 4 })
  .map((parts) => parts.join(''));

describe('the splice between two versions of a text', () => {
  it('turns the one into the other', () => {
    fc.assert(
      fc.property(fc.oneof(versions, fc.tuple(twins, twins)), ([before, after]) => {
        const splice = spliceBetween(before, after);
        if (before === after) expect(splice).toBeUndefined();
        else expect(applied(before, splice as Splice)).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it('never cuts an emoji in half', () => {
    fc.assert(
      fc.property(fc.oneof(versions, fc.tuple(twins, twins)), ([before, after]) => {
        const splice = spliceBetween(before, after);
        if (!splice) return;
        expect(survivesUtf8(splice.insert)).toBe(true);
        expect(survivesUtf8(before.slice(splice.at, splice.at + splice.remove))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('touches no more than what was typed', () => {
    expect(spliceBetween('Tôi chờ', 'Tôi chờ lâu')).toEqual({ at: 7, remove: 0, insert: ' lâu' });
    expect(spliceBetween('Tôi chờ lâu', 'Tôi lâu')).toEqual({ at: 4, remove: 4, insert: '' });
    expect(spliceBetween('aa', 'aaa')).toEqual({ at: 2, remove: 0, insert: 'a' });
    expect(spliceBetween('👩', '👨')).toEqual({ at: 0, remove: 2, insert: '👨' });
  });
});

describe('two people typing into one text', () => {
  it('both keep what they typed', () => {
    fc.assert(
      fc.property(cleanTexts, cleanTexts, cleanTexts, (before, mine, theirs) => {
        const [a, b] = [new Y.Doc(), new Y.Doc()];
        a.getText('t').insert(0, before);
        Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
        editText(a.getText('t'), `${mine}${before}`);
        editText(b.getText('t'), `${before}${theirs}`);
        Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
        Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
        expect(a.getText('t').toString()).toBe(b.getText('t').toString());
        const length = mine.length + before.length + theirs.length;
        expect(a.getText('t').toString()).toHaveLength(length);
      }),
    );
  });
});

describe('my caret, when somebody else edits', () => {
  const cases: readonly (readonly [string, number, Splice, number])[] = [
    ['stays before the edit', 2, { at: 5, remove: 0, insert: 'xy' }, 2],
    ['stays where the edit begins', 5, { at: 5, remove: 0, insert: 'xy' }, 5],
    ['moves on after an insertion', 6, { at: 5, remove: 0, insert: 'xy' }, 8],
    ['moves back after a deletion', 9, { at: 5, remove: 3, insert: '' }, 6],
    ['moves back to the end of a deletion that it touched', 8, { at: 5, remove: 3, insert: '' }, 5],
    ['moves behind what replaced the text under it', 6, { at: 5, remove: 3, insert: 'x' }, 6],
    ['moves with a replacement before it', 8, { at: 5, remove: 3, insert: 'vwxyz' }, 10],
    ['stays at the start', 0, { at: 0, remove: 4, insert: 'abc' }, 0],
  ];

  it.each(cases)('%s', (_, index, splice, expected) => {
    expect(caretAfter(index, splice)).toBe(expected);
  });

  it('always stays inside the text', () => {
    fc.assert(
      fc.property(versions, fc.nat(), ([before, after], number) => {
        const splice = spliceBetween(before, after);
        if (!splice) return;
        const caret = caretAfter(number % (before.length + 1), splice);
        expect(caret).toBeGreaterThanOrEqual(0);
        expect(caret).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});

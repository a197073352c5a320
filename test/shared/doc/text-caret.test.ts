import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextTarget, writeText } from '../../../shared/doc/text-binding';
import { findCaret, keepCaret } from '../../../shared/doc/text-caret';
import { emptyBoard } from '../../../shared/model/board';
import { peersWith, sync } from '../../support/peers';

const TITLE: TextTarget = { root: 'meta', field: 'title' };
const meta = (title: string) => ({
  id: 'b',
  title,
  language: 'vi' as const,
  scope: { start: '', end: '', timeSpan: '' },
});

/** I stand at `index`, somebody else makes `after` of the text: where do I stand then? */
function caretAfter(before: string, index: number, after: string): number | undefined {
  const [mine, theirs] = peersWith(emptyBoard(meta(before)), 2);
  if (!mine || !theirs) throw new Error('two peers');
  const kept = keepCaret(mine, TITLE, { index, shown: before });
  writeText(theirs, TITLE, after);
  sync(theirs, mine);
  return kept && findCaret(mine, kept);
}

describe('a caret in a text that somebody else changes', () => {
  it.each([
    ['khách vui', 9, 'Một khách vui', 13],
    ['khách vui', 0, 'Một khách vui', 0],
    ['khách vui', 5, 'khách vui lắm', 5],
    ['khách vui', 5, 'khách rất vui', 5],
    ['khách vui', 9, 'vui', 3],
    // Of equal letters the difference between two texts cannot tell which one is new.
    ['aaaa', 2, 'aaaaa', 2],
    ['khách', 3, '', 0],
  ])('%j at %i, then %j: %i', (before, index, after, expected) => {
    expect(caretAfter(before, index, after)).toBe(expected);
  });

  it('always stays behind the same letter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.nat(), (text, before, at) => {
        fc.pre(!/[\ud800-\udfff]/.test(text + before));
        const index = 1 + (at % text.length);
        const after = before + text;
        const caret = caretAfter(text, index, after);
        // The splice may share letters with what was there: then either reading is right.
        if (!text.startsWith(before.slice(0, 1)) || before === '')
          expect(caret).toBe(index + before.length);
      }),
      { numRuns: 100 },
    );
  });

  it('is remembered only in a text that exists and is the one that is shown', () => {
    const [doc] = peersWith(emptyBoard(meta('')), 1);
    if (!doc) throw new Error('a peer');
    expect(keepCaret(doc, TITLE, { index: 3, shown: 'abc' })).toBeUndefined();
    expect(
      keepCaret(doc, { root: 'stages', id: 'gone', field: 'title' }, { index: 0, shown: '' }),
    ).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FontStyle, fitLine, textWidth, wrapText } from '../../../shared/text/measure';
import { cleanTexts } from '../../support/random-text';

const styles = fc.record({
  size: fc.constantFrom(9, 12, 14, 22),
  weight: fc.constantFrom(400 as const, 500 as const, 600 as const, 700 as const),
});
/** At least one emoji and an ellipsis wide: narrower lines can hold nothing whatever is done. */
const widths = fc.integer({ min: 60, max: 400 });
const STYLE: FontStyle = { size: 14, weight: 600 };
/** Many short words, so that lines break where they are just full. */
const phrases = fc
  .array(fc.constantFrom('Tôi', 'ở', 'đứng', 'chờ', 'thanh', 'toán', 'mi', 'ill'), { minLength: 8 })
  .map((words) => words.join(' '));
const texts = fc.oneof(cleanTexts, phrases);
const wordsOf = (text: string) => text.split(/[ \n]+/).filter((word) => word !== '');

describe('the width of a text', () => {
  it('grows with size and weight, and adds up', () => {
    const width = (size: number, weight: FontStyle['weight']) =>
      textWidth('Tôi được cúi chào', { size, weight });
    expect(width(28, 400)).toBeCloseTo(2 * width(14, 400));
    expect(width(14, 700)).toBeGreaterThan(width(14, 400));
    expect(textWidth('ab', STYLE)).toBeCloseTo(textWidth('a', STYLE) + textWidth('b', STYLE));
    expect(textWidth('', STYLE)).toBe(0);
  });

  it('knows every Vietnamese letter in both cases, none of them as a foreign one', () => {
    const letters = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ';
    for (const letter of letters + letters.toUpperCase())
      expect(textWidth(letter, { size: 1, weight: 600 }), letter).toBeLessThan(1);
    expect(textWidth('漢', { size: 1, weight: 600 })).toBeGreaterThan(1);
  });

  it('of a letter with marks is that of the letter without', () => {
    for (const [marked = '', plain = ''] of ['ệe', 'ấa', 'ỗo', 'ỷy'].map((pair) => [...pair]))
      expect(textWidth(marked, STYLE)).toBeCloseTo(textWidth(plain, STYLE), 0);
  });
});

describe('a line that is cut to fit', () => {
  it('never exceeds its width, and is whole when there is room', () => {
    fc.assert(
      fc.property(texts, styles, widths, (text, style, width) => {
        const line = fitLine(text, style, width);
        expect(textWidth(line, style)).toBeLessThanOrEqual(width);
        if (textWidth(text, style) <= width) expect(line).toBe(text);
        else {
          expect(line.endsWith('…')).toBe(true);
          expect(text.startsWith(line.slice(0, -1))).toBe(true);
        }
      }),
    );
  });
});

describe('a text that is wrapped', () => {
  it('never exceeds its width nor its number of lines', () => {
    fc.assert(
      fc.property(texts, styles, widths, fc.integer({ min: 1, max: 4 }), (...args) => {
        const [text, style, width, maxLines] = args;
        const lines = wrapText(text, style, { width, maxLines });
        expect(lines.length).toBeLessThanOrEqual(maxLines);
        for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every letter in its order when there is room', () => {
    fc.assert(
      fc.property(texts, styles, widths, (text, style, width) => {
        const lines = wrapText(text, style, { width, maxLines: Number.POSITIVE_INFINITY });
        expect(wordsOf(lines.join('\n')).join('')).toBe(wordsOf(text).join(''));
      }),
    );
  });

  it('breaks between words while they fit, and inside one only when it is longer than a line', () => {
    const text = 'Tôi đứng chờ thanh toán hai mươi lăm phút';
    const options = { width: 120, maxLines: 9 };
    const lines = wrapText(text, STYLE, options);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(text);
    const long = wrapText(`ngắn ${'dài'.repeat(20)} ngắn`, STYLE, options);
    expect(long[0]).toBe('ngắn');
    expect(long.join('').replaceAll(' ', '')).toBe(`ngắn${'dài'.repeat(20)}ngắn`);
  });

  it('ends in an ellipsis where something was left out, and only there', () => {
    const text = 'Tôi đứng chờ thanh toán hai mươi lăm phút';
    const [first, second, ...others] = wrapText(text, STYLE, { width: 120, maxLines: 2 });
    expect(first?.endsWith('…')).toBe(false);
    expect(second?.endsWith('…')).toBe(true);
    expect(others).toEqual([]);
    expect(wrapText('Bạn kể', STYLE, { width: 120, maxLines: 1 })).toEqual(['Bạn kể']);
  });

  it('keeps the line breaks that were typed', () => {
    const options = { width: 200, maxLines: 9 };
    expect(wrapText('một\n\nhai', STYLE, options)).toEqual(['một', '', 'hai']);
  });
});

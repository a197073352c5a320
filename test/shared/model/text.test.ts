import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, linesOf } from '../../../shared/model/text';
import { anyText, survivesUtf8 } from '../../support/random-text';

describe('cleaning a text', () => {
  it('gives the same however often it is done', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(linesOf(linesOf(text).join('\n'))).toEqual(linesOf(text));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves nothing that a file or the network cannot carry', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(survivesUtf8(clean)).toBe(true);
        expect(clean).not.toContain('\r');
        expect(clean).toBe(clean.normalize('NFC'));
        expect(cleanLine(text)).not.toContain('\n');
      }),
      { numRuns: 500 },
    );
  });

  it('makes one letter of a letter and its marks', () => {
    expect(cleanText('e\u0323\u0302')).toBe('ệ');
    expect(cleanText('ê\u0323')).toBe('ệ');
  });

  it('makes one line of many', () => {
    expect(cleanLine('  Tôi chờ \r\n\r\n thanh toán ')).toBe('Tôi chờ thanh toán');
  });

  it('keeps the lines of a list that say something', () => {
    expect(linesOf(' nhìn đồng hồ\n\n  \r\ngọi về nhà ')).toEqual(['nhìn đồng hồ', 'gọi về nhà']);
  });
});

import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Primitive, Scene } from '../../../shared/export/primitives';
import { drawScene } from '../../../shared/export/scene';
import { escapeXml, PICTURE_WEIGHTS, sceneToSvg } from '../../../shared/export/scene-to-svg';
import { LOCALES } from '../../../shared/i18n/message';
import type { Board } from '../../../shared/model/board';
import { layOutBoard } from '../../../shared/views/board-layout';
import { DARK } from '../../../shared/views/palette';
import { boards } from '../../support/random-board';
import { smallBoard } from '../../support/small-board';

const date = { year: 2025, month: 11, day: 22 };

const sceneOf = (board: Board, locale: 'vi' | 'en' = 'vi') =>
  drawScene({ board, layout: layOutBoard(board), locale, date });

/** A strict XML parser: it throws at the first thing that is not well-formed. */
const parse = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } });

const sceneWith = (text: string): Scene => ({
  width: 10,
  height: 10,
  background: '#FFFFFF',
  title: text,
  primitives: [{ kind: 'text', x: 0, y: 9, text, size: 9, weight: 400, fill: text }],
});

/** Text with what breaks XML in it far more often than chance would have it. */
const nastyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '&',
        '<',
        '>',
        '"',
        "'",
        '\0',
        '\b',
        '\x1b',
        '\x7f',
        '\x85',
        '\uFFFE',
        '\uFFFF',
        '\uD800',
        '\uDFFF',
        ']]>',
        '<!--',
        '<script>',
        '&amp;',
        '\n',
        '\t',
        '😀',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

function leaves(primitives: readonly Primitive[]): readonly Primitive[] {
  return primitives.flatMap((one) => (one.kind === 'group' ? leaves(one.items) : [one]));
}

describe('the SVG of a scene', () => {
  it('is well-formed whatever people typed, in content and in attributes', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(() => parse(sceneToSvg(sceneWith(text)))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every character that XML allows', () => {
    const allowed = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(text));
    const plain = (text: string) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&');
    fc.assert(
      fc.property(allowed, (text) => {
        expect(plain(escapeXml(text))).toBe(text);
      }),
    );
  });

  it('shows what XML does not allow as a replacement character', () => {
    expect(escapeXml('a\u0000b\u001Bc\u0085d\uFFFFe\uD800f')).toBe(
      'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf',
    );
  });

  it('is well-formed for every board, with nothing undefined or not a number in it', () => {
    fc.assert(
      fc.property(boards(), fc.constantFrom(...LOCALES), (board, locale) => {
        const svg = sceneToSvg(sceneOf(board, locale));
        expect(() => parse(svg)).not.toThrow();
        expect(svg.replace(/<text[^>]*>[^<]*<\/text>|<title>[^<]*<\/title>/g, '')).not.toMatch(
          /NaN|Infinity|undefined|null/,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('uses only the weights of the font that travel with it', () => {
    const weights = leaves(sceneOf(smallBoard).primitives).flatMap((one) =>
      one.kind === 'text' ? [one.weight] : [],
    );
    expect(new Set(weights)).toEqual(new Set(PICTURE_WEIGHTS));
  });

  it('brings its fonts when it is given them', () => {
    const svg = sceneToSvg(sceneWith('a'), {
      fonts: [{ weight: 600, dataUri: 'data:font/woff2;base64,AAAA' }],
    });
    expect(svg).toContain(
      '@font-face{font-family:&quot;Be Vietnam Pro&quot;;font-weight:600;src:url(&quot;data:font/woff2;base64,AAAA&quot;)}',
    );
  });

  it('draws in other colours when asked to', () => {
    const scene = drawScene({
      board: smallBoard,
      layout: layOutBoard(smallBoard),
      locale: 'vi',
      palette: DARK,
    });
    expect(sceneToSvg(scene)).toContain(`fill="${DARK.paper}"`);
  });
});

describe('the picture of a small board', () => {
  it.each(LOCALES)('is the one that was looked at and found good (%s)', async (locale) => {
    const svg = sceneToSvg(sceneOf(smallBoard, locale));
    await expect(svg).toMatchFileSnapshot(`golden/small-board.${locale}.svg`);
  });

  it('prints no date when none is given', () => {
    const scene = drawScene({ board: smallBoard, layout: layOutBoard(smallBoard), locale: 'vi' });
    expect(sceneToSvg(scene)).not.toContain('Ngày');
    expect(sceneToSvg(sceneOf(smallBoard))).toContain('Ngày 22/11/2025');
  });

  it('has the words of its language, and what people wrote as it is', () => {
    const english = sceneToSvg(sceneOf(smallBoard, 'en'));
    for (const words of ['22 November 2025', '2 stages', 'Critical touchpoint', 'Not placed yet'])
      expect(english).toContain(words);
    expect(english).toContain('Được chào');
    expect(english).toContain('Mua &amp; bán &lt;nhanh&gt;');
  });
});

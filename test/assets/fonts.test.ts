import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../shared/i18n/catalogue';
import { LOCALES } from '../../shared/i18n/message';

const FOLDER = new URL('../../assets/fonts/', import.meta.url);
const WEIGHTS = [400, 500, 600, 700];
const FORMATS = ['ttf', 'woff2'];
const FILES = WEIGHTS.flatMap((weight) =>
  FORMATS.map((format) => `be-vietnam-pro-${weight}.${format}`),
);

/** The Vietnamese alphabet; f, j, w and z occur in names and in other words. */
const VOWELS = 'aăâeêioôơuưy';
const CONSONANTS = 'bcdđfghjklmnpqrstvwxz';

/** No mark, grave, hook above, tilde, acute, dot below. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const VIETNAMESE = [
  ...[...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  ...CONSONANTS,
].flatMap((letter) => [letter, letter.toUpperCase()]);

function fontFrom(file: string): fontkit.Font {
  return fontkit.create(readFileSync(new URL(file, FOLDER)));
}

function missingIn(font: fontkit.Font, letters: Iterable<string>): readonly string[] {
  return [...new Set(letters)].filter(
    (letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  );
}

it('the Vietnamese alphabet of this test is whole', () => {
  expect(VIETNAMESE).toHaveLength(2 * (12 * 6 + 21));
  expect(VIETNAMESE.every((letter) => [...letter].length === 1)).toBe(true);
  expect(VIETNAMESE).toEqual(expect.arrayContaining(['ệ', 'Ữ', 'ỵ', 'Đ', 'ẵ']));
});

describe.each(FILES)('the bundled font %s', (file) => {
  const font = fontFrom(file);

  it('has every letter of Vietnamese with every tone', () => {
    expect(missingIn(font, VIETNAMESE)).toEqual([]);
  });

  it('has digits and the signs of both languages', () => {
    expect(missingIn(font, '0123456789 .,:;!?…–—-+×%&@#/()[]“”‘’"\'₫€$<>=*•·')).toEqual([]);
  });

  it('draws each of them with a width, and not all alike', () => {
    const widths = VIETNAMESE.map(
      (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth,
    );
    expect(Math.min(...widths)).toBeGreaterThan(0);
    expect(new Set(widths).size).toBeGreaterThan(10);
  });

  it('is the weight that its name says', () => {
    expect(file).toContain(`-${font['OS/2'].usWeightClass}.`);
  });
});

/** Arrows are drawn in the page only, where the system's own fonts help out. */
const FROM_OTHER_FONTS = /\p{Emoji_Presentation}|\uFE0F|[\n→←↑↓↵⌘⌥⇧]/u;

it('every letter of the interface is in the font', () => {
  const letters = LOCALES.flatMap((locale) =>
    Object.values(CATALOGUE).flatMap((message) => [...message[locale]]),
  ).filter((letter) => !FROM_OTHER_FONTS.test(letter));
  expect(missingIn(fontFrom('be-vietnam-pro-400.ttf'), letters)).toEqual([]);
});

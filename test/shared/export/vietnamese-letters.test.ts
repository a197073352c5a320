import { describe, expect, it } from 'vitest';
import { openRasteriser } from '../../../electron/cli/rasterise';
import type { Scene, Text } from '../../../shared/export/primitives';
import { PICTURE_WEIGHTS, sceneToSvg } from '../../../shared/export/scene-to-svg';

const CELL = 48;
const COLUMNS = 12;

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const CONSONANTS = [...'bcdđghklmnpqrstvx'];

/** Every letter of the Vietnamese alphabet with every tone, small and capital. */
const LETTERS = [...VOWELS.flatMap((vowel) => TONES.map((tone) => vowel + tone)), ...CONSONANTS]
  .map((letter) => letter.normalize('NFC'))
  .flatMap((letter) => [letter, letter.toUpperCase()]);

/** A private-use character: no font has it, so it is drawn as whatever stands for "missing". */
const MISSING = '\uE123';

async function drawLetters(letters: readonly string[], weight: Text['weight']) {
  const rows = Math.ceil(letters.length / COLUMNS);
  const scene: Scene = {
    width: COLUMNS * CELL,
    height: rows * CELL,
    background: '#FFFFFF',
    title: 'letters',
    primitives: letters.map((text, index) => ({
      kind: 'text',
      x: (index % COLUMNS) * CELL + 6,
      y: Math.floor(index / COLUMNS) * CELL + 34,
      text,
      size: 26,
      weight,
      fill: '#000000',
    })),
  };
  const rasterise = await openRasteriser();
  const pixels = await rasterise(sceneToSvg(scene), scene);
  return letters.map((_, index) => {
    const [left, top] = [(index % COLUMNS) * CELL, Math.floor(index / COLUMNS) * CELL];
    const rowsOfCell = Array.from({ length: CELL }, (_row, row) => {
      const start = ((top + row) * scene.width + left) * 4;
      return Buffer.from(pixels.subarray(start, start + CELL * 4)).toString('hex');
    });
    return rowsOfCell.join('');
  });
}

describe('Vietnamese letters in pictures', () => {
  it('are all 178 of them', () => {
    expect(new Set(LETTERS).size).toBe(178);
  });

  it.each(PICTURE_WEIGHTS)(
    'are each drawn, unlike all others and unlike a gap (%d)',
    async (weight) => {
      const drawn = await drawLetters([...LETTERS, ' ', MISSING], weight);
      const seen = new Map<string, string>();
      [...LETTERS, ' '].forEach((letter, index) => {
        const picture = drawn[index] ?? '';
        expect(seen.get(picture), `${letter} looks like ${seen.get(picture)}`).toBeUndefined();
        seen.set(picture, letter);
      });
      expect([' ', undefined]).toContain(seen.get(drawn.at(-1) ?? ''));
    },
  );

  it('look the same however they were typed', async () => {
    const [composed, combining] = await drawLetters(['Ễ', 'E\u0302\u0303'], 600);
    expect(composed).toBe(combining);
  });
});

import { describe, expect, it } from 'vitest';
import { BLANK_PERSONA } from '../../../shared/model/persona';
import { foldDiacritics } from '../../../shared/views/fold';
import { initialsOf, laneAppearance } from '../../../shared/views/lane-appearance';

describe('search without diacritics', () => {
  it.each([
    ['Nhận biết', 'nhan biet'],
    ['ĐƯỢC CÚI CHÀO', 'duoc cui chao'],
    ['đường đi', 'duong di'],
    ['khuỷu tay, nghỉ, ngõ, ngựa, mưỡu', 'khuyu tay, nghi, ngo, ngua, muou'],
    ['Ủng hộ'.normalize('NFD'), 'ung ho'],
    ['Café №5 “giảm 50%”', 'cafe №5 “giam 50%”'],
    ['', ''],
  ])('finds %j as %j', (text, folded) => {
    expect(foldDiacritics(text)).toBe(folded);
  });

  it('folds every Vietnamese letter to a plain one', () => {
    const letters = 'aăâeêioôơuưyđ'.normalize('NFC');
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    for (const letter of letters)
      for (const tone of tones)
        for (const spelled of [letter + tone, (letter + tone).toUpperCase()])
          expect(foldDiacritics(spelled.normalize('NFC'))).toMatch(/^[aeiouyd]$/);
  });
});

describe('initials', () => {
  it.each([
    ['Nguyễn Thị Lan', 'NL'],
    ['Lan', 'L'],
    ['  Đỗ   ánh ', 'ĐÁ'],
    ['ủng hộ', 'ỦH'],
    ['👩 Lan', '👩L'],
    ['', ''],
    ['   ', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('a lane', () => {
  const persona = {
    ...BLANK_PERSONA,
    id: 'p',
    name: 'Chị Lan',
    portrait: '👩',
    colour: 'purple',
  } as const;
  const lane = { id: 'l', title: 'Hậu trường', colour: 'slate', order: 'a0' } as const;
  const personas = new Map([['p', persona]]);

  it('takes name, colour and face from its persona', () => {
    expect(laneAppearance({ personas }, { ...lane, personaId: 'p' })).toEqual({
      title: 'Chị Lan',
      colour: 'purple',
      portrait: '👩',
      persona,
    });
  });

  it('has its own when it is free, or its persona is gone', () => {
    const own = { title: 'Hậu trường', colour: 'slate', portrait: '' };
    expect(laneAppearance({ personas }, lane)).toEqual(own);
    expect(laneAppearance({ personas }, { ...lane, personaId: 'gone' })).toEqual(own);
  });
});

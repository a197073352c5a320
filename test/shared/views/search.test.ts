import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { translator } from '../../../shared/i18n/translate';
import { foldDiacritics } from '../../../shared/views/fold';
import { outlineOf, outlineOrder } from '../../../shared/views/outline';
import { excerptOf, searchBoard } from '../../../shared/views/search';
import { boards } from '../../support/random-board';
import { smallBoard } from '../../support/small-board';

const t = translator('vi');
const found = (query: string, board = smallBoard) =>
  searchBoard(board, query, t).map(({ kind, id, field }) => `${kind} ${id}: ${field}`);

describe('searching a map', () => {
  test.each([
    ['nhan biet', ['stage know: name']],
    ['NHẬN BIẾT', ['stage know: name']],
    ['Nhận biết'.normalize('NFD'), ['stage know: name']],
    ['ai noi gi', ['stage know: prompt']],
    ['chi lan', ['lane lan: name']],
    ['mua gon', ['lane lan: needs']],
    ['hau truong', ['lane back: name']],
    ['luot trung', ['touchpoint ad: title']],
    ['gia khong that', ['touchpoint ad: pains']],
    ['nguyen hoa', ['touchpoint ad: owner']],
    ['quang cao', ['touchpoint ad: title']],
    ['kho <a>', ['touchpoint stock: channel']],
    ['the lac', ['touchpoint lost: title']],
    ['duoc', ['touchpoint greet: title']],
    ['không có đâu', []],
    ['   ', []],
  ])('finds “%s”', (query, hits) => {
    expect(found(query)).toEqual(hits);
  });

  it('finds “điểm chạm” by “diem cham”, in behaviours and notes too', () => {
    const card = smallBoard.touchpoints.get('quiet');
    if (!card) throw new Error('no such card');
    const board = {
      ...smallBoard,
      touchpoints: new Map(smallBoard.touchpoints)
        .set('quiet', { ...card, notes: 'Xem lại\nĐiểm chạm này' })
        .set('greet', { ...card, id: 'greet', behaviours: ['Mỉm cười', 'Rời điểm chạm'] }),
    };
    expect(found('diem cham', board).toSorted()).toEqual([
      'touchpoint greet: behaviours',
      'touchpoint quiet: notes',
    ]);
  });

  it('finds a channel by its name in the reader’s language', () => {
    const card = smallBoard.touchpoints.get('quiet');
    if (!card) throw new Error('no such card');
    const touchpoints = new Map(smallBoard.touchpoints).set('quiet', { ...card, channel: 'store' });
    const board = { ...smallBoard, touchpoints };
    expect(found('cua hang', board)).toEqual(['touchpoint quiet: channel']);
    const inEnglish = searchBoard(board, 'store', translator('en'));
    expect(inEnglish.map(({ id }) => id)).toEqual(['quiet']);
  });

  it('wants all the words, wherever on the card they are', () => {
    expect(found('luot nguyen')).toEqual(['touchpoint ad: title']);
    expect(found('luot friend')).toEqual([]);
  });

  it('puts the words as they were typed before the same words apart', () => {
    const card = smallBoard.touchpoints.get('ad');
    if (!card) throw new Error('no such card');
    const touchpoints = new Map(smallBoard.touchpoints).set('ad', { ...card, title: 'kể bạn' });
    expect(found('ban ke', { ...smallBoard, touchpoints })).toEqual([
      'touchpoint friend: title',
      'touchpoint ad: title',
    ]);
  });

  it('lists cards as the map is read, and every card that has the words', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        const order = outlineOrder(outlineOf(board));
        const cards = searchBoard(board, 'a', t).filter(({ kind }) => kind === 'touchpoint');
        const ids = cards.map(({ id }) => id);
        expect(ids).toEqual(order.filter((id) => ids.includes(id)));
        for (const [id, { title }] of board.touchpoints)
          if (foldDiacritics(title).includes('a')) expect(ids).toContain(id);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('shows the letters as they were written', () => {
    expect(excerptOf('Khách Nhận biết ta', 'nhan biet')).toEqual({
      before: 'Khách ',
      found: 'Nhận biết',
      after: ' ta',
    });
  });

  it('counts letters right when a text is decomposed or folds to another length', () => {
    expect(excerptOf('İ Nhận'.normalize('NFD'), 'nhan')?.found.normalize('NFC')).toBe('Nhận');
  });

  it('is short on both sides', () => {
    const excerpt = excerptOf(`${'dài '.repeat(40)}kim${' dài'.repeat(40)}`, 'kim');
    expect(excerpt?.found).toBe('kim');
    expect(excerpt?.before).toMatch(/^….{1,36}$/);
    expect(excerpt?.after).toMatch(/^.{1,36}…$/);
  });

  it('always holds the words that were looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const letters = [...text];
        const word = foldDiacritics(
          letters
            .slice(from % (letters.length + 1))
            .slice(0, (length % 4) + 1)
            .join(''),
        );
        fc.pre(word !== '' && foldDiacritics(text).includes(word));
        expect(foldDiacritics(excerptOf(text, word)?.found ?? '')).toContain(word);
      }),
    );
  });
});

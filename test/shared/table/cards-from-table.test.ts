import { describe, expect, it } from 'vitest';
import { cardsFromTable } from '../../../shared/table/cards-from-table';
import { readLines, readTable, separatorOf } from '../../../shared/table/read-table';

function read(text: string) {
  const separator = separatorOf(text);
  const table = separator === undefined ? readLines(text) : readTable(text, separator);
  if (!table.ok) throw new Error(table.error);
  return cardsFromTable(table.value);
}

describe('a table with a header', () => {
  it('maps its columns in Vietnamese, without diacritics, and in English', () => {
    for (const header of [
      'Điểm chạm\tGiai đoạn\tChân dung\tKênh\tCảm xúc\tNgười phụ trách\tBộ phận\tGhi chú\tNỗi đau',
      'diem cham\tGIAI DOAN\tchan dung\tkenh\tcam xuc\tnguoi phu trach\tbo phan\tghi chu\tnoi dau',
      'Title\tStage\tPersona\tChannel\tEmotion\tOwner\tDepartment\tNotes\tPain',
    ]) {
      const { cards, hasHeader, unknownColumns, problems } = read(
        `${header}\nTôi hỏi giá\tMua\tChị Lan\tTổng đài\trất bực\tHoà\tKho\tgấp\tChờ lâu`,
      );
      expect([header, hasHeader, unknownColumns, problems]).toEqual([header, true, [], []]);
      expect(cards).toMatchObject([
        {
          row: 2,
          stage: 'Mua',
          lane: 'Chị Lan',
          pains: ['Chờ lâu'],
          fields: {
            title: 'Tôi hỏi giá',
            channel: 'hotline',
            emotion: -2,
            owner: 'Hoà',
            ownerDept: 'Kho',
            notes: 'gấp',
          },
        },
      ]);
    }
  });

  it('reads emotions as words of both languages and as numbers, and reports the rest by row', () => {
    const said = ['-2', '−1', '0', '+1', '2', 'Delighted', 'khong vui', '3', 'xanh', ''];
    const { cards, problems } = read(
      ['Tên\tCảm xúc', ...said.map((word, index) => `T${index}\t${word}`)].join('\n'),
    );
    expect(cards.map(({ fields }) => fields.emotion)).toEqual([
      -2,
      -1,
      0,
      1,
      2,
      2,
      -1,
      undefined,
      undefined,
      undefined,
    ]);
    expect(problems).toEqual([
      { row: 9, field: 'emotion', value: '3' },
      { row: 10, field: 'emotion', value: 'xanh' },
    ]);
  });

  it('tells Tâm from Tầm, and does not choose when the mark is missing', () => {
    const { cards, unknownColumns } = read('Tên\tTâm\tTầm\tTài\ttam\nA\t1\t2\t3\t0');
    expect(cards[0]?.fields.ttt).toEqual({ heart: 1, vision: 2, talent: 3 });
    expect(unknownColumns).toEqual(['tam']);
  });

  it('reads marks and pitfalls', () => {
    const [card] = read(
      'Touchpoint,Critical,Unforgiving,Pitfalls,Intent\nA,x,không,"P1; Ốc đảo",Có chủ đích',
    ).cards;
    expect(card?.fields).toMatchObject({
      critical: true,
      unforgiving: false,
      pitfalls: ['P1', 'P5'],
      intent: 'designed',
    });
  });

  it('names the columns it does not know, and rows without a title', () => {
    const { cards, unknownColumns, problems } = read('Tên\tGiá tiền\tKênh\nA\t3\tZalo\n\t5\tApp');
    expect(unknownColumns).toEqual(['Giá tiền']);
    expect(problems).toEqual([{ row: 3, field: 'title', value: '' }]);
    expect(cards.map(({ fields }) => [fields.title, fields.channel])).toEqual([
      ['A', 'zalo'],
      ['', 'app'],
    ]);
  });
});

describe('a table without a header', () => {
  it('is a card a line', () => {
    const { cards, hasHeader, problems } = read('Tôi xem giá\r\n\r\n  Tôi hỏi, rồi chờ  \n');
    expect(cards.map(({ row, fields }) => [row, fields.title])).toEqual([
      [1, 'Tôi xem giá'],
      [3, 'Tôi hỏi, rồi chờ'],
    ]);
    expect([hasHeader, problems]).toEqual([false, []]);
  });

  it('says which cells it leaves out, since nothing says what they are', () => {
    const { cards, problems } = read('Tôi xem giá\tZalo\nTôi mua\t');
    expect(cards.map(({ fields }) => fields.title)).toEqual(['Tôi xem giá', 'Tôi mua']);
    expect(problems).toEqual([{ row: 1, field: 'notes', value: 'Zalo' }]);
  });
});

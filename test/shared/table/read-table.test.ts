import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/table/decode-text';
import {
  MAX_TABLE_ROWS,
  readLines,
  readTable,
  separatorOf,
} from '../../../shared/table/read-table';

const cells = (text: string, separator: '\t' | ',' | ';') => {
  const table = readTable(text, separator);
  return table.ok ? table.value.rows.map((row) => row.cells) : table.error;
};

describe('a table as text', () => {
  it('may begin with a mark, be quoted, and hold line breaks in its cells', () => {
    expect(cells('\uFEFFa,"b, c"\r\n"một\nhai","nói ""vâng"""', ',')).toEqual([
      ['a', 'b, c'],
      ['một\nhai', 'nói "vâng"'],
    ]);
  });

  it('keeps letters in one spelling', () => {
    expect(cells('ê\u0323'.normalize('NFD'), '\t')).toEqual([['ệ']]);
  });

  it('counts rows as a spreadsheet does, leaving out the empty ones', () => {
    const table = readTable('a\n\n,\nb', ',');
    expect(table.ok && table.value.rows.map(({ number }) => number)).toEqual([1, 4]);
  });

  it('says when a quotation mark is never closed', () => {
    const table = readTable('a,"b\nc,d', ',');
    expect(table.ok && table.value.hasOpenQuote).toBe(true);
  });

  it.each([
    ['a\tb,c', '\t'],
    ['Tên;Giá 1,5;x', ';'],
    ['a,b;c,d', ','],
    ['"một, hai";b', ';'],
    ['một dòng', undefined],
  ])('%s is divided by %s', (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  it.each([
    ['', 'empty'],
    [' \n\t\n', 'empty'],
    [
      Array(MAX_TABLE_ROWS + 1)
        .fill('a')
        .join('\n'),
      'too-many-rows',
    ],
    [Array(70).fill('a').join('\t'), 'too-many-columns'],
    ['a'.repeat(5_000_000), 'too-large'],
  ])('is refused when it is not a table that people work with (%#)', (text, reason) => {
    expect(cells(text, '\t')).toBe(reason);
  });

  it('is refused as lines as well', () => {
    expect(readLines('\n\n')).toEqual({ ok: false, error: 'empty' });
  });
});

describe('the bytes of a file', () => {
  const bytesOf = (...values: readonly number[]) => new Uint8Array(values);

  it('are UTF-8, or UTF-16 with its mark, as Excel writes "Unicode text"', () => {
    expect(decodeText(new TextEncoder().encode('Nhận biết'))).toEqual({
      ok: true,
      value: 'Nhận biết',
    });
    expect(decodeText(bytesOf(0xff, 0xfe, 0x1e, 0x1e, 0x41, 0x00))).toEqual({
      ok: true,
      value: 'ḞA'.replace('Ḟ', '\u1e1e'),
    });
  });

  it('are refused in Windows-1258 and when they are no text', () => {
    // "Nhận biết" in code page 1258.
    const old = bytesOf(0x4e, 0x68, 0xe2, 0xf2, 0x6e, 0x20, 0x62, 0x69, 0xea, 0xec, 0x74);
    expect(decodeText(old)).toEqual({ ok: false, error: 'not-utf8' });
    expect(decodeText(bytesOf(0x50, 0x4b, 0, 0))).toEqual({ ok: false, error: 'not-utf8' });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '../../../electron/main/safe-file-name';

describe('a suggested file name', () => {
  test.each([
    ['Mua điện thoại ở cửa hàng', 'Mua điện thoại ở cửa hàng.journey.json'],
    ['Bản đồ.journey.json', 'Bản đồ.journey.json'],
    ['plain.json', 'plain.json'],
    ['Quý 3: 20/11', 'Quý 3 20 11.journey.json'],
    ['../../etc/passwd', 'etc passwd.journey.json'],
    ['C:\\windows\\x', 'C windows x.journey.json'],
    ['con', 'journey con.journey.json'],
    ['NUL.json', 'journey NUL.json'],
    ['   ', 'journey.journey.json'],
    ['...', 'journey.journey.json'],
    ['.hidden', 'hidden.journey.json'],
    ['a\u202egnp.exe', 'a gnp.exe.journey.json'],
    ['e\u0302\u0301', 'ế.journey.json'],
  ])('%j becomes %j', (suggested, name) => {
    expect(safeFileName(suggested, ['journey.json', 'json'])).toBe(name);
  });

  test('fits every file system, whatever the board is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (suggested) => {
        const name = safeFileName(suggested, ['png']);
        expect(name).toMatch(/\.png$/);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(name.startsWith('.')).toBe(false);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      }),
    );
  });
});

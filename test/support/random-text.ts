/** Text as people in a Vietnamese workshop type, paste and break it. */
import fc from 'fast-check';
import { cleanLine, cleanText, compareText, linesOf } from '../../shared/model/text';

const words = fc.constantFrom(
  'Tôi',
  'được',
  'cúi chào',
  'tay đặt lên ngực',
  'chờ',
  'thanh toán',
  '25 phút',
  'Ngọc Diệp',
  'ưu đãi',
  'nghĩ',
  'Ủng hộ',
  'khuỷu tay',
  'customer',
  '“giảm tới 50%”',
  '<b>&amp;</b>',
  '{count, plural}',
  '\\n "quoted"',
  '__proto__',
);

/** Emoji of one, two and many code units, among them flags, skin tones and joined families. */
const emoji = fc.constantFrom('☕', '👩', '🧑‍💼', '👨‍👩‍👧', '👍🏽', '🇻🇳', '❤️');

/** What has to be mended: decomposed letters, foreign line ends, half an emoji, odd spaces. */
const mess = fc.constantFrom(
  'ệ'.normalize('NFD'),
  'Ưu đãi'.normalize('NFD'),
  '\r\n',
  '\r',
  '\n',
  '\n\n',
  '\t',
  ' ',
  '  ',
  '\u00a0',
  '\u2028',
  '\u0301',
  '\ud83d',
  '\udc69',
  '\u0000',
);

/** Any string that a program could hand over as text. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: phrase(fc.oneof(words, emoji)) },
  { weight: 3, arbitrary: phrase(fc.oneof(words, emoji, mess)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

function phrase(part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(part, fc.constantFrom(' ', '', '\n')), { maxLength: 5 })
    .map((parts) => parts.map(([word, gap]) => word + gap).join(''));
}

/** Whether files and the network, which speak UTF-8, carry a text unharmed. */
export function survivesUtf8(text: string): boolean {
  return new TextDecoder().decode(new TextEncoder().encode(text)) === text.replace(/^\uFEFF/, '');
}

/** Texts as the model keeps them. */
export const cleanTexts = anyText.map(cleanText);
export const cleanLines = anyText.map(cleanLine);
export const statements = fc
  .array(anyText, { maxLength: 3 })
  .map((texts) => texts.flatMap((text) => linesOf(text)));
export const nameSets = fc
  .array(cleanLines, { maxLength: 3 })
  .map((names) => [...new Set(names)].filter((name) => name !== '').sort(compareText));

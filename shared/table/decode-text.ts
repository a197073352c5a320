/** The bytes of a text file → its text, when they are in an encoding that says what it is. */
import { err, ok, type Result } from '../lib/result';

/**
 * UTF-8 with or without its mark, and UTF-16 with one, which is what Excel calls "Unicode text".
 * Anything else, Windows-1258 among them, cannot be told apart from bytes that mean something
 * else: Vietnamese read by a guess is worse than not read at all.
 */
export function decodeText(bytes: Uint8Array): Result<string, 'not-utf8'> {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const utf16Big = bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = utf16 ? 'utf-16le' : utf16Big ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? err('not-utf8') : ok(text);
  } catch {
    return err('not-utf8');
  }
}

/** Ids from `getRandomValues` alone: `crypto.randomUUID` is missing on http://192.168.x.x pages. */
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** 12 characters of a 36-letter alphabet: about 62 bits, enough for the entities of one board. */
const ID_LENGTH = 12;

/** A random id of lower-case letters and digits, starting with a letter. */
export function randomId(): string {
  let id = '';
  while (id.length < ID_LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(ID_LENGTH * 2))) {
      // 252 = 7 × 36: rejecting the rest keeps every letter equally likely.
      if (byte >= 252 || id.length === ID_LENGTH) continue;
      const letter = ALPHABET.charAt(byte % 36);
      if (id === '' && letter <= '9') continue;
      id += letter;
    }
  }
  return id;
}

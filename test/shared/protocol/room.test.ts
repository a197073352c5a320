import { describe, expect, it } from 'vitest';
import {
  CLOSE_CODES,
  closeReasonOf,
  DOCUMENT_NAMES,
  type DocumentName,
  isDocumentName,
  isRoomId,
  isTokenText,
  joinProtocols,
  mayWrite,
  ROLES,
} from '../../../shared/protocol/room';

describe('the documents of a room', () => {
  it('are written by whom they are for, and never by viewers', () => {
    const writersOf = (name: DocumentName) => ROLES.filter((role) => mayWrite(role, name));
    expect(DOCUMENT_NAMES.map((name) => [name, writersOf(name)])).toEqual([
      ['board', ['facilitator', 'editor']],
      ['talk', ['facilitator', 'editor', 'contributor']],
    ]);
  });

  it('are known by their own names only', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'Board', '']) {
      expect([name, isDocumentName(name)]).toEqual([name, false]);
    }
  });
});

describe('close codes', () => {
  it('are final for a client in 44xx and temporary in 45xx', () => {
    const final = [
      'malformed',
      'too-large',
      'unauthorised',
      'forbidden',
      'no-such-room',
      'no-answer',
      'other-protocol',
    ];
    for (const [reason, code] of Object.entries(CLOSE_CODES)) {
      expect([reason, code >= 4400 && code < 4500]).toEqual([reason, final.includes(reason)]);
      expect(code).toBeLessThan(4600);
      expect(closeReasonOf(code)).toBe(reason);
    }
  });

  it('of the network are none of ours', () => {
    for (const code of [1000, 1006, 1009, 4000, 4499]) expect(closeReasonOf(code)).toBeNull();
  });
});

describe('room ids and tokens', () => {
  it('are what is safe in a folder name and in a header', () => {
    for (const id of ['a', 'k3j5h2g8d0s1', 'Board_1-x', 'a'.repeat(64)])
      expect(isRoomId(id)).toBe(true);
    for (const id of ['', '.', '..', 'a/b', 'a\\b', 'a b', 'ê', 'a\n', 'a'.repeat(65), '%2e']) {
      expect([id, isRoomId(id)]).toEqual([id, false]);
    }
    expect(isTokenText('a'.repeat(43))).toBe(true);
    for (const token of [
      '',
      'short',
      `${'a'.repeat(42)},`,
      `${'a'.repeat(42)} `,
      'a'.repeat(129),
    ]) {
      expect([token, isTokenText(token)]).toEqual([token, false]);
    }
  });

  it('travel as two subprotocols', () => {
    expect(joinProtocols('secret')).toEqual(['journey.v1', 'token.secret']);
  });
});

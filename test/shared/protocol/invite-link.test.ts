import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildInviteLink,
  parseInviteLink,
  syncServerUrl,
} from '../../../shared/protocol/invite-link';

const token = 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE';
const good = `http://192.168.1.20:4310/#room=k3j5h2g8d0s1&token=${token}`;
const invite = { origin: 'http://192.168.1.20:4310', room: 'k3j5h2g8d0s1', token };

describe('a join link', () => {
  it('is built and read back', () => {
    expect(buildInviteLink(invite)).toBe(good);
    expect(parseInviteLink(good)).toEqual({ ok: true, value: invite });
  });

  it('is read back whatever its room, token and host are', () => {
    const room = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
    const anyToken = fc.stringMatching(/^[A-Za-z0-9_-]{16,128}$/);
    const origin = fc.constantFrom(
      'http://10.0.0.1:1',
      'https://team.example',
      'http://[::1]:65535',
    );
    fc.assert(
      fc.property(fc.record({ origin, room, token: anyToken }), (link) => {
        expect(parseInviteLink(buildInviteLink(link))).toEqual({ ok: true, value: link });
      }),
    );
  });

  it.each([
    ['spaces and line ends', `\n  ${good} \r\n`],
    ['brackets', `<${good}>`],
    ['quotes', `“${good}”`],
    ['invisible characters', `\u200B${good}\uFEFF`],
    ['capital letters', good.replace('http', 'HTTP')],
    ['a query of a messenger', good.replace('/#', '/?utm_source=chat#')],
    ['the parts the other way round', `http://192.168.1.20:4310/#token=${token}&room=k3j5h2g8d0s1`],
    ['parts of later versions', `${good}&name=Ann`],
  ])('may come with %s', (_what, text) => {
    expect(parseInviteLink(text)).toEqual({ ok: true, value: invite });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['\u200B', 'empty'],
    ['hello', 'not-a-link'],
    ['192.168.1.20:4310', 'not-a-link'],
    ['//192.168.1.20:4310/', 'not-a-link'],
    ['http://', 'not-a-link'],
    ['http://a b/', 'not-a-link'],
    [`javascript:alert(1)//#room=a&token=${token}`, 'not-http'],
    [`file:///etc/passwd#room=a&token=${token}`, 'not-http'],
    [`app://journey/#room=a&token=${token}`, 'not-http'],
    [`journey://join/#room=a&token=${token}`, 'not-http'],
    [`ws://192.168.1.20:4310/#room=a&token=${token}`, 'not-http'],
    [`data:text/html,x#room=a&token=${token}`, 'not-http'],
    [`http://bank.example@evil.example/#room=a&token=${token}`, 'has-credentials'],
    [`http://user:pass@192.168.1.20/#room=a&token=${token}`, 'has-credentials'],
    [`http:\\\\bank.example@evil.example/#room=a&token=${token}`, 'has-credentials'],
    [`http://192.168.1.20:4310/sync/#room=a&token=${token}`, 'other-page'],
    [`http://192.168.1.20:4310/index.html#room=a&token=${token}`, 'other-page'],
    ['http://192.168.1.20:4310/', 'no-room'],
    [`http://192.168.1.20:4310/#token=${token}`, 'no-room'],
    [`http://192.168.1.20:4310/?room=a&token=${token}`, 'no-room'],
    [`http://192.168.1.20:4310/#room=&token=${token}`, 'no-room'],
    [`http://192.168.1.20:4310/#room=../x&token=${token}`, 'bad-room'],
    [`http://192.168.1.20:4310/#room=a%2Fb&token=${token}`, 'bad-room'],
    [`http://192.168.1.20:4310/#room=${'a'.repeat(65)}&token=${token}`, 'bad-room'],
    ['http://192.168.1.20:4310/#room=a', 'no-token'],
    ['http://192.168.1.20:4310/#room=a&token=short', 'bad-token'],
    [`http://192.168.1.20:4310/#room=a&token=${token}%0d%0aX: y`, 'bad-token'],
    [`http://192.168.1.20:4310/#room=a&token=${token}, journey.v2`, 'bad-token'],
    [`http://192.168.1.20:4310/#room=a&token=${'a'.repeat(3000)}`, 'too-long'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseInviteLink(text)).toEqual({ ok: false, error: reason });
  });

  it('is never a reason to throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isUrl) => {
        const parsed = parseInviteLink(isUrl ? `http://${text}` : text);
        if (parsed.ok) expect(parsed.value.origin).toMatch(/^https?:\/\//);
      }),
    );
  });
});

describe('the address of the sync server', () => {
  it('is ws for http and wss for https, with the room and without the token', () => {
    expect(syncServerUrl(invite)).toBe('ws://192.168.1.20:4310/sync/k3j5h2g8d0s1');
    expect(syncServerUrl({ ...invite, origin: 'https://team.example' })).toBe(
      'wss://team.example/sync/k3j5h2g8d0s1',
    );
  });
});

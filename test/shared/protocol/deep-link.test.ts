import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDeepLink, deepLinkFromArgs, parseDeepLink } from '../../../shared/protocol/deep-link';

const TOKEN = 'A'.repeat(43);
const invite = { origin: 'http://192.168.1.20:4310', room: 'phong-1', token: TOKEN };
const at = (origin: string) => parseDeepLink(buildDeepLink({ ...invite, origin }));

describe('an invitation that opens the app (E18)', () => {
  test.each([
    'http://192.168.1.20:4310',
    'http://[fd00::1]:4310',
    'http://localhost:4310',
    'http://may-cua-lan.local:4310',
    'https://rooms.example.org',
  ])('leads to %s', (origin) => {
    expect(at(origin)).toEqual({ ok: true, value: { ...invite, origin } });
  });

  test('keeps room and token in the fragment', () => {
    const [before] = buildDeepLink(invite).split('#');
    expect(before).toBe('journey://join');
  });

  test('may come with the slash that some systems add', () => {
    const link = buildDeepLink(invite).replace('join#', 'join/#');
    expect(parseDeepLink(link)).toEqual({ ok: true, value: invite });
  });

  test.each([
    ['a host that is only a name', 'http://intranet', 'strange-host'],
    ['a host out there without encryption', 'http://evil.example', 'strange-host'],
    ['a host that looks like an address', 'http://192.168.1.20.evil.example', 'strange-host'],
    ['a user name', 'http://192.168.1.20@evil.example', 'not-a-link'],
    ['a path', 'http://192.168.1.20/x', 'not-a-link'],
    ['another scheme', 'file:///etc/passwd', 'not-a-link'],
    ['a script', 'javascript:alert(1)', 'not-a-link'],
    ['nothing', '', 'not-a-link'],
  ])('never leads to %s', (_what, origin, error) => {
    expect(at(origin)).toEqual({ ok: false, error });
  });

  test.each([
    'journey://join',
    'journey://join?at=http://192.168.1.20',
    'journey://open#at=http://192.168.1.20',
    'journey:join#at=http://192.168.1.20',
    'https://x/?next=journey://join#at=http://192.168.1.20',
    `journey://join#at=http://192.168.1.20&room=r1&token=${'x'.repeat(3000)}`,
    `journey://join#at=http://192.168.1.20&room=../r&token=${TOKEN}`,
    'journey://join#at=http://192.168.1.20&room=r1',
  ])('is not read from %s', (text) => {
    expect(parseDeepLink(text).ok).toBe(false);
  });

  test('is found among the arguments of a start, and nothing else is', () => {
    expect(deepLinkFromArgs(['--no-sandbox', buildDeepLink(invite), 'x.json'])).toEqual(invite);
    expect(deepLinkFromArgs(['journey://evil', 'x.json'])).toBeNull();
    expect(deepLinkFromArgs([])).toBeNull();
  });

  test('whatever is put into a link, reading it throws nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseDeepLink(`journey://join#${text}`);
        parseDeepLink(text);
      }),
    );
  });
});

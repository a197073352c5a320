/** Join links: what a facilitator copies and a guest pastes. The secret is in the fragment only. */
import { err, ok, type Result } from '../lib/result';
import { isRoomId, isTokenText, SYNC_PATH } from './room';

export interface InviteLink {
  /** Scheme, host and port of the room server, such as `http://192.168.1.20:4310`. */
  readonly origin: string;
  readonly room: string;
  readonly token: string;
}

export type InviteLinkProblem =
  | 'empty'
  | 'too-long'
  | 'not-a-link'
  | 'not-http'
  | 'has-credentials'
  | 'other-page'
  | 'no-room'
  | 'bad-room'
  | 'no-token'
  | 'bad-token';

/** A link of ours has about 120 characters; beyond 2 kB nobody pasted a link. */
const MAX_LINK_LENGTH = 2048;

/** Messengers wrap links in brackets and quotes, and copying adds spaces one cannot see. */
const WRAPPING =
  /^[\s\u200B-\u200F\u2060\uFEFF<"'(\u201C\u2018]+|[\s\u200B-\u200F\u2060\uFEFF>"')\u201D\u2019]+$/g;

/** Writes `http(s)://host:port/#room=…&token=…`. */
export function buildInviteLink({ origin, room, token }: InviteLink): string {
  return `${origin}/#room=${encodeURIComponent(room)}&token=${encodeURIComponent(token)}`;
}

/** Reads a pasted link; spaces, quotes and brackets around it do not matter. */
export function parseInviteLink(text: string): Result<InviteLink, InviteLinkProblem> {
  if (text.length > MAX_LINK_LENGTH) return err('too-long');
  const trimmed = text.replace(WRAPPING, '');
  if (trimmed === '') return err('empty');
  const url = parseUrl(trimmed);
  if (!url) return err('not-a-link');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return err('not-http');
  // `http://bank.example@evil.example/` reads as the bank; no link of ours has this.
  if (hasCredentials(trimmed)) return err('has-credentials');
  if (url.pathname !== '/') return err('other-page');
  return readFragment(url.origin, url.hash);
}

/** Base address for `new WebsocketProvider(…)`: `ws(s)://host:port/sync/<room>`. */
export function syncServerUrl({ origin, room }: Pick<InviteLink, 'origin' | 'room'>): string {
  return `${origin.replace(/^http/, 'ws')}${SYNC_PATH}/${encodeURIComponent(room)}`;
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The parser repairs `http:/\user@host`, so look for the sign in the text up to the path. */
function hasCredentials(text: string): boolean {
  const authority = /^[a-z]+:[/\\]*([^/\\?#]*)/i.exec(text)?.[1] ?? '';
  return authority.includes('@');
}

function readFragment(origin: string, hash: string): Result<InviteLink, InviteLinkProblem> {
  const fields = new URLSearchParams(hash.slice(1));
  const room = fields.get('room');
  const token = fields.get('token');
  if (!room) return err('no-room');
  if (!isRoomId(room)) return err('bad-room');
  if (!token) return err('no-token');
  if (!isTokenText(token)) return err('bad-token');
  return ok({ origin, room, token });
}

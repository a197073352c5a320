/**
 * Who may come in: host and origin before anything is answered, then room, version and token.
 * Pure decisions; the server acts on them.
 */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { err, ok, type Result } from '../../shared/lib/result';
import {
  type CloseReason,
  type DocumentName,
  isDocumentName,
  isTokenText,
  PERSON_PREFIX,
  PROTOCOL,
  SYNC_PATH,
  TOKEN_PREFIX,
} from '../../shared/protocol/room';
import type { FoundLink, Invitations } from './invitations';
import { isOwnHost } from './network';

/** The desktop app's own page, whoever hosts the room. */
const APP_ORIGIN = 'app://journey';

/** Host and port as the peer names us, such as `192.168.1.20:4310`; null when it is not us. */
export function ownHostOf(request: IncomingMessage): string | null {
  const host = singleHeader(request, 'host');
  return host !== null && isOurs(host, request.socket) ? host : null;
}

/**
 * Browsers always send an origin with a WebSocket, other programs need not: a missing one is no
 * page. `null` (sandboxed frames, files) and foreign pages are refused.
 */
export function isAllowedOrigin(request: IncomingMessage, extra: readonly string[]): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (origin === APP_ORIGIN || extra.includes(origin)) return true;
  const host = /^https?:\/\/([^/\s]+)$/i.exec(origin)?.[1];
  return host !== undefined && isOurs(host, request.socket);
}

/** Either a name of this machine or the very address that the line came in on, with its port. */
function isOurs(host: string, { localAddress, localPort }: Socket): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/i.exec(host);
  if (!match) return false;
  const [, name = '', portText = '80'] = match;
  return Number(portText) === localPort && (name === localAddress || isOwnHost(name));
}

/** A header that must not be there twice: which one counts is then anybody's guess. */
function singleHeader(request: IncomingMessage, name: string): string | null {
  const values = request.rawHeaders.filter(
    (_, at, all) => at % 2 === 1 && all[at - 1]?.toLowerCase() === name,
  );
  return values.length === 1 ? (values[0] ?? null) : null;
}

export interface Ticket {
  readonly room: string;
  readonly document: string;
  /** What the peer speaks: the first offer that is not a token. */
  readonly version: string | null;
  readonly token: string | null;
  /** The secret by which a participant is known again. */
  readonly personKey: string | null;
}

/** Reads path and subprotocols of an upgrade; anything missing becomes '' or null. */
export function readTicket(request: IncomingMessage): Ticket {
  const [path = ''] = (request.url ?? '').split('?');
  const match = /^\/([^/]+)\/([^/]+)\/([^/]+)\/?$/.exec(path);
  const isSync = match !== null && `/${match[1]}` === SYNC_PATH;
  const offers = (request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((offer) => offer.trim());
  const secret = (prefix: string) =>
    offers.find((offer) => offer.startsWith(prefix))?.slice(prefix.length) ?? null;
  const personKey = secret(PERSON_PREFIX);
  return {
    room: isSync ? (match[2] ?? '') : '',
    document: isSync ? (match[3] ?? '') : '',
    version: echoedProtocol(offers),
    token: secret(TOKEN_PREFIX),
    personKey: personKey !== null && isTokenText(personKey) ? personKey : null,
  };
}

/**
 * What the handshake echoes. A peer of another version gets its own back, or it would take the
 * refusal for a network error; a token is never repeated.
 */
export function echoedProtocol(offers: Iterable<string>): string | null {
  const isSecret = (offer: string) =>
    offer.startsWith(TOKEN_PREFIX) || offer.startsWith(PERSON_PREFIX);
  const versions = [...offers].filter((offer) => offer !== '' && !isSecret(offer));
  return versions.includes(PROTOCOL) ? PROTOCOL : (versions[0] ?? null);
}

export interface Admission {
  readonly document: DocumentName;
  readonly link: FoundLink;
}

/** Decides about a ticket. `links` are those of the ticket's room, null when there is none. */
export function admit(ticket: Ticket, links: Invitations | null): Result<Admission, CloseReason> {
  // A peer without any offer is no older version of ours, it just brought no token.
  const isBare = ticket.version === null && ticket.token === null;
  if (ticket.version !== PROTOCOL && !isBare) return err('other-protocol');
  if (!links || !isDocumentName(ticket.document)) return err('no-such-room');
  const link = ticket.token === null ? null : links.find(ticket.token);
  return link ? ok({ document: ticket.document, link }) : err('unauthorised');
}

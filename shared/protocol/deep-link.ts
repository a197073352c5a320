/**
 * `journey://join#at=<origin>&room=…&token=…`: an invitation that the system hands to the desktop
 * app. Anybody can put such a link on any page, so it is read narrowly and never acted on unasked.
 */
import { err, type Result } from '../lib/result';
import { type InviteLink, type InviteLinkProblem, parseInviteLink } from './invite-link';

export const DEEP_LINK_SCHEME = 'journey';
/** E18: a link of ours has under 200 characters. */
const MAX_DEEP_LINK_LENGTH = 2048;
const PREFIX = `${DEEP_LINK_SCHEME}://join`;

export type DeepLinkProblem = InviteLinkProblem | 'strange-host';

/** Writes the link; room and token stay in the fragment, as in the web link. */
export function buildDeepLink({ origin, room, token }: InviteLink): string {
  return `${PREFIX}#${new URLSearchParams({ at: origin, room, token })}`;
}

/** Reads a link; only rooms on an address of the network, on `*.local` or over https are let in. */
export function parseDeepLink(text: string): Result<InviteLink, DeepLinkProblem> {
  if (text.length > MAX_DEEP_LINK_LENGTH) return err('too-long');
  // Systems may add a slash before the fragment.
  const fragment = /^journey:\/\/join\/?#(.+)$/i.exec(text)?.[1];
  if (fragment === undefined) return err('not-a-link');
  const at = new URLSearchParams(fragment).get('at') ?? '';
  if (!/^https?:\/\/[^/?#\\@]+$/.test(at)) return err('not-a-link');
  const invite = parseInviteLink(`${at}/#${fragment}`);
  if (invite.ok && !isExpectedHost(invite.value.origin)) return err('strange-host');
  return invite;
}

function isExpectedHost(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  if (protocol === 'https:') return true;
  const isIpv4 = /^\d{1,3}(\.\d{1,3}){3}$/.test(hostname);
  const isIpv6 = hostname.startsWith('[');
  return isIpv4 || isIpv6 || hostname === 'localhost' || hostname.endsWith('.local');
}

/** The first invitation among a program's arguments; null when there is none that can be read. */
export function deepLinkFromArgs(args: readonly string[]): InviteLink | null {
  for (const argument of args) {
    if (!argument.toLowerCase().startsWith(`${DEEP_LINK_SCHEME}:`)) continue;
    const invite = parseDeepLink(argument);
    return invite.ok ? invite.value : null;
  }
  return null;
}

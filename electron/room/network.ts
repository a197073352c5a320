/** Which names and addresses mean this machine. */
import { isIPv4, isIPv6 } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import type { NetworkInterfaces } from '../../shared/protocol/lan-addresses';

export const LOOPBACK = '127.0.0.1';

/**
 * Whether a name in `Host` means this machine. A page of another site that rebinds its name to
 * our address cannot send an address or `localhost` as host: that is the whole defence.
 */
export function isOwnHost(
  host: string,
  interfaces: NetworkInterfaces = networkInterfaces(),
): boolean {
  const name = host.toLowerCase();
  if (name === 'localhost' || name === localName()) return true;
  const bare = name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name;
  if (!isIPv4(bare) && !isIPv6(bare)) return false;
  return Object.values(interfaces).some((addresses) =>
    addresses?.some(({ address }) => address.toLowerCase() === bare),
  );
}

/** `[::1]` for an address that needs brackets in a URL. */
export function urlHost(address: string): string {
  return isIPv6(address) ? `[${address}]` : address;
}

export function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}

function localName(): string {
  const short = hostname().split('.')[0] ?? '';
  return `${short.toLowerCase()}.local`;
}

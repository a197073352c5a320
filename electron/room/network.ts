/** Which addresses this machine has, which of them are for a LAN, and which hosts mean us. */
import { isIPv4, isIPv6 } from 'node:net';
import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { LanAddress } from '../../shared/protocol/host-api';

export const LOOPBACK = '127.0.0.1';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Bridges of containers and virtual machines: private, but no guest comes that way. */
const VIRTUAL = /^(docker|br-|veth|virbr|vboxnet|vmnet|vEthernet|cni|flannel|tap)/i;
const PRIVATE = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];

/** Private IPv4 addresses a guest in the same network can reach, the likeliest first. */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): readonly LanAddress[] {
  const found = Object.entries(interfaces).flatMap(([label, addresses = []]) =>
    addresses.flatMap(({ internal, family, address }) => {
      const rank = internal || family !== 'IPv4' ? null : rankOf(label, address);
      return rank === null ? [] : [{ address, label, rank }];
    }),
  );
  return found.sort((a, b) => a.rank - b.rank).map(({ address, label }) => ({ address, label }));
}

function rankOf(name: string, address: string): number | null {
  const kind = PRIVATE.findIndex((pattern) => pattern.test(address));
  if (kind === -1) return null;
  return VIRTUAL.test(name) ? kind + PRIVATE.length : kind;
}

/**
 * Whether a name in `Host` means this machine. A page of another site that rebinds its name to
 * our address cannot send an address or `localhost` as host: that is the whole defence.
 */
export function isOwnHost(host: string, interfaces: Interfaces = networkInterfaces()): boolean {
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

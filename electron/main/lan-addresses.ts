/** The addresses of this computer that guests on the same network can reach. */
import type { NetworkInterfaceInfo } from 'node:os';
import type { LanAddress } from '../../shared/protocol/host-api';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Bridges of containers and virtual machines lead to no guest. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|cni|flannel|tun|tap|utun)/i;
const PRIVATE = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];
/** What a system gives itself when no router answered. */
const LINK_LOCAL = /^169\.254\./;

/** IPv4 addresses, the likeliest first; people can read them out and phones take them as typed. */
export function lanAddresses(interfaces: Interfaces): readonly LanAddress[] {
  const found = Object.entries(interfaces).flatMap(([label, list]) =>
    (list ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .filter(({ address }) => !LINK_LOCAL.test(address))
      .map(({ address }) => ({ address, label })),
  );
  return found.toSorted((a, b) => unlikeliness(a) - unlikeliness(b));
}

function unlikeliness({ address, label }: LanAddress): number {
  const kind = PRIVATE.findIndex((pattern) => pattern.test(address));
  // A public address may be a campus network's own; it is offered, but last.
  const rank = kind === -1 ? PRIVATE.length : kind;
  return VIRTUAL.test(label) ? rank + PRIVATE.length + 1 : rank;
}

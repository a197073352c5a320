/** Which addresses of a machine guests on the same network can reach, and which are private. */
import type { LanAddress } from './host-api';

/** What Node's `networkInterfaces()` answers, as far as it matters here. */
export type NetworkInterfaces = Readonly<
  Record<
    string,
    | readonly {
        readonly address: string;
        readonly family: string;
        readonly internal: boolean;
      }[]
    | undefined
  >
>;

/** Bridges of containers and virtual machines lead to no guest. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|cni|flannel|tun|tap|utun)/i;
const PRIVATE = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];
/** What a system gives itself when no router answered. */
const LINK_LOCAL = /^169\.254\./;

/** IPv4 addresses, the likeliest first; people can read them out and phones take them as typed. */
export function lanAddresses(interfaces: NetworkInterfaces): readonly LanAddress[] {
  const found = Object.entries(interfaces).flatMap(([label, list = []]) =>
    list
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .filter(({ address }) => !LINK_LOCAL.test(address))
      .map(({ address }) => ({ address, label })),
  );
  return found.toSorted((a, b) => unlikeliness(a) - unlikeliness(b));
}

/** Whether no machine of the internet can reach `address`: others are opened only when named. */
export function isPrivateAddress(address: string): boolean {
  return PRIVATE.some((pattern) => pattern.test(address));
}

function unlikeliness({ address, label }: LanAddress): number {
  const kind = PRIVATE.findIndex((pattern) => pattern.test(address));
  // A public address may be a campus network's own; it is offered, but last.
  const rank = kind === -1 ? PRIVATE.length : kind;
  return VIRTUAL.test(label) ? rank + PRIVATE.length + 1 : rank;
}

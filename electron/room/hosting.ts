/**
 * Starts a room and opens its addresses: the one path that the desktop app, the command line and
 * the browser mode share.
 */
import { networkInterfaces } from 'node:os';
import { err, ok, type Result } from '../../shared/lib/result';
import { buildInviteLink, syncServerUrl } from '../../shared/protocol/invite-link';
import { isPrivateAddress, lanAddresses } from '../../shared/protocol/lan-addresses';
import { eachRole } from '../../shared/protocol/per-role';
import type { Role } from '../../shared/protocol/room';
import type { RoomReady, RoomTokens } from '../../shared/protocol/room-supervision';
import { newRoomTokens } from './invitations';
import { LOOPBACK, urlHost } from './network';
import type { Room, RoomFailure, RoomOptions } from './room';
import type { Listening, RoomServer } from './server';

export interface Reach {
  readonly network: 'loopback' | 'lan';
  /** The one address to open besides loopback; default: every private one. */
  readonly address?: string | undefined;
  /** 0: any free port, the same on all addresses. */
  readonly port: number;
}

export interface HostRoomOptions extends Omit<RoomOptions, 'tokens'>, Reach {
  readonly tokens?: RoomTokens | undefined;
}

export interface HostedRoom {
  readonly room: Room;
  /** As it is now: links can be renewed while the room runs. */
  readonly ready: RoomReady;
  /** Sends everybody away, stores the room, frees the addresses it opened. */
  stop(): Promise<boolean>;
}

/** A free port on loopback may be taken on the LAN address; a few tries find one free on all. */
const PORT_TRIES = 5;

/** Opens `options.id` on `server`; `open` is a loopback port that is already being served. */
export async function hostRoom(
  server: RoomServer,
  options: HostRoomOptions,
  open?: Listening,
): Promise<Result<HostedRoom, RoomFailure>> {
  const hosts = hostsOf(options);
  if (!hosts.ok) return hosts;
  const tokens = options.tokens ?? newRoomTokens();
  const room = await server.openRoom({ ...options, tokens });
  if (!room.ok) return room;
  const listening = await openAddresses(server, hosts.value, options.port, open);
  if (!listening.ok) {
    await server.closeRoom(options.id);
    return listening;
  }
  const { value: opened } = room;
  const addresses = open ? [open, ...listening.value] : listening.value;
  opened.origin = guestOrigin(addresses);
  return ok({
    room: opened,
    get ready() {
      return describe(options.id, opened.invitations.tokens, addresses);
    },
    stop: async () => {
      const isStored = await server.closeRoom(options.id);
      await Promise.all(listening.value.map((address) => address.close()));
      return isStored;
    },
  });
}

function hostsOf({ network, address }: Reach): Result<readonly string[], RoomFailure> {
  if (network === 'loopback') return ok([LOOPBACK]);
  const lan = address === undefined ? privateAddresses() : [address];
  if (lan.length === 0) return err({ reason: 'no-lan-address', detail: '' });
  return ok([...new Set([LOOPBACK, ...lan])]);
}

function privateAddresses(): readonly string[] {
  return lanAddresses(networkInterfaces())
    .map(({ address }) => address)
    .filter(isPrivateAddress);
}

async function openAddresses(
  server: RoomServer,
  hosts: readonly string[],
  port: number,
  open: Listening | undefined,
): Promise<Result<readonly Listening[], RoomFailure>> {
  const missing = hosts.filter((host) => host !== open?.host);
  const wanted = open?.port ?? port;
  for (let attempt = 1; ; attempt += 1) {
    const listening = await listenOnAll(server, missing, wanted);
    const isUnlucky = !listening.ok && listening.error.reason === 'address-taken' && wanted === 0;
    if (!isUnlucky || attempt === PORT_TRIES) return listening;
  }
}

async function listenOnAll(
  server: RoomServer,
  hosts: readonly string[],
  port: number,
): Promise<Result<readonly Listening[], RoomFailure>> {
  const done: Listening[] = [];
  for (const host of hosts) {
    const listening = await server.listen(host, done[0]?.port ?? port);
    if (!listening.ok) {
      await Promise.all(done.map((address) => address.close()));
      return listening;
    }
    done.push(listening.value);
  }
  return ok(done);
}

/** The address that guests are told: one of the network, where there is one. */
function guestOrigin(open: readonly Listening[]): string {
  const [local, lan = local] = open;
  if (!lan) throw new Error('a room is described only once it listens');
  return originOf(lan);
}

function originOf({ host, port }: Listening): string {
  return `http://${urlHost(host)}:${port}`;
}

function describe(room: string, tokens: RoomTokens, open: readonly Listening[]): RoomReady {
  const [local] = open;
  if (!local) throw new Error('a room is described only once it listens');
  const origin = guestOrigin(open);
  const link = (role: Role) => buildInviteLink({ origin, room, token: tokens[role] });
  return {
    kind: 'ready',
    room,
    port: local.port,
    localUrl: originOf(local),
    syncUrl: syncServerUrl({ origin: originOf(local), room }),
    links: eachRole(link),
    addresses: open.map(({ host }) => host),
    tokens,
  };
}

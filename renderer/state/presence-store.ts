/**
 * Who is in the room, what they point at, and how the connection is doing. Written by the room
 * connection, once per animation frame for presence; read by selectors. One store per board.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Presence } from '../../shared/protocol/presence';
import type { CloseReason, DocumentName, Role } from '../../shared/protocol/room';
import type {
  ControlProblem,
  RestorePoint,
  Roster,
  Standing,
} from '../../shared/protocol/room-control';

/** Final: trying again with the same link cannot help. */
export type RefusalReason = Exclude<CloseReason, 'stopping' | 'busy'>;

/** Passing: the connection keeps trying on its own. */
export type OfflineReason = 'network' | 'stopping' | 'busy';

export type RoomStatus =
  /** No room: the board is on this machine only. */
  | { readonly kind: 'alone' }
  /** The first try; later tries are quiet and count as `offline`. */
  | { readonly kind: 'connecting' }
  | { readonly kind: 'syncing' }
  | { readonly kind: 'live' }
  | { readonly kind: 'offline'; readonly because: OfflineReason }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** How a participant introduces themselves. */
export interface Identity {
  readonly name: string;
  /** One of `PARTICIPANT_COLOURS`. */
  readonly colour: string;
  /** The same for the same person, over reloads and rooms; programs of others have none. */
  readonly personId?: string | undefined;
}

/** What somebody is called and looks like; keeps its identity while only cursors move. */
export interface Person extends Identity {
  readonly clientId: number;
  /** Null until the server has said it. */
  readonly role: Role | null;
  readonly isMe: boolean;
}

export interface Peer extends Person {
  /** In map coordinates. */
  readonly cursor: Presence['cursor'];
  readonly selection: Presence['selection'];
  readonly gesture: Presence['gesture'];
  readonly editing: Presence['editing'];
}

export interface PresenceState {
  readonly status: RoomStatus;
  /** Edits of this participant that the room has not acknowledged as being on its disk. */
  readonly unsaved: number;
  /** False with a server that acknowledges nothing: then "connected" is all one can say. */
  readonly isDurable: boolean;
  /** Documents that this room does not have, or does not let this participant follow. */
  readonly missingDocuments: readonly DocumentName[];
  /** The role of this participant as the server has it; null before it has said so. */
  readonly role: Role | null;
  /** How the room sees this participant; null with rooms that do not say. */
  readonly standing: Standing | null;
  /** In front of the door: a facilitator has not answered yet. */
  readonly isWaiting: boolean;
  /** What only facilitators are told. */
  readonly roster: Roster | null;
  /** States of the board that the room has kept, newest first; null until they were asked for. */
  readonly points: readonly RestorePoint[] | null;
  /** Why the room did not do what was asked last. */
  readonly problem: ControlProblem | null;
  readonly me: Person | null;
  /** Everybody with a name, oneself first. A new array for every move of a cursor. */
  readonly peers: readonly Peer[];
  /** The same people without what moves: changes only when somebody comes, goes or is renamed. */
  readonly people: readonly Person[];
  /** Card id → the others who have it selected. */
  readonly selectedBy: ReadonlyMap<string, readonly Person[]>;
  /** Card id → the others who are typing in it. */
  readonly editedBy: ReadonlyMap<string, readonly Person[]>;
}

export type PresenceStore = StoreApi<PresenceState>;

const NOBODY: Pick<PresenceState, 'me' | 'peers' | 'people' | 'selectedBy' | 'editedBy'> = {
  me: null,
  peers: [],
  people: [],
  selectedBy: new Map(),
  editedBy: new Map(),
};

const ALONE: PresenceState = {
  status: { kind: 'alone' },
  unsaved: 0,
  isDurable: false,
  missingDocuments: [],
  role: null,
  standing: null,
  isWaiting: false,
  roster: null,
  points: null,
  problem: null,
  ...NOBODY,
};

/** A store in which this participant works alone. */
export function createPresenceStore(initial: Partial<PresenceState> = {}): PresenceStore {
  return createStore<PresenceState>(() => ({ ...ALONE, ...initial }));
}

/** Back to working alone: the room was left or stopped. */
export function leaveRoom(store: PresenceStore): void {
  store.setState(ALONE);
}

/** Puts new peers into the store; what did not change keeps its identity. */
export function publishPeers(store: PresenceStore, peers: readonly Peer[]): void {
  const before = store.getState();
  const people = keepSame(before.people, peers);
  const byId = new Map(people.map((person) => [person.clientId, person]));
  const others = peers.filter((peer) => !peer.isMe);
  const group = (idsOf: (peer: Peer) => readonly string[]) => groupByCard(others, byId, idsOf);
  store.setState({
    peers,
    people,
    me: people.find((person) => person.isMe) ?? null,
    selectedBy: keepGroups(
      before.selectedBy,
      group(({ selection }) => selection),
    ),
    editedBy: keepGroups(
      before.editedBy,
      group(({ editing }) => (editing ? [editing.id] : [])),
    ),
  });
}

function keepSame(before: readonly Person[], peers: readonly Peer[]): readonly Person[] {
  const known = new Map(before.map((person) => [person.clientId, person]));
  const people = peers.map((peer) => {
    const { clientId, personId, name, colour, role, isMe } = peer;
    const person = known.get(clientId);
    const isSame =
      person?.name === name &&
      person.colour === colour &&
      person.role === role &&
      person.personId === personId;
    return isSame ? person : { clientId, personId, name, colour, role, isMe };
  });
  return sameItems(before, people) ? before : people;
}

function groupByCard(
  peers: readonly Peer[],
  people: ReadonlyMap<number, Person>,
  idsOf: (peer: Peer) => readonly string[],
): ReadonlyMap<string, readonly Person[]> {
  const groups = new Map<string, Person[]>();
  for (const peer of peers) {
    const person = people.get(peer.clientId);
    if (!person) continue;
    for (const id of idsOf(peer)) groups.set(id, [...(groups.get(id) ?? []), person]);
  }
  return groups;
}

function keepGroups(
  before: ReadonlyMap<string, readonly Person[]>,
  now: ReadonlyMap<string, readonly Person[]>,
): ReadonlyMap<string, readonly Person[]> {
  const kept = new Map<string, readonly Person[]>();
  let isSame = before.size === now.size;
  for (const [id, people] of now) {
    const known = before.get(id);
    const same = known && sameItems(known, people) ? known : people;
    if (same !== known) isSame = false;
    kept.set(id, same);
  }
  return isSame ? before : kept;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/**
 * Passes presence from one member to all, the sender included. Each connection may speak only for
 * the client ids it introduced; what others echo is skipped without being parsed.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { err, ok, type Result } from '../../shared/lib/result';
import {
  MAX_NAME_LENGTH,
  PARTICIPANT_COLOURS,
  type Presence,
  parsePresence,
} from '../../shared/protocol/presence';
import { MAX_PRESENCE_BYTES, MESSAGE, type Role } from '../../shared/protocol/room';
import { LIMITS } from './limits';

export interface PresenceMember {
  readonly role: Role;
  /** What a facilitator calls this member; null or absent: what they call themselves. */
  readonly givenName?: string | null;
  sendPresence(frame: Uint8Array): void;
  /** Somebody else speaks for this member's id: is it still there? */
  challenge(): void;
}

interface State {
  readonly owner: PresenceMember;
  readonly clock: number;
  readonly json: string;
  readonly user: Presence['user'] | null;
  /** The first id a connection introduces is certainly its own. */
  readonly isFirst: boolean;
}

interface Entry {
  readonly id: number;
  readonly clock: number;
  readonly text: Uint8Array;
  /** The only entry of the first frame of its connection: a provider that (re)connects. */
  readonly isGreeting: boolean;
}

const NOBODY = 'null';
/** More entries than a room has people is not presence. */
const MAX_ENTRIES = 2000;

export class PresenceRelay {
  readonly #members = new Map<PresenceMember, Set<number>>();
  readonly #greeted = new WeakSet<PresenceMember>();
  readonly #states = new Map<number, State>();
  readonly #departed = new Map<number, { readonly clock: number; readonly atMs: number }>();
  readonly #dirty = new Set<number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly onPeople: () => void) {}

  add(member: PresenceMember): void {
    this.#members.set(member, new Set());
  }

  remove(member: PresenceMember): void {
    for (const id of this.#members.get(member) ?? []) this.#depart(id);
    this.#members.delete(member);
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#members.clear();
    this.#states.clear();
  }

  /** How somebody has introduced themselves, or null. */
  userOf(member: PresenceMember): Presence['user'] | null {
    for (const id of this.#members.get(member) ?? []) {
      const user = this.#states.get(id)?.user;
      if (user) return user;
    }
    return null;
  }

  /** Everybody's state as a frame, or null when there is none. */
  encodeAll(): Uint8Array | null {
    return this.#states.size === 0 ? null : this.#encode([...this.#states.keys()]);
  }

  /** Takes the content of an awareness message. */
  receive(member: PresenceMember, update: Uint8Array): Result<null, 'malformed'> {
    const entries = readEntries(update, !this.#greeted.has(member));
    if (!entries) return err('malformed');
    this.#greeted.add(member);
    let isWellFormed = true;
    for (const entry of entries) {
      if (!this.#isEntitled(member, entry)) continue;
      isWellFormed = this.#accept(member, entry) && isWellFormed;
    }
    return isWellFormed ? ok(null) : err('malformed');
  }

  #isEntitled(member: PresenceMember, { id, clock, text, isGreeting }: Entry): boolean {
    const own = this.#members.get(member);
    if (!own) return false;
    const known = this.#states.get(id);
    if (known?.owner === member) {
      return clock > known.clock || (clock === known.clock && isNobody(text));
    }
    if (known) {
      // A stock client whose tab-to-tab channel was quicker has introduced its neighbour.
      if (isGreeting && !known.isFirst) return true;
      if (clock > known.clock) known.owner.challenge();
      return false;
    }
    if (isNobody(text)) return false;
    const departed = this.#departed.get(id);
    if (departed && clock <= departed.clock && !isGreeting) return false;
    return own.has(id) || own.size < LIMITS.clientIdsPerSession;
  }

  #accept(member: PresenceMember, { id, clock, text }: Entry): boolean {
    if (isNobody(text)) {
      this.#depart(id, clock);
      return true;
    }
    if (text.length > MAX_PRESENCE_BYTES) return false;
    const parsed = parseJson(text);
    if (!parsed.ok) return false;
    const known = this.#states.get(id);
    if (known && known.owner !== member) this.#members.get(known.owner)?.delete(id);
    const own = this.#members.get(member);
    const isFirst = own?.size === 0 || (known?.owner === member && known.isFirst);
    own?.add(id);
    const presence = stamped(presenceOf(parsed.value, id), member);
    const user = presence?.user ?? null;
    this.#departed.delete(id);
    // What is no presence still goes round as `{}`: a stock client wants to hear its own echo.
    const json = JSON.stringify(presence ?? {});
    this.#states.set(id, { owner: member, clock, json, user, isFirst });
    this.#markDirty(id);
    if (known?.user?.name !== user?.name || known?.user?.colour !== user?.colour) this.onPeople();
    return true;
  }

  #depart(id: number, clock?: number): void {
    const state = this.#states.get(id);
    if (!state) return;
    this.#states.delete(id);
    this.#departed.delete(id);
    this.#departed.set(id, { clock: clock ?? state.clock, atMs: Date.now() });
    this.#forgetLongGone();
    this.#markDirty(id);
    if (state.user) this.onPeople();
  }

  /** The map is in order of departure, so the first ones are the oldest. */
  #forgetLongGone(): void {
    const since = Date.now() - LIMITS.departedMemoryMs;
    for (const [id, { atMs }] of this.#departed) {
      if (atMs >= since && this.#departed.size <= LIMITS.departedIds) return;
      this.#departed.delete(id);
    }
  }

  #markDirty(id: number): void {
    this.#dirty.add(id);
    this.#timer ??= setTimeout(() => this.#flush(), LIMITS.presenceWindowMs);
  }

  #flush(): void {
    this.#timer = null;
    const frame = this.#encode([...this.#dirty]);
    this.#dirty.clear();
    // The sender too: its provider takes silence for a dead connection after 30 s.
    for (const member of this.#members.keys()) member.sendPresence(frame);
  }

  #encode(ids: readonly number[]): Uint8Array {
    const update = encoding.createEncoder();
    encoding.writeVarUint(update, ids.length);
    for (const id of ids) {
      const state = this.#states.get(id);
      encoding.writeVarUint(update, id);
      encoding.writeVarUint(update, state?.clock ?? this.#departed.get(id)?.clock ?? 0);
      encoding.writeVarString(update, state?.json ?? NOBODY);
    }
    const frame = encoding.createEncoder();
    encoding.writeVarUint(frame, MESSAGE.awareness);
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(update));
    return encoding.toUint8Array(frame);
  }
}

function readEntries(update: Uint8Array, isFirstFrame: boolean): readonly Entry[] | null {
  try {
    const decoder = decoding.createDecoder(update);
    const count = decoding.readVarUint(decoder);
    if (count > MAX_ENTRIES) return null;
    const entries: Entry[] = [];
    while (entries.length < count) {
      const id = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      // A string of lib0 is its bytes behind their number: skipped, not decoded.
      const text = decoding.readVarUint8Array(decoder);
      entries.push({ id, clock, text, isGreeting: isFirstFrame && count === 1 });
    }
    return entries;
  } catch {
    // lib0 throws whatever the bytes lead it into; the answer to all is the same.
    return null;
  }
}

function isNobody(text: Uint8Array): boolean {
  return text.length === NOBODY.length && Buffer.from(text).toString('latin1') === NOBODY;
}

function parseJson(text: Uint8Array): Result<unknown, 'not-json'> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)));
  } catch {
    // Bad UTF-8 or bad JSON, from the network either way.
    return err('not-json');
  }
}

/** The state as ours; of another program's state at least the name, which Yjs puts in `user`. */
function presenceOf(state: unknown, clientId: number): Presence | null {
  const ours = parsePresence(state);
  if (ours) return ours;
  const user = isRecord(state) && isRecord(state.user) ? state.user : null;
  if (!isRecord(state) || !user || typeof user.name !== 'string') return null;
  const [fallback] = PARTICIPANT_COLOURS;
  const colour = PARTICIPANT_COLOURS[clientId % PARTICIPANT_COLOURS.length] ?? fallback;
  const named = { user: { name: user.name.slice(0, MAX_NAME_LENGTH), colour } };
  return parsePresence({ ...state, ...named }) ?? parsePresence(named);
}

/** What the room knows better than the one who speaks. */
function stamped(presence: Presence | null, { role, givenName = null }: PresenceMember) {
  if (!presence) return null;
  const { user } = presence;
  return { ...presence, role, user: givenName === null ? user : { ...user, name: givenName } };
}

/** Who a presence message is about, for somebody who is not in the room yet. */
export function userIn(update: Uint8Array): Presence['user'] | null {
  for (const { id, text } of readEntries(update, true) ?? []) {
    if (isNobody(text) || text.length > MAX_PRESENCE_BYTES) continue;
    const parsed = parseJson(text);
    const user = parsed.ok ? presenceOf(parsed.value, id)?.user : undefined;
    if (user) return user;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

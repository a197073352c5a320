/** The links of a room: one token for each role, renewable and revocable while the room runs. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { eachRole, type PerRole } from '../../shared/protocol/per-role';
import { isTokenText, ROLES, type Role } from '../../shared/protocol/room';
import type { RoomTokens } from '../../shared/protocol/room-supervision';
import { LIMITS } from './limits';

/** A token that was valid once; only its hash is kept. */
export interface EndedLink {
  readonly role: Role;
  /** base64url of the token's SHA-256. */
  readonly hash: string;
}

export interface FoundLink {
  readonly role: Role;
  /** Stands for the token wherever somebody must be told apart by the link they came with. */
  readonly hash: string;
  /** Ended: opens the room only for people who were kept. */
  readonly hasEnded: boolean;
}

interface Entry {
  readonly role: Role;
  readonly hash: Buffer;
}

export class Invitations {
  #tokens: RoomTokens;
  #current: PerRole<Entry>;
  #ended: readonly Entry[];

  constructor(tokens: RoomTokens, ended: readonly EndedLink[] = []) {
    this.#tokens = tokens;
    this.#current = eachRole((role) => ({ role, hash: hashOf(tokens[role]) }));
    this.#ended = ended.map(({ role, hash }) => ({ role, hash: Buffer.from(hash, 'base64url') }));
  }

  get tokens(): RoomTokens {
    return this.#tokens;
  }

  get ended(): readonly EndedLink[] {
    return this.#ended.map(({ role, hash }) => ({ role, hash: hash.toString('base64url') }));
  }

  /** What a token stands for; takes the same time for every guess. */
  find(token: string): FoundLink | null {
    if (!isTokenText(token)) return null;
    const guess = hashOf(token);
    const matching = (entries: readonly Entry[]) =>
      entries.filter(({ hash }) => hash.length === guess.length && timingSafeEqual(hash, guess));
    const [ended] = matching(this.#ended);
    const [current] = matching(ROLES.map((role) => this.#current[role]));
    const found = ended ?? current;
    if (!found) return null;
    return {
      role: found.role,
      hash: found.hash.toString('base64url'),
      hasEnded: ended !== undefined,
    };
  }

  /** Whether anybody new may come in by the link of `role`. */
  isOpen(role: Role): boolean {
    return !this.#ended.some(({ hash }) => hash.equals(this.#current[role].hash));
  }

  /** Ends the link of `role`; answers the hash of what ended. */
  revoke(role: Role): string {
    const entry = this.#current[role];
    if (this.isOpen(role)) this.#ended = [...this.#ended, entry].slice(-LIMITS.endedLinks);
    return entry.hash.toString('base64url');
  }

  /** Ends the link of `role` and makes a new one; answers the hash of what ended. */
  renew(role: Role): string {
    const ended = this.revoke(role);
    this.#tokens = { ...this.#tokens, [role]: newToken() };
    this.#current = {
      ...this.#current,
      [role]: { role, hash: hashOf(this.#tokens[role]) },
    };
    return ended;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** 256 random bits, safe in addresses and headers. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function newRoomTokens(): RoomTokens {
  return eachRole(newToken);
}

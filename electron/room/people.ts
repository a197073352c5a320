/**
 * The participants of a room over its whole life: who they are across reloads, and what a
 * facilitator decided about them. Knows nothing of sockets.
 */
import { createHash } from 'node:crypto';
import { type DocumentName, mayWrite, type Role } from '../../shared/protocol/room';
import { LIMITS } from './limits';

/** What is remembered of a person; the same shape on disk. */
export interface PersonRecord {
  readonly id: string;
  name: string;
  colour: string;
  /** By the link they came with last. */
  linkRole: Role;
  /** What a facilitator made of them; null: what the link says. */
  givenRole: Role | null;
  givenName: string | null;
  isMuted: boolean;
  isRemoved: boolean;
  /** Let in from the waiting room once: needs not wait again. */
  isAdmitted: boolean;
  /** Stays although the link they came by has ended. */
  isKept: boolean;
}

export class Person {
  /** Came from this very machine with a facilitator's link. */
  isHost = false;

  constructor(
    readonly record: PersonRecord,
    /** Brought no key: forgotten when the connection ends, and told nothing of our own frames. */
    readonly isAnonymous: boolean,
  ) {}

  get id(): string {
    return this.record.id;
  }

  get role(): Role {
    return this.record.givenRole ?? this.record.linkRole;
  }

  get givenName(): string | null {
    return this.record.givenName;
  }

  get name(): string {
    return this.record.givenName ?? this.record.name;
  }

  mayWrite(document: DocumentName): boolean {
    return !this.record.isMuted && mayWrite(this.role, document);
  }
}

export class People {
  readonly #byId = new Map<string, Person>();
  #anonymous = 0;

  constructor(records: readonly PersonRecord[] = []) {
    for (const record of records) this.#byId.set(record.id, new Person({ ...record }, false));
  }

  /** The participant who brings `key`, if they have been here before. */
  known(key: string): Person | null {
    return this.#byId.get(personIdOf(key)) ?? null;
  }

  /** The participant who brings `key`; a new one when they have not been here before. */
  arrive(key: string | null, linkRole: Role): Person {
    const known = key === null ? null : this.known(key);
    if (known) {
      known.record.linkRole = linkRole;
      return known;
    }
    const person = new Person(newRecord(this.#newId(key), linkRole), key === null);
    this.#byId.set(person.id, person);
    this.#forgetTooMany();
    return person;
  }

  find(id: string): Person | null {
    return this.#byId.get(id) ?? null;
  }

  forget(person: Person): void {
    this.#byId.delete(person.id);
  }

  [Symbol.iterator](): Iterator<Person> {
    return this.#byId.values();
  }

  /** What has to outlive the room's process. */
  records(): readonly PersonRecord[] {
    return [...this.#byId.values()]
      .filter(({ isAnonymous }) => !isAnonymous)
      .map(({ record }) => record);
  }

  #newId(key: string | null): string {
    if (key !== null) return personIdOf(key);
    this.#anonymous += 1;
    return `guest-${this.#anonymous}`;
  }

  /** Keys cost nothing to make: whoever makes thousands only pushes out those of no account. */
  #forgetTooMany(): void {
    for (const person of this.#byId.values()) {
      if (this.#byId.size <= LIMITS.rememberedPeople) return;
      if (!isOfAccount(person.record)) this.#byId.delete(person.id);
    }
  }
}

/** Public name of the holder of a key; the key itself is never stored or shown. */
export function personIdOf(key: string): string {
  return createHash('sha256').update(`person ${key}`).digest('base64url').slice(0, 22);
}

function newRecord(id: string, linkRole: Role): PersonRecord {
  return {
    id,
    name: '',
    colour: '',
    linkRole,
    givenRole: null,
    givenName: null,
    isMuted: false,
    isRemoved: false,
    isAdmitted: false,
    isKept: false,
  };
}

function isOfAccount({ givenRole, isMuted, isRemoved, isAdmitted, isKept }: PersonRecord): boolean {
  return givenRole !== null || isMuted || isRemoved || isAdmitted || isKept;
}

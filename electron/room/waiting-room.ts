/** Newcomers in front of the door until a facilitator lets them in. */
import type { Role } from '../../shared/protocol/room';
import type { Newcomer } from '../../shared/protocol/room-control';
import { LIMITS } from './limits';
import type { Person } from './people';
import { WaitingGuest, type WaitingGuestOptions } from './waiting-guest';

export class WaitingRoom {
  readonly #guests = new Set<WaitingGuest>();
  #roles: ReadonlySet<Role>;

  constructor(
    roles: Iterable<Role>,
    private readonly onChange: () => void,
  ) {
    this.#roles = new Set(roles);
  }

  /** Newcomers with these roles have to wait. */
  get roles(): readonly Role[] {
    return [...this.#roles];
  }

  set roles(roles: readonly Role[]) {
    this.#roles = new Set(roles);
  }

  get isFull(): boolean {
    return this.#guests.size >= LIMITS.waitingGuests;
  }

  /** Whoever holds the room waits for nobody, and nobody waits twice. */
  mustWait(person: Person): boolean {
    return this.#roles.has(person.role) && !person.record.isAdmitted && !person.isHost;
  }

  receive(options: Omit<WaitingGuestOptions, 'onNamed' | 'onGone'>): void {
    const guest = new WaitingGuest({
      ...options,
      onNamed: this.onChange,
      onGone: (gone) => {
        this.#guests.delete(gone);
        this.onChange();
      },
    });
    this.#guests.add(guest);
    this.onChange();
  }

  /** Takes everybody out for whom `isWanted`. */
  take(isWanted: (guest: WaitingGuest) => boolean): readonly WaitingGuest[] {
    const taken = [...this.#guests].filter(isWanted);
    for (const guest of taken) this.#guests.delete(guest);
    if (taken.length > 0) this.onChange();
    return taken;
  }

  /** Those who have said their name, each once however many connections they have. */
  newcomers(): readonly Newcomer[] {
    const people = new Map([...this.#guests].map(({ person }) => [person.id, person]));
    return [...people.values()]
      .filter(({ name }) => name !== '')
      .map(({ id, name, role, record }) => ({ id, name, colour: record.colour, role }));
  }

  signsOfLife(nowMs: number): void {
    for (const guest of this.#guests) guest.signOfLife(nowMs);
  }
}

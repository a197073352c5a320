/**
 * Carries out what facilitators ask of a running room, and tells them who is there, who waits
 * and which links are open. Everybody else is told how they stand themselves.
 */
import { eachRole } from '../../shared/protocol/per-role';
import type { CloseReason, Role } from '../../shared/protocol/room';
import type { ControlProblem, ControlRequest, Roster } from '../../shared/protocol/room-control';
import { restorePointFrame } from './control-frames';
import type { Invitations } from './invitations';
import { LIMITS } from './limits';
import type { People, Person } from './people';
import type { RestorePoints } from './restore-points';
import type { Session } from './session';
import type { WaitingGuest } from './waiting-guest';
import type { WaitingRoom } from './waiting-room';

/** What the desk needs of the room. */
export interface Floor {
  readonly people: People;
  readonly invitations: Invitations;
  readonly waiting: WaitingRoom;
  readonly points: RestorePoints;
  readonly sessions: () => Iterable<Session>;
  /** Opens the door for somebody who waited. */
  readonly letIn: (guest: WaitingGuest) => void;
  /** The invitation of a role as an address; null before the room has one. */
  readonly linkOf: (role: Role) => string | null;
  /** Something that has to outlive the process was decided. */
  readonly onDecided: () => void;
  readonly onLinks: () => void;
  readonly onEndWanted: () => void;
}

export class ControlDesk {
  readonly #floor: Floor;
  #timer: NodeJS.Timeout | null = null;

  constructor(floor: Floor) {
    this.#floor = floor;
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** Tells facilitators soon; many changes of one moment are one piece of news. */
  rosterChanged(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      for (const session of this.#floor.sessions()) this.tellRoster(session);
    }, LIMITS.presenceWindowMs);
  }

  tellRoster(session: Session): void {
    if (session.role === 'facilitator' && session.hearsNotices) session.notify(this.#roster());
  }

  handle(session: Session, request: ControlRequest): void {
    if (session.role !== 'facilitator') this.#refuse(session, request, 'not-a-facilitator');
    else this.#carryOut(session, request);
  }

  #carryOut(session: Session, request: ControlRequest): void {
    switch (request.kind) {
      case 'admit':
        this.#admit(({ person }) => person.id === request.person);
        break;
      case 'admit-all':
        // Who has not said a name yet is not on the facilitator's list either.
        this.#admit(({ person }) => person.name !== '');
        break;
      case 'refuse':
        this.#sendAwayWaiting(request.person);
        break;
      case 'set-waiting-roles':
        this.#setWaitingRoles(request.roles);
        break;
      case 'renew-link':
      case 'revoke-link':
        this.#endLink(session, request);
        break;
      case 'list-points':
        session.notify({ kind: 'points', points: [...this.#floor.points.list()] });
        break;
      case 'make-point':
        void this.#makePoint(session, request);
        break;
      case 'read-point':
        void this.#readPoint(session, request);
        break;
      case 'end-room':
        this.#floor.onEndWanted();
        break;
      default:
        this.#decideAbout(session, request);
    }
  }

  #decideAbout(
    session: Session,
    request: Extract<
      ControlRequest,
      { kind: 'rename' | 'set-role' | 'mute' | 'remove' | 'readmit' }
    >,
  ): void {
    const person = this.#floor.people.find(request.person);
    if (!person) {
      this.#refuse(session, request, 'not-here');
      return;
    }
    const problem = request.kind === 'rename' ? null : objection(session.person, person);
    if (problem) {
      this.#refuse(session, request, problem);
      return;
    }
    const { record } = person;
    switch (request.kind) {
      case 'rename':
        record.givenName = request.name;
        break;
      case 'set-role':
        void this.#floor.points.take('role');
        record.givenRole = request.role;
        break;
      case 'mute':
        record.isMuted = request.isMuted;
        break;
      case 'remove':
        void this.#floor.points.take('removal');
        record.isRemoved = true;
        this.#closeSessions((one) => one.person === person, 'forbidden');
        this.#closeWaiting((guest) => guest.person === person, 'forbidden');
        break;
      case 'readmit':
        record.isRemoved = false;
        break;
    }
    this.#standingChanged(person);
  }

  #admit(isMeant: (guest: WaitingGuest) => boolean): void {
    for (const guest of this.#floor.waiting.take(isMeant)) {
      guest.person.record.isAdmitted = true;
      this.#floor.letIn(guest);
    }
    this.#decided();
  }

  #sendAwayWaiting(person: string): void {
    this.#closeWaiting((guest) => guest.person.id === person, 'forbidden');
    this.#decided();
  }

  #setWaitingRoles(roles: readonly Role[]): void {
    const { waiting } = this.#floor;
    waiting.roles = roles;
    // Nobody has to wait for a rule that is gone.
    for (const guest of waiting.take(({ person }) => !waiting.mustWait(person)))
      this.#floor.letIn(guest);
    this.#decided();
  }

  #endLink(
    { person: asker }: Session,
    { kind, role, keepsPeople }: Extract<ControlRequest, { kind: 'renew-link' | 'revoke-link' }>,
  ): void {
    const { invitations, points } = this.#floor;
    void points.take('link');
    const ended = kind === 'renew-link' ? invitations.renew(role) : invitations.revoke(role);
    for (const { linkHash, person } of this.#floor.sessions()) {
      if (linkHash !== ended) continue;
      if (keepsPeople || person === asker || person.isHost) person.record.isKept = true;
    }
    const isCutOff = (one: { readonly linkHash: string; readonly person: Person }) =>
      one.linkHash === ended && !one.person.record.isKept;
    this.#closeSessions(isCutOff, 'unauthorised');
    this.#closeWaiting(isCutOff, 'unauthorised');
    this.#floor.onLinks();
    this.#decided();
  }

  async #makePoint(session: Session, request: ControlRequest): Promise<void> {
    const { points } = this.#floor;
    const taken = await points.take('restore');
    if (taken.ok) session.notify({ kind: 'points', points: [...points.list()] });
    else this.#refuse(session, request, taken.error);
  }

  async #readPoint(
    session: Session,
    request: Extract<ControlRequest, { kind: 'read-point' }>,
  ): Promise<void> {
    const state = await this.#floor.points.read(request.id);
    if (state.ok) session.send(restorePointFrame(request.id, state.value));
    else this.#refuse(session, request, state.error);
  }

  #standingChanged(person: Person): void {
    for (const session of this.#floor.sessions())
      if (session.person === person) session.standingChanged();
    this.#decided();
  }

  #closeSessions(isMeant: (session: Session) => boolean, reason: CloseReason): void {
    for (const session of [...this.#floor.sessions()]) if (isMeant(session)) session.close(reason);
  }

  #closeWaiting(isMeant: (guest: WaitingGuest) => boolean, reason: CloseReason): void {
    for (const guest of this.#floor.waiting.take(isMeant)) guest.close(reason);
  }

  #decided(): void {
    this.#floor.onDecided();
    this.rosterChanged();
  }

  #refuse(session: Session, { kind }: ControlRequest, problem: ControlProblem): void {
    session.notify({ kind: 'refused', request: kind, problem });
  }

  #roster(): Roster {
    const { people, invitations, waiting, linkOf } = this.#floor;
    const here = new Set([...this.#floor.sessions()].map(({ person }) => person));
    const all = [...people];
    const listed = all.filter(
      (person) => here.has(person) && (person.name !== '' || !person.isAnonymous),
    );
    return {
      kind: 'roster',
      people: listed.map((person) => ({
        id: person.id,
        name: person.name,
        colour: person.record.colour,
        role: person.role,
        isMuted: person.record.isMuted,
        isHost: person.isHost,
      })),
      waiting: [...waiting.newcomers()],
      removed: all.filter(({ record }) => record.isRemoved).map(({ id, name }) => ({ id, name })),
      links: eachRole((role) => (invitations.isOpen(role) ? linkOf(role) : null)),
      waitingRoles: [...waiting.roles],
    };
  }
}

/** Why a facilitator may not do this to that person. */
function objection(asker: Person, person: Person): ControlProblem | null {
  if (person === asker) return 'is-yourself';
  return person.isHost ? 'is-host' : null;
}

/** A room: its documents, the sessions in it, and who they are. Knows nothing of HTTP or tokens. */
import path from 'node:path';
import type { WebSocket } from 'ws';
import { err, ok, type Result } from '../../shared/lib/result';
import { buildInviteLink } from '../../shared/protocol/invite-link';
import {
  type CloseReason,
  DOCUMENT_NAMES,
  type DocumentName,
  type DocumentStates,
  PRESENCE_DOCUMENT,
  type Role,
} from '../../shared/protocol/room';
import type { Participant, RoomProblem, RoomTokens } from '../../shared/protocol/room-supervision';
import { ControlDesk } from './control-desk';
import { type Disk, realDisk } from './disk';
import { lockFolder } from './folder-lock';
import { type FoundLink, Invitations } from './invitations';
import { JournalFiles } from './journal-store';
import { LIMITS } from './limits';
import { People, type Person } from './people';
import { PresenceRelay } from './presence-relay';
import { RestorePoints } from './restore-points';
import { RoomDocument } from './room-document';
import { RoomMemory } from './room-memory';
import { Session } from './session';
import type { WaitingGuest } from './waiting-guest';
import { WaitingRoom } from './waiting-room';

export interface RoomOptions {
  readonly id: string;
  /** Folder of this room alone; made when missing. */
  readonly dataDir: string;
  readonly tokens: RoomTokens;
  /** Newcomers with these roles wait to be let in; default: as the room remembers it. */
  readonly waitingRoles?: readonly Role[] | undefined;
  /** What the documents start from. */
  readonly seeds?: DocumentStates | undefined;
  readonly seedMode?: 'merge' | 'new-room' | undefined;
  readonly disk?: Disk | undefined;
  readonly compactAfterBytes?: number | undefined;
  readonly onParticipants?: ((participants: readonly Participant[]) => void) | undefined;
  /** A text while edits cannot be stored, null once they are. */
  readonly onTrouble?: ((detail: string | null) => void) | undefined;
  /** A facilitator has renewed or closed a link; whoever keeps tokens must keep these. */
  readonly onTokens?: ((tokens: RoomTokens) => void) | undefined;
  /** A facilitator wants the room to end for everybody. */
  readonly onEndWanted?: (() => void) | undefined;
  readonly restorePointEveryMs?: number | undefined;
}

export interface RoomFailure {
  readonly reason: RoomProblem;
  readonly detail: string;
}

interface Desk {
  readonly document: RoomDocument;
  readonly presence: PresenceRelay;
}

/** Somebody at the door with a link that was found. */
export interface Arrival {
  readonly link: FoundLink;
  readonly personKey: string | null;
  /** From this very machine. */
  readonly isLocal: boolean;
  readonly document: DocumentName;
}

export class Room {
  readonly id: string;
  /** Where guests reach the room; null until it listens. */
  origin: string | null = null;
  readonly #options: RoomOptions;
  readonly #desks = new Map<DocumentName, Desk>();
  readonly #sessions = new Map<Session, DocumentName>();
  readonly #unlock: () => Promise<void>;
  readonly #timers: readonly NodeJS.Timeout[];
  #memory!: RoomMemory;
  #people!: People;
  #invitations!: Invitations;
  #waiting!: WaitingRoom;
  #points!: RestorePoints;
  #control!: ControlDesk;
  #sessionCount = 0;
  #isPeopleDue = false;
  #told = '[]';
  #isClosing = false;

  private constructor(options: RoomOptions, unlock: () => Promise<void>) {
    this.id = options.id;
    this.#options = options;
    this.#unlock = unlock;
    const { restorePointEveryMs = LIMITS.restorePointEveryMs } = options;
    this.#timers = [
      setInterval(() => this.checkAlive(Date.now()), LIMITS.pingIntervalMs),
      setInterval(() => void this.#points?.take('interval'), restorePointEveryMs),
    ];
  }

  /** Loads everything before anybody can ask for it. */
  static async open(options: RoomOptions): Promise<Result<Room, RoomFailure>> {
    const locked = await lockFolder(options.dataDir);
    if (!locked.ok) return locked;
    const room = new Room(options, locked.value);
    for (const name of DOCUMENT_NAMES) {
      const opened = await room.#openDocument(name);
      if (!opened.ok) {
        await room.close();
        return opened;
      }
    }
    await room.#remember();
    return ok(room);
  }

  get invitations(): Invitations {
    return this.#invitations;
  }

  /** What happens to somebody at the door; who may come in is known from here on. */
  receive(arrival: Arrival): Result<{ person: Person; mustWait: boolean }, CloseReason> {
    const { link, personKey, isLocal, document } = arrival;
    const known = personKey === null ? null : this.#people.known(personKey);
    if (known?.record.isRemoved) return err('forbidden');
    if (link.hasEnded && !known?.record.isKept) return err('unauthorised');
    if (!this.#hasPlaceAt(document)) return err('busy');
    const person = this.#people.arrive(personKey, link.role);
    person.isHost = isLocal && link.role === 'facilitator';
    const mustWait = this.#waiting.mustWait(person);
    if (mustWait && this.#waiting.isFull) return err('busy');
    return ok({ person, mustWait });
  }

  /** Keeps somebody in front of the door. */
  wait(socket: WebSocket, document: DocumentName, person: Person, linkHash: string): void {
    this.#waiting.receive({ socket, document, person, linkHash });
  }

  /** Whether one more person may connect to a document. */
  #hasPlaceAt(name: DocumentName): boolean {
    const taken = [...this.#sessions.values()].filter((at) => at === name).length;
    return taken < LIMITS.peoplePerRoom;
  }

  /** True when nothing was stored of this room before it opened. */
  get isNew(): boolean {
    return [...this.#desks.values()].every(({ document }) => document.isNew);
  }

  get participants(): readonly Participant[] {
    const presence = this.#desks.get(PRESENCE_DOCUMENT)?.presence;
    const present = [...this.#sessions].filter(([, name]) => name === PRESENCE_DOCUMENT);
    return present.map(([session]) => {
      const user = presence?.userOf(session);
      const { id, role } = session;
      return { id, name: user?.name ?? '', colour: user?.colour ?? '', role };
    });
  }

  /** The document as a Yjs update (v1). */
  encodeState(name: DocumentName): Uint8Array {
    return this.#desk(name).document.encodeState();
  }

  join(socket: WebSocket, name: DocumentName, person: Person, linkHash: string): Session {
    const { document, presence } = this.#desk(name);
    this.#sessionCount += 1;
    const session = new Session({
      id: `s${this.#sessionCount}`,
      socket,
      person,
      linkHash,
      document,
      presence,
      onEnd: (ended) => {
        this.#sessions.delete(ended);
        if (person.isAnonymous) this.#people.forget(person);
        this.#peopleChanged();
      },
      onRequest: (asker, request) => this.#control.handle(asker, request),
    });
    this.#sessions.set(session, name);
    session.greet();
    this.#control.tellRoster(session);
    this.#peopleChanged();
    return session;
  }

  /**
   * Acknowledges what can be, says goodbye, stores the rest and lets go of the folder; within
   * 2 s unless the disk hangs. False: not everything is on disk.
   */
  async close(): Promise<boolean> {
    this.#isClosing = true;
    for (const timer of this.#timers) clearInterval(timer);
    this.#control?.dispose();
    const desks = [...this.#desks.values()];
    await Promise.race([
      Promise.all(desks.map(({ document }) => document.flush())),
      wait(LIMITS.closeGraceMs / 2),
    ]);
    for (const { document } of desks) document.broadcastNow();
    await this.#sendAway();
    for (const { presence } of desks) presence.dispose();
    const stored = await Promise.all(desks.map(({ document }) => document.close()));
    await Promise.all([this.#points?.flush(), this.#memory?.flush()]);
    await this.#unlock();
    return stored.every(Boolean);
  }

  async #openDocument(name: DocumentName): Promise<Result<null, RoomFailure>> {
    const {
      disk = realDisk,
      dataDir,
      seeds,
      seedMode = 'merge',
      compactAfterBytes,
    } = this.#options;
    const document = await RoomDocument.open({
      name,
      files: new JournalFiles(disk, dataDir, name),
      seed: seeds?.[name],
      seedMode,
      compactAfterBytes,
      onTrouble: (detail) => this.#options.onTrouble?.(detail),
    });
    if (!document.ok) return document;
    const presence = new PresenceRelay(() => this.#peopleChanged());
    this.#desks.set(name, { document: document.value, presence });
    return ok(null);
  }

  async #remember(): Promise<void> {
    const { disk = realDisk, dataDir, tokens, waitingRoles, onTrouble } = this.#options;
    this.#memory = new RoomMemory(disk, dataDir, (detail) => onTrouble?.(detail));
    const memory = await this.#memory.read();
    this.#people = new People(memory.people);
    this.#invitations = new Invitations(tokens, memory.ended);
    this.#waiting = new WaitingRoom(waitingRoles ?? memory.waitingRoles ?? [], () =>
      this.#control.rosterChanged(),
    );
    const { document } = this.#desk('board');
    this.#points = await RestorePoints.open({
      disk,
      folder: path.join(dataDir, 'points'),
      encodeState: () => document.encodeStored(),
      changes: () => document.changes,
      onTrouble: (detail) => onTrouble?.(detail),
    });
    if (waitingRoles) this.#save();
    this.#control = new ControlDesk({
      people: this.#people,
      invitations: this.#invitations,
      waiting: this.#waiting,
      points: this.#points,
      sessions: () => this.#sessions.keys(),
      letIn: (guest) => this.#letIn(guest),
      linkOf: (role) => this.#linkOf(role),
      onDecided: () => this.#save(),
      onLinks: () => this.#options.onTokens?.(this.#invitations.tokens),
      onEndWanted: () => this.#options.onEndWanted?.(),
    });
  }

  #letIn(guest: WaitingGuest): void {
    const { document, person, linkHash } = guest;
    const { socket, said } = guest.release();
    this.join(socket, document, person, linkHash).hear(said);
  }

  #linkOf(role: Role): string | null {
    const token = this.#invitations.tokens[role];
    return this.origin && buildInviteLink({ origin: this.origin, room: this.id, token });
  }

  #save(): void {
    this.#memory.save({
      waitingRoles: this.#waiting.roles,
      ended: this.#invitations.ended,
      people: this.#people.records(),
    });
  }

  #desk(name: DocumentName): Desk {
    const desk = this.#desks.get(name);
    if (!desk) throw new Error(`the room was asked for a document before it was open: ${name}`);
    return desk;
  }

  async #sendAway(): Promise<void> {
    for (const guest of this.#waiting?.take(() => true) ?? []) guest.close('stopping');
    for (const session of this.#sessions.keys()) session.close('stopping');
    const deadline = Date.now() + LIMITS.closeGraceMs + 100;
    while (this.#sessions.size > 0 && Date.now() < deadline) await wait(10);
  }

  /** Every 15 s: asks everybody for a sign of life, and gives one to those who wait. */
  checkAlive(nowMs: number): void {
    for (const session of this.#sessions.keys()) session.checkAlive(nowMs);
    this.#waiting?.signsOfLife(nowMs);
  }

  /** Many joins in one moment are one piece of news. */
  #peopleChanged(): void {
    if (this.#isPeopleDue) return;
    this.#isPeopleDue = true;
    setTimeout(() => {
      this.#isPeopleDue = false;
      if (this.#isClosing) return;
      this.#learnNames();
      this.#control.rosterChanged();
      const people = this.participants;
      const text = JSON.stringify(people);
      if (text === this.#told) return;
      this.#told = text;
      this.#options.onParticipants?.(people);
    }, LIMITS.presenceWindowMs);
  }

  /** How people introduce themselves is how they are remembered. */
  #learnNames(): void {
    const presence = this.#desk(PRESENCE_DOCUMENT).presence;
    for (const [session, name] of this.#sessions) {
      const user = name === PRESENCE_DOCUMENT ? presence.userOf(session) : null;
      if (!user) continue;
      const { record } = session.person;
      record.colour = user.colour;
      if (record.givenName === null) record.name = user.name;
    }
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

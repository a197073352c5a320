/** A room: its documents, the sessions in it, and who they are. Knows nothing of HTTP or tokens. */
import type { WebSocket } from 'ws';
import { ok, type Result } from '../../shared/lib/result';
import {
  DOCUMENT_NAMES,
  type DocumentName,
  type DocumentStates,
  PRESENCE_DOCUMENT,
  type Role,
} from '../../shared/protocol/room';
import type { Participant, RoomProblem } from '../../shared/protocol/room-supervision';
import { type Disk, realDisk } from './disk';
import { lockFolder } from './folder-lock';
import { JournalFiles } from './journal-store';
import { LIMITS } from './limits';
import { PresenceRelay } from './presence-relay';
import { RoomDocument } from './room-document';
import { Session } from './session';

export interface RoomOptions {
  readonly id: string;
  /** Folder of this room alone; made when missing. */
  readonly dataDir: string;
  /** What the documents start from. */
  readonly seeds?: DocumentStates | undefined;
  readonly seedMode?: 'merge' | 'new-room' | undefined;
  readonly disk?: Disk | undefined;
  readonly compactAfterBytes?: number | undefined;
  readonly onParticipants?: ((participants: readonly Participant[]) => void) | undefined;
  /** A text while edits cannot be stored, null once they are. */
  readonly onTrouble?: ((detail: string | null) => void) | undefined;
}

export interface RoomFailure {
  readonly reason: RoomProblem;
  readonly detail: string;
}

interface Desk {
  readonly document: RoomDocument;
  readonly presence: PresenceRelay;
}

export class Room {
  readonly id: string;
  readonly #options: RoomOptions;
  readonly #desks = new Map<DocumentName, Desk>();
  readonly #sessions = new Map<Session, DocumentName>();
  readonly #unlock: () => Promise<void>;
  readonly #pings: NodeJS.Timeout;
  #sessionCount = 0;
  #isPeopleDue = false;
  #people = '[]';
  #isClosing = false;

  private constructor(options: RoomOptions, unlock: () => Promise<void>) {
    this.id = options.id;
    this.#options = options;
    this.#unlock = unlock;
    this.#pings = setInterval(() => this.#checkAlive(), LIMITS.pingIntervalMs);
  }

  /** Loads every document before anybody can ask for one. */
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
    return ok(room);
  }

  /** Whether one more person may connect to a document. */
  hasPlaceAt(name: DocumentName): boolean {
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

  join(socket: WebSocket, name: DocumentName, role: Role): Session {
    const { document, presence } = this.#desk(name);
    this.#sessionCount += 1;
    const session = new Session({
      id: `s${this.#sessionCount}`,
      socket,
      role,
      document,
      presence,
      onEnd: (ended) => {
        this.#sessions.delete(ended);
        this.#peopleChanged();
      },
    });
    this.#sessions.set(session, name);
    session.greet();
    this.#peopleChanged();
    return session;
  }

  /**
   * Acknowledges what can be, says goodbye, stores the rest and lets go of the folder; within
   * 2 s unless the disk hangs. False: not everything is on disk.
   */
  async close(): Promise<boolean> {
    this.#isClosing = true;
    clearInterval(this.#pings);
    const desks = [...this.#desks.values()];
    await Promise.race([
      Promise.all(desks.map(({ document }) => document.flush())),
      wait(LIMITS.closeGraceMs / 2),
    ]);
    for (const { document } of desks) document.broadcastNow();
    await this.#sendAway();
    for (const { presence } of desks) presence.dispose();
    const stored = await Promise.all(desks.map(({ document }) => document.close()));
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

  #desk(name: DocumentName): Desk {
    const desk = this.#desks.get(name);
    if (!desk) throw new Error(`the room was asked for a document before it was open: ${name}`);
    return desk;
  }

  async #sendAway(): Promise<void> {
    for (const session of this.#sessions.keys()) session.close('stopping');
    const deadline = Date.now() + LIMITS.closeGraceMs + 100;
    while (this.#sessions.size > 0 && Date.now() < deadline) await wait(10);
  }

  #checkAlive(): void {
    const now = Date.now();
    for (const session of this.#sessions.keys()) session.checkAlive(now);
  }

  /** Many joins in one moment are one piece of news. */
  #peopleChanged(): void {
    if (this.#isPeopleDue) return;
    this.#isPeopleDue = true;
    setTimeout(() => {
      this.#isPeopleDue = false;
      if (this.#isClosing) return;
      const people = this.participants;
      const text = JSON.stringify(people);
      if (text === this.#people) return;
      this.#people = text;
      this.#options.onParticipants?.(people);
    }, LIMITS.presenceWindowMs);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

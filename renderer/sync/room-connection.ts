/**
 * One person's connection to a room: a line for each of its documents, seen as one. Reports into
 * the presence store; knows nothing of the board, of React or of the offline cache.
 */
import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import {
  DOCUMENT_NAMES,
  type DocumentName,
  mayWrite,
  PRESENCE_DOCUMENT,
  type Role,
} from '../../shared/protocol/room';
import {
  createPresenceStore,
  type Identity,
  leaveRoom,
  type PresenceStore,
  type RoomStatus,
} from '../state/presence-store';
import { ControlChannel } from './control-channel';
import { DocumentLine, type LineStatus } from './document-line';
import type { WebSocketClass } from './observed-socket';
import { renewOwnState, speakForOneself } from './own-presence-only';
import { PresenceChannel } from './presence-channel';
import { PresenceFeed } from './presence-feed';

export type { Identity };

export interface RoomConnectionOptions {
  /** Which documents to follow; the one with presence always. */
  readonly documents: Readonly<Partial<Record<DocumentName, Y.Doc>>> &
    Readonly<Record<typeof PRESENCE_DOCUMENT, Y.Doc>>;
  /** `ws(s)://host:port/sync/<room>`, see `syncServerUrl`. */
  readonly syncUrl: string;
  readonly token: string;
  /** The secret by which this room knows the person again. */
  readonly personKey?: string | undefined;
  /** May have an empty name: then the others do not see this participant yet. */
  readonly identity: Identity;
  /** What the caller expects; the server says what it is. */
  readonly role?: Role | undefined;
  /** Where to report; a new store when absent. */
  readonly store?: PresenceStore | undefined;
  /** For runtimes without their own. */
  readonly WebSocketClass?: WebSocketClass | undefined;
}

export class RoomConnection {
  /** Status, counts and people. */
  readonly store: PresenceStore;
  /** What this participant shows the others. */
  readonly presence: PresenceChannel;
  /** What the room says of itself, and what facilitators ask of it. */
  readonly control: ControlChannel;
  readonly #lines: readonly DocumentLine[];
  readonly #feed: PresenceFeed;
  #isDisposed = false;

  constructor(options: RoomConnectionOptions) {
    const { documents, store = createPresenceStore() } = options;
    this.store = store;
    store.setState({
      status: { kind: 'connecting' },
      role: options.role ?? null,
      unsaved: 0,
      isDurable: false,
      missingDocuments: [],
    });
    const awareness = new Awareness(documents[PRESENCE_DOCUMENT]);
    this.presence = new PresenceChannel(awareness, options.identity);
    this.#lines = DOCUMENT_NAMES.flatMap((name) => {
      const ydoc = documents[name];
      if (!ydoc) return [];
      const line = new DocumentLine({
        name,
        ydoc,
        awareness: name === PRESENCE_DOCUMENT ? awareness : silentAwareness(ydoc),
        syncUrl: options.syncUrl,
        token: options.token,
        personKey: options.personKey,
        WebSocketClass: options.WebSocketClass ?? WebSocket,
        onChange: () => this.#show(),
      });
      if (name === PRESENCE_DOCUMENT) speakForOneself(line.provider, (role) => this.#setRole(role));
      return [line];
    });
    const { provider } = this.#lines.find(({ name }) => name === PRESENCE_DOCUMENT) as DocumentLine;
    this.control = new ControlChannel({
      provider,
      store,
      onStanding: ({ role }) => {
        this.#setRole(role);
        this.#show();
        this.#feed?.publish();
        // Others hear of a new role or name with the next word about this person: say one.
        if (!this.#isDisposed) renewOwnState(provider);
      },
    });
    this.#feed = new PresenceFeed(awareness, store);
    watchPage(this.#retrySoon, 'on');
    for (const line of this.#lines) line.connect();
  }

  get status(): RoomStatus {
    return this.store.getState().status;
  }

  get unsaved(): number {
    return this.store.getState().unsaved;
  }

  /** Calls back on every change of status, counts or people; answers how to stop that. */
  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  /** Resolves once the room's documents are here, or the room has said no for good. */
  settled(): Promise<RoomStatus> {
    return this.#when(({ kind }) => kind === 'live' || kind === 'refused');
  }

  /** Resolves with true when all edits are on the room's disk, with false after `limitMs`. */
  async saved(limitMs: number): Promise<boolean> {
    const isSaved = () => this.status.kind === 'live' && this.unsaved === 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limitMs);
    });
    await Promise.race([this.#when(isSaved), tooLate]);
    clearTimeout(timer);
    return isSaved();
  }

  /** Tries at once instead of waiting; does nothing while connected or refused. */
  retryNow(): void {
    if (this.#isDisposed) return;
    for (const line of this.#lines) line.retryNow();
  }

  /** Leaves the room; edits that were not sent yet stay in the documents. */
  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    watchPage(this.#retrySoon, 'off');
    this.presence.dispose();
    this.#feed.dispose();
    for (const line of this.#lines) line.dispose();
    leaveRoom(this.store);
  }

  readonly #retrySoon = (): void => {
    const isHidden = typeof document !== 'undefined' && document.visibilityState === 'hidden';
    if (!isHidden) this.retryNow();
  };

  #show(): void {
    if (this.#isDisposed) return;
    const { role, standing, ...shown } = this.store.getState();
    const isMuted = standing?.isMuted ?? false;
    // What one may not write reaches nobody and is not answered.
    const written = this.#lines.filter(
      ({ name }) => !isMuted && (role === null || mayWrite(role, name)),
    );
    const kept = written.filter(({ status }) => status.kind !== 'refused');
    const status = combined(this.#lines);
    const unsaved = written.reduce((sum, line) => sum + line.unsaved, 0);
    const isDurable = kept.length > 0 && kept.every((line) => line.isDurable);
    const missing = this.#lines.filter((line) => line.status.kind === 'refused');
    if (status !== shown.status) this.store.setState({ status });
    if (unsaved !== shown.unsaved || isDurable !== shown.isDurable)
      this.store.setState({ unsaved, isDurable });
    if (missing.length !== shown.missingDocuments.length)
      this.store.setState({ missingDocuments: missing.map(({ name }) => name) });
  }

  #setRole(role: Role): void {
    if (this.#isDisposed || this.store.getState().role === role) return;
    this.store.setState({ role });
    this.#show();
    this.#feed.publish();
  }

  #when(isSo: (status: RoomStatus) => boolean): Promise<RoomStatus> {
    return new Promise((resolve) => {
      const check = (): boolean => {
        if (!this.#isDisposed && !isSo(this.status)) return false;
        resolve(this.status);
        return true;
      };
      if (check()) return;
      const stop = this.subscribe(() => {
        if (check()) stop();
      });
    });
  }
}

const PROGRESS: readonly LineStatus['kind'][] = ['offline', 'connecting', 'syncing', 'live'];

/**
 * How a room is doing as a whole: as well as the line that is doing worst. A document that it
 * does not have (it runs an older version, say) is none of its lines; without the board there is
 * no room.
 */
function combined(lines: readonly DocumentLine[]): LineStatus {
  const main = lines.find(({ name }) => name === PRESENCE_DOCUMENT)?.status;
  if (!main || main.kind === 'refused') return main ?? { kind: 'connecting' };
  return lines
    .map(({ status }) => status)
    .filter(({ kind }) => kind !== 'refused')
    .reduce(
      (worst, status) =>
        PROGRESS.indexOf(status.kind) < PROGRESS.indexOf(worst.kind) ? status : worst,
      main,
    );
}

/** People are seen once, on the document with presence; elsewhere they say nothing. */
function silentAwareness(ydoc: Y.Doc): Awareness {
  const awareness = new Awareness(ydoc);
  awareness.setLocalState(null);
  return awareness;
}

/** A phone that wakes up, a cable that is plugged in: no reason to wait for the next try. */
function watchPage(retry: () => void, how: 'on' | 'off'): void {
  if (typeof window === 'undefined') return;
  const change = how === 'on' ? 'addEventListener' : 'removeEventListener';
  window[change]('online', retry);
  document[change]('visibilitychange', retry);
}

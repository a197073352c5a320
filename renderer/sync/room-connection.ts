/**
 * The line to a room: stock y-websocket with our mends around it. Reports into
 * the presence store; knows nothing of the board, of React or of the offline cache.
 */
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import {
  closeReasonOf,
  type DocumentName,
  joinProtocols,
  type Role,
} from '../../shared/protocol/room';
import {
  createPresenceStore,
  type Identity,
  leaveRoom,
  type OfflineReason,
  type PresenceStore,
  type RoomStatus,
} from '../state/presence-store';
import { observedSocket, type WebSocketClass } from './observed-socket';
import { forgetOthers, renewOwnState, speakForOneself } from './own-presence-only';
import { PresenceChannel } from './presence-channel';
import { PresenceFeed } from './presence-feed';
import { reconnectDelayMs } from './reconnect-delay';
import { SaveWatch } from './save-watch';

/** Makes the provider wait exactly as long as we say: its own formula is then the longer one. */
const ENOUGH_FAILURES = 20;

export type { Identity };

export interface RoomConnectionOptions {
  readonly ydoc: Y.Doc;
  /** `ws(s)://host:port/sync/<room>`, see `syncServerUrl`. */
  readonly syncUrl: string;
  readonly token: string;
  /** May have an empty name: then the others do not see this participant yet. */
  readonly identity: Identity;
  /** What the caller expects; the server says what it is. */
  readonly role?: Role | undefined;
  /** Where to report; a new store when absent. */
  readonly store?: PresenceStore | undefined;
  readonly document?: DocumentName | undefined;
  /** For runtimes without their own. */
  readonly WebSocketClass?: WebSocketClass | undefined;
}

export class RoomConnection {
  /** Status, counts and people. */
  readonly store: PresenceStore;
  /** What this participant shows the others. */
  readonly presence: PresenceChannel;
  readonly #provider: WebsocketProvider;
  readonly #feed: PresenceFeed;
  readonly #saves = new SaveWatch(() => this.#showSaves());
  #failures = 0;
  #isDisposed = false;
  /** Whether the room's board has been here: then an unknown room is a closed one. */
  #wasLive = false;

  constructor(options: RoomConnectionOptions) {
    const { ydoc, store = createPresenceStore(), document = 'board' } = options;
    this.store = store;
    store.setState({
      status: { kind: 'connecting' },
      role: options.role ?? null,
      unsaved: 0,
      isDurable: false,
    });
    const awareness = new Awareness(ydoc);
    this.presence = new PresenceChannel(awareness, options.identity);
    this.#provider = new WebsocketProvider(options.syncUrl, document, ydoc, {
      connect: false,
      awareness,
      protocols: joinProtocols(options.token),
      // Tabs of one browser would pass edits around the server and its roles.
      disableBc: true,
      shouldReconnect: ({ code }) => !this.#isFinal(code),
      WebSocketPolyfill: observedSocket(options.WebSocketClass ?? WebSocket, (write) => {
        if (write) this.#saves.sent(write);
      }),
    });
    this.#feed = new PresenceFeed(awareness, store);
    speakForOneself(this.#provider, (role) => this.#setRole(role));
    this.#saves.follow(this.#provider);
    this.#followProvider();
    watchPage(this.#retrySoon, 'on');
    this.#provider.connect();
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

  /** Resolves once the room's board is here, or the room has said no for good. */
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
    if (this.#isDisposed || this.status.kind !== 'offline') return;
    this.#provider.connect();
  }

  /** Leaves the room; edits that were not sent yet stay in the document. */
  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    watchPage(this.#retrySoon, 'off');
    this.#saves.dispose();
    this.presence.dispose();
    this.#feed.dispose();
    this.#provider.destroy();
    this.#provider.awareness.destroy();
    leaveRoom(this.store);
  }

  #followProvider(): void {
    const provider = this.#provider;
    provider.on('status', ({ status }) => {
      if (status === 'connecting') renewOwnState(provider);
      else if (status === 'connected') this.#awaitAdmission();
      else forgetOthers(provider);
    });
    provider.on('sync', (isSynced: boolean) => {
      if (!isSynced) return;
      this.#failures = 0;
      this.#wasLive = true;
      this.#setStatus({ kind: 'live' });
    });
    provider.on('connection-close', (event) => this.#onClose(event?.code ?? null));
    provider.on('closed', ({ code }) => {
      const reason = closeReasonOf(code);
      const isKnown = reason !== null && reason !== 'busy' && reason !== 'stopping';
      this.#setStatus({ kind: 'refused', reason: isKnown ? reason : 'malformed' });
    });
  }

  /** An open socket means nothing yet: whoever is refused is let in first and then sent away. */
  #awaitAdmission(): void {
    const provider = this.#provider;
    const { ws } = provider;
    const onFirstWord = () => {
      const isCurrent = provider.ws === ws && !provider.synced;
      if (isCurrent) this.#setStatus({ kind: 'syncing' });
    };
    ws?.addEventListener('message', onFirstWord, { once: true });
  }

  #onClose(code: number | null): void {
    const provider = this.#provider;
    provider.wsUnsuccessfulReconnects = ENOUGH_FAILURES;
    provider.maxBackoffTime = reconnectDelayMs(this.#failures);
    this.#failures += 1;
    this.#saves.disconnected();
    // A final code is followed by 'closed', which says more.
    if (!this.#isFinal(code)) this.#setStatus({ kind: 'offline', because: offlineReason(code) });
  }

  /**
   * The room has decided, trying again cannot help. A room that one was in and that is no more has
   * been stopped, perhaps for a break: it comes back under the same links.
   */
  #isFinal(code: number | null): boolean {
    if (code === null || code < 4400 || code >= 4500) return false;
    return !(this.#wasLive && closeReasonOf(code) === 'no-such-room');
  }

  readonly #retrySoon = (): void => {
    const isHidden = typeof document !== 'undefined' && document.visibilityState === 'hidden';
    if (!isHidden) this.retryNow();
  };

  #showSaves(): void {
    if (this.#isDisposed) return;
    const { role, ...shown } = this.store.getState();
    // A viewer's writes reach nobody and are not answered.
    const unsaved = role === 'viewer' ? 0 : this.#saves.unsaved;
    const { isDurable } = this.#saves;
    if (unsaved === shown.unsaved && isDurable === shown.isDurable) return;
    this.store.setState({ unsaved, isDurable });
  }

  #setRole(role: Role): void {
    if (this.#isDisposed || this.store.getState().role === role) return;
    this.store.setState({ role });
    this.#showSaves();
    this.#feed.publish();
  }

  #setStatus(status: RoomStatus): void {
    if (!this.#isDisposed) this.store.setState({ status });
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

function offlineReason(code: number | null): OfflineReason {
  const reason = code === null ? null : closeReasonOf(code);
  if (reason === 'no-such-room') return 'stopping';
  return reason === 'busy' || reason === 'stopping' ? reason : 'network';
}

/** A phone that wakes up, a cable that is plugged in: no reason to wait for the next try. */
function watchPage(retry: () => void, how: 'on' | 'off'): void {
  if (typeof window === 'undefined') return;
  const change = how === 'on' ? 'addEventListener' : 'removeEventListener';
  window[change]('online', retry);
  document[change]('visibilitychange', retry);
}

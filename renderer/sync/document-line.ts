/**
 * The line to one document of a room: stock y-websocket with the mends of design/sync.md around
 * it. Knows nothing of people or stores; says when something about it changed.
 */
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import {
  type CloseReason,
  closeReasonOf,
  type DocumentName,
  joinProtocols,
} from '../../shared/protocol/room';
import type { OfflineReason, RoomStatus } from '../state/presence-store';
import { observedSocket, type WebSocketClass } from './observed-socket';
import { forgetOthers, renewOwnState } from './own-presence-only';
import { reconnectDelayMs } from './reconnect-delay';
import { SaveWatch } from './save-watch';

/** Makes the provider wait exactly as long as we say: its own formula is then the longer one. */
const ENOUGH_FAILURES = 20;

/** Without presence of its own nothing would come back, and the provider hangs up after 30 s. */
const ASK_AGAIN_MS = 12_000;

/** How one line is doing; a board on its own (`alone`) has none. */
export type LineStatus = Exclude<RoomStatus, { kind: 'alone' }>;

export interface DocumentLineOptions {
  readonly name: DocumentName;
  readonly ydoc: Y.Doc;
  readonly awareness: Awareness;
  /** `ws(s)://host:port/sync/<room>`, see `syncServerUrl`. */
  readonly syncUrl: string;
  readonly token: string;
  readonly personKey?: string | undefined;
  readonly WebSocketClass: WebSocketClass;
  /** Status or counts are not what they were. */
  readonly onChange: () => void;
}

export class DocumentLine {
  readonly name: DocumentName;
  readonly provider: WebsocketProvider;
  readonly #onChange: () => void;
  readonly #saves: SaveWatch;
  #status: LineStatus = { kind: 'connecting' };
  #failures = 0;
  #isDisposed = false;
  /** Whether the room's document has been here: then an unknown room is a closed one. */
  #wasLive = false;

  constructor(options: DocumentLineOptions) {
    const { name, ydoc, awareness } = options;
    this.name = name;
    this.#onChange = options.onChange;
    this.#saves = new SaveWatch(() => this.#changed());
    this.provider = new WebsocketProvider(options.syncUrl, name, ydoc, {
      connect: false,
      awareness,
      protocols: joinProtocols(options.token, options.personKey),
      // Tabs of one browser would pass edits around the server and its roles.
      disableBc: true,
      resyncInterval: this.#isSilent(awareness) ? ASK_AGAIN_MS : -1,
      shouldReconnect: ({ code }) => !this.#isFinal(code),
      WebSocketPolyfill: observedSocket(options.WebSocketClass, (write) => {
        if (write) this.#saves.sent(write);
      }),
    });
    this.#saves.follow(this.provider);
    this.#followProvider();
  }

  get status(): LineStatus {
    return this.#status;
  }

  /** Edits that exist here and are not known to be on the room's disk. */
  get unsaved(): number {
    return this.#saves.unsaved;
  }

  /** Whether the server says what is on its disk. */
  get isDurable(): boolean {
    return this.#saves.isDurable;
  }

  connect(): void {
    this.provider.connect();
  }

  /** Tries at once instead of waiting; does nothing while connected or refused. */
  retryNow(): void {
    if (!this.#isDisposed && this.#status.kind === 'offline') this.provider.connect();
  }

  /** Hangs up; edits that were not sent yet stay in the document. */
  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#saves.dispose();
    this.provider.destroy();
    this.provider.awareness.destroy();
  }

  #isSilent(awareness: Awareness): boolean {
    return awareness.getLocalState() === null;
  }

  #followProvider(): void {
    const { provider } = this;
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#awaitAdmission();
      else if (this.#isSilent(provider.awareness)) return;
      else if (status === 'connecting') renewOwnState(provider);
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
      this.#setStatus({ kind: 'refused', reason: isFinalReason(reason) ? reason : 'malformed' });
    });
  }

  /** An open socket means nothing yet: whoever is refused is let in first and then sent away. */
  #awaitAdmission(): void {
    const { provider } = this;
    const { ws } = provider;
    const onFirstWord = () => {
      const isCurrent = provider.ws === ws && !provider.synced;
      if (isCurrent) this.#setStatus({ kind: 'syncing' });
    };
    ws?.addEventListener('message', onFirstWord, { once: true });
  }

  #onClose(code: number | null): void {
    const { provider } = this;
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

  #setStatus(status: LineStatus): void {
    this.#status = status;
    this.#changed();
  }

  #changed(): void {
    if (!this.#isDisposed) this.#onChange();
  }
}

function isFinalReason(
  reason: CloseReason | null,
): reason is Exclude<CloseReason, 'busy' | 'stopping'> {
  return reason !== null && reason !== 'busy' && reason !== 'stopping';
}

function offlineReason(code: number | null): OfflineReason {
  const reason = code === null ? null : closeReasonOf(code);
  if (reason === 'no-such-room') return 'stopping';
  return reason === 'busy' || reason === 'stopping' ? reason : 'network';
}

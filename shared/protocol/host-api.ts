/**
 * The port between the interface and the machine it runs on. The Electron preload and the browser
 * adapter both satisfy `HostApi`; `host-schemas.ts` says what main accepts. Types and names only:
 * the preload bundles this file and must stay tiny.
 */
import type { CommandId } from '../app-commands';
import type { Locale } from '../i18n/message';
import type { Result } from '../lib/result';
import type { InviteLink } from './invite-link';
import type { PerRole } from './per-role';
import type { DocumentStates, Role } from './room';

/** Why the host could not do something; each has a text under `host.failure.<reason>`. */
export const HOST_FAILURES = [
  'bad-request',
  'too-large',
  'file-missing',
  'not-readable',
  'not-text',
  'not-writable',
  'disk-full',
  'unknown-file',
  'clipboard-refused',
  'room-not-possible',
  'room-running',
  'room-not-started',
  'room-address-taken',
  'room-no-network',
  'internal',
] as const;
export type HostFailure = (typeof HOST_FAILURES)[number];

export type HostResult<T> = Result<T, HostFailure>;

/** A board is JSON of a few hundred kB; 50 MB is far above any real one and still safe to hold. */
export const LARGE_PAYLOAD_BYTES = 50 * 1024 * 1024;
/** Everything that is not a board, a picture or a room's state. */
export const SMALL_PAYLOAD_BYTES = 256 * 1024;

export const BOARD_FILE_EXTENSION = 'journey.json';
export const EXPORT_MIMES = ['image/png', 'image/svg+xml', 'application/json'] as const;
export type ExportMime = (typeof EXPORT_MIMES)[number];

/** A file the person chose. The path stays with the host; the token stands for it. */
export interface OpenedFile {
  readonly token: string;
  readonly name: string;
  readonly text: string;
}

export interface SavedFile {
  readonly token: string;
  readonly name: string;
}

export interface SaveBoardRequest {
  /** The file to write again; without it, or with `saveAs`, the host asks where. */
  readonly token?: string | undefined;
  readonly suggestedName: string;
  readonly text: string;
  readonly saveAs: boolean;
}

export interface SaveExportRequest {
  readonly suggestedName: string;
  readonly mime: ExportMime;
  readonly bytes: Uint8Array;
}

export type RoomNetwork = 'loopback' | 'lan';

export interface StartRoomRequest {
  readonly roomId: string;
  /** What the room starts from, merged with what it has on disk. */
  readonly states: DocumentStates;
  readonly network: RoomNetwork;
  /** One of `listAddresses()`; only for `lan`, default: the first private one. */
  readonly address?: string | undefined;
  /** Newcomers by the links of these roles wait until a facilitator lets them in. */
  readonly waitingRoles?: readonly Role[] | undefined;
}

export interface LanAddress {
  readonly address: string;
  /** Name of the interface as the system calls it, such as `wlan0`. */
  readonly label: string;
}

export interface RoomLinks {
  readonly room: string;
  /** Base for `new WebsocketProvider(syncUrl, 'board', …)`. */
  readonly syncUrl: string;
  /** Invitations as web addresses; the token is in the fragment. */
  readonly links: PerRole<string>;
  /** The addresses the room listens on. */
  readonly addresses: readonly string[];
}

export type RoomEndReason = 'stopped' | 'crashed';

export interface WindowState {
  /** Title of the open board; '' on the start screen. */
  readonly title: string;
  /** True when the board has changes that its file does not have. */
  readonly unsaved: boolean;
}

/** What main asks while closing: first put half-typed text into the board, then maybe save. */
export type CloseStep = 'prepare' | 'save';

export interface CloseAnswer {
  /** After `prepare`: is there something to save? After `save`: true when saving was cancelled. */
  readonly unsaved: boolean;
}

/** Requests with an answer. Each takes at most one argument, so that one schema guards it. */
export interface HostMethods {
  /** Asks for a file and reads it; null when the person cancelled. */
  openBoardFile(): Promise<HostResult<OpenedFile | null>>;
  /** Writes the board's text to its file, or asks where; null when the person cancelled. */
  saveBoardFile(request: SaveBoardRequest): Promise<HostResult<SavedFile | null>>;
  /** Asks where and writes a picture or a copy; null when the person cancelled. */
  saveExport(request: SaveExportRequest): Promise<HostResult<{ readonly name: string } | null>>;
  /** The file a working copy was last saved to or opened from, if it is still there. */
  fileForCopy(copyId: string): Promise<HostResult<SavedFile | null>>;
  /** Ties a working copy to a file, over restarts. */
  rememberFile(request: {
    readonly copyId: string;
    readonly token: string;
  }): Promise<HostResult<null>>;
  /** The file the app was started with or was handed since, once; null when there is none. */
  takePendingOpen(): Promise<HostResult<OpenedFile | null>>;
  /** The invitation that a link of the system brought, once; null when there is none. */
  takePendingJoin(): Promise<HostResult<InviteLink | null>>;
  startRoom(request: StartRoomRequest): Promise<HostResult<RoomLinks>>;
  stopRoom(): Promise<HostResult<null>>;
  /** The room that this host runs now: the page may have been reloaded since it started it. */
  currentRoom(): Promise<HostResult<RoomLinks | null>>;
  listAddresses(): Promise<HostResult<readonly LanAddress[]>>;
  setWindowState(state: WindowState): Promise<HostResult<null>>;
  /** Native menu and dialogs follow the interface language; remembered for the next start. */
  setLocale(locale: Locale): Promise<HostResult<null>>;
  /** Greys out these commands in the native menu. */
  setCommandState(disabled: readonly CommandId[]): Promise<HostResult<null>>;
  copyText(text: string): Promise<HostResult<null>>;
}

/** What the host tells without being asked. */
export interface HostEvents {
  readonly command: CommandId;
  readonly openRequested: null;
  readonly joinRequested: null;
  readonly roomEnded: RoomEndReason;
  readonly closeRequested: { readonly id: number; readonly step: CloseStep };
}

export type Unsubscribe = () => void;

export interface HostCapabilities {
  /** Save writes a real file again; without it a save is a download. */
  readonly canSaveToFile: boolean;
  readonly canHostRoom: boolean;
  readonly hasNativeMenu: boolean;
}

export interface HostApi extends HostMethods {
  readonly kind: 'electron' | 'browser';
  readonly capabilities: HostCapabilities;
  /** Decides how shortcuts are written: ⌘⇧Z or Ctrl+Shift+Z. */
  readonly isMac: boolean;
  /** The language chosen last time, else the system's if we speak it, else null. */
  readonly preferredLocale: Locale | null;
  /** A command chosen in the native menu. */
  onCommand(listener: (command: CommandId) => void): Unsubscribe;
  /** There is a file to fetch with `takePendingOpen()`. */
  onOpenRequested(listener: () => void): Unsubscribe;
  /** There is an invitation to fetch with `takePendingJoin()`. */
  onJoinRequested(listener: () => void): Unsubscribe;
  /** The hosted room ended without `stopRoom()` having been called by this page. */
  onRoomEnded(listener: (reason: RoomEndReason) => void): Unsubscribe;
  /** At most one handler: it answers each step of closing, `prepare` within 5 s. */
  onCloseRequested(handler: (step: CloseStep) => Promise<CloseAnswer>): Unsubscribe;
}

export type HostMethodName = keyof HostMethods;
export type HostEventName = keyof HostEvents;

/** Checked against `HostMethods` by the compiler, so that no method is left without a channel. */
export const HOST_METHODS = {
  openBoardFile: 'journey:open-board-file',
  saveBoardFile: 'journey:save-board-file',
  saveExport: 'journey:save-export',
  fileForCopy: 'journey:file-for-copy',
  rememberFile: 'journey:remember-file',
  takePendingOpen: 'journey:take-pending-open',
  takePendingJoin: 'journey:take-pending-join',
  startRoom: 'journey:start-room',
  stopRoom: 'journey:stop-room',
  currentRoom: 'journey:current-room',
  listAddresses: 'journey:list-addresses',
  setWindowState: 'journey:set-window-state',
  setLocale: 'journey:set-locale',
  setCommandState: 'journey:set-command-state',
  copyText: 'journey:copy-text',
} as const satisfies Record<HostMethodName, string>;

export const HOST_EVENTS = {
  command: 'journey:event:command',
  openRequested: 'journey:event:open-requested',
  joinRequested: 'journey:event:join-requested',
  roomEnded: 'journey:event:room-ended',
  closeRequested: 'journey:event:close-requested',
} as const satisfies Record<HostEventName, string>;

/** Answers of the page to `closeRequested`; the preload sends them, the page never sees the id. */
export const CLOSE_ANSWER_CHANNEL = 'journey:close-answer';

/** How main hands the preferred language to the preload, which has no synchronous way to ask. */
export const LOCALE_ARGUMENT = '--journey-locale=';

/** How long main waits for the answer to `prepare`; a hung page must not keep the window open. */
export const CLOSE_PREPARE_LIMIT_MS = 5000;

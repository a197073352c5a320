/** The host of a page in a browser: files come and go as uploads and downloads. */
import { preferredLocale } from '../../shared/i18n/preferred-locale';
import { ok } from '../../shared/lib/result';
import type { CloseAnswer, CloseStep, HostApi, Unsubscribe } from '../../shared/protocol/host-api';
import { windowTitle } from '../../shared/protocol/window-title';
import { downloadBytes, downloadText, pickTextFile } from './browser-files';
import { createBrowserRooms } from './browser-rooms';
import { copyText } from './copy-text';
import { takeHostKey } from './host-key';

/** A download has no place that could be written again; this stands in for its token. */
const DOWNLOAD_TOKEN = 'download';

const neverHappens = (): Unsubscribe => () => undefined;

/** Builds the adapter; reads and hides the control key of `#host=<key>` when there is one. */
export function createBrowserHost(): HostApi {
  const rooms = createBrowserRooms(takeHostKey());
  return Object.freeze({
    kind: 'browser',
    capabilities: {
      canSaveToFile: false,
      canHostRoom: rooms.canHost,
      hasNativeMenu: false,
    },
    isMac: /Mac|iPhone|iPad/.test(navigator.platform),
    preferredLocale: preferredLocale(navigator.languages),
    openBoardFile: pickTextFile,
    saveBoardFile: async ({ suggestedName, text }) => {
      downloadText(suggestedName, 'application/json', text);
      return ok({ token: DOWNLOAD_TOKEN, name: suggestedName });
    },
    saveExport: async ({ suggestedName, mime, bytes }) => {
      downloadBytes(suggestedName, mime, bytes);
      return ok({ name: suggestedName });
    },
    fileForCopy: async () => ok(null),
    rememberFile: async () => ok(null),
    takePendingOpen: async () => ok(null),
    takePendingJoin: async () => ok(null),
    startRoom: rooms.start,
    stopRoom: rooms.stop,
    currentRoom: rooms.current,
    listAddresses: rooms.addresses,
    setWindowState: async ({ title, unsaved }) => {
      document.title = windowTitle(title, unsaved);
      return ok(null);
    },
    setLocale: async (locale) => {
      document.documentElement.lang = locale;
      return ok(null);
    },
    setCommandState: async () => ok(null),
    copyText,
    onCommand: neverHappens,
    onOpenRequested: neverHappens,
    onJoinRequested: neverHappens,
    onRoomEnded: rooms.onEnded,
    onCloseRequested,
  } satisfies HostApi);
}

/**
 * A tab that closes cannot wait for an answer, and need not: the working copy stays in the
 * browser's store. It is only told to put half-typed text into the board.
 */
function onCloseRequested(handler: (step: CloseStep) => Promise<CloseAnswer>): Unsubscribe {
  const prepare = (): void => void handler('prepare');
  window.addEventListener('pagehide', prepare);
  return () => window.removeEventListener('pagehide', prepare);
}

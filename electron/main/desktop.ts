/** The parts of the running app, joined: window, menu, files, rooms and the page's requests. */
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { app, clipboard } from 'electron';
import type { Locale } from '../../shared/i18n/message';
import { preferredLocale } from '../../shared/i18n/preferred-locale';
import { type Translate, translate } from '../../shared/i18n/translate';
import { CLOSE_ANSWER_CHANNEL } from '../../shared/protocol/host-api';
import { CloseAnswerSchema } from '../../shared/protocol/host-schemas';
import { AppMenu } from './app-menu';
import { AppWindow } from './app-window';
import { createBoardFiles } from './board-files';
import { report } from './diagnostics';
import { createExports } from './exports';
import { nativeFileDialogs } from './file-dialogs';
import { FileTokens } from './file-tokens';
import { type HostParts, hostHandlers } from './host-handlers';
import { handle, routeHostMethods } from './ipc-router';
import { createMainWindow } from './main-window';
import { forkRoom } from './room-process';
import { RoomSupervisor } from './room-supervisor';
import { openSettings } from './settings';

export interface DesktopOptions {
  /** Folder of all bundles. */
  readonly out: string;
  readonly pending: HostParts['pending'];
  readonly onCloseCalledOff: () => void;
}

export interface Desktop {
  readonly menu: AppMenu;
  readonly window: AppWindow;
  /** Resolves when everything is on disk that must be. */
  shutDown(): Promise<void>;
}

/** The app's source language is what a system that prefers neither of ours gets. */
const FALLBACK_LOCALE: Locale = 'vi';

/** To be called once, when the app is ready. */
export function assembleDesktop({ out, pending, onCloseCalledOff }: DesktopOptions): Desktop {
  const userData = app.getPath('userData');
  const settings = openSettings(path.join(userData, 'settings.json'), (error) =>
    report('settings', error),
  );
  const wantedLocale = (): Locale | null =>
    settings.current().locale ?? preferredLocale(app.getPreferredSystemLanguages());
  const menu = new AppMenu(wantedLocale() ?? FALLBACK_LOCALE, (command) =>
    window.send('command', command),
  );
  const translated: Translate = (key, values) => translate(menu.locale, key, values);
  const tokens = new FileTokens();
  const rooms = new RoomSupervisor({
    fork: () => forkRoom(path.join(out, 'room/main.js')),
    dataDir: (roomId) => path.join(userData, 'rooms', roomId),
    staticDir: path.join(out, 'renderer'),
    onEnded: (reason) => window.send('roomEnded', reason),
    report,
  });
  const window = new AppWindow({
    create: () =>
      createMainWindow(settings, {
        preload: path.join(out, 'preload/index.cjs'),
        preferredLocale: wantedLocale(),
        isPackaged: app.isPackaged,
      }),
    translate: translated,
    isRoomOpen: () => rooms.isRunning,
    onClosed: () => {
      tokens.revokeAll();
      void rooms.stop();
    },
    onCloseCalledOff,
  });
  const files = {
    dialogs: nativeFileDialogs(() => window.native),
    tokens,
    settings,
    documents: app.getPath('documents'),
    translate: translated,
  };
  const handlers = hostHandlers({
    files: createBoardFiles(files),
    exports: createExports(files),
    rooms,
    settings,
    pending,
    menu,
    window,
    interfaces: networkInterfaces,
    writeClipboard: (text) => clipboard.writeText(text),
  });
  routeHostMethods(handlers, report);
  handle(
    {
      channel: CLOSE_ANSWER_CHANNEL,
      schema: CloseAnswerSchema,
      limitBytes: 1024,
      handler: async (answer) => window.questions.answer(answer),
    },
    report,
  );
  return {
    menu,
    window,
    shutDown: async () => {
      await rooms.stop();
      await settings.settled();
    },
  };
}

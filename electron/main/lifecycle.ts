/** How the app begins and ends: one instance, files handed over by the system, an orderly quit. */
import type { App } from 'electron';
import { boardPathFromHandover, type Handover } from './board-path';

export interface LifecycleOptions {
  readonly isMac: boolean;
  /** The file this start was given, for the instance that already runs. */
  readonly handover: Handover;
  readonly onReady: () => void;
  /** Somebody started the app again or clicked its icon. */
  readonly onActivate: () => void;
  readonly onOpenFile: (file: string) => void;
  /** Stores what has to be stored; the process ends when it resolves. */
  readonly shutDown: () => Promise<void>;
  readonly onShutDownFailed: (error: unknown) => void;
}

export interface Lifecycle {
  /** The person kept the window open: the quit that asked for it is off. */
  callOffQuit(): void;
}

type LifecycleApp = Pick<App, 'requestSingleInstanceLock' | 'whenReady' | 'quit' | 'on'>;

/** Null when another instance runs: it has been told, and this one is on its way out. */
export function startLifecycle(app: LifecycleApp, options: LifecycleOptions): Lifecycle | null {
  if (!app.requestSingleInstanceLock(options.handover)) {
    app.quit();
    return null;
  }
  let isQuitting = false;
  let isShutDown = false;
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const file = boardPathFromHandover(data);
    options.onActivate();
    if (file !== null) options.onOpenFile(file);
  });
  // On macOS files arrive this way, and before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    options.onOpenFile(file);
  });
  app.on('activate', options.onActivate);
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (!options.isMac || isQuitting) app.quit();
  });
  app.on('will-quit', (event) => {
    if (isShutDown) return;
    event.preventDefault();
    options
      .shutDown()
      .catch(options.onShutDownFailed)
      .finally(() => {
        isShutDown = true;
        app.quit();
      });
  });
  // Not awaited at the top level: that would keep an ES module main from ever becoming ready.
  void app.whenReady().then(options.onReady);
  return {
    callOffQuit() {
      isQuitting = false;
    },
  };
}

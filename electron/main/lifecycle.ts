/** How the app begins and ends: one instance, what the system hands over, an orderly quit. */
import type { App } from 'electron';
import { deepLinkFromArgs } from '../../shared/protocol/deep-link';
import type { InviteLink } from '../../shared/protocol/invite-link';
import { type Handover, readHandover } from './handover';

export interface LifecycleOptions {
  readonly isMac: boolean;
  /** What this start was given, for the instance that already runs. */
  readonly handover: Handover;
  readonly onReady: () => void;
  /** Somebody started the app again or clicked its icon. */
  readonly onActivate: () => void;
  readonly onOpenFile: (file: string) => void;
  readonly onInvite: (invite: InviteLink) => void;
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
    const { file, invite } = readHandover(data);
    options.onActivate();
    if (file !== null) options.onOpenFile(file);
    if (invite !== null) options.onInvite(invite);
  });
  // On macOS files arrive this way, and before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    options.onOpenFile(file);
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const invite = deepLinkFromArgs([url]);
    if (invite === null) return;
    options.onActivate();
    options.onInvite(invite);
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

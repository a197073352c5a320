/**
 * The desktop app's main process: thin, and trusting nobody. The page is reached through the IPC
 * router alone, the room only as a process of its own.
 */
import path from 'node:path';
import { app, protocol, session } from 'electron';
import { DEEP_LINK_SCHEME } from '../../shared/protocol/deep-link';
import { APP_SCHEME } from './app-origin';
import { APP_SCHEME_PRIVILEGES, createAppProtocol } from './app-protocol';
import { assembleDesktop, type Desktop, type DesktopOptions } from './desktop';
import { report } from './diagnostics';
import { handoverOf, startRequestFromArgs } from './handover';
import { type Lifecycle, startLifecycle } from './lifecycle';
import { enableSandbox, refusedSwitch } from './lock-down';
import { Pending } from './pending';
import { installPermissions } from './permissions';
import { guardWebContents } from './web-contents-guard';

const OUT = path.join(import.meta.dirname, '..');

let desktop: Desktop | null = null;
let lifecycle: Lifecycle | null = null;

const refused = refusedSwitch(app);
if (refused === null) {
  start();
} else {
  report('this switch is for development only', `--${refused}`);
  app.exit(1);
}

function start(): void {
  enableSandbox(app);
  protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES]);
  app.on('web-contents-created', (_event, contents) => guardWebContents(contents));
  // From a source folder the system would start Electron without the app.
  if (app.isPackaged) app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME);
  const asked = startRequestFromArgs(process.argv.slice(1), process.cwd());
  const pending = { file: new Pending(asked.file), invite: new Pending(asked.invite) };
  lifecycle = startLifecycle(app, {
    isMac: process.platform === 'darwin',
    handover: handoverOf(asked),
    onReady: () => openDesktop(pending),
    onActivate: () => desktop?.window.focus(),
    onOpenFile: (opened) => {
      pending.file.put(opened);
      desktop?.window.send('openRequested', null);
    },
    onInvite: (invite) => {
      pending.invite.put(invite);
      desktop?.window.send('joinRequested', null);
    },
    shutDown: async () => desktop?.shutDown(),
    onShutDownFailed: (error) => report('shutting down', error),
  });
}

function openDesktop(pending: DesktopOptions['pending']): void {
  protocol.handle(APP_SCHEME, createAppProtocol(path.join(OUT, 'renderer')));
  installPermissions(session.defaultSession);
  desktop = assembleDesktop({
    out: OUT,
    pending,
    onCloseCalledOff: () => lifecycle?.callOffQuit(),
  });
  desktop.menu.show();
  desktop.window.open();
  // A terminal or the system ends the app: nobody is there to answer questions. Listened to only
  // now, since Chromium takes the signals for itself while it starts.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void quitUnasked());
  }
}

async function quitUnasked(): Promise<void> {
  await desktop?.window.agreeToClose();
  app.quit();
}

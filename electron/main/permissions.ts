/** What the page may ask of the system: a short list, for our own main frame; all else is no. */
import type { Session } from 'electron';
import { isAppUrl } from './app-origin';

/**
 * Newer Chromium asks before a page reaches into the local network, which is where rooms are. The
 * names differ between versions; those that a version does not know are never asked for.
 */
const ALLOWED: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'fullscreen',
  'local-network',
  'local-network-access',
  'loopback-network',
]);

export function isPermitted(permission: string, origin: string, isMainFrame: boolean): boolean {
  return isMainFrame && ALLOWED.has(permission) && isAppUrl(origin);
}

export function installPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(isPermitted(permission, details.requestingUrl, details.isMainFrame));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    isPermitted(permission, requestingOrigin, details.isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  // An empty answer is a refusal: nothing here ever records a screen.
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  for (const chooser of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const) {
    refuseDevice(session, chooser);
  }
  // Files leave through the save dialogs of main, which know where they may go.
  session.on('will-download', (event) => event.preventDefault());
}

type DeviceEvent = 'select-hid-device' | 'select-serial-port' | 'select-usb-device';

function refuseDevice(session: Session, event: DeviceEvent): void {
  const target = session as unknown as NodeJS.EventEmitter;
  target.on(event, (chooser: { preventDefault(): void }, ...rest: unknown[]) => {
    chooser.preventDefault();
    const callback = rest.at(-1);
    // '' chooses no device.
    if (typeof callback === 'function') callback('');
  });
}

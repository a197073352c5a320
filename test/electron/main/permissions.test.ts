import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { installPermissions, isPermitted } from '../../../electron/main/permissions';

const allowed = [
  'clipboard-sanitized-write',
  'fullscreen',
  'local-network',
  'local-network-access',
  'loopback-network',
];
const denied = [
  'clipboard-read',
  'media',
  'display-capture',
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'pointerLock',
  'keyboardLock',
  'openExternal',
  'serial',
  'hid',
  'usb',
  'fileSystem',
  'storage-access',
  'idle-detection',
  'window-management',
  'unknown',
  'something-new',
];
const foreign = ['https://example.com', 'app://evil', 'file:///', 'null', '', 'http://192.168.1.2'];

class FakeSession extends EventEmitter {
  request: ((...args: unknown[]) => void) | null = null;
  check: ((...args: unknown[]) => boolean) | null = null;
  device: (() => boolean) | null = null;
  display: ((request: unknown, callback: (streams: object) => void) => void) | null = null;

  setPermissionRequestHandler(handler: (...args: unknown[]) => void): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: (...args: unknown[]) => boolean): void {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(
    handler: (request: unknown, callback: (streams: object) => void) => void,
  ): void {
    this.display = handler;
  }

  asks(permission: string, requestingUrl: string, isMainFrame = true): boolean {
    let answer: unknown;
    const callback = (value: unknown) => (answer = value);
    this.request?.({}, permission, callback, { requestingUrl, isMainFrame });
    return answer === true;
  }

  checks(permission: string, origin: string, isMainFrame = true): boolean {
    return this.check?.({}, permission, origin, { isMainFrame }) ?? true;
  }
}

function installed(): FakeSession {
  const session = new FakeSession();
  installPermissions(session as unknown as Session);
  return session;
}

describe('what the page may ask of the system', () => {
  test('is a short list, for the app itself', () => {
    const session = installed();
    for (const name of allowed) {
      expect(session.asks(name, 'app://journey/'), name).toBe(true);
      expect(session.checks(name, 'app://journey'), name).toBe(true);
    }
    for (const name of denied) {
      expect(session.asks(name, 'app://journey/'), name).toBe(false);
      expect(session.checks(name, 'app://journey'), name).toBe(false);
    }
  });

  test('is nothing for other origins and for frames inside the page', () => {
    for (const name of [...allowed, ...denied]) {
      for (const origin of foreign) expect(isPermitted(name, origin, true), origin).toBe(false);
      expect(isPermitted(name, 'app://journey/', false), name).toBe(false);
    }
    const session = installed();
    expect(session.asks('fullscreen', 'app://journey/', false)).toBe(false);
    expect(session.checks('fullscreen', 'app://journey', false)).toBe(false);
  });

  test('never is a device, a screen or a download', () => {
    const session = installed();
    expect(session.device?.()).toBe(false);
    let streams: object | null = null;
    session.display?.({}, (given) => (streams = given));
    expect(streams).toEqual({});
    for (const event of ['select-hid-device', 'select-serial-port', 'select-usb-device']) {
      let chosen: unknown = 'nothing yet';
      let isPrevented = false;
      const prevent = { preventDefault: () => (isPrevented = true) };
      session.emit(event, prevent, {}, (id: string) => (chosen = id));
      expect([event, chosen, isPrevented]).toEqual([event, '', true]);
    }
    let isDownloadPrevented = false;
    session.emit('will-download', { preventDefault: () => (isDownloadPrevented = true) });
    expect(isDownloadPrevented).toBe(true);
  });
});

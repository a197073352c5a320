import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { isAppUrl } from '../../../electron/main/app-origin';
import { guardWebContents } from '../../../electron/main/web-contents-guard';

class FakeContents extends EventEmitter {
  openHandler: (() => { action: string }) | null = null;

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }

  /** True when the guard let the event happen. */
  allows(event: string, url: string): boolean {
    let isAllowed = true;
    this.emit(event, { url, preventDefault: () => (isAllowed = false) });
    return isAllowed;
  }
}

function guarded(): FakeContents {
  const contents = new FakeContents();
  guardWebContents(contents as unknown as WebContents);
  return contents;
}

const hostile = [
  'https://example.com/',
  'https://x/?next=app://journey/',
  'https://app//journey/',
  'app://evil/',
  'app://journey.evil/',
  'app://journey@evil/',
  'app://evil@journey/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,hi',
  'about:blank',
  '\\\\host\\share',
  'ms-msdt:x',
  '',
];

describe('the guard of every page', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'stops %s to anything but the app',
    (event) => {
      const contents = guarded();
      for (const url of hostile) expect(contents.allows(event, url), url).toBe(false);
      expect(contents.allows(event, 'app://journey/')).toBe(true);
      expect(contents.allows(event, 'app://journey/index.html#x')).toBe(true);
    },
  );

  test('opens no window and attaches no webview', () => {
    const contents = guarded();
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
    expect(contents.allows('will-attach-webview', 'app://journey/')).toBe(false);
  });

  test('knows its own addresses by their parts', () => {
    for (const url of hostile) expect(isAppUrl(url), url).toBe(false);
    expect(isAppUrl('app://journey')).toBe(true);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBrowserHost } from '../../../renderer/platform/browser-host';
import type { HostApi, OpenedFile, RoomLinks } from '../../../shared/protocol/host-api';

const KEY = 'K'.repeat(43);
const LINKS: RoomLinks = {
  room: 'copy1',
  syncUrl: 'ws://127.0.0.1:4300/sync/copy1',
  links: {
    facilitator: 'http://f',
    editor: 'http://e',
    contributor: 'http://c',
    viewer: 'http://v',
  },
  addresses: ['127.0.0.1'],
};

beforeEach(() => {
  sessionStorage.clear();
  location.hash = '';
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

interface Call {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

/** Answers every request with `status` and `body`; notes the requests. */
function stubServer(status: number, body: unknown): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    calls.push({ url, init });
    return new Response(JSON.stringify(body), { status });
  });
  return calls;
}

function hostingPage(): HostApi {
  location.hash = `#host=${KEY}`;
  return createBrowserHost();
}

const START = {
  roomId: 'copy1',
  states: { board: new Uint8Array([0, 0]) },
  network: 'lan',
} as const;

describe('the control key in the address', () => {
  test('is taken out of the address bar and lets this tab start rooms', () => {
    const host = hostingPage();
    expect(location.hash).toBe('');
    expect(host.capabilities.canHostRoom).toBe(true);
  });

  test('survives a reload of the tab', () => {
    hostingPage();
    expect(createBrowserHost().capabilities.canHostRoom).toBe(true);
  });

  test('is none for a guest, whose invitation stays in the address', () => {
    location.hash = '#room=a&token=b';
    expect(createBrowserHost().capabilities.canHostRoom).toBe(false);
    expect(location.hash).toBe('#room=a&token=b');
  });

  test.each(['#host=', '#host=short', '#host=<script>aaaaaaaaaaaaaaaaaa'])(
    'is ignored when it reads %s',
    (hash) => {
      location.hash = hash;
      expect(createBrowserHost().capabilities.canHostRoom).toBe(false);
    },
  );
});

describe('rooms of a page in a browser', () => {
  test('are started by the server of the page, with the key and the working copy', async () => {
    const calls = stubServer(200, LINKS);
    const answer = await hostingPage().startRoom({ ...START, address: '192.168.1.20' });
    expect(answer).toEqual({ ok: true, value: LINKS });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.url).toBe('/host/room?room=copy1&network=lan&address=192.168.1.20');
    expect(calls[0]?.init).toMatchObject({
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}` },
    });
    const body = calls[0]?.init?.body;
    if (!(body instanceof FormData)) throw new Error('the documents were not sent');
    const board = body.get('board');
    if (!(board instanceof Blob)) throw new Error('the board was not sent');
    expect(new Uint8Array(await board.arrayBuffer())).toEqual(new Uint8Array([0, 0]));
    expect(body.has('talk')).toBe(false);
  });

  test.each([
    [401, { error: 'unauthorised' }, 'room-not-possible'],
    [403, { error: 'forbidden' }, 'room-not-possible'],
    [409, { error: 'already-open' }, 'room-running'],
    [413, { error: 'too-large' }, 'too-large'],
    [503, { error: 'no-lan-address' }, 'room-no-network'],
    [503, { error: 'address-taken' }, 'room-address-taken'],
    [503, { error: 'news' }, 'room-not-started'],
    [200, { room: 'copy1' }, 'internal'],
  ])('answer status %i %j with %s', async (status, body, error) => {
    stubServer(status, body);
    expect(await hostingPage().startRoom(START)).toEqual({ ok: false, error });
  });

  test('are not started when the server is gone', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    expect(await hostingPage().startRoom(START)).toEqual({ ok: false, error: 'room-not-started' });
  });

  test('are found again after a reload, and stopped', async () => {
    const host = hostingPage();
    stubServer(200, { ...LINKS, participants: [] });
    expect(await host.currentRoom()).toEqual({ ok: true, value: LINKS });
    expect(await host.stopRoom()).toEqual({ ok: true, value: null });
    stubServer(204, null);
    expect(await host.currentRoom()).toEqual({ ok: true, value: null });
    stubServer(404, { error: 'no-room' });
    expect(await host.stopRoom()).toEqual({ ok: true, value: null });
  });

  test('can be opened on the addresses that the server names', async () => {
    const host = hostingPage();
    const addresses = [{ address: '192.168.1.20', label: 'wlan0' }];
    stubServer(200, addresses);
    expect(await host.listAddresses()).toEqual({ ok: true, value: addresses });
  });

  test('are never asked for by a guest', async () => {
    const calls = stubServer(200, LINKS);
    const host = createBrowserHost();
    expect(await host.startRoom(START)).toEqual({ ok: false, error: 'room-not-possible' });
    expect(await host.currentRoom()).toEqual({ ok: true, value: null });
    await host.listAddresses();
    await host.stopRoom();
    expect(calls).toEqual([]);
  });
});

/** Lets the next file picker be answered with `file`, or cancelled with null. */
function answerPicker(file: File | null): void {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
    this: HTMLInputElement,
  ) {
    if (file) Object.defineProperty(this, 'files', { value: [file] });
    this.dispatchEvent(new Event(file ? 'change' : 'cancel'));
  });
}

describe('files of a page in a browser', () => {
  const opened = async (file: File | null) => {
    answerPicker(file);
    return createBrowserHost().openBoardFile();
  };

  test('are read as UTF-8', async () => {
    const answer = await opened(new File(['{"title":"Bản đồ"}'], 'bản đồ.journey.json'));
    const expected: OpenedFile = {
      token: '',
      name: 'bản đồ.journey.json',
      text: '{"title":"Bản đồ"}',
    };
    expect(answer).toEqual({ ok: true, value: expected });
    expect(document.querySelector('input')).toBeNull();
  });

  test('are nothing when the person cancels', async () => {
    expect(await opened(null)).toEqual({ ok: true, value: null });
  });

  test('are refused when they are no text', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x00]);
    expect(await opened(new File([bytes], 'a.json'))).toEqual({ ok: false, error: 'not-text' });
  });

  test('are refused when they are too large, without being read', async () => {
    const file = new File(['{}'], 'a.json');
    Object.defineProperty(file, 'size', { value: 60 * 1024 * 1024 });
    expect(await opened(file)).toEqual({ ok: false, error: 'too-large' });
  });

  test('are saved as downloads under the suggested name', async () => {
    const downloads: [string, Blob][] = [];
    let last: Blob = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      last = blob as Blob;
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      downloads.push([this.download, last]);
    });
    const host = createBrowserHost();
    await host.saveBoardFile({ suggestedName: 'a.journey.json', text: 'đ', saveAs: false });
    await host.saveExport({
      suggestedName: 'a.png',
      mime: 'image/png',
      bytes: new Uint8Array([137, 80]),
    });
    expect(downloads.map(([name, blob]) => [name, blob.type])).toEqual([
      ['a.journey.json', 'application/json'],
      ['a.png', 'image/png'],
    ]);
    expect(await downloads[0]?.[1].text()).toBe('đ');
    expect(document.querySelector('a')).toBeNull();
  });
});

describe('the tab', () => {
  test('shows the board and whether it has changes', async () => {
    const host = createBrowserHost();
    await host.setWindowState({ title: 'Bản đồ', unsaved: true });
    expect(document.title).toBe('• Bản đồ – Journey Room');
    await host.setWindowState({ title: 'Bản đồ', unsaved: false });
    expect(document.title).toBe('Bản đồ – Journey Room');
    await host.setWindowState({ title: '', unsaved: false });
    expect(document.title).toBe('Journey Room');
  });

  test('asks the page to finish half-typed text when it goes away', () => {
    const steps: string[] = [];
    const stop = createBrowserHost().onCloseRequested(async (step) => {
      steps.push(step);
      return { unsaved: true };
    });
    window.dispatchEvent(new Event('pagehide'));
    stop();
    window.dispatchEvent(new Event('pagehide'));
    expect(steps).toEqual(['prepare']);
  });
});

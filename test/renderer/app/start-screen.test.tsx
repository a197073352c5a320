import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../renderer/app/App';
import { createCopy, recentCopies, rememberCopy } from '../../../renderer/app/working-copies';
import { noticeStore } from '../../../renderer/state/notices';
import { encodeBoardJson } from '../../../shared/file/board-json';
import { ok } from '../../../shared/lib/result';
import type { HostMethods } from '../../../shared/protocol/host-api';
import { fakeHost } from '../../support/fake-host';
import '../../support/in-board';
import { smallBoard } from '../../support/small-board';

const file = (text: string) => ({ token: 'file-7', name: 'mua.journey.json', text });
const answering = (text: string) => async () => ok(file(text));

beforeEach(async () => {
  localStorage.clear();
  vi.stubGlobal('indexedDB', new IDBFactory());
  history.replaceState(null, '');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  noticeStore.setState({ notices: [] });
});

function start(answers: Partial<HostMethods> = {}) {
  const host = fakeHost(answers);
  const view = render(<App host={host} />);
  return { host, view, user: userEvent.setup({ delay: null }) };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const mapTitle = () =>
  screen.findByRole<HTMLInputElement>('textbox', { name: /^(Name of the map|Tên bản đồ)$/ });

/** A copy of the small board, last touched at minute `minute`. */
async function keep(title: string, minute: number) {
  const { session, copy } = createCopy({ ...smallBoard, meta: { ...smallBoard.meta, title } });
  await new Promise((resolve) => setTimeout(resolve, 30));
  session.dispose();
  rememberCopy({ ...copy, updatedAt: minute * 60_000 });
  return copy;
}

describe('the start screen', () => {
  it.each([
    ['Five stages', /^5 stages · \d lanes? · 0 touchpoints$/],
    ['Empty map', /^1 stage · 1 lane · 0 touchpoints$/],
    ['Buying a phone in a shop', /^5 stages · \d lanes · (2[4-9]|[3-9]\d) touchpoints$/],
  ])('starts a map from the template “%s”', async (name, contents) => {
    const { user } = start();
    await user.click(await button(new RegExp(`^${name}`)));
    await mapTitle();
    expect(recentCopies()).toMatchObject([{ isUnsaved: false }]);
    await user.keyboard('i');
    expect(screen.getByText(contents)).toBeDefined();
  });

  it('speaks the language of the person, and changes it at once', async () => {
    const { user, host } = start();
    expect(
      await screen.findByRole('heading', { name: 'Map the customer journey together' }),
    ).toBeDefined();
    await user.click(await button('More commands'));
    await user.click(await screen.findByRole('menuitem', { name: 'Tiếng Việt' }));
    expect(await button(/^Năm giai đoạn/)).toBeDefined();
    expect(document.documentElement.lang).toBe('vi');
    expect(host.askedFor('setLocale')).toEqual(['en', 'vi']);
  });

  it('lists recent maps, the newest first, and opens one with everything on it', async () => {
    await keep('Bản cũ', 1);
    await keep('Bản mới', 2);
    const { user } = start();
    const entries = await screen.findAllByRole('button', { name: /^Bản/ });
    expect(entries.map(({ textContent }) => textContent?.slice(0, 7))).toEqual([
      'Bản mới',
      'Bản cũJ',
    ]);
    await user.click(entries[1] as HTMLElement);
    expect((await mapTitle()).value).toBe('Bản cũ');
  });

  it('removes a map that is in no file only after asking, and says so when the last is gone', async () => {
    await keep('Bản một', 1);
    await keep('Bản hai', 2);
    const { user } = start();
    const removal = async (title: string) => {
      await user.click(await button(`Commands for the map ${title}`));
      await user.click(await screen.findByRole('menuitem', { name: 'Remove from this machine' }));
      return screen.findByRole('dialog', { name: `Remove “${title}”?` });
    };
    const kept = await removal('Bản hai');
    expect(kept.textContent).toContain('save it to a file first');
    await user.click(within(kept).getByRole('button', { name: 'Keep it' }));
    expect(recentCopies()).toHaveLength(2);
    for (const title of ['Bản hai', 'Bản một'])
      await user.click(
        within(await removal(title)).getByRole('button', { name: 'Remove the map' }),
      );
    expect(recentCopies()).toEqual([]);
    expect(screen.getByText(/Maps you open appear here/)).toBeDefined();
  });

  it('removes at once what a file has', async () => {
    const copy = await keep('Bản trong tệp', 1);
    rememberCopy({ ...copy, fileName: 'a.journey.json', isUnsaved: false });
    const { user } = start();
    await user.click(await button('Commands for the map Bản trong tệp'));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove from this machine' }));
    expect(recentCopies()).toEqual([]);
  });

  it('renames a map, in the map as well', async () => {
    await keep('Bản cũ', 1);
    const { user } = start();
    await user.click(await button('Commands for the map Bản cũ'));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename…' }));
    const name = await screen.findByRole('textbox', { name: 'Name of the map' });
    await user.clear(name);
    await user.type(name, 'Bản mới{Enter}');
    await user.click(await button(/^Bản mới/));
    expect((await mapTitle()).value).toBe('Bản mới');
  });

  it('shows a picture of each map, drawn from what is on it', async () => {
    await keep('Bản có thẻ', 1);
    start();
    const entry = await button(/^Bản có thẻ/);
    const cards = smallBoard.touchpoints.size;
    expect(entry.querySelectorAll('svg rect').length).toBeGreaterThan(cards);
  });

  it('shows eight of many maps, and all of them when asked', async () => {
    for (let at = 0; at < 30; at += 1)
      rememberCopy({ copyId: `c${at}`, title: `Bản ${at}`, updatedAt: at, isUnsaved: true });
    const { user } = start();
    expect(await screen.findAllByRole('button', { name: /^Bản \d/ })).toHaveLength(8);
    await user.click(await button('Show all 30 maps'));
    expect(screen.getAllByRole('button', { name: /^Bản \d/ })).toHaveLength(30);
  });

  it('says when a map is no longer on this machine, and leaves it to the person to drop it', async () => {
    const copy = await keep('Bản mất', 1);
    indexedDB.deleteDatabase(`journey-room/board/${copy.copyId}`);
    const { user } = start();
    await user.click(await button(/^Bản mất/));
    expect((await screen.findByRole('alert')).textContent).toContain('no longer on this machine');
    expect(recentCopies()).toMatchObject([{ copyId: copy.copyId }]);
    expect(screen.getByRole('heading', { name: /Map the customer journey/ })).toBeDefined();
  });

  it('opens a file', async () => {
    const { user } = start({ openBoardFile: answering(encodeBoardJson(smallBoard)) });
    await user.click(await button('Open a JSON file'));
    expect((await mapTitle()).value).toBe('Mua & bán <nhanh>');
  });

  it('answers a bad file with what is wrong, and stays', async () => {
    const { user } = start({ openBoardFile: answering('{"format":') });
    await user.click(await button('Open a JSON file'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Could not open mua.journey.json');
    expect(alert.textContent).toContain('it is not JSON');
    expect(alert.textContent).not.toContain('map that is open');
    expect(screen.getByRole('heading', { name: /Map the customer journey/ })).toBeDefined();
    await user.click(within(alert).getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a map that is open', () => {
  async function opened(answers: Partial<HostMethods> = {}) {
    let handedOver: string | null = encodeBoardJson(smallBoard);
    const shown = start({
      takePendingOpen: async () => {
        const text = handedOver;
        handedOver = null;
        return ok(text === null ? null : file(text));
      },
      ...answers,
    });
    await mapTitle();
    const handOver = (text: string) => {
      handedOver = text;
      act(() => shown.host.handOver());
    };
    return { ...shown, handOver };
  }

  it('is the file that the app was started with', async () => {
    await opened();
    expect((await mapTitle()).value).toBe('Mua & bán <nhanh>');
  });

  it('stays as it was when a bad file is opened', async () => {
    const { user, handOver } = await opened({ openBoardFile: answering('[]') });
    await user.type(await mapTitle(), '!');
    await user.click(await button('More commands'));
    await user.click(await screen.findByRole('menuitem', { name: /^Open file/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('has not changed');
    handOver('{');
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    expect((await mapTitle()).value).toBe('Mua & bán <nhanh>!');
  });

  it('makes room for a good one that is handed to the app, and is kept in the list', async () => {
    const { user, handOver } = await opened();
    await user.type(await mapTitle(), '!');
    handOver(encodeBoardJson({ ...smallBoard, meta: { ...smallBoard.meta, title: 'Khác' } }));
    const isShown = async () => expect((await mapTitle()).value).toBe('Khác');
    await waitFor(isShown, { timeout: 8000 });
    expect(recentCopies().map(({ title, isUnsaved }) => [title, isUnsaved])).toContainEqual([
      'Mua & bán <nhanh>!',
      true,
    ]);
  });

  it('is closed when it is left, so that it can be taken off this machine', async () => {
    const { user, host } = await opened();
    await new Promise((resolve) => setTimeout(resolve, 50));
    act(() => host.choose('file.close'));
    await user.click(await button(/^Commands for the map Mua/));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove from this machine' }));
    await waitFor(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      expect(names.filter((name) => name?.startsWith('journey-room/board/'))).toEqual([]);
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(recentCopies()).toEqual([]);
  });

  it('comes back after a reload of the page, with what was typed', async () => {
    const { user, view } = await opened();
    await user.type(await mapTitle(), '!');
    await new Promise((resolve) => setTimeout(resolve, 50));
    view.unmount();
    start();
    expect((await mapTitle()).value).toBe('Mua & bán <nhanh>!');
  });

  it('says that it has changes which its file does not have, until it is saved', async () => {
    const { user, host } = await opened();
    expect(screen.getByText('Saved to mua.journey.json')).toBeDefined();
    await user.type(await mapTitle(), '!');
    expect(screen.getByText('Changes not saved to the file')).toBeDefined();
    act(() => host.choose('file.save'));
    expect(await screen.findByText('Saved to ban-do.journey.json')).toBeDefined();
    expect(host.askedFor('setWindowState').at(-1)).toEqual({
      title: 'Mua & bán <nhanh>!',
      unsaved: false,
    });
  });

  it('answers a closing window whether there is something to save, and saves it', async () => {
    const { user, host } = await opened();
    expect(await act(() => host.close('prepare'))).toEqual({ unsaved: false });
    await user.type(await mapTitle(), '!');
    expect(await act(() => host.close('prepare'))).toEqual({ unsaved: true });
    expect(await act(() => host.close('save'))).toEqual({ unsaved: false });
    expect(host.askedFor('saveBoardFile')).toHaveLength(1);
  });
});

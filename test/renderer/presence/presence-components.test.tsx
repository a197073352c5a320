import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Avatars } from '../../../renderer/features/presence/Avatars';
import { ConnectionStatus } from '../../../renderer/features/presence/ConnectionStatus';
import { LiveCursors } from '../../../renderer/features/presence/LiveCursors';
import { RemoteGestures } from '../../../renderer/features/presence/RemoteGestures';
import { type PresenceState, publishPeers } from '../../../renderer/state/presence-store';
import { usePresence } from '../../../renderer/state/session';
import { peer, renderInRoom } from '../../support/in-room';

describe('the faces in the top bar', () => {
  const faces = () => screen.getAllByRole('img').map((face) => face.getAttribute('aria-label'));

  it('are named with role, oneself marked', () => {
    const peers = [peer(1, 'Ann', { isMe: true, role: 'facilitator' }), peer(2, 'Ben')];
    renderInRoom(<Avatars />, { peers });
    expect(screen.getByRole('list', { name: 'People in the room' })).toBeDefined();
    expect(faces()).toEqual(['Ann (you), Facilitator', 'Ben, Editor']);
  });

  it('are five, then a number with the names behind it', () => {
    const names = ['Ann', 'Ben', 'Cao', 'Dũng', 'Eva', 'Phúc', 'Giang'];
    renderInRoom(<Avatars />, {
      peers: names.map((name, at) => peer(at, name)),
      locale: 'vi',
    });
    expect(faces()).toHaveLength(6);
    expect(faces().at(-1)).toBe('và 2 người nữa: Phúc, Giang');
    expect(screen.getByText('+2')).toBeDefined();
  });

  it('are not there while working alone', () => {
    renderInRoom(<Avatars />, { state: { status: { kind: 'alone' } }, peers: [peer(1, 'Ann')] });
    expect(screen.queryByRole('list')).toBeNull();
  });
});

describe('the connection in words', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const cases: readonly [Partial<PresenceState>, string, string][] = [
    [{ status: { kind: 'alone' } }, 'Đang làm việc riêng', 'Working on your own'],
    [{ status: { kind: 'connecting' } }, 'Đang kết nối với phòng…', 'Connecting to the room…'],
    [{ status: { kind: 'syncing' } }, 'Đang tải bản đồ của phòng…', 'Loading the room’s map…'],
    [{ isDurable: true }, 'Đã lưu ở máy chủ phòng', 'Saved on the room’s server'],
    [{ isDurable: false }, 'Đã kết nối với phòng', 'Connected to the room'],
    [{ role: 'viewer' }, 'Đang xem trực tiếp', 'Watching live'],
    [
      { status: { kind: 'offline', because: 'network' } },
      'Mất kết nối, mọi thay đổi được giữ ở đây',
      'Connection lost, every change is kept here',
    ],
    [
      { status: { kind: 'offline', because: 'stopping' } },
      'Phòng đã dừng, mọi thay đổi được giữ ở đây',
      'The room has stopped, every change is kept here',
    ],
    [
      { status: { kind: 'offline', because: 'busy' } },
      'Phòng đang đầy, sẽ tự thử lại',
      'The room is full, trying again soon',
    ],
    [
      { status: { kind: 'offline', because: 'network' }, role: 'viewer' },
      'Mất kết nối, đang thử lại',
      'Connection lost, trying again',
    ],
    [
      { status: { kind: 'refused', reason: 'no-such-room' } },
      'Phòng đã dừng, mọi thay đổi được giữ ở đây',
      'The room has stopped, every change is kept here',
    ],
    [
      { status: { kind: 'refused', reason: 'unauthorised' } },
      'Phòng không nhận kết nối, mọi thay đổi được giữ ở đây',
      'The room refused the connection, every change is kept here',
    ],
  ];

  it.each(cases)('says for %j: %s', (state, vi, en) => {
    renderInRoom(<ConnectionStatus />, { state, locale: 'vi' });
    renderInRoom(<ConnectionStatus />, { state, locale: 'en' });
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([vi, en]);
  });

  it('names the number of edits under way once they take a while', () => {
    const state = { isDurable: true, unsaved: 1 };
    const { store } = renderInRoom(<ConnectionStatus />, { state });
    const words = () => screen.getByRole('status').textContent;
    expect(words()).toBe('Saved on the room’s server');
    act(() => vi.advanceTimersByTime(300));
    act(() => store.setState({ unsaved: 3 }));
    act(() => vi.advanceTimersByTime(300));
    expect(words()).toBe('Sending 3 changes');
    act(() => store.setState({ unsaved: 0 }));
    expect(words()).toBe('Saved on the room’s server');
  });

  it('does not flash at every key', () => {
    const { store } = renderInRoom(<ConnectionStatus />, { state: { isDurable: true } });
    for (let key = 0; key < 20; key += 1) {
      act(() => store.setState({ unsaved: 1 }));
      act(() => vi.advanceTimersByTime(100));
      expect(screen.getByRole('status').textContent).toBe('Saved on the room’s server');
      act(() => store.setState({ unsaved: 0 }));
      act(() => vi.advanceTimersByTime(100));
    }
  });
});

describe('the pointers of others', () => {
  const placeOf = (name: string) =>
    screen.getByText(name).closest<HTMLElement>('.jr-cursor, .jr-ghost');

  it('follow their owners without being rendered anew', () => {
    const ann = peer(1, 'Ann', { cursor: { x: 10, y: 20 } });
    const { store } = renderInRoom(<LiveCursors />, { peers: [ann] });
    const element = placeOf('Ann');
    expect(element?.style.transform).toBe('translate(10px, 20px)');
    expect(element?.hidden).toBe(false);
    // Outside of act(): React has no part in it.
    publishPeers(store, [{ ...ann, cursor: { x: 30, y: 40 } }]);
    expect(placeOf('Ann')).toBe(element);
    expect(element?.style.transform).toBe('translate(30px, 40px)');
    publishPeers(store, [{ ...ann, cursor: null }]);
    expect(element?.hidden).toBe(true);
  });

  it('show nobody twice and not oneself', () => {
    const cursor = { x: 1, y: 1 };
    const me = peer(1, 'Ann', { isMe: true, cursor });
    const { store } = renderInRoom(<LiveCursors />, { peers: [me, peer(2, 'Ben', { cursor })] });
    expect(screen.queryByText('Ann')).toBeNull();
    expect(screen.getAllByText('Ben')).toHaveLength(1);
    act(() => publishPeers(store, [me]));
    expect(screen.queryByText('Ben')).toBeNull();
  });

  it('carry ghosts of the cards they drag, as large as the cards', () => {
    const gesture = { ids: ['a'], x: 5, y: 6 };
    const { store } = renderInRoom(
      <RemoteGestures
        sizeOf={(id) => (id === 'gone' ? undefined : { width: 208, height: 84 })}
        titleOf={(id) => `Card ${id}`}
      />,
      { peers: [peer(1, 'Ann', { gesture }), peer(2, 'Ben')] },
    );
    expect(screen.getByText('Card a').parentElement?.style.width).toBe('208px');
    expect(placeOf('Ann')?.style.transform).toBe('translate(5px, 6px)');
    publishPeers(store, [peer(1, 'Ann', { gesture: { ...gesture, x: 50 } }), peer(2, 'Ben')]);
    expect(placeOf('Ann')?.style.transform).toBe('translate(50px, 6px)');
    const three = { ids: ['b', 'c', 'd'], x: 0, y: 0 };
    const gone = { ids: ['gone'], x: 0, y: 0 };
    act(() =>
      publishPeers(store, [peer(1, 'Ann', { gesture: gone }), peer(2, 'Ben', { gesture: three })]),
    );
    expect(screen.queryByText('Ann')).toBeNull();
    expect(screen.getByText('Ben · 3 cards')).toBeDefined();
  });
});

describe('a card that others are at', () => {
  function Card({ id }: { readonly id: string }) {
    const holders = usePresence(({ selectedBy }) => selectedBy.get(id));
    const editors = usePresence(({ editedBy }) => editedBy.get(id));
    renders.push(id);
    return (
      <article aria-label={id}>
        {holders?.map(({ name }) => `selected by ${name}`)}
        {editors?.map(({ name }) => `edited by ${name}`)}
      </article>
    );
  }
  const renders: string[] = [];

  it('learns who they are, and is left alone by what happens at other cards', () => {
    const peers = [peer(1, 'Ann', { selection: ['a'] })];
    const { store } = renderInRoom(
      <>
        <Card id="a" />
        <Card id="b" />
      </>,
      { peers },
    );
    const card = (name: string) => screen.getByRole('article', { name });
    expect(within(card('a')).getByText('selected by Ann')).toBeDefined();
    renders.length = 0;
    act(() =>
      publishPeers(store, [
        peer(1, 'Ann', { selection: ['a'], cursor: { x: 1, y: 1 } }),
        peer(2, 'Ben', { editing: { id: 'b', field: 'title' } }),
      ]),
    );
    expect(within(card('b')).getByText('edited by Ben')).toBeDefined();
    expect(renders).toEqual(['b']);
  });
});

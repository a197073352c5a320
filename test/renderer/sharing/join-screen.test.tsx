import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { type JoinRefusal, JoinScreen } from '../../../renderer/app/JoinScreen';
import { readIdentity } from '../../../renderer/platform/identity';
import { removeStored } from '../../../renderer/platform/local-store';
import type { Identity } from '../../../renderer/state/presence-store';
import type { InviteLink } from '../../../shared/protocol/invite-link';
import { PARTICIPANT_COLOURS } from '../../../shared/protocol/presence';
import { peer, renderInRoom } from '../../support/in-room';

const INVITE: InviteLink = {
  origin: 'http://192.168.1.20:4310',
  room: 'room1',
  token: 'x'.repeat(43),
};

type Props = Parameters<typeof JoinScreen>[0];

function openDoor(props: Partial<Props> = {}, options = {}) {
  const joined: Identity[] = [];
  renderInRoom(
    <JoinScreen invite={INVITE} onJoin={(identity) => joined.push(identity)} {...props} />,
    options,
  );
  return joined;
}

beforeEach(() => removeStored('identity'));

const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name' });

describe('the door of a room', () => {
  it('lets in with a name and a colour, and remembers both', async () => {
    const joined = openDoor();
    await userEvent.type(nameField(), '  Minh Anh ');
    await userEvent.click(screen.getByRole('radio', { name: 'Teal' }));
    await userEvent.click(screen.getByRole('button', { name: 'Join' }));
    const identity = { name: 'Minh Anh', colour: PARTICIPANT_COLOURS[5] };
    expect(joined).toEqual([identity]);
    expect(readIdentity()).toEqual(identity);
    openDoor({}, { locale: 'vi' });
    const again = screen.getByRole<HTMLInputElement>('textbox', { name: 'Tên của bạn' });
    expect(again.value).toBe('Minh Anh');
  });

  it('asks for a name before it lets in', async () => {
    const joined = openDoor();
    await userEvent.type(nameField(), '   {Enter}');
    expect(joined).toEqual([]);
    expect(document.activeElement).toBe(nameField());
    expect(nameField().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Enter a name/)).toBeDefined();
  });

  it('has twelve colours as one radio group, those in use named so', () => {
    openDoor({ people: [peer(2, 'Ben'), peer(3, 'Me', { isMe: true })] });
    const names = screen.getAllByRole('radio').map((one) => one.getAttribute('aria-label'));
    expect(names).toHaveLength(12);
    expect(
      new Set(screen.getAllByRole<HTMLInputElement>('radio').map(({ name }) => name)).size,
    ).toBe(1);
    expect(names.filter((name) => name?.includes('in use'))).toEqual(['Green, in use']);
    expect(screen.getByText('1 person is in the room.')).toBeDefined();
  });

  it.each([
    ['editor', 'With this link you can edit the map.'],
    ['viewer', 'With this link you can watch live, but not edit.'],
  ] as const)('says what the link of %s allows', (role, words) => {
    openDoor({ role });
    expect(screen.getByText(words)).toBeDefined();
  });

  it('shows that it is on its way in, and how the line to the room is doing', async () => {
    openDoor({ status: { kind: 'offline', because: 'network' }, people: [] });
    expect(screen.getByText(/cannot be reached yet/)).toBeDefined();
    expect(screen.queryByText('Nobody is in the room yet.')).toBeNull();
    await userEvent.type(nameField(), 'Ann{Enter}');
    const joining = screen.getByRole<HTMLButtonElement>('button', { name: 'Joining…' });
    expect(joining.disabled).toBe(true);
  });

  it('says that others on the network could listen in, except on this computer', () => {
    openDoor();
    expect(screen.getByText(/not encrypted/)).toBeDefined();
    openDoor({ invite: { ...INVITE, origin: 'http://127.0.0.1:4310' } });
    openDoor({ invite: { ...INVITE, origin: 'https://room.example' } });
    expect(screen.getAllByText(/not encrypted/)).toHaveLength(1);
  });
});

describe('a closed door', () => {
  const reasons: readonly [JoinRefusal, string, string][] = [
    ['unauthorised', 'Liên kết này không còn dùng được', 'This link no longer works'],
    ['forbidden', 'Phòng không cho bạn vào', 'The room does not let you in'],
    ['no-such-room', 'Phòng này chưa mở', 'This room is not open'],
    ['other-protocol', 'Hai bên dùng phiên bản khác nhau', 'The versions do not match'],
    ['busy', 'Phòng đang đầy', 'The room is full'],
    ['malformed', 'Phòng đã ngắt kết nối này', 'The room closed this connection'],
  ];

  it.each(reasons)('says why (%s), in both languages, and offers another try', async (...args) => {
    const [refused, vi, en] = args;
    let tries = 0;
    const onRetry = () => {
      tries += 1;
    };
    openDoor({ refused, onRetry }, { locale: 'vi' });
    expect(screen.getByRole('heading', { name: vi })).toBeDefined();
    openDoor({ refused, onRetry });
    expect(screen.getByRole('heading', { name: en })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(tries).toBe(1);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is what a link without a token leads to; trying that again is not offered', async () => {
    let wentBack = false;
    const onBack = () => {
      wentBack = true;
    };
    openDoor({ invite: null, onBack });
    expect(screen.getByRole('heading', { name: 'A part of the link is missing' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Back to start' }));
    expect(wentBack).toBe(true);
  });
});

it('says to somebody who waits that they are seen, by name, and asks nothing more (R24)', () => {
  openDoor({ isWaiting: true });
  const words = screen.getByRole('status').textContent;
  expect(words).toContain('you are in the waiting room');
  expect(screen.queryByRole('textbox')).toBeNull();
});

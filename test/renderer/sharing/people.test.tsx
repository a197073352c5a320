import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { OpenRoom } from '../../../renderer/features/sharing/OpenRoom';
import { WaitingGuests } from '../../../renderer/features/sharing/WaitingGuests';
import { ok } from '../../../shared/lib/result';
import { PARTICIPANT_COLOURS } from '../../../shared/protocol/presence';
import type { RoomPerson, Roster } from '../../../shared/protocol/room-control';
import { peer, renderInRoom } from '../../support/in-room';

const colour = PARTICIPANT_COLOURS[0];

function person(id: string, name: string, more: Partial<RoomPerson> = {}): RoomPerson {
  return { id, name, colour, role: 'editor', isMuted: false, isHost: false, ...more };
}

const link = (role: string) => `http://192.168.1.20:4310/#room=r&token=${role.padEnd(43, 'x')}`;

const ROSTER: Roster = {
  kind: 'roster',
  people: [
    person('p1', 'An', { role: 'facilitator', isHost: true }),
    person('p2', 'Bình'),
    person('p3', 'Chi', { role: 'viewer', isMuted: true }),
  ],
  waiting: [],
  removed: [],
  links: {
    facilitator: link('f'),
    editor: link('e'),
    contributor: link('c'),
    viewer: link('v'),
  },
  waitingRoles: [],
};

function openRoom(roster: Partial<Roster> = {}) {
  const all = { ...ROSTER, ...roster };
  return renderInRoom(
    <OpenRoom
      room={{ links: all.links, addresses: ['192.168.1.20'] }}
      copyText={async () => ok(null)}
    />,
    {
      peers: [peer(1, 'An', { isMe: true }), peer(2, 'Bình'), peer(3, 'Chi')],
      state: {
        roster: all,
        standing: { kind: 'you', id: 'p1', role: 'facilitator', isMuted: false, name: null },
      },
    },
  );
}

const manage = (name: string) =>
  userEvent.click(screen.getByRole('button', { name: `Manage ${name}` }));
const choose = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('menuitem', { name }));

it('a facilitator changes the role of somebody from their menu', async () => {
  const { asked } = openRoom();
  await manage('Bình');
  await choose('Role');
  await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Viewer' }));
  expect(asked).toEqual([{ kind: 'set-role', person: 'p2', role: 'viewer' }]);
});

it('a facilitator pauses somebody, sees who is paused, and lets them edit again', async () => {
  const { asked } = openRoom();
  expect(screen.getByText('paused')).toBeDefined();
  await manage('Bình');
  await choose('Pause their editing');
  await manage('Chi');
  await choose('Let them edit again');
  expect(asked).toEqual([
    { kind: 'mute', person: 'p2', isMuted: true },
    { kind: 'mute', person: 'p3', isMuted: false },
  ]);
});

it('a facilitator renames somebody without leaving the keyboard', async () => {
  const { asked } = openRoom();
  await manage('Bình');
  await choose('Rename…');
  const field = await screen.findByRole('textbox', { name: 'Name of Bình' });
  expect(document.activeElement).toBe(field);
  await userEvent.clear(field);
  await userEvent.type(field, ' Bình (kho) {Enter}');
  expect(asked).toEqual([{ kind: 'rename', person: 'p2', name: 'Bình (kho)' }]);
});

it('removing somebody is asked about first, and can be taken back', async () => {
  const { asked, view } = openRoom();
  await manage('Bình');
  await choose('Remove from the room…');
  expect(screen.getByRole('alert').textContent).toContain('Remove Bình from the room?');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(asked).toEqual([{ kind: 'remove', person: 'p2' }]);
  view.unmount();
  const again = openRoom({ removed: [{ id: 'p2', name: 'Bình' }] });
  await userEvent.click(screen.getByRole('button', { name: 'Let Bình in again' }));
  expect(again.asked).toEqual([{ kind: 'readmit', person: 'p2' }]);
});

it('nobody is offered to change their own rights, or those of who holds the room', async () => {
  openRoom();
  expect(screen.getByText('An (you)')).toBeDefined();
  await manage('An');
  const menu = await screen.findByRole('menu');
  expect(within(menu).getAllByRole('menuitem')).toHaveLength(1);
});

it('a link is ended only after it was said what that does, with the people kept or not', async () => {
  const { asked } = openRoom();
  await userEvent.click(screen.getByRole('button', { name: 'Manage the link for editors' }));
  await choose('Make a new link…');
  expect(screen.getByRole('alert').textContent).toContain('stop working at once');
  await userEvent.click(screen.getByRole('checkbox', { name: /Keep those/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Make a new link' }));
  expect(asked).toEqual([{ kind: 'renew-link', role: 'editor', keepsPeople: false }]);
});

it('a closed link says so and can be opened again', async () => {
  const { asked } = openRoom({ links: { ...ROSTER.links, editor: null } });
  const editors = screen.getByRole('region', { name: 'Can edit' });
  expect(within(editors).queryByRole('img')).toBeNull();
  await userEvent.click(within(editors).getByRole('button', { name: /Open again/ }));
  expect(asked).toEqual([{ kind: 'renew-link', role: 'editor', keepsPeople: true }]);
});

it('the waiting room is switched on and off where the links are (R24)', async () => {
  const { asked } = openRoom();
  await userEvent.click(screen.getByRole('checkbox', { name: /New editors wait/ }));
  expect(asked).toEqual([{ kind: 'set-waiting-roles', roles: ['editor'] }]);
});

it('who waits is announced politely and let in, refused, or all let in (R24)', async () => {
  const waiting = [
    { id: 'p8', name: 'Dung', colour, role: 'editor' as const },
    { id: 'p9', name: 'Em', colour, role: 'editor' as const },
  ];
  const { asked } = renderInRoom(<WaitingGuests isFloating />, {
    state: { roster: { ...ROSTER, waiting } },
  });
  expect(screen.getByRole('status').textContent).toBe('2 people are waiting to come in: Dung, Em');
  await userEvent.click(screen.getByRole('button', { name: 'Let Dung in' }));
  await userEvent.click(screen.getByRole('button', { name: 'Refuse Em' }));
  await userEvent.click(screen.getByRole('button', { name: 'Let everybody in' }));
  expect(asked).toEqual([
    { kind: 'admit', person: 'p8' },
    { kind: 'refuse', person: 'p9' },
    { kind: 'admit-all' },
  ]);
});

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { JoinByLinkDialog } from '../../../renderer/features/sharing/JoinByLinkDialog';
import { qrPath } from '../../../renderer/features/sharing/qr-path';
import { ShareDialog, type ShareDialogProps } from '../../../renderer/features/sharing/ShareDialog';
import { publishPeers } from '../../../renderer/state/presence-store';
import { err, ok } from '../../../shared/lib/result';
import type { LanAddress, RoomLinks } from '../../../shared/protocol/host-api';
import { buildInviteLink, type InviteLink } from '../../../shared/protocol/invite-link';
import { PARTICIPANT_COLOURS } from '../../../shared/protocol/presence';
import { peer, renderInRoom } from '../../support/in-room';

const ADDRESSES: readonly LanAddress[] = [
  { address: '192.168.1.20', label: 'wlan0' },
  { address: '10.0.0.7', label: 'eth0' },
];
const invite = (token: string): InviteLink => ({
  origin: 'http://192.168.1.20:4310',
  room: 'room1',
  token: token.padEnd(43, 'x'),
});
const LINKS: RoomLinks = {
  room: 'room1',
  syncUrl: 'ws://127.0.0.1:4310/sync/room1',
  links: {
    facilitator: buildInviteLink(invite('facilitator')),
    editor: buildInviteLink(invite('editor')),
    contributor: buildInviteLink(invite('contributor')),
    viewer: buildInviteLink(invite('viewer')),
  },
  addresses: ['127.0.0.1', '192.168.1.20'],
};
const ANN = { name: 'Ann', colour: PARTICIPANT_COLOURS[0] };

function openShare(props: Partial<ShareDialogProps> = {}, options = {}) {
  const started: unknown[][] = [];
  const copied: string[] = [];
  let stops = 0;
  const host = {
    listAddresses: async () => ok(ADDRESSES),
    copyText: async (text: string) => {
      copied.push(text);
      return ok(null);
    },
  };
  const { store } = renderInRoom(
    <ShareDialog
      open
      onOpenChange={() => undefined}
      room={null}
      identity={ANN}
      onStart={(...args) => started.push(args)}
      onStop={() => {
        stops += 1;
      }}
      busy={false}
      failure={null}
      host={host}
      {...props}
    />,
    options,
  );
  return { store, started, copied, stopped: () => stops };
}

const button = (name: string) => screen.getByRole('button', { name });

describe('starting a room', () => {
  it('offers the network first, with the address to choose, and says who could listen in (R21)', async () => {
    const { started } = openShare();
    const network = await screen.findByRole('option', { name: 'eth0: 10.0.0.7' });
    expect(screen.getByText(/plain http without encryption/)).toBeDefined();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Network' }), network);
    await userEvent.click(button('Start the room'));
    expect(started).toEqual([
      [{ network: 'lan', address: '10.0.0.7', waitingRoles: ['editor'] }, ANN],
    ]);
  });

  it('lets editors in one by one over a network, unless that is not wanted', async () => {
    const { started } = openShare();
    await screen.findByRole('option', { name: /wlan0/ });
    await userEvent.click(screen.getByRole('checkbox', { name: /New editors wait/ }));
    await userEvent.click(button('Start the room'));
    expect(started).toEqual([[{ network: 'lan', address: '192.168.1.20', waitingRoles: [] }, ANN]]);
  });

  it('opens nothing to the network when only this computer is meant', async () => {
    const { started } = openShare();
    await userEvent.click(screen.getByRole('radio', { name: /Only this computer/ }));
    expect(screen.queryByText(/plain http/)).toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
    await userEvent.click(button('Start the room'));
    expect(started).toEqual([[{ network: 'loopback', address: undefined, waitingRoles: [] }, ANN]]);
  });

  it('falls back to this computer where there is no network, and says why', async () => {
    const host = { listAddresses: async () => ok([]), copyText: async () => ok(null) };
    const { started } = openShare({ host });
    const lan = await screen.findByRole<HTMLInputElement>('radio', { name: /same network/ });
    await waitFor(() => expect(lan.disabled).toBe(true));
    expect(screen.getByText(/No local network found/)).toBeDefined();
    await userEvent.click(button('Start the room'));
    expect(started).toEqual([[{ network: 'loopback', address: undefined, waitingRoles: [] }, ANN]]);
  });

  it('does not start without a name, and takes one that was typed', async () => {
    const { started } = openShare({ identity: { ...ANN, name: '' } });
    await screen.findByRole('option', { name: /wlan0/ });
    await userEvent.click(button('Start the room'));
    expect(started).toEqual([]);
    const name = screen.getByRole('textbox', { name: 'Your name' });
    expect(document.activeElement).toBe(name);
    expect(screen.getByText(/Enter a name/)).toBeDefined();
    await userEvent.type(name, ' Thu Hằng {Enter}');
    expect(started).toEqual([
      [
        { network: 'lan', address: '192.168.1.20', waitingRoles: ['editor'] },
        { ...ANN, name: 'Thu Hằng' },
      ],
    ]);
  });

  it('says why it failed, and cannot be pressed twice', async () => {
    openShare({ failure: 'room-address-taken', busy: true });
    expect(screen.getByRole('alert').textContent).toContain('cannot be used');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Starting/ }).disabled).toBe(true);
    await screen.findByRole('option', { name: /wlan0/ });
  });
});

it('offers to stop the room that is in the way', async () => {
  const { stopped } = openShare({ failure: 'room-running' });
  await userEvent.click(button('Stop the room that is open'));
  expect(stopped()).toBe(1);
  await screen.findByRole('option', { name: /wlan0/ });
});

describe('an open room', () => {
  it('shows a link and a QR code for each kind of guest, never for facilitators', () => {
    openShare({ room: LINKS });
    const editors = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link for editors' });
    const viewers = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link for viewers' });
    const { value } = screen.getByRole<HTMLInputElement>('textbox', {
      name: 'Link for contributors',
    });
    expect([editors.value, value, viewers.value]).toEqual([
      LINKS.links.editor,
      LINKS.links.contributor,
      LINKS.links.viewer,
    ]);
    expect(screen.getByRole('img', { name: 'QR code for contributors' })).toBeDefined();
    expect(screen.getByRole('img', { name: 'QR code for editors' })).toBeDefined();
    expect(screen.getByRole('img', { name: 'QR code for viewers' })).toBeDefined();
    expect(document.body.innerHTML).not.toContain('facilitator');
  });

  it('copies a link and says so', async () => {
    const { copied } = openShare({ room: LINKS });
    await userEvent.click(button('Copy link for viewers'));
    expect(copied).toEqual([LINKS.links.viewer]);
    const told = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(told).toContain('Link for viewers copied.');
  });

  it('selects the link when it could not be copied, and says what to do', async () => {
    const host = {
      listAddresses: async () => ok(ADDRESSES),
      copyText: async () => err('clipboard-refused' as const),
    };
    openShare({ room: LINKS, host });
    await userEvent.click(button('Copy link for editors'));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link for editors' });
    expect(field.selectionEnd).toBe(LINKS.links.editor.length);
    expect(screen.getByText(/copy it with the keyboard/)).toBeDefined();
  });

  it('shows one code large for a projector, and both again', async () => {
    openShare({ room: LINKS });
    await userEvent.click(button('Enlarge the QR code for viewers'));
    expect(screen.getAllByRole('img').map((code) => code.getAttribute('aria-label'))).toEqual([
      'QR code for viewers',
    ]);
    await userEvent.click(button('Back to all codes'));
    expect(screen.getByRole('img', { name: 'QR code for editors' })).toBeDefined();
  });

  it('lists who is here with their roles as they come', () => {
    const me = peer(1, 'Ann', { isMe: true, role: 'facilitator' });
    const { store } = openShare({ room: LINKS }, { peers: [me] });
    expect(screen.getByText(/Nobody else yet/)).toBeDefined();
    act(() => publishPeers(store, [me, peer(2, 'Ben', { role: 'viewer' })]));
    const people = within(screen.getByRole('region', { name: 'Here now (2)' }));
    const rows = people.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      expect.stringContaining('Ann (you)Facilitator'),
      expect.stringContaining('BenViewer'),
    ]);
  });

  it('asks once before it sends people away', async () => {
    const peers = [peer(1, 'Ann', { isMe: true }), peer(2, 'Ben'), peer(3, 'Cao')];
    const { stopped } = openShare({ room: LINKS }, { peers });
    await userEvent.click(button('Stop the room'));
    expect(screen.getByRole('alert').textContent).toContain('disconnect 2 people');
    await userEvent.click(button('Keep it open'));
    expect(stopped()).toBe(0);
    await userEvent.click(button('Stop the room'));
    await userEvent.click(button('Stop the room'));
    expect(stopped()).toBe(1);
  });

  it('says that links of this computer work on this computer only', () => {
    openShare({ room: { ...LINKS, addresses: ['127.0.0.1'] } });
    expect(screen.getByText('These links open on this computer only.')).toBeDefined();
  });
});

describe('joining by a pasted link', () => {
  function openDialog() {
    const invites: InviteLink[] = [];
    renderInRoom(
      <JoinByLinkDialog
        open
        onOpenChange={() => undefined}
        onInvite={(one) => invites.push(one)}
      />,
    );
    return { invites, field: screen.getByRole('textbox', { name: 'Invitation link' }) };
  }

  it('hands on what a good link says, whatever a messenger put around it', async () => {
    const { invites, field } = openDialog();
    await userEvent.click(field);
    await userEvent.paste(` <${LINKS.links.editor}> `);
    await userEvent.keyboard('{Enter}');
    expect(invites).toEqual([invite('editor')]);
  });

  it.each([
    ['', /Paste the invitation link/],
    ['hello', /not an invitation link/],
    ['ftp://192.168.1.20/#room=a&token=b', /not an invitation link/],
    ['http://bank.example@192.168.1.20:4310/#room=room1', /may be a fake/],
    ['http://192.168.1.20:4310/shop', /some other page/],
    ['http://192.168.1.20:4310/#room=room1', /part of the link is missing/],
  ])('says what is wrong with “%s”', async (link, problem) => {
    const { invites, field } = openDialog();
    await userEvent.click(field);
    if (link !== '') await userEvent.paste(link);
    await userEvent.click(button('Join'));
    expect(screen.getByText(problem)).toBeDefined();
    expect(document.activeElement).toBe(field);
    expect(invites).toEqual([]);
  });
});

describe('a QR code', () => {
  it('draws every dark module once and leaves four empty ones around', () => {
    const { size, path } = qrPath(LINKS.links.editor);
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map(([, ...numbers]) =>
      numbers.map(Number),
    );
    expect(runs.map(([x, y, w]) => `M${x} ${y}h${w}v1h-${w}z`).join('')).toBe(path);
    for (const [x = 0, y = 0, width = 0] of runs) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x + width, y + 1)).toBeLessThanOrEqual(size - 4);
    }
    // The finder pattern in the corner: seven dark modules in its first row.
    expect(runs[0]).toEqual([4, 4, 7, 7]);
  });
});

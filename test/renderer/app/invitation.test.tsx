import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../../renderer/app/App';
import { noticeStore } from '../../../renderer/state/notices';
import { ok } from '../../../shared/lib/result';
import type { HostMethods } from '../../../shared/protocol/host-api';
import { fakeHost } from '../../support/fake-host';
import '../../support/in-board';

const invite = { origin: 'http://192.168.1.20:4310', room: 'r1', token: 'A'.repeat(43) };
const room = {
  room: 'mine',
  syncUrl: '',
  links: { facilitator: '', editor: '', contributor: '', viewer: '' },
  addresses: [],
};

afterEach(() => {
  cleanup();
  noticeStore.setState({ notices: [] });
});

/** The app on a machine where one invitation waits to be taken. */
function invited(answers: Partial<HostMethods> = {}) {
  let waiting: typeof invite | null = invite;
  const host = fakeHost({
    takePendingJoin: async () => {
      const taken = waiting;
      waiting = null;
      return ok(taken);
    },
    ...answers,
  });
  render(<App host={host} />);
  const again = () => {
    waiting = invite;
    act(() => host.invite());
  };
  return { user: userEvent.setup({ delay: null }), again };
}

const question = () => screen.findByRole('dialog', { name: 'Join this room?' });

describe('an invitation from the system (E18)', () => {
  it('names the computer it leads to and joins only when told to', async () => {
    const { user } = invited();
    expect((await question()).textContent).toContain('192.168.1.20:4310');
    expect(screen.queryByRole('textbox', { name: 'Your name' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Join' }));
    expect(await screen.findByRole('textbox', { name: 'Your name' })).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('can be declined, and nothing happens', async () => {
    const { user } = invited();
    await question();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await screen.findByRole('heading', { name: /Map the customer journey/ })).toBeDefined();
  });

  it('is asked about when it comes while the app runs', async () => {
    const { user, again } = invited();
    await question();
    await user.keyboard('{Escape}');
    again();
    expect(await question()).toBeDefined();
  });

  it('never takes a facilitator out of the room that is open here', async () => {
    invited({ currentRoom: async () => ok(room) });
    expect((await screen.findByRole('alert')).textContent).toContain('End it first');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

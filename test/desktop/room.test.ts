import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoomLinks, RoomNetwork } from '../../shared/protocol/host-api';
import { parseInviteLink, syncServerUrl } from '../../shared/protocol/invite-link';
import { joinProtocols } from '../../shared/protocol/room';
import { answerMessageBoxes, type DesktopUnderTest, openDesktop } from '../support/desktop-app';
import { desktopDescribe } from '../support/electron-runtime';

/** An empty Yjs document as an update. */
const EMPTY_BOARD = [0, 0];

desktopDescribe('a room of the desktop app', () => {
  let desktop: DesktopUnderTest;

  beforeAll(async () => {
    desktop = await openDesktop();
    await answerMessageBoxes(desktop.app, 0);
  });
  afterAll(() => desktop?.dispose());

  const start = async (network: RoomNetwork, address?: string): Promise<RoomLinks> => {
    const answer = await desktop.page.evaluate(
      (given) =>
        window.journey?.startRoom({
          roomId: 'copy1',
          states: { board: new Uint8Array(given.state) },
          network: given.network,
          address: given.address,
        }),
      { network, address, state: EMPTY_BOARD },
    );
    if (!answer?.ok) throw new Error(`no room: ${JSON.stringify(answer)}`);
    return answer.value;
  };

  const stop = () => desktop.page.evaluate(() => window.journey?.stopRoom());

  /** What happens to a socket that the page opens by an invitation. */
  const join = async (link: string, room: RoomLinks, base?: string): Promise<string> => {
    const invite = parseInviteLink(link);
    if (!invite.ok) throw new Error(`not a link: ${link}`);
    const url = `${base ?? syncServerUrl({ ...invite.value, room: room.room })}/board`;
    return desktop.page.evaluate(
      ({ address, protocols }) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(address, protocols);
          socket.onmessage = () => {
            resolve('joined');
            socket.close();
          };
          socket.onclose = ({ code }) => resolve(`closed ${code}`);
        }),
      { address: url, protocols: joinProtocols(invite.value.token) },
    );
  };

  test('runs in a process of its own, and the page can join it', async () => {
    const room = await start('loopback');
    expect(room.addresses).toEqual(['127.0.0.1']);
    expect(await join(room.links.facilitator, room, room.syncUrl)).toBe('joined');
    const names = await desktop.app.evaluate(({ app }) =>
      app.getAppMetrics().map(({ type, name }) => (type === 'Utility' ? name : type)),
    );
    expect(names).toContain('Journey Room server');
    const current = await desktop.page.evaluate(() => window.journey?.currentRoom());
    expect(current).toEqual({ ok: true, value: room });
    await stop();
    await expect(fetch(new URL(room.links.editor).origin)).rejects.toThrow();
  });

  test('on the local network is joined over its address, although ours is secure', async () => {
    const addresses = await desktop.page.evaluate(() => window.journey?.listAddresses());
    if (!addresses?.ok) throw new Error('no addresses');
    const [address] = addresses.value;
    // A machine without a network has no such room to join; the refusal is checked instead.
    if (!address) {
      await expect(start('lan')).rejects.toThrow('room-no-network');
      return;
    }
    // Named, as the dialog does: an address that is not private is never opened unasked.
    const room = await start('lan', address.address);
    expect(new URL(room.links.editor).hostname).toBe(address.address);
    expect(await join(room.links.editor, room)).toBe('joined');
    await stop();
  });

  test('comes back with the same links when its process is killed', async () => {
    const room = await start('loopback');
    const pid = await desktop.app.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Journey Room server')?.pid,
    );
    if (pid === undefined) throw new Error('no room process');
    process.kill(pid, 'SIGKILL');
    await expect
      .poll(() => join(room.links.editor, room, room.syncUrl), { timeout: 15_000 })
      .toBe('joined');
    await stop();
  });

  test('ends with the window', async () => {
    const room = await start('loopback');
    await desktop.app.evaluate(({ BrowserWindow }) => {
      setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0);
    });
    await expect.poll(() => desktop.child.exitCode, { timeout: 15_000 }).toBe(0);
    await expect(fetch(new URL(room.links.editor).origin)).rejects.toThrow();
  });
});

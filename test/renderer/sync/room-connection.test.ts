// @vitest-environment node
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { newRoomTokens } from '../../../electron/room/invitations';
import type { RoomStatus } from '../../../renderer/state/presence-store';
import { PARTICIPANT_COLOURS } from '../../../shared/protocol/presence';
import { MESSAGE, SYNC } from '../../../shared/protocol/room';
import type { RoomTokens } from '../../../shared/protocol/room-supervision';
import { join, live, namesSeenBy, startAgain } from '../../support/room-guest';
import { openRig, pause, ROOM_ID, until } from '../../support/room-rig';

/** A server that lets everybody in only to send them away with `code`. */
async function closedDoor(code: number) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  let visits = 0;
  server.on('connection', (socket) => {
    visits += 1;
    socket.close(code);
  });
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const tokens: RoomTokens = newRoomTokens();
  return { syncUrl: `ws://127.0.0.1:${port}/sync/room1`, tokens, visits: () => visits };
}

describe('a connection to a room', () => {
  it('goes from connecting over syncing to live', async () => {
    const rig = await openRig();
    const ann = join(rig, 'editor');
    expect(await ann.room.settled()).toEqual({ kind: 'live' });
    expect(ann.statuses).toEqual(['connecting', 'syncing', 'live']);
  });

  it('learns its role from the server, whatever it expected', async () => {
    const rig = await openRig();
    const guest = join(rig, 'viewer', { role: 'editor' });
    await until(() => guest.room.store.getState().role === 'viewer', 'the role arrives');
    expect(guest.room.store.getState().me).toMatchObject({ role: 'viewer', isMe: true });
  });

  it('counts edits until they are on the disk of the room', async () => {
    const rig = await openRig();
    const ann = join(rig, 'editor');
    await live(ann);
    await until(() => ann.room.unsaved === 0, 'nothing to save at first');
    ann.notes.set('a', 1);
    ann.notes.set('b', 2);
    expect(ann.room.unsaved).toBe(2);
    expect(await ann.room.saved(5000)).toBe(true);
    expect(ann.room.unsaved).toBe(0);
    expect(ann.room.store.getState().isDurable).toBe(true);
    expect(rig.notes()).toEqual({ a: 1, b: 2 });
  });

  it('promises nothing to a viewer, whose edits reach nobody', async () => {
    const rig = await openRig();
    const [guest, ann] = [join(rig, 'viewer'), join(rig, 'editor')];
    await live(guest, ann);
    await until(() => guest.room.store.getState().role === 'viewer', 'the role arrives');
    guest.notes.set('a', 1);
    expect(guest.room.unsaved).toBe(0);
    ann.notes.set('b', 2);
    await until(() => guest.notes.get('b') === 2, 'the viewer sees the editor');
    expect(rig.notes()).toEqual({ b: 2 });
  });

  it('leaves the room when it is disposed, and the others see it go', async () => {
    const rig = await openRig();
    const [ann, guest] = [join(rig, 'editor'), join(rig, 'viewer')];
    await until(() => namesSeenBy(guest).includes('editor'), 'the viewer sees the editor');
    ann.room.dispose();
    await until(() => !namesSeenBy(guest).includes('editor'), 'the editor is gone');
    expect(ann.room.status).toEqual({ kind: 'alone' });
    expect(namesSeenBy(ann)).toEqual([]);
  });
});

describe('a refused connection', () => {
  const refusedWith = (status: RoomStatus) => (status.kind === 'refused' ? status.reason : status);

  it('names a wrong token and does not try again', async () => {
    const rig = await openRig();
    const stranger = join(rig, 'editor', { token: 'x'.repeat(43) });
    expect(refusedWith(await stranger.room.settled())).toBe('unauthorised');
    const tries = stranger.statuses.length;
    await pause(1200);
    expect(stranger.statuses.length).toBe(tries);
    stranger.room.retryNow();
    expect(stranger.room.status.kind).toBe('refused');
  });

  it('names a room that does not exist', async () => {
    const rig = await openRig();
    const lost = join(rig, 'editor', { syncUrl: rig.syncUrl.replace('room1', 'room2') });
    expect(refusedWith(await lost.room.settled())).toBe('no-such-room');
  });

  it.each([
    [4400, 'malformed'],
    [4401, 'unauthorised'],
    [4403, 'forbidden'],
    [4404, 'no-such-room'],
    [4426, 'other-protocol'],
    [4499, 'malformed'],
  ] as const)('is final with code %i: %s', async (code, reason) => {
    const door = await closedDoor(code);
    const guest = join(door, 'editor');
    expect(await guest.room.settled()).toEqual({ kind: 'refused', reason });
    expect(guest.statuses).toEqual(['connecting', 'refused']);
    guest.room.retryNow();
    await pause(700);
    expect(door.visits()).toBe(1);
  });

  it.each([
    [4500, 'stopping'],
    [4503, 'busy'],
    [1011, 'network'],
  ] as const)('is tried again after code %i, and says why it is off: %s', async (code, because) => {
    const door = await closedDoor(code);
    const guest = join(door, 'editor');
    await until(() => door.visits() > 2, 'more tries');
    expect(guest.room.status).toEqual({ kind: 'offline', because });
    // Being let in only to be sent away is no progress worth showing.
    expect(guest.statuses).toEqual(['connecting', 'offline']);
  });
});

describe('a lost connection', () => {
  it('keeps edits here and merges them when the room is back', async () => {
    const rig = await openRig();
    const [ann, ben] = [join(rig, 'editor'), join(rig, 'facilitator')];
    await live(ann, ben);
    ann.notes.set('before', 1);
    await until(() => ben.notes.get('before') === 1, 'the first edit arrives');
    expect(await ann.room.saved(5000)).toBe(true);
    await rig.server.close();
    await until(() => ann.room.status.kind === 'offline', 'the loss is noticed');
    expect(ann.room.status).toEqual({ kind: 'offline', because: 'stopping' });
    ann.notes.set('ann', 1);
    ann.notes.set('ann2', 1);
    ben.notes.set('ben', 1);
    expect(ann.room.unsaved).toBe(2);
    const notesNow = await startAgain(rig);
    await live(ann, ben);
    const all = { before: 1, ann: 1, ann2: 1, ben: 1 };
    await until(() => Object.keys(ann.notes.toJSON()).length === 4, 'ann has everything');
    await until(() => Object.keys(ben.notes.toJSON()).length === 4, 'ben has everything');
    expect(await ann.room.saved(5000)).toBe(true);
    expect(notesNow()).toEqual(all);
    expect(ann.statuses.slice(2)).toEqual(['live', 'offline', 'syncing', 'live']);
  });

  it('waits for a room that was stopped while its server goes on, and merges what was done', async () => {
    const rig = await openRig();
    const ann = join(rig, 'editor');
    await live(ann);
    await rig.server.closeRoom(ROOM_ID);
    // The first answer is "stopping", every later one "no such room".
    await until(() => ann.sockets.length > 2, 'more tries');
    expect(ann.room.status).toEqual({ kind: 'offline', because: 'stopping' });
    ann.notes.set('ann', 1);
    const { tokens, dataDir } = rig;
    expect(await rig.server.openRoom({ id: ROOM_ID, dataDir, tokens })).toMatchObject({ ok: true });
    await live(ann);
    expect(await ann.room.saved(5000)).toBe(true);
    expect(ann.statuses).not.toContain('refused');
  });

  it('shows everybody to everybody at once when the room is back', async () => {
    const rig = await openRig();
    const people = [join(rig, 'facilitator'), join(rig, 'editor'), join(rig, 'viewer')];
    const allSeeAll = () => people.every((one) => namesSeenBy(one).length === 3);
    await until(allSeeAll, 'all see all');
    await rig.server.close();
    await until(() => people.every((one) => namesSeenBy(one).length === 1), 'all are alone');
    await startAgain(rig);
    await live(...people);
    await until(allSeeAll, 'all see all again, long before the renewal after 15 s', 1000);
  });

  it('sees those who stayed when only its own line broke', async () => {
    const rig = await openRig();
    const [ann, ben] = [join(rig, 'editor'), join(rig, 'facilitator')];
    await until(() => namesSeenBy(ann).length === 2, 'they see each other');
    for (const socket of ann.sockets) socket.terminate();
    await until(() => ann.room.status.kind === 'offline', 'the loss is noticed');
    await live(ann);
    await until(() => namesSeenBy(ann).length === 2, 'ann sees ben again', 1000);
    await until(() => namesSeenBy(ben).length === 2, 'ben sees ann again', 1000);
  });

  it('is tried again at once when asked to', async () => {
    // The longest waits: tries after 0.6 and 1.8 s, the next one not before 4.2 s.
    const random = vi.spyOn(Math, 'random').mockReturnValue(1);
    onTestFinished(() => random.mockRestore());
    const rig = await openRig();
    const ann = join(rig, 'editor');
    await live(ann);
    await rig.server.close();
    await until(() => ann.room.status.kind === 'offline', 'the loss is noticed');
    await pause(2000);
    await startAgain(rig);
    ann.room.retryNow();
    await until(() => ann.room.status.kind === 'live', 'it is back', 1000);
  });
});

describe('presence', () => {
  it('is sent for oneself only: foreign cursors are not echoed', async () => {
    const rig = await openRig();
    const people = [join(rig, 'facilitator'), join(rig, 'editor'), join(rig, 'editor')] as const;
    await live(...people);
    await until(() => people.every((one) => namesSeenBy(one).length === 3), 'all see all');
    await pause(100);
    const before = people.map(({ sent }) => sent.length);
    const [ann, ben] = people;
    for (let move = 1; move <= 10; move += 1) {
      ann.room.presence.setCursor({ x: move, y: move });
      await pause(60);
    }
    const cursorAt = () => ben.room.store.getState().peers.find((one) => one.cursor)?.cursor;
    await until(() => cursorAt()?.x === 10, 'ben sees the last position');
    const [annSent, ...othersSent] = people.map(({ sent }, at) => sent.length - (before[at] ?? 0));
    expect(annSent).toBeGreaterThanOrEqual(9);
    expect(othersSent).toEqual([0, 0]);
  });

  it('ends a gesture after the edit that it led to', async () => {
    const rig = await openRig();
    const ann = join(rig, 'editor');
    await live(ann);
    ann.room.presence.setGesture({ ids: ['card'], x: 1, y: 1 });
    await pause(100);
    const from = ann.sent.length;
    ann.room.presence.clearGesture();
    ann.notes.set('card', 'dropped');
    await pause(20);
    expect(ann.sent.slice(from)).toEqual([`sync${SYNC.update}`, `${MESSAGE.awareness}`]);
  });

  it('shows nobody who has not introduced themselves, and then does', async () => {
    const rig = await openRig();
    const ann = join(rig, 'editor');
    const shy = join(rig, 'viewer', { identity: { name: '', colour: PARTICIPANT_COLOURS[3] } });
    await live(ann, shy);
    await until(() => namesSeenBy(shy).length === 2, 'the guest sees the room');
    await pause(100);
    expect(namesSeenBy(ann)).toEqual(['editor']);
    shy.room.presence.setIdentity({ name: 'Hà', colour: PARTICIPANT_COLOURS[3] });
    await until(() => namesSeenBy(ann).includes('Hà'), 'the guest is seen');
    expect(ann.room.store.getState().people.find(({ name }) => name === 'Hà')).toMatchObject({
      role: 'viewer',
      colour: PARTICIPANT_COLOURS[3],
      isMe: false,
    });
  });
});

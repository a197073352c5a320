import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { newRoomTokens } from '../../electron/room/invitations';
import { broadcastDelayMs, LIMITS, TokenBucket } from '../../electron/room/limits';
import { openRoomServer } from '../../electron/room/server';
import { joinProtocols } from '../../shared/protocol/room';
import {
  connect,
  connectRaw,
  openRig,
  pause,
  ROOM_ID,
  synced,
  temporaryFolder,
  until,
} from '../support/room-rig';

describe('a room that stops', () => {
  it('acknowledges, says goodbye with 4500 and frees the port, all within 2 s (R1)', async () => {
    const rig = await openRig();
    const [ann, raw] = [connect(rig, 'editor'), await connectRaw(rig, 'viewer')];
    await synced(ann);
    ann.notes.set('last', 'words');
    await until(() => rig.notes().last === 'words', 'the edit has arrived');
    const startedAt = Date.now();
    expect(await rig.server.close()).toBe(true);
    expect(Date.now() - startedAt).toBeLessThan(2000);
    await until(() => raw.closeCode !== null, 'the guest is told');
    expect(raw.closeCode).toBe(4500);
    expect(ann.acknowledged.at(-1)).toBe(2);
    expect(ann.closedWith()).toBeNull();
    expect(ann.provider.shouldConnect).toBe(true);
    await expect(fetch(rig.url)).rejects.toThrow();
  });

  it('does not wait longer for a guest that does not answer', async () => {
    const rig = await openRig();
    const raw = await connectRaw(rig, 'editor');
    raw.socket.pause();
    const startedAt = Date.now();
    await rig.server.close();
    expect(Date.now() - startedAt).toBeLessThan(2000);
  });

  it('lets its clients come back when it starts again, with what they wrote meanwhile', async () => {
    const first = await openRig();
    const ann = connect(first, 'editor');
    await synced(ann);
    await first.server.close();
    ann.notes.set('meanwhile', 1);
    const server = openRoomServer({ staticDir: first.dataDir });
    onTestFinished(async () => void (await server.close()));
    await server.openRoom({ id: ROOM_ID, dataDir: first.dataDir, tokens: first.tokens });
    const listening = await server.listen('127.0.0.1', first.port);
    expect(listening.ok).toBe(true);
    await until(() => ann.provider.synced, 'Ann is back', 8000);
    const ben = connect(first, 'editor');
    await until(() => ben.notes.get('meanwhile') === 1, 'her words are there');
  });

  it('is one of several on a server, and the others go on', async () => {
    const rig = await openRig();
    const tokens = newRoomTokens();
    const opened = await rig.server.openRoom({
      id: 'other',
      dataDir: await temporaryFolder(),
      tokens,
    });
    expect(opened.ok).toBe(true);
    const [here, there] = [
      connect(rig, 'editor'),
      connect(rig, 'editor', {
        syncUrl: rig.syncUrl.replace(ROOM_ID, 'other'),
        protocols: joinProtocols(tokens.editor),
      }),
    ];
    await synced(here, there);
    there.notes.set('secret', 1);
    await pause(50);
    expect(here.notes.size).toBe(0);
    await rig.server.closeRoom('other');
    expect(here.provider.wsconnected).toBe(true);
    const stranger = connect(rig, 'editor', { syncUrl: rig.syncUrl.replace(ROOM_ID, 'other') });
    await until(() => stranger.closedWith() === 4404, 'the other room is gone');
  });

  it('does not let tokens of one room into another', async () => {
    const rig = await openRig();
    await rig.server.openRoom({
      id: 'other',
      dataDir: await temporaryFolder(),
      tokens: newRoomTokens(),
    });
    const stranger = connect(rig, 'editor', { syncUrl: rig.syncUrl.replace(ROOM_ID, 'other') });
    await until(() => stranger.closedWith() !== null, 'the stranger is told');
    expect(stranger.closedWith()).toBe(4401);
  });
});

describe('a server', () => {
  it('opens a room once, and eight at most (R12)', async () => {
    const server = openRoomServer({ staticDir: '' });
    onTestFinished(async () => void (await server.close()));
    const folder = await temporaryFolder();
    const open = async (id: string) => {
      const opened = await server.openRoom({
        id,
        dataDir: `${folder}/${id}`,
        tokens: newRoomTokens(),
      });
      return opened.ok ? 'opened' : opened.error.reason;
    };
    expect(await open('../../etc')).toBe('bad-command');
    for (let at = 1; at <= 8; at += 1) expect(await open(`r${at}`)).toBe('opened');
    expect(await open('r1')).toBe('already-open');
    expect(await open('r9')).toBe('too-many-rooms');
  });
});

describe('a guest that stops reading (R12)', () => {
  it('is cut, and costs the others nothing', async () => {
    const rig = await openRig();
    const [ann, ben] = [connect(rig, 'editor'), connect(rig, 'editor')];
    await synced(ann, ben);
    const stalled = new WebSocket(`${rig.syncUrl}/board`, joinProtocols(rig.tokens.viewer));
    stalled.on('error', () => undefined);
    onTestFinished(() => stalled.terminate());
    await until(() => stalled.readyState === WebSocket.OPEN, 'the guest is in');
    stalled.send(Buffer.from([0, 0, 1, 0]));
    await pause(50);
    stalled.pause();
    const opened = rig.server.peopleIn(ROOM_ID);
    expect(opened).toHaveLength(3);
    // The system's own socket buffers take some megabytes before ours grow.
    for (let at = 0; at < 50; at += 1) {
      ann.notes.set('big', `${at}`.padEnd(1024 * 1024, 'x'));
      await until(() => String(ben.notes.get('big')).startsWith(`${at}x`), `edit ${at} arrives`);
    }
    await until(() => rig.server.peopleIn(ROOM_ID).length === 2, 'the guest is cut');
    expect(ben.provider.wsconnected).toBe(true);
  }, 30_000);
});

describe('a guest that floods (R11)', () => {
  it('is slowed down, loses nothing, and others hardly notice', async () => {
    const rig = await openRig();
    const [flood, ben] = [connect(rig, 'editor'), connect(rig, 'editor')];
    await synced(flood, ben);
    const count = LIMITS.updatesBurst + 400;
    for (let at = 0; at < count; at += 1) flood.notes.set('n', at);
    ben.notes.set('ben', 1);
    await until(() => rig.notes().ben === 1, 'Ben is heard at once', 2000);
    await until(() => ben.notes.get('n') === count - 1, 'every edit has arrived', 10_000);
    await until(() => flood.acknowledged.at(-1) === count + 1, 'all is acknowledged');
  }, 20_000);
});

describe('rates and delays (R11)', () => {
  it('let a burst pass, then make wait as long as the debt is', () => {
    const bucket = new TokenBucket(10, 5, 0);
    for (let at = 0; at < 5; at += 1) expect(bucket.take(1, 0)).toBe(0);
    expect(bucket.take(1, 0)).toBe(100);
    expect(bucket.take(1, 0)).toBe(200);
    expect(bucket.take(1, 300)).toBe(0);
    expect(bucket.take(5, 10_000)).toBe(0);
  });

  it('delay nobody in a small room and 25 ms in a full one', () => {
    expect([1, 25, 100, 250, 1000].map(broadcastDelayMs)).toEqual([0, 0, 9, 25, 25]);
  });
});

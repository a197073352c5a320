import type { Socket } from 'node:net';
import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import * as Y from 'yjs';
import { joinProtocols } from '../../shared/protocol/room';
import { connect, connectRaw, openRig, pause, synced, until } from '../support/room-rig';

function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

function goodUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('notes').set('hostile', 'x'.repeat(40));
  return Y.encodeStateAsUpdate(doc);
}

describe('a frame that nobody should send (R15)', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['an unknown kind', Buffer.from([42])],
    ['an acknowledgement', Buffer.from([100, 1])],
    ['an auth message', Buffer.from([2, 0, 1, 65])],
    ['an endless number', Buffer.alloc(40, 0xff)],
    ['a sync message without an end', Buffer.from([0, 1])],
    ['an unknown sync message', Buffer.from([0, 9, 0])],
    ['a state vector that lies', Buffer.from([0, 0, 3, 0xff, 0xff, 0x0f])],
    ['presence of two thousand million', Buffer.from([1, 5, 0xff, 0xff, 0xff, 0xff, 7])],
    ['presence without an end', Buffer.from([1, 200])],
    ['a text', 'hello'],
  ])('like %s is forgiven twice', async (_what, frame) => {
    const rig = await openRig();
    const [peer, raw] = [connect(rig, 'editor'), await connectRaw(rig, 'editor')];
    await synced(peer);
    raw.socket.send(frame);
    raw.socket.send(frame);
    await pause(60);
    expect(raw.closeCode).toBeNull();
    raw.socket.send(frame);
    await until(() => raw.closeCode !== null, 'the sender is sent away');
    expect(raw.closeCode).toBe(4400);
    expect(peer.provider.wsconnected).toBe(true);
  });

  it('ends its sender at once when it is a malformed update, and is never acknowledged', async () => {
    const rig = await openRig();
    const raw = await connectRaw(rig, 'editor');
    raw.socket.send(syncFrame(2, goodUpdate().subarray(0, 20)));
    await until(() => raw.closeCode !== null, 'the sender is sent away');
    expect(raw.closeCode).toBe(4400);
    expect(raw.frames.filter((frame) => frame[0] === 100)).toEqual([]);
    expect(rig.notes()).toEqual({});
  });

  // Kept by lib0's own checks of bounds; without them the frames of others would show.
  it('cannot read on in the memory behind it when its length lies', async () => {
    const rig = await openRig();
    const doc = new Y.Doc();
    doc.getMap('notes').set('stolen', new Uint8Array(40).fill(7));
    const lie = syncFrame(2, Y.encodeStateAsUpdate(doc));
    const tcp = new Promise<Socket>((resolve) => {
      // Without a mask, what lies behind in the same packet can be read as it is.
      const generateMask = (mask: Buffer) => void mask.fill(0);
      const socket = new WebSocket(`${rig.syncUrl}/board`, joinProtocols(rig.tokens.editor), {
        generateMask,
      } as ClientOptions);
      onTestFinished(() => socket.terminate());
      socket.on('upgrade', (response) => resolve(response.socket));
      socket.on('open', async () => {
        const line = await tcp;
        line.cork();
        socket.send(lie.subarray(0, lie.length - 30));
        socket.send(Buffer.alloc(60));
        line.uncork();
      });
    });
    await tcp;
    await pause(150);
    expect(rig.notes()).toEqual({});
  });

  it('closes the connection with 1009 when it is larger than 8 MB (R10)', async () => {
    const rig = await openRig();
    const [peer, raw] = [connect(rig, 'editor'), await connectRaw(rig, 'editor')];
    await synced(peer);
    raw.socket.send(Buffer.alloc(9 * 1024 * 1024));
    await until(() => raw.closeCode !== null, 'the sender is sent away');
    expect([1009, 1006]).toContain(raw.closeCode);
    peer.notes.set('still', 'here');
    await until(() => rig.notes().still === 'here', 'others work on');
  });
});

describe('thousands of random frames (R15)', () => {
  it('end their sender and nobody else', async () => {
    const rig = await openRig();
    const peer = connect(rig, 'editor');
    await synced(peer);
    const update = goodUpdate();
    const mutated = fc
      .tuple(fc.nat(update.length - 1), fc.integer({ min: 0, max: 255 }), fc.constantFrom(1, 2))
      .map(([at, byte, kind]) => {
        const bytes = Uint8Array.from(update);
        bytes[at] = byte;
        return syncFrame(kind, bytes);
      });
    const frames = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 60 }),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => syncFrame(0, bytes)),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => syncFrame(2, bytes)),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Uint8Array.from([1, bytes.length, ...bytes])),
      mutated,
    );
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(frames, { minLength: 40, maxLength: 60 }), async (batch) => {
        const raw = await connectRaw(rig, 'editor');
        for (const frame of batch) raw.socket.send(frame);
        sent += batch.length;
        raw.socket.close();
        await until(() => raw.closeCode !== null, 'the sender is gone');
        expect([1000, 1005, 1006, 4400]).toContain(raw.closeCode);
      }),
      { numRuns: 200 },
    );
    expect(sent).toBeGreaterThan(8000);
    expect(peer.provider.wsconnected).toBe(true);
    peer.notes.set('still', 'here');
    const late = connect(rig, 'viewer');
    await until(() => late.notes.get('still') === 'here', 'the room goes on');
  }, 60_000);
});

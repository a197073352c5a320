import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newRoomTokens } from '../../electron/room/invitations';
import { openRoomServer } from '../../electron/room/server';
import type { DocumentStates } from '../../shared/protocol/room';
import { diskError, watchedDisk } from '../support/failing-disk';
import {
  connect,
  connectRaw,
  openRig,
  pause,
  synced,
  temporaryFolder,
  until,
} from '../support/room-rig';

function seedOf(notes: Record<string, unknown>): Uint8Array {
  const doc = new Y.Doc();
  for (const [key, value] of Object.entries(notes)) doc.getMap('notes').set(key, value);
  return Y.encodeStateAsUpdate(doc);
}

function updateFrame(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, 2);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

describe('an acknowledgement', () => {
  it('waits for the disk, while the others already see the edit', async () => {
    let release: () => void = () => undefined;
    let isSlow = false;
    const disk = watchedDisk(async (step) => {
      if (isSlow && step === 'sync') await new Promise<void>((resolve) => (release = resolve));
    });
    const rig = await openRig({ room: { disk } });
    const [ann, ben] = [connect(rig, 'editor'), connect(rig, 'editor')];
    await synced(ann, ben);
    await until(() => ann.acknowledged.at(-1) === 1, 'the start is acknowledged');
    isSlow = true;
    ann.notes.set('a', 1);
    await until(() => ben.notes.get('a') === 1, 'the other sees the edit');
    await pause(100);
    expect(ann.acknowledged.at(-1)).toBe(1);
    isSlow = false;
    release();
    await until(() => ann.acknowledged.at(-1) === 2, 'the edit is acknowledged');
  });

  it.each(['write', 'sync'] as const)(
    'does not come while the disk refuses to %s, and comes when it works again',
    async (failing) => {
      let isFull = false;
      const troubles: (string | null)[] = [];
      const disk = watchedDisk((step) => {
        if (isFull && step === failing) throw diskError('ENOSPC');
      });
      const rig = await openRig({ room: { disk, onTrouble: (detail) => troubles.push(detail) } });
      const [ann, ben] = [connect(rig, 'editor'), connect(rig, 'editor')];
      await synced(ann, ben);
      await until(() => ann.acknowledged.at(-1) === 1, 'the start is acknowledged');
      isFull = true;
      ann.notes.set('a', 1);
      await until(() => ben.notes.get('a') === 1, 'the other sees the edit all the same');
      await until(() => troubles.length > 0, 'the room says so');
      expect(troubles[0]).toContain('ENOSPC');
      await pause(100);
      expect(ann.acknowledged.at(-1)).toBe(1);
      isFull = false;
      await until(() => ann.acknowledged.at(-1) === 2, 'the edit is acknowledged');
      expect(troubles.at(-1)).toBeNull();
      await rig.server.close();
      const again = await openRig({ room: { dataDir: rig.dataDir } });
      expect(again.notes()).toEqual({ a: 1 });
    },
  );

  it('covers an update that cannot be applied yet: it is on disk all the same', async () => {
    const rig = await openRig();
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.getText('t').insert(0, 'first ');
    doc.getText('t').insert(6, 'second');
    const [first, second] = updates;
    if (!first || !second) throw new Error('two updates were made');
    const raw = await connectRaw(rig, 'editor');
    // The second one parks in Yjs until the first one comes, which is after the kill.
    raw.socket.send(updateFrame(second));
    const acknowledged = () => raw.frames.filter((frame) => frame[0] === 100);
    await until(() => acknowledged().length > 0, 'the parked update is acknowledged');
    await rig.server.close();
    // Twice: the second start reads the snapshot that the first one made of the log.
    const restarted = await openRig({ room: { dataDir: rig.dataDir } });
    await restarted.server.close();
    const third = await openRig({ room: { dataDir: rig.dataDir } });
    const client = connect(third, 'editor');
    await synced(client);
    Y.applyUpdate(client.doc, first);
    await until(
      () => client.doc.getText('t').toString() === 'first second',
      'both parts are there',
    );
  });
});

describe('a room that starts again', () => {
  it('has everything', async () => {
    const first = await openRig();
    const ann = connect(first, 'editor');
    await synced(ann);
    for (let at = 0; at < 20; at += 1) ann.notes.set(`n${at}`, at);
    await until(() => ann.acknowledged.at(-1) === 21, 'all is acknowledged');
    const before = first.notes();
    expect(await first.server.close()).toBe(true);
    const second = await openRig({ room: { dataDir: first.dataDir } });
    expect(second.notes()).toEqual(before);
    expect(Object.keys(before)).toHaveLength(20);
  });

  it('merges the working copy of the host, whoever has newer things', async () => {
    const shared = new Y.Doc();
    Y.applyUpdate(shared, seedOf({ a: 1 }));
    const first = await openRig({ room: { seeds: { board: Y.encodeStateAsUpdate(shared) } } });
    const guest = connect(first, 'editor');
    await synced(guest);
    guest.notes.set('guest', true);
    await until(() => first.notes().guest === true, 'the guest has written');
    await first.server.close();
    shared.getMap('notes').set('host', true);
    const second = await openRig({
      room: { dataDir: first.dataDir, seeds: { board: Y.encodeStateAsUpdate(shared) } },
    });
    expect(second.notes()).toEqual({ a: 1, guest: true, host: true });
  });

  it('does not take the seed of a new room when it is not new', async () => {
    const options = { seedMode: 'new-room' as const };
    const first = await openRig({
      room: { ...options, seeds: { board: seedOf({ from: 'file' }) } },
    });
    expect(first.notes()).toEqual({ from: 'file' });
    await first.server.close();
    const second = await openRig({
      room: {
        ...options,
        dataDir: first.dataDir,
        seeds: { board: seedOf({ from: 'another file' }) },
      },
    });
    expect(second.notes()).toEqual({ from: 'file' });
  });

  it('has its seed on disk before anybody can join', async () => {
    const rig = await openRig({ room: { seeds: { board: seedOf({ a: 1 }) } } });
    expect(await readdir(rig.dataDir)).toContain('board.snapshot');
  });
});

describe('a room that cannot start', () => {
  const open = async (options: { dataDir: string; seeds?: DocumentStates }) => {
    const server = openRoomServer({ staticDir: '' });
    const opened = await server.openRoom({ id: 'r', tokens: newRoomTokens(), ...options });
    await server.close();
    return opened.ok ? 'opened' : opened.error.reason;
  };

  it('says that its folder cannot be written', async () => {
    const file = path.join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    expect(await open({ dataDir: file })).toBe('not-writable');
  });

  it('says that its data are damaged, and leaves them alone', async () => {
    const dataDir = await temporaryFolder();
    await writeFile(path.join(dataDir, 'board.snapshot'), 'not ours');
    expect(await open({ dataDir })).toBe('damaged');
    expect(await readdir(dataDir)).toEqual(['board.snapshot']);
  });

  it('says that the seed cannot be read', async () => {
    const dataDir = await temporaryFolder();
    expect(await open({ dataDir, seeds: { board: Uint8Array.from([9, 9, 9]) } })).toBe('bad-seed');
    expect(await open({ dataDir })).toBe('opened');
  });

  it('says that another one has it open, and opens it when that one is gone', async () => {
    const rig = await openRig();
    expect(await open({ dataDir: rig.dataDir })).toBe('in-use');
    await rig.server.close();
    expect(await open({ dataDir: rig.dataDir })).toBe('opened');
  });

  it.each([
    ['an owner that is gone', '999999999 1\n'],
    ['an owner whose number now belongs to somebody else', `${process.pid} 1\n`],
    ['an owner that never signed', ''],
  ])('is not stopped by the lock of %s', async (_what, content) => {
    const dataDir = path.join(await temporaryFolder(), 'room');
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'in-use.lock'), content);
    expect(await open({ dataDir })).toBe('opened');
  });
});

import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { connect, openRig, pause, synced, until } from '../support/room-rig';

describe('editors in a room', () => {
  it('converge when they write at the same time', async () => {
    const rig = await openRig();
    const clients = ['facilitator', 'editor', 'editor'] as const;
    const people = clients.map((role) => connect(rig, role));
    await synced(...people);
    for (let round = 0; round < 30; round += 1) {
      for (const [at, person] of people.entries()) person.notes.set(`${at}-${round}`, round);
      if (round % 10 === 0) await pause(3);
    }
    await until(() => people.every(({ notes }) => notes.size === 90), 'all have all 90 notes');
    const [first, ...others] = people.map(({ notes }) => notes.toJSON());
    for (const other of others) expect(other).toEqual(first);
    expect(rig.notes()).toEqual(first);
  });

  it('get what was written before they came, before they are told to be synced', async () => {
    const rig = await openRig();
    const early = connect(rig, 'editor');
    await synced(early);
    early.notes.set('a', 'early');
    await until(() => rig.notes().a === 'early', 'the note is in the room');
    const late = connect(rig, 'editor');
    const seenAtSync: unknown[] = [];
    late.provider.on('sync', () => seenAtSync.push(late.notes.get('a')));
    await synced(late);
    expect(seenAtSync).toEqual(['early']);
  });

  it('merge what they wrote offline', async () => {
    const rig = await openRig();
    const [ann, ben] = [connect(rig, 'editor'), connect(rig, 'editor')];
    await synced(ann, ben);
    ann.provider.disconnect();
    ann.notes.set('offline', 1);
    ben.notes.set('online', 2);
    await until(() => rig.notes().online === 2, 'the online note arrives');
    expect(rig.notes().offline).toBeUndefined();
    ann.provider.connect();
    await until(() => ben.notes.get('offline') === 1, 'the offline note arrives');
    expect(ann.notes.toJSON()).toEqual({ offline: 1, online: 2 });
  });

  it('do not get their own edits sent back', async () => {
    const rig = await openRig();
    const ann = connect(rig, 'editor', { awareness: false });
    await synced(ann);
    await pause(50);
    let received = 0;
    ann.provider.ws?.addEventListener('message', ({ data }) => {
      received += new Uint8Array(data as ArrayBuffer)[0] === 0 ? 1 : 0;
    });
    ann.notes.set('a', 1);
    await until(() => ann.acknowledged.length > 0, 'the edit is acknowledged');
    await pause(50);
    expect(received).toBe(0);
  });

  it('receive many edits of one moment as one message', async () => {
    const rig = await openRig();
    const [ann, ben] = [connect(rig, 'editor'), connect(rig, 'editor')];
    await synced(ann, ben);
    let updates = 0;
    ben.doc.on('update', () => {
      updates += 1;
    });
    for (let at = 0; at < 200; at += 1) ann.notes.set(`n${at}`, at);
    await until(() => ben.notes.size === 200, 'all 200 notes arrive');
    expect(updates).toBeLessThan(20);
  });
});

describe('a viewer (R8)', () => {
  it('sees the edits of others, and what it writes reaches nobody', async () => {
    const rig = await openRig();
    const [editor, viewer] = [connect(rig, 'editor'), connect(rig, 'viewer')];
    await synced(editor, viewer);
    viewer.notes.set('forbidden', 'by update');
    editor.notes.set('allowed', 1);
    await until(() => viewer.notes.get('allowed') === 1, 'the viewer sees the edit');
    await pause(100);
    expect(editor.notes.toJSON()).toEqual({ allowed: 1 });
    expect(rig.notes()).toEqual({ allowed: 1 });
    expect(viewer.acknowledged).toEqual([]);
  });

  it('cannot slip changes in with its answer to the handshake', async () => {
    const rig = await openRig();
    const doc = new Y.Doc();
    doc.getMap('notes').set('forbidden', 'by sync step 2');
    const viewer = connect(rig, 'viewer', { doc });
    await synced(viewer);
    // The server does not ask a viewer for its state, so this one answers unasked.
    const state = Y.encodeStateAsUpdate(doc);
    const frame = Buffer.concat([Buffer.from([0, 1, state.length]), state]);
    expect(state.length).toBeLessThan(128);
    (viewer.provider.ws as unknown as WebSocket).send(frame);
    const editor = connect(rig, 'editor');
    await synced(editor);
    await pause(100);
    expect(editor.notes.toJSON()).toEqual({});
    expect(viewer.provider.wsconnected).toBe(true);
  });
});

describe('acknowledgements', () => {
  it('count every update of the connection, in order', async () => {
    const rig = await openRig();
    const ann = connect(rig, 'editor');
    await synced(ann);
    await until(() => ann.acknowledged.at(-1) === 1, 'the sync step 2 is acknowledged');
    for (let at = 0; at < 50; at += 1) ann.notes.set('n', at);
    await until(() => ann.acknowledged.at(-1) === 51, 'all 50 updates are acknowledged');
    expect(ann.acknowledged).toEqual(ann.acknowledged.toSorted((a, b) => a - b));
  });

  it('start at zero again for a new connection', async () => {
    const rig = await openRig();
    const ann = connect(rig, 'editor');
    await synced(ann);
    for (let at = 0; at < 5; at += 1) ann.notes.set('n', at);
    await until(() => ann.acknowledged.at(-1) === 6, 'all are acknowledged');
    ann.acknowledged.length = 0;
    ann.provider.disconnect();
    ann.provider.connect();
    await until(() => ann.acknowledged.length > 0, 'the new connection is acknowledged');
    expect(ann.acknowledged).toEqual([1]);
  });
});

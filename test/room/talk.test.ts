import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { roomTokens } from '../../electron/cli/room-folder';
import { newRoomTokens } from '../../electron/room/invitations';
import { LIMITS } from '../../electron/room/limits';
import type { Participant } from '../../shared/protocol/room-supervision';
import {
  connect,
  openRig,
  pause,
  ROOM_ID,
  synced,
  temporaryFolder,
  until,
} from '../support/room-rig';

const ON_TALK = { document: 'talk' } as const;

describe('the talk of a room', () => {
  it('takes what a contributor writes to everybody, and acknowledges it', async () => {
    const rig = await openRig();
    const contributor = connect(rig, 'contributor', ON_TALK);
    const others = (['facilitator', 'editor', 'contributor', 'viewer'] as const).map((role) =>
      connect(rig, role, ON_TALK),
    );
    await synced(contributor, ...others);
    contributor.notes.set('said', 'hello');
    await until(
      () => others.every(({ notes }) => notes.get('said') === 'hello'),
      'all hear the contributor',
    );
    await until(() => contributor.acknowledged.at(-1) === 2, 'what was said is on disk');
    expect(rig.notes('talk')).toEqual({ said: 'hello' });
    expect(rig.notes('board')).toEqual({});
  });

  it('takes nothing from a viewer', async () => {
    const rig = await openRig();
    const [viewer, editor] = [connect(rig, 'viewer', ON_TALK), connect(rig, 'editor', ON_TALK)];
    await synced(viewer, editor);
    viewer.notes.set('forbidden', 1);
    editor.notes.set('allowed', 1);
    await until(() => viewer.notes.get('allowed') === 1, 'the viewer reads along');
    await pause(100);
    expect(editor.notes.toJSON()).toEqual({ allowed: 1 });
    expect(rig.notes('talk')).toEqual({ allowed: 1 });
    expect(viewer.acknowledged).toEqual([]);
  });

  it('is all that a contributor may write: the board stays as it is', async () => {
    const rig = await openRig();
    const [contributor, editor] = [connect(rig, 'contributor'), connect(rig, 'editor')];
    await synced(contributor, editor);
    contributor.notes.set('forbidden', 1);
    editor.notes.set('allowed', 1);
    await until(() => contributor.notes.get('allowed') === 1, 'the contributor sees the board');
    await pause(100);
    expect(editor.notes.toJSON()).toEqual({ allowed: 1 });
    expect(rig.notes('board')).toEqual({ allowed: 1 });
    expect(contributor.acknowledged).toEqual([]);
  });

  it('is there again after the room was closed', async () => {
    const first = await openRig();
    const ann = connect(first, 'contributor', ON_TALK);
    await synced(ann);
    ann.notes.set('said', 'kept');
    await until(() => ann.acknowledged.at(-1) === 2, 'what was said is on disk');
    expect(await first.server.close()).toBe(true);
    const second = await openRig({ room: { dataDir: first.dataDir } });
    expect(second.notes('talk')).toEqual({ said: 'kept' });
  });

  it('has room for fewer bytes than the board, and says so', async () => {
    expect(LIMITS.documentBytes.talk).toBeLessThan(LIMITS.documentBytes.board);
    const doc = new Y.Doc();
    const chunk = 'x'.repeat(4 * 1024 * 1024);
    const rig = await openRig();
    const ann = connect(rig, 'contributor', { ...ON_TALK, doc });
    await synced(ann);
    for (let at = 0; at < 5; at += 1) ann.notes.set(`n${at}`, chunk);
    await until(() => ann.closedWith() !== null, 'the flood is refused', 20_000);
    expect(ann.closedWith()).toBe(4413);
  }, 30_000);

  it('counts nobody twice who is on both documents', async () => {
    let people: readonly Participant[] = [];
    const rig = await openRig({
      room: {
        onParticipants: (now) => {
          people = now;
        },
      },
    });
    const [onBoard, onTalk] = [connect(rig, 'contributor'), connect(rig, 'contributor', ON_TALK)];
    await synced(onBoard, onTalk);
    onBoard.awareness.setLocalState({ user: { name: 'Ann', colour: '#1D78AD' } });
    await until(() => people.some(({ name }) => name === 'Ann'), 'Ann is announced');
    expect(people).toMatchObject([{ name: 'Ann', role: 'contributor' }]);
  });

  it('starts from its own seed', async () => {
    const doc = new Y.Doc();
    doc.getMap('notes').set('from', 'the file');
    const rig = await openRig({ room: { seeds: { talk: Y.encodeStateAsUpdate(doc) } } });
    expect([rig.notes('talk'), rig.notes('board')]).toEqual([{ from: 'the file' }, {}]);
  });
});

describe('a room folder from before there was talk', () => {
  it('opens with its board, and talk begins in it', async () => {
    const first = await openRig();
    const ann = connect(first, 'editor');
    await synced(ann);
    ann.notes.set('a', 1);
    await until(() => ann.acknowledged.at(-1) === 2, 'the board is on disk');
    await first.server.close();
    for (const name of await readdir(first.dataDir))
      if (name.startsWith('talk.')) await rm(path.join(first.dataDir, name));
    const second = await openRig({ room: { dataDir: first.dataDir } });
    expect([second.notes('board'), second.notes('talk')]).toEqual([{ a: 1 }, {}]);
    const guest = connect(second, 'contributor', ON_TALK);
    await synced(guest);
    guest.notes.set('said', 1);
    await until(() => guest.acknowledged.at(-1) === 2, 'talk is kept in the old folder');
  });

  it('keeps its links, and gets one for contributors that stays', async () => {
    const folder = await temporaryFolder();
    const { contributor: _, ...old } = newRoomTokens();
    await writeFile(path.join(folder, 'room.json'), JSON.stringify({ room: ROOM_ID, tokens: old }));
    const first = await roomTokens(folder, ROOM_ID);
    const second = await roomTokens(folder, ROOM_ID);
    expect(first).toMatchObject({ ok: true, value: old });
    expect(second).toEqual(first);
  });
});

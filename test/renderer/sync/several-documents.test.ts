// @vitest-environment node
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { RoomConnectionOptions } from '../../../renderer/sync/room-connection';
import { PARTICIPANT_COLOURS } from '../../../shared/protocol/presence';
import type { Role } from '../../../shared/protocol/room';
import { join, live, namesSeenBy, startAgain } from '../../support/room-guest';
import { openRig, type Rig, until } from '../../support/room-rig';

describe('a connection to a room with several documents', () => {
  const joinBoth = (rig: Rig, role: Role, options: Partial<RoomConnectionOptions> = {}) => {
    const talk = new Y.Doc();
    const board = new Y.Doc();
    onTestFinished(() => talk.destroy());
    const person = join(rig, role, { ...options, ydoc: board, documents: { board, talk } });
    return { ...person, talk: talk.getMap('notes') };
  };

  it('keeps both in step, and shows each person once', async () => {
    const rig = await openRig();
    const [ann, ben] = [joinBoth(rig, 'editor'), joinBoth(rig, 'contributor')];
    await live(ann, ben);
    ann.notes.set('card', 1);
    ben.talk.set('said', 2);
    await until(() => ben.notes.get('card') === 1, 'the board arrives');
    await until(() => ann.talk.get('said') === 2, 'the comment arrives');
    await until(() => namesSeenBy(ann).length === 2, 'both are seen');
    expect(namesSeenBy(ann).toSorted()).toEqual(['contributor', 'editor']);
  });

  it('counts the edits of both until they are on disk, and a contributor’s of one', async () => {
    const rig = await openRig();
    const [ann, ben] = [joinBoth(rig, 'editor'), joinBoth(rig, 'contributor')];
    await live(ann, ben);
    await until(() => ben.room.store.getState().isDurable, 'the room vouches for comments');
    await rig.server.close();
    await until(() => ann.room.status.kind === 'offline', 'the loss is noticed');
    await until(() => ben.room.status.kind === 'offline', 'the other loss is noticed');
    ann.notes.set('card', 1);
    ann.talk.set('said', 1);
    ben.notes.set('forbidden', 1);
    ben.talk.set('said too', 1);
    expect([ann.room.unsaved, ben.room.unsaved]).toEqual([2, 1]);
    await startAgain(rig);
    for (const { room } of [ann, ben]) room.retryNow();
    await until(
      () => [ann, ben].every(({ room }) => room.status.kind === 'live' && room.unsaved === 0),
      'everything is saved',
      10_000,
    );
    await until(() => ann.talk.get('said too') === 1, 'what was said offline arrives');
    expect(ann.notes.toJSON()).toEqual({ card: 1 });
  });

  it('goes on with the board in a room that has no talk', async () => {
    const rig = await openRig();
    // An older host: it knows no document of that name.
    class ToOlderHost extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url.replace(/talk$/, 'unheard-of'), protocols);
      }
    }
    const ann = joinBoth(rig, 'editor', {
      WebSocketClass: ToOlderHost as unknown as typeof globalThis.WebSocket,
    });
    await until(
      () => ann.room.store.getState().missingDocuments.length > 0,
      'the missing document is known',
    );
    await live(ann);
    ann.notes.set('card', 1);
    expect(await ann.room.saved(5000)).toBe(true);
    expect(ann.room.store.getState().missingDocuments).toEqual(['talk']);
  });

  it('says who one is, the same over reconnects', async () => {
    const rig = await openRig();
    const ann = join(rig, 'editor', {
      identity: { name: 'Ann', colour: PARTICIPANT_COLOURS[0], personId: 'ann1' },
    });
    const ben = join(rig, 'viewer');
    await live(ann, ben);
    await until(() => namesSeenBy(ben).includes('Ann'), 'ann is seen');
    const seen = ben.room.store.getState().people.find(({ name }) => name === 'Ann');
    expect(seen?.personId).toBe('ann1');
  });
});

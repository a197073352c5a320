// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  createPresenceStore,
  leaveRoom,
  publishPeers,
} from '../../../renderer/state/presence-store';
import { peer } from '../../support/in-room';

describe('the presence store', () => {
  it('keeps people, selections and editors as they are while only cursors move', () => {
    const store = createPresenceStore();
    const still = { selection: ['a', 'b'], editing: { id: 'b', field: 'title' } };
    publishPeers(store, [peer(1, 'Ann', still), peer(2, 'Ben')]);
    const before = store.getState();
    publishPeers(store, [
      peer(1, 'Ann', { ...still, cursor: { x: 1, y: 2 } }),
      peer(2, 'Ben', { cursor: { x: 3, y: 4 } }),
    ]);
    const after = store.getState();
    expect(after.people).toBe(before.people);
    expect(after.selectedBy).toBe(before.selectedBy);
    expect(after.editedBy).toBe(before.editedBy);
    expect(after.peers.map(({ cursor }) => cursor)).toEqual([
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ]);
  });

  it('changes what is known of one card and leaves the other cards alone', () => {
    const store = createPresenceStore();
    publishPeers(store, [peer(1, 'Ann', { selection: ['a'] }), peer(2, 'Ben')]);
    const ofA = store.getState().selectedBy.get('a');
    publishPeers(store, [
      peer(1, 'Ann', { selection: ['a'] }),
      peer(2, 'Ben', { selection: ['b'] }),
    ]);
    const { selectedBy } = store.getState();
    expect(selectedBy.get('a')).toBe(ofA);
    expect(selectedBy.get('b')?.map(({ name }) => name)).toEqual(['Ben']);
    expect(selectedBy.get('c')).toBeUndefined();
  });

  it('names everybody who has a card selected, but never oneself', () => {
    const store = createPresenceStore();
    const selection = ['a'];
    publishPeers(store, [
      peer(1, 'Ann', { selection, isMe: true }),
      peer(2, 'Ben', { selection }),
      peer(3, 'Cao', { selection }),
    ]);
    const { selectedBy, me } = store.getState();
    expect(selectedBy.get('a')?.map(({ name }) => name)).toEqual(['Ben', 'Cao']);
    expect(me?.name).toBe('Ann');
  });

  it('shows a new name, colour or role', () => {
    const store = createPresenceStore();
    publishPeers(store, [peer(1, 'Ann')]);
    publishPeers(store, [peer(1, 'Anh', { role: 'viewer' })]);
    expect(store.getState().people).toMatchObject([{ name: 'Anh', role: 'viewer' }]);
  });

  it('knows nobody and nothing of a room that was left', () => {
    const store = createPresenceStore({ status: { kind: 'live' }, role: 'editor', unsaved: 3 });
    publishPeers(store, [peer(1, 'Ann', { selection: ['a'] })]);
    leaveRoom(store);
    expect(store.getState()).toEqual(createPresenceStore().getState());
  });
});

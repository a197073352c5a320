// @vitest-environment node
import { expect, it } from 'vitest';
import { newToken } from '../../../electron/room/invitations';
import { join, live } from '../../support/room-guest';
import { openRig, until } from '../../support/room-rig';

it('a facilitator gets the list of people, asks, and the other one’s app knows its new place', async () => {
  const rig = await openRig();
  const an = join(rig, 'facilitator', { personKey: newToken() });
  const binh = join(rig, 'editor', { personKey: newToken() });
  await live(an, binh);
  const state = () => binh.room.store.getState();
  await until(() => an.room.store.getState().roster?.people.length === 2, 'An has the list');
  expect(state().roster).toBeNull();
  an.room.control.ask({ kind: 'mute', person: state().standing?.id ?? '', isMuted: true });
  await until(() => state().standing?.isMuted === true, 'Bình knows');
  binh.notes.set('while paused', 1);
  expect(state().unsaved).toBe(0);
  an.room.control.ask({ kind: 'mute', person: state().standing?.id ?? '', isMuted: false });
  await until(() => rig.notes()['while paused'] === 1, 'what was held back arrives');
  await until(() => state().unsaved === 0 && state().standing?.isMuted === false, 'all is saved');
});

it('the others see a role and a name that a facilitator gave', async () => {
  const rig = await openRig();
  const an = join(rig, 'facilitator', { personKey: newToken() });
  const [binh, chi] = [join(rig, 'viewer', { personKey: newToken() }), join(rig, 'editor')];
  await live(an, binh, chi);
  const person = binh.room.store.getState().standing?.id ?? '';
  an.room.control.ask({ kind: 'set-role', person, role: 'contributor' });
  an.room.control.ask({ kind: 'rename', person, name: 'Bình (kho)' });
  const seen = () => chi.room.store.getState().people.find(({ name }) => name === 'Bình (kho)');
  await until(() => seen()?.role === 'contributor', 'Chi sees both');
  expect(binh.room.store.getState().me?.name).toBe('Bình (kho)');
});

it('a guest in the waiting room knows that they wait, and then is in', async () => {
  const rig = await openRig({ room: { waitingRoles: ['editor'] } });
  const an = join(rig, 'facilitator', { personKey: newToken() });
  const binh = join(rig, 'editor', { personKey: newToken() });
  await until(() => binh.room.store.getState().isWaiting, 'Bình waits');
  await until(() => an.room.store.getState().roster?.waiting.length === 1, 'An knows');
  an.room.control.ask({ kind: 'admit-all' });
  await live(binh);
  expect(binh.room.store.getState().isWaiting).toBe(false);
});

it('a restore point that is not there is no endless wait', async () => {
  const rig = await openRig();
  const an = join(rig, 'facilitator', { personKey: newToken() });
  await live(an);
  an.notes.set('a', 1);
  await until(() => rig.notes().a === 1, 'the edit is there');
  an.room.control.ask({ kind: 'make-point' });
  await until(() => (an.room.store.getState().points?.length ?? 0) > 0, 'there is a point');
  const id = an.room.store.getState().points?.[0]?.id ?? '';
  expect(await an.room.control.readPoint(id)).toBeInstanceOf(Uint8Array);
  expect(await an.room.control.readPoint('1-role')).toBeNull();
}, 30_000);

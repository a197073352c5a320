import { describe, expect, it } from 'vitest';
import { newToken } from '../../electron/room/invitations';
import { LIMITS } from '../../electron/room/limits';
import { PARTICIPANT_COLOURS } from '../../shared/protocol/presence';
import type { Role } from '../../shared/protocol/room';
import { type Client, connect, openRig, pause, type Rig, synced, until } from '../support/room-rig';

const WAITING = { room: { waitingRoles: ['editor'] as const } };

function arrive(rig: Rig, role: Role, name: string, personKey: string | undefined = newToken()) {
  const client = connect(rig, role, personKey === undefined ? {} : { personKey });
  client.awareness.setLocalState({ user: { name, colour: PARTICIPANT_COLOURS[1] } });
  return { ...client, personKey };
}

async function facilitatorOf(rig: Rig): Promise<Client> {
  const client = arrive(rig, 'facilitator', 'An');
  await synced(client);
  return client;
}

const waitingAt = (an: Client) => an.roster()?.waiting ?? [];

describe('the waiting room (R24)', () => {
  it('shows newcomers to the facilitator by name, and nothing of the room to them', async () => {
    const rig = await openRig(WAITING);
    const an = await facilitatorOf(rig);
    an.notes.set('secret', 1);
    const binh = arrive(rig, 'editor', 'Bình');
    await until(() => binh.notices.some(({ kind }) => kind === 'waiting'), 'Bình hears of it');
    await until(() => waitingAt(an).length === 1, 'An sees Bình');
    expect(waitingAt(an)[0]).toMatchObject({ name: 'Bình', role: 'editor' });
    binh.notes.set('forbidden', 1);
    await pause(80);
    expect(binh.notes.get('secret')).toBeUndefined();
    expect(binh.awareness.getStates().size).toBe(1);
    expect(rig.notes()).toEqual({ secret: 1 });
    expect(an.roster()?.people).toHaveLength(1);
  });

  it('opens for one person when they are admitted, on all their lines, and stays open for them', async () => {
    const rig = await openRig(WAITING);
    const an = await facilitatorOf(rig);
    const binh = arrive(rig, 'editor', 'Bình');
    const talk = connect(rig, 'editor', { personKey: binh.personKey, document: 'talk' });
    const chi = arrive(rig, 'editor', 'Chi');
    await until(() => waitingAt(an).length === 2, 'two are waiting, each named once');
    const id = waitingAt(an).find(({ name }) => name === 'Bình')?.id ?? '';
    an.ask({ kind: 'admit', person: id });
    await synced(binh, talk);
    binh.notes.set('from Bình', 1);
    await until(() => an.notes.get('from Bình') === 1, 'Bình works');
    await until(() => an.awareness.getStates().size === 2, 'and is seen');
    expect(chi.provider.synced).toBe(false);
    binh.provider.destroy();
    await synced(arrive(rig, 'editor', 'Bình', binh.personKey));
  });

  it('opens for stock clients too, who know nothing of it', async () => {
    const rig = await openRig(WAITING);
    const an = await facilitatorOf(rig);
    const stock = connect(rig, 'editor');
    stock.awareness.setLocalState({ user: { name: 'A program' } });
    await until(() => waitingAt(an)[0]?.name === 'A program', 'it is seen');
    expect(stock.notices).toEqual([]);
    an.ask({ kind: 'admit-all' });
    await synced(stock);
  });

  it('opens for all at once', async () => {
    const rig = await openRig(WAITING);
    const an = await facilitatorOf(rig);
    const guests = ['Bình', 'Chi', 'Dung'].map((name) => arrive(rig, 'editor', name));
    await until(() => waitingAt(an).length === 3, 'three are waiting');
    an.ask({ kind: 'admit-all' });
    await synced(...guests);
    await until(() => waitingAt(an).length === 0, 'nobody waits any more');
  });

  it('sends away with 4403 whom the facilitator refuses', async () => {
    const rig = await openRig(WAITING);
    const an = await facilitatorOf(rig);
    const binh = arrive(rig, 'editor', 'Bình');
    await until(() => waitingAt(an).length === 1, 'Bình is waiting');
    an.ask({ kind: 'refuse', person: waitingAt(an)[0]?.id ?? '' });
    await until(() => binh.closedWith() === 4403, 'Bình is sent away');
    await until(() => waitingAt(an).length === 0, 'and off the list');
  });

  it('lets in whose link needs no waiting, and everybody when it is switched off', async () => {
    const rig = await openRig(WAITING);
    const an = await facilitatorOf(rig);
    await synced(arrive(rig, 'viewer', 'Chi'));
    const binh = arrive(rig, 'editor', 'Bình');
    await until(() => waitingAt(an).length === 1, 'Bình is waiting');
    an.ask({ kind: 'set-waiting-roles', roles: [] });
    await synced(binh);
    an.ask({ kind: 'set-waiting-roles', roles: ['viewer'] });
    await until(() => an.roster()?.waitingRoles.includes('viewer') ?? false, 'for viewers now');
    arrive(rig, 'viewer', 'Dung');
    await until(() => waitingAt(an).length === 1, 'Dung is waiting');
  });

  it('says after a while that nobody has answered, with 4408', async () => {
    const rig = await openRig(WAITING);
    const binh = arrive(rig, 'editor', 'Bình');
    await until(() => binh.notices.length > 0, 'Bình waits');
    rig.room.checkAlive(Date.now() + LIMITS.waitingMs - 1000);
    await until(() => binh.notices.length > 1, 'told again that nobody has answered yet');
    rig.room.checkAlive(Date.now() + LIMITS.waitingMs + 1000);
    await until(() => binh.closedWith() === 4408, 'told to ask again');
  });

  it('has room for a hundred, and whoever comes then hears that it is full', async () => {
    const rig = await openRig(WAITING);
    const guests = Array.from({ length: LIMITS.waitingGuests }, () =>
      connect(rig, 'editor', { personKey: newToken() }),
    );
    await until(() => guests.every(({ notices }) => notices.length > 0), 'all are waiting');
    const codes: number[] = [];
    const late = connect(rig, 'editor', { personKey: newToken() });
    late.provider.on('connection-close', (event) => void codes.push(event?.code ?? 0));
    await until(() => codes.length > 0, 'the last one is sent away');
    expect(codes[0]).toBe(4503);
  });
});

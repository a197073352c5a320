import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, it, vi } from 'vitest';
import { type PresenceMember, PresenceRelay } from '../../electron/room/presence-relay';
import { PARTICIPANT_COLOURS } from '../../shared/protocol/presence';
import type { Participant } from '../../shared/protocol/room-supervision';
import { connect, connectRaw, openRig, pause, synced, until } from '../support/room-rig';

const [RED, BLUE] = PARTICIPANT_COLOURS;
const ann = { user: { name: 'Ann', colour: RED }, cursor: { x: 1, y: 2 }, selection: ['t1'] };

interface Entry {
  readonly id: number;
  readonly clock: number;
  readonly state: unknown;
}

function update(
  entries: readonly (Entry | { id: number; clock: number; text: string })[],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const entry of entries) {
    encoding.writeVarUint(encoder, entry.id);
    encoding.writeVarUint(encoder, entry.clock);
    encoding.writeVarString(encoder, 'text' in entry ? entry.text : JSON.stringify(entry.state));
  }
  return encoding.toUint8Array(encoder);
}

function frameOf(bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

function entriesOf(frame: Uint8Array): readonly Entry[] {
  const outer = decoding.createDecoder(frame);
  expect(decoding.readVarUint(outer)).toBe(1);
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    id: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)),
  }));
}

function relayWith(...count: readonly unknown[]) {
  const relay = new PresenceRelay(() => undefined);
  const members = count.map(() => {
    const frames: Uint8Array[] = [];
    const member = {
      role: 'editor' as const,
      frames,
      challenge: vi.fn(),
      sendPresence: (frame: Uint8Array) => void frames.push(frame),
    } satisfies PresenceMember & { frames: Uint8Array[] };
    relay.add(member);
    return member;
  });
  const all = () => {
    const frame = relay.encodeAll();
    return frame ? entriesOf(frame) : [];
  };
  return { relay, members, all };
}

describe('presence in a room', () => {
  it('shows everybody who is there, with the role that the server knows', async () => {
    const rig = await openRig();
    const [one, two] = [connect(rig, 'editor'), connect(rig, 'viewer')];
    one.awareness.setLocalState({ ...ann, role: 'facilitator' });
    await until(() => two.awareness.getStates().has(one.doc.clientID), 'Ann is seen');
    await until(
      () => two.awareness.getStates().get(one.doc.clientID)?.user !== undefined,
      'her name is seen',
    );
    expect(two.awareness.getStates().get(one.doc.clientID)).toEqual({
      ...ann,
      role: 'editor',
      gesture: null,
      editing: null,
    });
  });

  it('is there at once for somebody who comes later', async () => {
    const rig = await openRig();
    const one = connect(rig, 'editor');
    one.awareness.setLocalState(ann);
    await synced(one);
    await pause(60);
    const late = connect(rig, 'viewer');
    await synced(late);
    await until(() => late.awareness.getStates().has(one.doc.clientID), 'Ann is seen', 300);
  });

  it('goes when the connection goes', async () => {
    const rig = await openRig();
    const [one, two] = [connect(rig, 'editor'), connect(rig, 'editor')];
    one.awareness.setLocalState(ann);
    await until(() => two.awareness.getStates().has(one.doc.clientID), 'Ann is seen');
    one.provider.ws?.close();
    one.provider.shouldConnect = false;
    await until(() => !two.awareness.getStates().has(one.doc.clientID), 'Ann is gone', 1000);
  });

  it('comes back to its sender (R14), so that a lone provider knows it is connected', async () => {
    const rig = await openRig();
    const lone = await connectRaw(rig, 'editor');
    lone.socket.send(frameOf(update([{ id: 7, clock: 1, state: {} }])));
    await until(() => lone.frames.some((frame) => frame[0] === 1), 'its own presence comes back');
    expect(entriesOf(lone.frames.find((frame) => frame[0] === 1) as Uint8Array)).toEqual([
      { id: 7, clock: 1, state: {} },
    ]);
  });

  it('of many moves in a moment arrives as one', async () => {
    const rig = await openRig();
    const [one, two] = [connect(rig, 'editor'), await connectRaw(rig, 'viewer')];
    await synced(one);
    await pause(100);
    two.frames.length = 0;
    for (let x = 0; x <= 50; x += 1) one.awareness.setLocalState({ ...ann, cursor: { x, y: 0 } });
    const arrived = () => two.frames.filter((frame) => frame[0] === 1);
    await until(() => arrived().length > 0, 'a move arrives');
    await pause(100);
    expect(arrived().length).toBeLessThanOrEqual(3);
    const last = entriesOf(arrived().at(-1) as Uint8Array)[0]?.state;
    expect(last).toMatchObject({ cursor: { x: 50, y: 0 } });
  });

  it('is not amplified by stock clients that repeat what they hear', async () => {
    const rig = await openRig();
    const people = Array.from({ length: 5 }, () => connect(rig, 'editor'));
    await synced(...people);
    await pause(150);
    const listener = await connectRaw(rig, 'viewer');
    await pause(100);
    listener.frames.length = 0;
    people[0]?.awareness.setLocalState(ann);
    await pause(300);
    expect(listener.frames.filter((frame) => frame[0] === 1)).toHaveLength(1);
  });

  it('tells the host who is there: names, colours, roles, and who has left', async () => {
    const news: (readonly Participant[])[] = [];
    const rig = await openRig({ room: { onParticipants: (people) => news.push(people) } });
    const one = connect(rig, 'editor');
    one.awareness.setLocalState(ann);
    const shows = (people: readonly Participant[] | undefined) =>
      (people ?? []).map(({ name, colour, role }) => ({ name, colour, role }));
    await until(() => news.at(-1)?.[0]?.name === 'Ann', 'Ann is known');
    expect(shows(news.at(-1))).toEqual([{ name: 'Ann', colour: RED, role: 'editor' }]);
    one.awareness.setLocalState({ ...ann, user: { name: 'Anna', colour: BLUE } });
    await until(() => news.at(-1)?.[0]?.name === 'Anna', 'her new name is known');
    const before = news.length;
    one.awareness.setLocalState({ ...ann, user: { name: 'Anna', colour: BLUE }, cursor: null });
    await pause(120);
    expect(news).toHaveLength(before);
    one.provider.disconnect();
    await until(() => news.at(-1)?.length === 0, 'she has left');
  });
});

describe('a connection that speaks for others (R13)', () => {
  it('is not heard: the other stays as it is', async () => {
    const rig = await openRig();
    const victim = connect(rig, 'editor');
    victim.awareness.setLocalState(ann);
    const [attacker, witness] = [await connectRaw(rig, 'editor'), connect(rig, 'viewer')];
    const id = victim.doc.clientID;
    await until(() => witness.awareness.getStates().get(id)?.user !== undefined, 'Ann is seen');
    const forged = { user: { name: 'Mallory', colour: BLUE } };
    attacker.socket.send(frameOf(update([{ id, clock: 1000, state: forged }])));
    attacker.socket.send(frameOf(update([{ id, clock: 1001, state: null }])));
    await pause(150);
    expect(witness.awareness.getStates().get(id)).toMatchObject({ user: { name: 'Ann' } });
    expect(victim.awareness.getLocalState()).toMatchObject({ user: { name: 'Ann' } });
    expect(attacker.closeCode).toBeNull();
  });

  it('makes the server ask the other for a sign of life', () => {
    const { relay, members } = relayWith(1, 2);
    const [owner, other] = members;
    if (!owner || !other) throw new Error('two members are there');
    relay.receive(owner, update([{ id: 1, clock: 5, state: {} }]));
    relay.receive(other, update([{ id: 2, clock: 1, state: {} }]));
    relay.receive(other, update([{ id: 1, clock: 5, state: {} }]));
    expect(owner.challenge).not.toHaveBeenCalled();
    relay.receive(other, update([{ id: 1, clock: 6, state: {} }]));
    expect(owner.challenge).toHaveBeenCalledOnce();
    relay.dispose();
  });

  it('cannot raise a ghost by repeating somebody who has left', () => {
    const { relay, members, all } = relayWith(1, 2);
    const [gone, echo] = members;
    if (!gone || !echo) throw new Error('two members are there');
    relay.receive(echo, update([{ id: 2, clock: 1, state: {} }]));
    relay.receive(gone, update([{ id: 1, clock: 5, state: {} }]));
    relay.remove(gone);
    relay.receive(echo, update([{ id: 1, clock: 5, state: {} }]));
    relay.receive(echo, update([{ id: 1, clock: 5, state: null }]));
    expect(all().map(({ id }) => id)).toEqual([2]);
    relay.dispose();
  });

  it('does not keep somebody out who comes back with the same id', () => {
    const { relay, members, all } = relayWith(1, 2);
    const [before, after] = members;
    if (!before || !after) throw new Error('two members are there');
    relay.receive(before, update([{ id: 1, clock: 5, state: {} }]));
    relay.remove(before);
    // A stock provider says hello with the very clock it had.
    relay.receive(after, update([{ id: 1, clock: 5, state: {} }]));
    expect(all()).toEqual([{ id: 1, clock: 5, state: {} }]);
    relay.dispose();
  });

  it('may introduce three ids and no more', () => {
    const { relay, members, all } = relayWith(1);
    const [member] = members;
    if (!member) throw new Error('a member is there');
    for (let id = 1; id <= 6; id += 1) relay.receive(member, update([{ id, clock: 1, state: {} }]));
    expect(all().map(({ id }) => id)).toEqual([1, 2, 3]);
    relay.dispose();
  });
});

describe('a state that is no presence of ours', () => {
  const shown = (state: unknown) => {
    const { relay, members, all } = relayWith(1);
    const [member] = members;
    if (!member) throw new Error('a member is there');
    const received = relay.receive(member, update([{ id: 4, clock: 1, state }]));
    const [entry] = all();
    relay.dispose();
    return { isOk: received.ok, state: entry?.state };
  };

  it.each([
    ['nothing', {}],
    ['a text', 'hello'],
    ['a list', [1]],
    ['markup', { html: '<script>' }],
    ['a name that is no text', { user: { name: 7 } }],
  ])('is passed on as empty when it is %s', (_what, state) => {
    expect(shown(state)).toEqual({ isOk: true, state: {} });
  });

  it('keeps the name of another program, and gets a colour of ours', () => {
    const { state } = shown({
      user: { name: 'Script', color: 'url(javascript:1)' },
      cursor: { x: 'NaN' },
    });
    expect(state).toMatchObject({ user: { name: 'Script' }, cursor: null, selection: [] });
    const { user } = state as { user: { colour: string } };
    expect(PARTICIPANT_COLOURS).toContain(user.colour);
    expect(JSON.stringify(state)).not.toContain('javascript');
  });

  it('loses what it adds', () => {
    expect(shown({ ...ann, extra: 'x'.repeat(100) }).state).not.toHaveProperty('extra');
  });

  it('is malformed when it is larger than 4 kB, or no JSON (R10, R13)', () => {
    expect(shown({ user: { name: 'A', colour: RED }, extra: 'x'.repeat(5000) }).isOk).toBe(false);
    const { relay, members } = relayWith(1);
    const [member] = members;
    if (!member) throw new Error('a member is there');
    for (const text of ['', '{', 'NaN', '{"__proto__":']) {
      expect(relay.receive(member, update([{ id: 1, clock: 1, text }])).ok).toBe(false);
    }
    relay.dispose();
  });
});

import { describe, expect, it } from 'vitest';
import { newToken } from '../../electron/room/invitations';
import { PARTICIPANT_COLOURS } from '../../shared/protocol/presence';
import type { Role } from '../../shared/protocol/room';
import { type Client, connect, openRig, pause, type Rig, synced, until } from '../support/room-rig';

function introduce(client: Client, name: string): void {
  client.awareness.setLocalState({ user: { name, colour: PARTICIPANT_COLOURS[2] } });
}

/** Somebody with a name and a key of their own. */
async function enter(rig: Rig, role: Role, name: string, personKey = newToken()) {
  const client = connect(rig, role, { personKey });
  await synced(client);
  introduce(client, name);
  await until(() => client.standing() !== undefined, `${name} is told who they are`);
  return { ...client, personKey, id: client.standing()?.id ?? '' };
}

async function roomOf(...guests: readonly (readonly [Role, string])[]) {
  const rig = await openRig();
  const an = await enter(rig, 'facilitator', 'An');
  const others = [];
  for (const [role, name] of guests) others.push(await enter(rig, role, name));
  await until(() => an.roster()?.people.length === guests.length + 1, 'everybody is on the list');
  return { rig, an, others };
}

describe('the list of people', () => {
  it('is told to facilitators, with the links, and to nobody else', async () => {
    const { an, others } = await roomOf(['editor', 'Bình'], ['viewer', 'Chi']);
    await until(() => an.roster()?.people.every(({ name }) => name !== '') ?? false, 'all named');
    const names = an.roster()?.people.map(({ name, role }) => [name, role]);
    expect(names).toEqual([
      ['An', 'facilitator'],
      ['Bình', 'editor'],
      ['Chi', 'viewer'],
    ]);
    expect(an.roster()?.links.editor).toContain('#room=room1&token=');
    for (const other of others) expect(other.roster()).toBeUndefined();
  });

  it('knows somebody again who reloads, and counts two windows of one person once', async () => {
    const { rig, an, others } = await roomOf(['editor', 'Bình']);
    const [binh] = others;
    const again = await enter(rig, 'editor', 'Bình', binh?.personKey);
    expect(again.id).toBe(binh?.id);
    await pause(80);
    expect(an.roster()?.people).toHaveLength(2);
  });

  it('never shows the secret by which somebody is known again', async () => {
    const { an, others } = await roomOf(['editor', 'Bình']);
    expect(JSON.stringify(an.notices)).not.toContain(others[0]?.personKey);
  });
});

describe('a facilitator changes a role', () => {
  it('of a viewer, who may write at once and without coming in again', async () => {
    const { rig, an, others } = await roomOf(['viewer', 'Chi']);
    const [chi] = others as [(typeof others)[number]];
    an.ask({ kind: 'set-role', person: chi.id, role: 'editor' });
    await until(() => chi.standing()?.role === 'editor', 'Chi hears of it');
    chi.notes.set('from Chi', 1);
    await until(() => an.notes.get('from Chi') === 1, 'the edit reaches the others');
    await until(() => chi.acknowledged.length > 0, 'and is acknowledged');
    expect(rig.notes()).toEqual({ 'from Chi': 1 });
  });

  it('of an editor, whose edits reach nobody from that moment on', async () => {
    const { rig, an, others } = await roomOf(['editor', 'Bình']);
    const [binh] = others as [(typeof others)[number]];
    an.ask({ kind: 'set-role', person: binh.id, role: 'contributor' });
    await until(() => binh.standing()?.role === 'contributor', 'Bình hears of it');
    binh.notes.set('forbidden', 1);
    an.notes.set('allowed', 1);
    await until(() => binh.notes.get('allowed') === 1, 'Bình reads on');
    await pause(80);
    expect(rig.notes()).toEqual({ allowed: 1 });
    expect(binh.provider.wsconnected).toBe(true);
  });

  it('back, and what was dropped meanwhile arrives before anything later is acknowledged', async () => {
    const { rig, an, others } = await roomOf(['editor', 'Bình']);
    const [binh] = others as [(typeof others)[number]];
    an.ask({ kind: 'mute', person: binh.id, isMuted: true });
    await until(() => binh.standing()?.isMuted === true, 'Bình is muted');
    const before = binh.acknowledged.at(-1) ?? 0;
    binh.notes.set('while muted', 1);
    await pause(60);
    expect(rig.notes()).toEqual({});
    expect(binh.acknowledged.at(-1) ?? 0).toBe(before);
    an.ask({ kind: 'mute', person: binh.id, isMuted: false });
    binh.notes.set('while it is lifted', 2);
    await until(() => binh.standing()?.isMuted === false, 'Bình may write again');
    binh.notes.set('after', 3);
    await until(() => an.notes.get('after') === 3, 'the others see it');
    await until(() => an.notes.get('while muted') === 1, 'and what was held back');
    expect(rig.notes()).toEqual({ 'while muted': 1, 'while it is lifted': 2, after: 3 });
    // Three updates and two answers to "what do I lack": the room's count is the client's.
    await until(() => binh.acknowledged.at(-1) === before + 4, 'all of it is acknowledged');
  });

  it('for good: it holds when the person comes in again by the same link', async () => {
    const { rig, an, others } = await roomOf(['editor', 'Bình']);
    const [binh] = others as [(typeof others)[number]];
    an.ask({ kind: 'set-role', person: binh.id, role: 'viewer' });
    await until(() => binh.standing()?.role === 'viewer', 'Bình hears of it');
    binh.provider.destroy();
    const again = await enter(rig, 'editor', 'Bình', binh.personKey);
    expect(again.standing()?.role).toBe('viewer');
    again.notes.set('forbidden', 1);
    await pause(80);
    expect(rig.notes()).toEqual({});
  });

  it('only as a facilitator, never of themselves, and never of who holds the room', async () => {
    const { an, others } = await roomOf(['editor', 'Bình'], ['facilitator', 'Dung']);
    const [binh, dung] = others as [(typeof others)[number], (typeof others)[number]];
    binh.ask({ kind: 'set-role', person: an.id, role: 'viewer' });
    an.ask({ kind: 'set-role', person: an.id, role: 'viewer' });
    an.ask({ kind: 'remove', person: dung.id });
    const problem = (client: Client) => client.notices.filter(({ kind }) => kind === 'refused');
    await until(() => problem(binh).length === 1 && problem(an).length === 2, 'all are refused');
    expect(problem(binh)).toEqual([
      { kind: 'refused', request: 'set-role', problem: 'not-a-facilitator' },
    ]);
    expect(problem(an)).toEqual([
      { kind: 'refused', request: 'set-role', problem: 'is-yourself' },
      { kind: 'refused', request: 'remove', problem: 'is-host' },
    ]);
    expect(an.roster()?.people.map(({ role }) => role)).toEqual([
      'facilitator',
      'editor',
      'facilitator',
    ]);
  });
});

describe('a facilitator renames somebody', () => {
  it('and everybody sees the new name, whatever the person calls themselves', async () => {
    const { an, others } = await roomOf(['editor', 'xxx'], ['viewer', 'Chi']);
    const [binh, chi] = others as [(typeof others)[number], (typeof others)[number]];
    an.ask({ kind: 'rename', person: binh.id, name: 'Bình (Kho vận)' });
    await until(() => binh.standing()?.name === 'Bình (Kho vận)', 'Bình hears of it');
    introduce(binh, 'again xxx');
    await until(
      () => chi.awareness.getStates().get(binh.doc.clientID)?.user.name === 'Bình (Kho vận)',
      'Chi sees the name that was given',
    );
  });
});

describe('a facilitator removes somebody', () => {
  it('who goes with 4403, and cannot come in again until readmitted', async () => {
    const { rig, an, others } = await roomOf(['editor', 'Bình'], ['viewer', 'Chi']);
    const [binh, chi] = others as [(typeof others)[number], (typeof others)[number]];
    const talk = connect(rig, 'editor', { personKey: binh.personKey, document: 'talk' });
    await synced(talk);
    an.ask({ kind: 'remove', person: binh.id });
    await until(() => binh.closedWith() === 4403, 'Bình is sent away');
    await until(() => talk.closedWith() === 4403, 'from the talk as well');
    const again = connect(rig, 'viewer', { personKey: binh.personKey });
    await until(() => again.closedWith() === 4403, 'another link does not help either');
    await until(() => an.roster()?.removed.length === 1, 'the list says who was removed');
    expect(an.roster()?.removed).toEqual([{ id: binh.id, name: 'Bình' }]);
    expect(chi.provider.wsconnected).toBe(true);

    an.ask({ kind: 'readmit', person: binh.id });
    await until(() => an.roster()?.removed.length === 0, 'Bình is readmitted');
    const back = await enter(rig, 'editor', 'Bình', binh.personKey);
    expect(back.id).toBe(binh.id);
  });
});

describe('what was decided about people', () => {
  it('outlives the room: roles, names and removals are there again after a restart', async () => {
    const { rig, an, others } = await roomOf(['editor', 'Bình'], ['viewer', 'Chi']);
    const [binh, chi] = others as [(typeof others)[number], (typeof others)[number]];
    an.ask({ kind: 'remove', person: binh.id });
    an.ask({ kind: 'set-role', person: chi.id, role: 'editor' });
    an.ask({ kind: 'rename', person: chi.id, name: 'Chị Chi' });
    await until(() => chi.standing()?.name === 'Chị Chi', 'all is done');
    await rig.server.close();
    const next = await openRig({ room: { dataDir: rig.dataDir }, tokens: rig.tokens });
    const gone = connect(next, 'editor', { personKey: binh.personKey });
    await until(() => gone.closedWith() === 4403, 'Bình is still removed');
    const back = await enter(next, 'viewer', 'Chi', chi.personKey);
    expect(back.standing()).toMatchObject({ id: chi.id, role: 'editor', name: 'Chị Chi' });
  });
});

describe('the end of a room', () => {
  it('is for a facilitator to ask', async () => {
    let asked = 0;
    const rig = await openRig({
      room: {
        onEndWanted: () => {
          asked += 1;
        },
      },
    });
    const [an, binh] = [await enter(rig, 'facilitator', 'An'), await enter(rig, 'editor', 'Bình')];
    binh.ask({ kind: 'end-room' });
    await until(() => binh.notices.some(({ kind }) => kind === 'refused'), 'Bình may not');
    an.ask({ kind: 'end-room' });
    await until(() => asked === 1, 'An may');
  });
});

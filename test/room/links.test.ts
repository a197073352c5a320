import { describe, expect, it } from 'vitest';
import { keepRoomTokens, roomTokens } from '../../electron/cli/room-folder';
import { newRoomTokens, newToken } from '../../electron/room/invitations';
import { parseInviteLink } from '../../shared/protocol/invite-link';
import { joinProtocols, type Role } from '../../shared/protocol/room';
import type { RoomTokens } from '../../shared/protocol/room-supervision';
import {
  type Client,
  connect,
  openRig,
  type Rig,
  ROOM_ID,
  synced,
  temporaryFolder,
  until,
} from '../support/room-rig';

async function enter(rig: Rig, role: Role, personKey = newToken()) {
  const client = connect(rig, role, { personKey });
  await synced(client);
  return { ...client, personKey };
}

const withToken = (token: string, personKey?: string) => ({
  protocols: joinProtocols(token, personKey),
});

function tokenIn(link: string | null | undefined): string {
  const invite = parseInviteLink(link ?? '');
  return invite.ok ? invite.value.token : '';
}

const isSentAway = (client: Client, code: number) =>
  until(() => client.closedWith() === code, `sent away with ${code}`);

describe('a link that a facilitator ends', () => {
  it('sends those away with 4401 who came by it, and nobody else (R5, R6)', async () => {
    const rig = await openRig();
    const an = await enter(rig, 'facilitator');
    const [binh, chi] = [await enter(rig, 'editor'), await enter(rig, 'viewer')];
    const talk = connect(rig, 'editor', { personKey: binh.personKey, document: 'talk' });
    await synced(talk);
    an.ask({ kind: 'revoke-link', role: 'editor', keepsPeople: false });
    await isSentAway(binh, 4401);
    await isSentAway(talk, 4401);
    expect(chi.provider.wsconnected).toBe(true);
    await until(() => an.roster()?.links.editor === null, 'the list of links says so');
    await isSentAway(connect(rig, 'editor'), 4401);
  });

  it('keeps those who are in when that is wanted, over a reconnect too', async () => {
    const rig = await openRig();
    const [an, binh] = [await enter(rig, 'facilitator'), await enter(rig, 'editor')];
    an.ask({ kind: 'revoke-link', role: 'editor', keepsPeople: true });
    await until(() => an.roster()?.links.editor === null, 'the link has ended');
    await isSentAway(connect(rig, 'editor', { personKey: newToken() }), 4401);
    expect(binh.provider.wsconnected).toBe(true);
    binh.provider.destroy();
    const back = await enter(rig, 'editor', binh.personKey);
    back.notes.set('still', 'here');
    await until(() => an.notes.get('still') === 'here', 'still an editor');
  });

  it('never locks out the facilitator who ends the link they came by', async () => {
    const rig = await openRig();
    const an = await enter(rig, 'facilitator');
    an.ask({ kind: 'renew-link', role: 'facilitator', keepsPeople: false });
    await until(
      () => tokenIn(an.roster()?.links.facilitator) !== rig.tokens.facilitator,
      'renewed',
    );
    expect(an.provider.wsconnected).toBe(true);
  });

  it('can be replaced by a new one while the room runs', async () => {
    const changed: RoomTokens[] = [];
    const rig = await openRig({ room: { onTokens: (tokens) => changed.push(tokens) } });
    const an = await enter(rig, 'facilitator');
    const before = rig.tokens.editor;
    an.ask({ kind: 'renew-link', role: 'editor', keepsPeople: false });
    await until(() => tokenIn(an.roster()?.links.editor) !== before, 'there is a new link');
    const token = tokenIn(an.roster()?.links.editor);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(changed).toEqual([{ ...rig.tokens, editor: token }]);
    const guest = connect(rig, 'editor', withToken(token));
    await synced(guest);
    guest.notes.set('new', 1);
    await until(() => an.notes.get('new') === 1, 'the new link lets in, to edit');
    await isSentAway(connect(rig, 'editor'), 4401);
  });

  it('stays ended when the room starts again', async () => {
    const rig = await openRig();
    const an = await enter(rig, 'facilitator');
    an.ask({ kind: 'revoke-link', role: 'viewer', keepsPeople: false });
    await until(() => an.roster()?.links.viewer === null, 'the link has ended');
    await rig.server.close();
    const next = await openRig({ room: { dataDir: rig.dataDir }, tokens: rig.tokens });
    await isSentAway(connect(next, 'viewer'), 4401);
    await synced(connect(next, 'editor'));
  });

  it('is not for others to end', async () => {
    const rig = await openRig();
    const [binh, chi] = [await enter(rig, 'editor'), await enter(rig, 'viewer')];
    binh.ask({ kind: 'renew-link', role: 'viewer', keepsPeople: false });
    await until(() => binh.notices.some(({ kind }) => kind === 'refused'), 'it is refused');
    expect(chi.provider.wsconnected).toBe(true);
    await synced(connect(rig, 'viewer'));
  });
});

describe('the file of a room’s links', () => {
  it('holds renewed links, readable for its owner only', async () => {
    const folder = await temporaryFolder();
    const first = await roomTokens(folder, ROOM_ID);
    if (!first.ok) throw new Error(first.error.detail);
    const renewed = { ...first.value, editor: newRoomTokens().editor };
    await keepRoomTokens(folder, ROOM_ID, renewed);
    expect(await roomTokens(folder, ROOM_ID)).toEqual({ ok: true, value: renewed });
    const { stat } = await import('node:fs/promises');
    expect((await stat(`${folder}/room.json`)).mode & 0o777).toBe(0o600);
  });
});

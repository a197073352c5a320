import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { realDisk } from '../../electron/room/disk';
import { newToken } from '../../electron/room/invitations';
import { LIMITS } from '../../electron/room/limits';
import { RestorePoints } from '../../electron/room/restore-points';
import { diskError, watchedDisk } from '../support/failing-disk';
import {
  type Client,
  connect,
  openRig,
  pause,
  synced,
  temporaryFolder,
  until,
} from '../support/room-rig';

const notesIn = (state: Uint8Array) => {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, state);
  return doc.getMap('notes').toJSON();
};

const pointsOf = (client: Client) =>
  client.notices.findLast((notice) => notice.kind === 'points')?.points ?? [];

/** Points of a document that the test edits, at a clock that the test moves. */
async function pointsIn(folder: string, disk = realDisk) {
  const doc = new Y.Doc();
  const troubles: string[] = [];
  let changes = 0;
  let now = 1_800_000_000_000;
  const points = await RestorePoints.open({
    disk,
    folder,
    encodeState: () => Y.encodeStateAsUpdateV2(doc),
    changes: () => changes,
    onTrouble: (detail) => troubles.push(detail),
    now: () => now,
  });
  return {
    points,
    troubles,
    edit: (key: string) => {
      doc.getMap('notes').set(key, 1);
      changes += 1;
    },
    wait: (ms: number) => {
      now += ms;
    },
  };
}

describe('restore points of a room (R9)', () => {
  it('are kept while people work, and not while nothing happens', async () => {
    const rig = await openRig({ room: { restorePointEveryMs: 40 } });
    const an = connect(rig, 'facilitator', { personKey: newToken() });
    await synced(an);
    await pause(150);
    an.notes.set('first', 1);
    const list = () => {
      an.ask({ kind: 'list-points' });
      return pointsOf(an);
    };
    await until(() => list().length === 2, 'the beginning and the first edit are kept');
    await pause(150);
    expect(list()).toHaveLength(2);
    an.ask({ kind: 'read-point', id: pointsOf(an)[0]?.id ?? '' });
    await until(() => an.points.size === 1, 'the point arrives');
    expect([...an.points.values()].map(notesIn)).toEqual([{ first: 1 }]);
  });

  it('are kept before each change of a role, each end of a link and each removal', async () => {
    const rig = await openRig();
    const an = connect(rig, 'facilitator', { personKey: newToken() });
    const binh = connect(rig, 'editor', { personKey: newToken() });
    await synced(an, binh);
    const edit = async (key: string) => {
      binh.notes.set(key, 1);
      await until(() => rig.notes()[key] === 1, 'the edit is there');
    };
    const person = binh.standing()?.id ?? '';
    await edit('a');
    an.ask({ kind: 'set-role', person, role: 'viewer' });
    await until(() => binh.standing()?.role === 'viewer', 'Bình is a viewer');
    an.ask({ kind: 'set-role', person, role: 'editor' });
    await until(() => binh.standing()?.role === 'editor', 'Bình is an editor again');
    await edit('b');
    an.ask({ kind: 'revoke-link', role: 'viewer', keepsPeople: true });
    await until(() => an.roster()?.links.viewer === null, 'the link has ended');
    await edit('c');
    an.ask({ kind: 'remove', person });
    await until(() => binh.closedWith() === 4403, 'Bình is gone');
    an.ask({ kind: 'make-point' });
    await until(() => pointsOf(an).length > 0, 'the list is told');
    expect(pointsOf(an).map(({ reason }) => reason)).toEqual(['removal', 'link', 'role']);
    an.ask({ kind: 'read-point', id: pointsOf(an)[1]?.id ?? '' });
    await until(() => an.points.size === 1, 'the point arrives');
    expect([...an.points.values()].map(notesIn)).toEqual([{ a: 1, b: 1 }]);
  });

  it('are for facilitators only', async () => {
    const rig = await openRig();
    const binh = connect(rig, 'editor', { personKey: newToken() });
    await synced(binh);
    binh.ask({ kind: 'list-points' });
    await until(() => binh.notices.some(({ kind }) => kind === 'refused'), 'it is refused');
    expect(pointsOf(binh)).toEqual([]);
  });

  it('are there again after a restart, in files that nobody else may read', async () => {
    const rig = await openRig();
    const an = connect(rig, 'facilitator', { personKey: newToken() });
    await synced(an);
    an.notes.set('kept', 1);
    await until(() => rig.notes().kept === 1, 'the edit is there');
    an.ask({ kind: 'make-point' });
    await until(() => pointsOf(an).length === 1, 'the point is kept');
    await rig.server.close();
    const folder = path.join(rig.dataDir, 'points');
    const [file = ''] = await readdir(folder);
    expect((await stat(path.join(folder, file))).mode & 0o777).toBe(0o600);
    const next = await openRig({ room: { dataDir: rig.dataDir }, tokens: rig.tokens });
    const again = connect(next, 'facilitator', { personKey: newToken() });
    await synced(again);
    again.ask({ kind: 'list-points' });
    await until(() => pointsOf(again).length === 1, 'the point is listed');
    again.ask({ kind: 'read-point', id: pointsOf(again)[0]?.id ?? '' });
    await until(() => again.points.size === 1, 'and can be read');
    expect([...again.points.values()].map(notesIn)).toEqual([{ kept: 1 }]);
  });
});

describe('the files of restore points', () => {
  it('say when one is damaged instead of giving back something else', async () => {
    const folder = await temporaryFolder();
    const { points, edit } = await pointsIn(folder);
    edit('a');
    const taken = await points.take('interval');
    if (!taken.ok || !taken.value) throw new Error('no point');
    await writeFile(path.join(folder, `${taken.value.id}.point`), 'JRSNP nonsense');
    expect(await points.read(taken.value.id)).toEqual({ ok: false, error: 'no-such-point' });
    expect(await points.read('../people')).toEqual({ ok: false, error: 'no-such-point' });
  });

  it('leave nothing of a draft that a crash left behind', async () => {
    const folder = await temporaryFolder();
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, '1800000000000-interval.point.tmp'), 'half');
    const { points } = await pointsIn(folder);
    expect(points.list()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('stay within their number, spread over the whole time, and those of decisions longest', async () => {
    const folder = await temporaryFolder();
    const { points, edit, wait } = await pointsIn(folder);
    for (let at = 0; at < LIMITS.restorePoints + 60; at += 1) {
      edit(`k${at}`);
      await points.take(at % 40 === 7 ? 'role' : 'interval');
      wait(LIMITS.restorePointEveryMs);
    }
    const kept = points.list();
    expect(kept).toHaveLength(LIMITS.restorePoints);
    expect(kept.filter(({ reason }) => reason === 'role')).toHaveLength(4);
    const gaps = kept.slice(1).map(({ at }, index) => (kept[index]?.at ?? 0) - at);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(4 * LIMITS.restorePointEveryMs);
    expect(await readdir(folder)).toHaveLength(LIMITS.restorePoints);
    wait(LIMITS.restorePointAgeMs);
    edit('after two weeks');
    await points.take('interval');
    expect(points.list()).toHaveLength(1);
  });

  it('do not stop anything when the disk refuses; the next one is tried again', async () => {
    const folder = await temporaryFolder();
    let isFull = false;
    const disk = watchedDisk((step) => {
      if (isFull && step === 'write') throw diskError('ENOSPC');
    });
    const { points, edit, troubles } = await pointsIn(folder, disk);
    edit('a');
    isFull = true;
    expect(await points.take('interval')).toEqual({ ok: false, error: 'not-stored' });
    expect(troubles).toHaveLength(1);
    isFull = false;
    expect((await points.take('interval')).ok).toBe(true);
    expect(points.list()).toHaveLength(1);
  });
});

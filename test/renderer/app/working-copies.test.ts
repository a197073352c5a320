import { beforeEach, describe, expect, it } from 'vitest';
import {
  createCopy,
  forgetCopy,
  openCopy,
  recentCopies,
  rememberCopy,
  type WorkingCopy,
} from '../../../renderer/app/working-copies';
import { writeStored } from '../../../renderer/platform/local-store';
import { change } from '../../../shared/doc/board-doc';
import { boardIn, SOME_STEP } from '../../support/in-board';
import { contentOf } from '../../support/same-board';
import { smallBoard } from '../../support/small-board';

/** A copy that was last touched at minute `minute`. */
const copy = (minute: number, more: Partial<WorkingCopy> = {}): WorkingCopy => ({
  copyId: `copy-${minute}`,
  title: `Bản đồ ${minute}`,
  updatedAt: minute * 60_000,
  isUnsaved: false,
  ...more,
});
const ids = () => recentCopies().map(({ copyId }) => copyId);
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

beforeEach(() => localStorage.clear());

describe('the list of recent boards', () => {
  it('has the newest first and each board once', () => {
    rememberCopy(copy(1));
    rememberCopy(copy(3));
    rememberCopy(copy(2));
    rememberCopy(copy(1, { updatedAt: 9e6, title: 'Tên mới' }));
    expect(ids()).toEqual(['copy-1', 'copy-3', 'copy-2']);
    expect(recentCopies()[0]?.title).toBe('Tên mới');
  });

  it('drops the oldest saved ones beyond twelve', () => {
    for (let minute = 1; minute <= 15; minute += 1) rememberCopy(copy(minute));
    expect(ids()).toHaveLength(12);
    expect(ids().at(-1)).toBe('copy-4');
  });

  it('never drops one with changes that no file has', () => {
    for (let minute = 1; minute <= 20; minute += 1)
      rememberCopy(copy(minute, { isUnsaved: minute % 2 === 1 }));
    const unsaved = recentCopies().filter(({ isUnsaved }) => isUnsaved);
    expect(unsaved.map(({ copyId }) => copyId)).toContain('copy-1');
    expect(unsaved).toHaveLength(10);
  });

  it('is empty when what is stored cannot be read', () => {
    writeStored('recent-boards', [{ copyId: 3 }]);
    expect(recentCopies()).toEqual([]);
  });
});

describe('a working copy', () => {
  it('is in the list from the start, and opens again with everything', async () => {
    const { session, copy: made } = createCopy(smallBoard, { file: { name: 'mua.journey.json' } });
    expect(recentCopies()).toEqual([made]);
    expect(made).toMatchObject({ title: 'Mua & bán <nhanh>', fileName: 'mua.journey.json' });
    await settled();
    session.dispose();
    const again = await openCopy(made.copyId);
    expect(again && contentOf(boardIn(again))).toEqual(contentOf(smallBoard));
    expect(again?.canEdit).toBe(true);
    again?.dispose();
  });

  it('that is no longer on this machine does not open as an empty board', async () => {
    expect(await openCopy('lost')).toBeNull();
  });

  it('opens whatever its board says its id is, and however a peer damaged that', async () => {
    const named = createCopy({ ...smallBoard, meta: { ...smallBoard.meta, id: 'board' } });
    const damaged = createCopy(smallBoard);
    damaged.session.change((doc) => change(doc, () => doc.meta.set('id', 42)), SOME_STEP);
    await settled();
    for (const { session, copy: made } of [named, damaged]) {
      session.dispose();
      const opened = await openCopy(made.copyId);
      expect(opened && boardIn(opened).meta.title).toBe(smallBoard.meta.title);
      opened?.dispose();
    }
  });

  it('is gone from the list and from the machine once it is forgotten', async () => {
    const { session, copy: made } = createCopy(smallBoard);
    await settled();
    session.dispose();
    expect(await databases()).toContain(`journey-room/board/${made.copyId}`);
    forgetCopy(made.copyId);
    await settled();
    expect(ids()).toEqual([]);
    expect(await databases()).not.toContain(`journey-room/board/${made.copyId}`);
  });

  it('takes its document along when it drops out of the list, an unsaved one keeps it', async () => {
    const saved = createCopy(smallBoard);
    const unsaved = createCopy(smallBoard);
    await settled();
    for (const { session } of [saved, unsaved]) session.dispose();
    rememberCopy({ ...saved.copy, updatedAt: 1 });
    rememberCopy({ ...unsaved.copy, updatedAt: 1, isUnsaved: true });
    for (let minute = 1; minute <= 12; minute += 1) rememberCopy(copy(minute));
    await settled();
    expect(await databases()).not.toContain(`journey-room/board/${saved.copy.copyId}`);
    expect(await databases()).toContain(`journey-room/board/${unsaved.copy.copyId}`);
    expect(ids()).toContain(unsaved.copy.copyId);
  });
});

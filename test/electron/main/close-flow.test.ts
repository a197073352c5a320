import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mayClose, type UnsavedChoice } from '../../../electron/main/close-flow';
import { createPageQuestions } from '../../../electron/main/page-questions';
import type { CloseStep } from '../../../shared/protocol/host-api';

interface Scene {
  readonly prepared?: boolean | null;
  readonly afterSave?: boolean | null;
  readonly lastKnownUnsaved?: boolean;
  readonly isRoomOpen?: boolean;
  readonly aboutRoom?: 'close' | 'cancel';
  readonly aboutChanges?: UnsavedChoice;
}

async function close(scene: Scene): Promise<{ isClosed: boolean; steps: readonly string[] }> {
  const steps: string[] = [];
  const answer = (unsaved: boolean | null | undefined) =>
    unsaved === null || unsaved === undefined ? null : { unsaved };
  const isClosed = await mayClose({
    askPage: async (step: CloseStep) => {
      steps.push(step);
      return answer(step === 'prepare' ? scene.prepared : scene.afterSave);
    },
    windowState: () => ({ title: 'Bản đồ', unsaved: scene.lastKnownUnsaved ?? false }),
    isRoomOpen: () => scene.isRoomOpen ?? false,
    askAboutRoom: async () => {
      steps.push('room?');
      return scene.aboutRoom ?? 'cancel';
    },
    askAboutChanges: async (title) => {
      steps.push(`changes of ${title}?`);
      return scene.aboutChanges ?? 'cancel';
    },
  });
  return { isClosed, steps };
}

describe('closing the window', () => {
  test('asks nobody when everything is saved', async () => {
    expect(await close({ prepared: false })).toEqual({ isClosed: true, steps: ['prepare'] });
  });

  test('asks about changes, after half-typed text has become one', async () => {
    const { isClosed, steps } = await close({ prepared: true, aboutChanges: 'discard' });
    expect([isClosed, steps]).toEqual([true, ['prepare', 'changes of Bản đồ?']]);
  });

  test('stays open when the person cancels', async () => {
    expect(await close({ prepared: true, aboutChanges: 'cancel' })).toMatchObject({
      isClosed: false,
    });
  });

  test('closes once saved, and stays open when saving was cancelled or failed', async () => {
    const saving = { prepared: true, aboutChanges: 'save' } as const;
    expect(await close({ ...saving, afterSave: false })).toEqual({
      isClosed: true,
      steps: ['prepare', 'changes of Bản đồ?', 'save'],
    });
    expect(await close({ ...saving, afterSave: true })).toMatchObject({ isClosed: false });
    expect(await close({ ...saving, afterSave: null })).toMatchObject({ isClosed: false });
  });

  test('goes by the last known state when the page does not answer', async () => {
    const { steps } = await close({ prepared: null, lastKnownUnsaved: true });
    expect(steps).toEqual(['prepare', 'changes of Bản đồ?']);
    expect(await close({ prepared: null, lastKnownUnsaved: false })).toMatchObject({
      isClosed: true,
    });
  });

  test('warns that a room ends with it', async () => {
    const room = { prepared: false, isRoomOpen: true } as const;
    expect(await close({ ...room, aboutRoom: 'cancel' })).toEqual({
      isClosed: false,
      steps: ['prepare', 'room?'],
    });
    expect(await close({ ...room, aboutRoom: 'close' })).toMatchObject({ isClosed: true });
  });
});

describe('a question to the page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is answered by its number', async () => {
    const sent: number[] = [];
    const questions = createPageQuestions(({ id }) => sent.push(id));
    const first = questions.ask('prepare', 5000);
    const second = questions.ask('save', null);
    expect(questions.answer({ id: sent[1] ?? 0, unsaved: true })).toMatchObject({ ok: true });
    expect(questions.answer({ id: sent[0] ?? 0, unsaved: null })).toMatchObject({ ok: true });
    expect([await first, await second]).toEqual([null, { unsaved: true }]);
  });

  test('is given up after its limit, and an answer to it is refused', async () => {
    let asked = 0;
    const questions = createPageQuestions(({ id }) => (asked = id));
    const answer = questions.ask('prepare', 5000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await answer).toBeNull();
    expect(questions.answer({ id: asked, unsaved: true })).toMatchObject({ ok: false });
  });

  test('without a limit waits for a person, but not for a page that is gone', async () => {
    const questions = createPageQuestions(() => undefined);
    let settled = false;
    const answer = questions.ask('save', null).finally(() => (settled = true));
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(settled).toBe(false);
    questions.forget();
    expect(await answer).toBeNull();
  });
});

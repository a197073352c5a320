import { describe, expect, it } from 'vitest';
import { addCardHere, addCardIn } from '../../../renderer/actions/add-card';
import { addLane, addPersonaLane, addStageAt } from '../../../renderer/actions/add-structure';
import {
  cancelTitleEdit,
  finishTitleEdit,
  startTitleEdit,
  titleTarget,
} from '../../../renderer/actions/title-edit';
import { describeStep } from '../../../shared/i18n/step-name';
import { translator } from '../../../shared/i18n/translate';
import { boardIn, openSession } from '../../support/in-board';
import { contentOf } from '../../support/same-board';
import { smallBoard } from '../../support/small-board';

const t = translator('en');
const CELL = { stageId: 'buy', laneId: 'back' };

/** A board on which a card was just added, its name open. */
function withFreshCard() {
  const session = openSession();
  addCardIn(session, CELL);
  const id = session.ui.getState().titleEdit?.id ?? '';
  const type = (text: string) => session.writeText(titleTarget(session, 'touchpoint', id), text);
  return { session, id, type, isThere: () => boardIn(session).touchpoints.has(id) };
}

describe('a new card', () => {
  it('opens its name at once, and is selected', () => {
    const { session, id, isThere } = withFreshCard();
    expect(isThere()).toBe(true);
    expect(session.ui.getState().selection).toEqual({ kind: 'touchpoints', ids: [id] });
    expect(session.ui.getState().titleEdit).toMatchObject({ kind: 'touchpoint', isFresh: true });
  });

  it.each(['', '   '])('left with the name %j is taken back without a trace', (text) => {
    const { session, type, isThere } = withFreshCard();
    type(text);
    finishTitleEdit(session);
    expect(isThere()).toBe(false);
    expect(contentOf(boardIn(session))).toEqual(contentOf(smallBoard));
    expect(session.history.state()).toEqual({ canUndo: false, canRedo: false });
    expect(session.ui.getState().titleEdit).toBeNull();
  });

  it('stays once it has a name', () => {
    const { session, id, type } = withFreshCard();
    type('Tôi được chào');
    finishTitleEdit(session);
    expect(boardIn(session).touchpoints.get(id)?.title).toBe('Tôi được chào');
    expect(session.ui.getState().titleEdit).toBeNull();
  });

  it('is one step together with its name, whatever the pauses, and called by it', () => {
    const { session, id, type, isThere } = withFreshCard();
    for (const text of ['Gọi', 'Gọi tổng', 'Gọi tổng đài']) {
      type(text);
      session.writeText({ root: 'meta', field: 'scopeStart' }, text);
    }
    finishTitleEdit(session);
    expect(session.history.steps().done.map((name) => name && describeStep(name, t))).toEqual([
      'Add touchpoint “Gọi tổng đài”',
    ]);
    session.undo();
    expect(isThere()).toBe(false);
    session.redo();
    expect(boardIn(session).touchpoints.get(id)?.title).toBe('Gọi tổng đài');
  });

  it('loses its last words to an undo while it is typed, and itself to the next', () => {
    const { session, type, isThere } = withFreshCard();
    type('Gọi tổng đài');
    session.undo();
    expect(isThere()).toBe(true);
    expect(session.ui.getState().titleEdit).not.toBeNull();
    session.undo();
    expect(isThere()).toBe(false);
    expect(session.ui.getState().titleEdit).toBeNull();
  });

  it('is taken back by Escape, name or not', () => {
    const { session, type, isThere } = withFreshCard();
    type('Tôi đổi ý');
    cancelTitleEdit(session);
    expect(isThere()).toBe(false);
    expect(session.history.state()).toEqual({ canUndo: false, canRedo: false });
  });
});

describe('the name of a card', () => {
  it('is brought back by Escape, with everything that was typed since', () => {
    const session = openSession();
    startTitleEdit(session, 'touchpoint', 'greet');
    for (const text of ['X', 'Xong', 'Xong rồi'])
      session.writeText(titleTarget(session, 'touchpoint', 'greet'), text);
    cancelTitleEdit(session);
    expect(boardIn(session).touchpoints.get('greet')?.title).toBe('Được chào');
    expect(session.ui.getState().titleEdit).toBeNull();
  });

  it('is not lost by Escape when it was only looked at; nor are earlier steps', () => {
    const session = openSession();
    session.writeText(titleTarget(session, 'touchpoint', 'greet'), 'Trước');
    startTitleEdit(session, 'touchpoint', 'greet');
    cancelTitleEdit(session);
    expect(boardIn(session).touchpoints.get('greet')?.title).toBe('Trước');
    session.undo();
    expect(boardIn(session).touchpoints.get('greet')?.title).toBe('Được chào');
  });

  it('may be emptied: a card that was there before stays', () => {
    const session = openSession();
    startTitleEdit(session, 'touchpoint', 'greet');
    session.writeText(titleTarget(session, 'touchpoint', 'greet'), '');
    finishTitleEdit(session);
    expect(boardIn(session).touchpoints.get('greet')?.title).toBe('');
  });

  it('is not opened for a viewer', () => {
    const session = openSession();
    session.setCanEdit(false);
    startTitleEdit(session, 'touchpoint', 'greet');
    expect(session.ui.getState().titleEdit).toBeNull();
  });
});

type Session = ReturnType<typeof openSession>;
const add = {
  stage: (session: Session) => addStageAt(session, { index: 2 }, t),
  persona: (session: Session) => addPersonaLane(session, t),
  lane: (session: Session) => addLane(session, t),
};
function lastName(session: Session, kind: keyof typeof add): string | undefined {
  const { stages, personas, lanes } = boardIn(session);
  if (kind === 'persona') return [...personas.values()].at(-1)?.name;
  return [...(kind === 'stage' ? stages : lanes).values()].at(-1)?.title;
}

describe('names of stages and lanes', () => {
  it('of a swimlane is the name of its persona', () => {
    const session = openSession();
    expect(titleTarget(session, 'lane', 'lan')).toEqual({
      root: 'personas',
      id: 'p',
      field: 'name',
    });
    expect(titleTarget(session, 'lane', 'back')).toEqual({
      root: 'lanes',
      id: 'back',
      field: 'title',
    });
  });

  it.each(['stage', 'persona', 'lane'] as const)('of a new %s is open to be typed over', (kind) => {
    const session = openSession();
    add[kind](session);
    expect(lastName(session, kind)).toBe(`New ${kind}`);
    const { titleEdit, selection } = session.ui.getState();
    expect(titleEdit).toMatchObject({ kind: kind === 'stage' ? 'stage' : 'lane', isFresh: true });
    expect(selection).toMatchObject({ id: titleEdit?.id });
    finishTitleEdit(session);
    expect(lastName(session, kind)).toBe(`New ${kind}`);
    session.undo();
    expect(contentOf(boardIn(session))).toEqual(contentOf(smallBoard));
  });

  it.each(['stage', 'persona', 'lane'] as const)('a new %s is taken back by Escape', (kind) => {
    const session = openSession();
    add[kind](session);
    cancelTitleEdit(session);
    expect(contentOf(boardIn(session))).toEqual(contentOf(smallBoard));
    expect(session.ui.getState().selection).toEqual({ kind: 'none' });
  });

  it('a new stage stands where it was asked for, in a colour that is free', () => {
    const board = openSession();
    addStageAt(board, { index: 1 }, t);
    const { stages } = board.boardStore.getState().layout;
    const fresh = boardIn(board).stages.get(stages[1]?.id ?? '');
    expect(stages.map(({ id }) => id)).toEqual(['know', fresh?.id, 'buy']);
    expect(fresh?.colour).toBe('blue');
  });

  it('a new persona gets a face that nobody has yet', () => {
    const board = openSession();
    addPersonaLane(board, t);
    const portraits = [...boardIn(board).personas.values()].map(({ portrait }) => portrait);
    expect(new Set(portraits).size).toBe(2);
    expect(portraits[1]).not.toBe('');
  });
});

describe('adding a card where the person is', () => {
  const placeOfNew = (session: Session) => {
    const id = session.ui.getState().titleEdit?.id ?? '';
    return session.boardStore.getState().layout.cards.get(id)?.cell;
  };

  it.each([
    ['after the selected card', { kind: 'touchpoints', ids: ['ad'] }, 'know', 'lan', 1],
    ['after the last of several', { kind: 'touchpoints', ids: ['greet', 'ad'] }, 'know', 'lan', 1],
    ['at the end of a selected stage', { kind: 'stage', id: 'buy' }, 'buy', 'lan', 2],
    ['at the end of a selected lane', { kind: 'lane', id: 'back' }, 'know', 'back', 1],
    ['in the first cell otherwise', { kind: 'none' }, 'know', 'lan', 2],
    [
      'in the first cell for a card of the tray',
      { kind: 'touchpoints', ids: ['lost'] },
      'know',
      'lan',
      2,
    ],
  ] as const)('%s', (_, selection, stageId, laneId, index) => {
    const session = openSession();
    session.ui.update((draft) => {
      draft.selection = selection;
    });
    expect(addCardHere(session)).toBe(true);
    expect(placeOfNew(session)).toEqual({ stageId, laneId, index });
  });

  it('says so when there is no cell yet', () => {
    const session = openSession({ ...smallBoard, stages: new Map(), touchpoints: new Map() });
    expect(addCardHere(session)).toBe(false);
    expect(boardIn(session).touchpoints.size).toBe(0);
  });

  it('adds nothing for a viewer', () => {
    const session = openSession();
    session.setCanEdit(false);
    addCardIn(session, CELL);
    expect(boardIn(session).touchpoints.size).toBe(smallBoard.touchpoints.size);
    expect(session.ui.getState().titleEdit).toBeNull();
  });

  it('brings the new card into view', () => {
    const session = openSession();
    const shown: unknown[] = [];
    const nothing = () => undefined;
    session.camera = {
      zoomBy: nothing,
      fit: nothing,
      focusCard: nothing,
      revealHeader: nothing,
      revealArea: nothing,
      returnTo: nothing,
      viewport: () => ({ x: 0, y: 0, zoom: 1 }),
      reveal: (ids) => shown.push(ids),
    };
    addCardIn(session, CELL);
    expect(shown).toEqual([[session.ui.getState().titleEdit?.id]]);
  });
});

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BoardSession } from '../../../renderer/app/board-session';
import type { RoomConnection } from '../../../renderer/sync/room-connection';
import { boardDocOf } from '../../../shared/doc/board-doc';
import { addLink, removeLink } from '../../../shared/doc/commands/links';
import { removeStage } from '../../../shared/doc/commands/stages';
import { removeTouchpoints, setTouchpointField } from '../../../shared/doc/commands/touchpoints';
import { writeText } from '../../../shared/doc/text-binding';
import {
  boardIn,
  bySomebodyElse,
  openSession,
  SOME_STEP,
  select,
  selectCards,
} from '../../support/in-board';
import { contentOf } from '../../support/same-board';
import { smallBoard } from '../../support/small-board';

const title = (id: string) => ({ root: 'touchpoints', id, field: 'title' }) as const;
const titleOf = (session: BoardSession, id: string) => boardIn(session).touchpoints.get(id)?.title;
const setOwner = (session: BoardSession, id: string, value: string) =>
  session.change((doc) => setTouchpointField(doc, id, { field: 'owner', value }), SOME_STEP);
const ownerOf = (session: BoardSession, id: string) => boardIn(session).touchpoints.get(id)?.owner;
const selectionOf = (session: BoardSession) => session.ui.getState().selection;
const card = (...ids: readonly string[]) => ({ kind: 'touchpoints', ids });
const NOTHING = { kind: 'none' };

describe('an open board', () => {
  it('shows the board at once, and from the cache of this machine later', async () => {
    const session = BoardSession.create(smallBoard, 'kept');
    expect(contentOf(boardIn(session))).toEqual(contentOf(smallBoard));
    session.writeText(title('ad'), 'Đổi tên');
    // The cache writes when the event loop turns.
    await new Promise((resolve) => setTimeout(resolve, 50));
    session.dispose();
    const again = await BoardSession.fromCache({ cacheName: 'kept', canEdit: true });
    expect(titleOf(again, 'ad')).toBe('Đổi tên');
    expect(again.history.state()).toEqual({ canUndo: false, canRedo: false });
    again.dispose();
  });

  it('keeps apart what is cached under another name', async () => {
    const other = await BoardSession.fromCache({ cacheName: 'never seen', canEdit: true });
    expect(boardIn(other).touchpoints.size).toBe(0);
    other.dispose();
  });

  it('computes layout, curves, routes and counts for what it shows', () => {
    const session = openSession();
    const state = session.boardStore.getState();
    expect(state.layout.cards.size).toBe(6);
    expect(state.curves.map(({ laneId }) => laneId)).toEqual(['lan']);
    expect(state.routes.map(({ id }) => id)).toEqual(['k1', 'k2', 'root-n1']);
    expect(state.painCounts).toEqual(new Map([['ad', 1]]));
    session.change((doc) => removeStage(doc, 'buy'), SOME_STEP);
    expect(session.boardStore.getState().layout.stages).toHaveLength(1);
  });

  it('shows own changes at once and those of others with the next frame, all in one', async () => {
    const session = openSession();
    let shown = 0;
    session.boardStore.subscribe(() => {
      shown += 1;
    });
    setOwner(session, 'ad', 'Lan');
    expect(shown).toBe(1);
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, session.encodeState());
    theirs.on('update', (update: Uint8Array) => Y.applyUpdate(session.ydoc, update, 'remote'));
    for (const value of ['a', 'b', 'c'])
      setTouchpointField(boardDocOf(theirs), 'ad', { field: 'owner', value });
    expect(shown).toBe(1);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect([shown, ownerOf(session, 'ad')]).toEqual([2, 'c']);
  });

  it('says when the document changed, whoever did it, until nobody listens', async () => {
    const session = openSession();
    let changes = 0;
    const stop = session.onDocumentChange(() => {
      changes += 1;
    });
    setOwner(session, 'ad', 'Lan');
    expect(changes).toBe(1);
    await bySomebodyElse(session, (doc) => writeText(doc, title('ad'), 'khác'));
    expect(changes).toBe(2);
    stop();
    setOwner(session, 'ad', 'Minh');
    expect(changes).toBe(2);
  });
});

describe('typing', () => {
  it('keeps what others typed since the text was last on the screen', () => {
    const session = openSession();
    const before = session.readText(title('greet'));
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, session.encodeState());
    writeText(boardDocOf(theirs), title('greet'), `Sáng nay ${before}`);
    // It is in the document, and will be on the screen with the next frame.
    Y.applyUpdate(session.ydoc, Y.encodeStateAsUpdate(theirs), 'remote');
    session.writeText(title('greet'), `${before} ngay`, before);
    expect(session.readText(title('greet'))).toBe(`Sáng nay ${before} ngay`);
  });
});

describe('undo and redo', () => {
  it('take back one change a step and bring it again', () => {
    const session = openSession();
    setOwner(session, 'ad', 'Lan');
    setOwner(session, 'ad', 'Minh');
    session.undo();
    expect(ownerOf(session, 'ad')).toBe('Lan');
    session.undo();
    expect(ownerOf(session, 'ad')).toBe('Nguyễn Hoà');
    session.undo();
    session.redo();
    session.redo();
    expect(ownerOf(session, 'ad')).toBe('Minh');
  });

  it('join the letters of one text, not those of two', () => {
    const session = openSession();
    for (const text of ['C', 'Ch', 'Chờ']) session.writeText(title('ad'), text);
    session.writeText(title('greet'), 'X');
    session.undo();
    expect(titleOf(session, 'greet')).toBe('Được chào');
    expect(titleOf(session, 'ad')).toBe('Chờ');
    session.undo();
    expect(titleOf(session, 'ad')).toBe(smallBoard.touchpoints.get('ad')?.title);
  });

  it('never take back what somebody else did', async () => {
    const session = openSession();
    setOwner(session, 'ad', 'Lan');
    await bySomebodyElse(session, (doc) => writeText(doc, title('greet'), 'của người khác'));
    session.undo();
    session.undo();
    expect(titleOf(session, 'greet')).toBe('của người khác');
  });

  it('select again what was selected when the change was made', () => {
    const session = openSession();
    selectCards(session, 'ad');
    setOwner(session, 'ad', 'Lan');
    select(session, { kind: 'stage', id: 'buy' });
    session.undo();
    expect(selectionOf(session)).toEqual(card('ad'));
    select(session, { kind: 'stage', id: 'buy' });
    session.redo();
    expect(selectionOf(session)).toEqual(card('ad'));
  });

  it('select a removed card again when it comes back', () => {
    const session = openSession();
    selectCards(session, 'ad');
    session.change((doc) => removeTouchpoints(doc, ['ad']), SOME_STEP);
    expect(selectionOf(session)).toEqual(NOTHING);
    session.undo();
    expect(boardIn(session).touchpoints.has('ad')).toBe(true);
    expect(selectionOf(session)).toEqual(card('ad'));
    session.redo();
    expect(selectionOf(session)).toEqual(NOTHING);
  });

  it('close the name that is being edited', () => {
    const session = openSession();
    setOwner(session, 'ad', 'Lan');
    const mark = session.history.mark();
    session.ui.update((draft) => {
      draft.titleEdit = { kind: 'touchpoint', id: 'ad', mark, before: '', isFresh: false };
    });
    session.undo();
    expect(session.ui.getState().titleEdit).toBeNull();
  });
});

describe('what somebody else removed', () => {
  it('is no longer selected nor edited here, and the person is told', async () => {
    const session = openSession();
    let losses = 0;
    session.onCardLost(() => {
      losses += 1;
    });
    selectCards(session, 'ad', 'greet');
    session.ui.update((draft) => {
      draft.titleEdit = { kind: 'touchpoint', id: 'ad', mark: 0, before: '', isFresh: false };
    });
    await bySomebodyElse(session, (doc) => removeTouchpoints(doc, ['ad']));
    expect(selectionOf(session)).toEqual(card('greet'));
    expect(session.ui.getState().titleEdit).toBeNull();
    expect(losses).toBe(1);
    await bySomebodyElse(session, (doc) => removeTouchpoints(doc, ['greet']));
    expect(selectionOf(session)).toEqual(NOTHING);
    expect(losses).toBe(2);
  });

  it.each([
    [
      { kind: 'stage', id: 'buy' },
      (session: BoardSession) => session.change((doc) => removeStage(doc, 'buy'), SOME_STEP),
    ],
    [
      { kind: 'link', id: 'k1' },
      (session: BoardSession) => session.change((doc) => removeLink(doc, 'k1'), SOME_STEP),
    ],
  ] as const)(
    '%j leaves the selection when oneself removes it, without a word',
    (selection, remove) => {
      const session = openSession();
      let losses = 0;
      session.onCardLost(() => {
        losses += 1;
      });
      select(session, selection);
      remove(session);
      expect(selectionOf(session)).toEqual(NOTHING);
      expect(losses).toBe(0);
    },
  );

  it('closes the dialog that would link it, so that it does not come back for another card', async () => {
    const session = openSession();
    const openLinks = () =>
      session.ui.update((draft) => {
        draft.dialog = 'link';
      });
    selectCards(session, 'ad');
    openLinks();
    await bySomebodyElse(session, (doc) => removeTouchpoints(doc, ['greet']));
    expect(session.ui.getState().dialog).toBe('link');
    await bySomebodyElse(session, (doc) => removeTouchpoints(doc, ['ad']));
    expect(session.ui.getState().dialog).toBeNull();
  });

  it('does not disturb who has something else selected', async () => {
    const session = openSession();
    selectCards(session, 'greet');
    const before = selectionOf(session);
    await bySomebodyElse(session, (doc) => removeTouchpoints(doc, ['ad']));
    expect(selectionOf(session)).toBe(before);
  });
});

describe('a viewer', () => {
  it('changes nothing, whatever is tried', () => {
    const session = openSession();
    setOwner(session, 'ad', 'Lan');
    session.setCanEdit(false);
    const before = session.encodeState();
    expect(setOwner(session, 'ad', 'Minh')).toBeUndefined();
    expect(
      session.change((doc) => addLink(doc, { from: 'ad', to: 'stock', kind: 'flow' }), SOME_STEP),
    ).toBe(undefined);
    session.writeText(title('ad'), 'Không được');
    session.undo();
    session.redo();
    expect(session.encodeState()).toEqual(before);
    expect(ownerOf(session, 'ad')).toBe('Lan');
  });
});

describe('a board in a room', () => {
  function join(session: BoardSession) {
    const told: unknown[] = [];
    let isDisposed = false;
    const connection = {
      presence: {
        setSelection: (ids: readonly string[]) => told.push(ids),
        setEditing: (editing: unknown) => told.push(editing),
      },
      dispose: () => {
        isDisposed = true;
      },
    } as unknown as RoomConnection;
    session.connect(() => connection);
    return { told, isDisposed: () => isDisposed };
  }

  it('can be edited as far as the server allows this person, and afterwards again', () => {
    const session = openSession();
    session.presence.setState({ status: { kind: 'connecting' } });
    const { isDisposed } = join(session);
    expect(session.canEdit).toBe(false);
    for (const [role, canEdit] of [
      ['editor', true],
      ['viewer', false],
      ['facilitator', true],
    ] as const) {
      session.presence.setState({ status: { kind: 'live' }, role });
      expect([role, session.canEdit]).toEqual([role, canEdit]);
    }
    session.presence.setState({ status: { kind: 'offline', because: 'network' } });
    expect(session.canEdit).toBe(true);
    session.presence.setState({ status: { kind: 'refused', reason: 'unauthorised' } });
    expect(session.canEdit).toBe(false);
    session.disconnect();
    expect([session.canEdit, isDisposed()]).toEqual([true, true]);
  });

  it('tells the others what is selected here and which text is open, until it is left', () => {
    const session = openSession();
    selectCards(session, 'stock');
    const { told } = join(session);
    selectCards(session, 'ad');
    session.setEditing(title('ad'));
    session.setEditing({ root: 'meta', field: 'title' });
    session.setEditing(null);
    select(session, { kind: 'stage', id: 'buy' });
    session.disconnect();
    selectCards(session, 'greet');
    expect(told).toEqual([
      ['stock'],
      ['ad'],
      { id: 'ad', field: 'title' },
      { id: 'meta', field: 'title' },
      null,
      [],
    ]);
  });
});

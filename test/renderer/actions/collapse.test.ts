import { describe, expect, it } from 'vitest';
import { addSubStage } from '../../../renderer/actions/add-structure';
import {
  collapseAll,
  expandAll,
  showHidden,
  toggleCollapsed,
} from '../../../renderer/actions/collapse';
import { placeCards } from '../../../renderer/actions/move-cards';
import { translator } from '../../../shared/i18n/translate';
import { openSession, selectCards } from '../../support/in-board';

const shown = (session: ReturnType<typeof openSession>) =>
  [...session.boardStore.getState().layout.cards.keys()].sort().join(' ');
const selection = (session: ReturnType<typeof openSession>) => session.ui.getState().selection;

describe('folding stages and lanes away', () => {
  it('hides their cards, and brings them out again', () => {
    const session = openSession();
    const all = shown(session);
    toggleCollapsed(session, 'stage', 'know');
    expect(shown(session)).toBe('greet lost quiet');
    toggleCollapsed(session, 'lane', 'lan');
    expect(shown(session)).toBe('lost');
    expandAll(session);
    expect(shown(session)).toBe(all);
  });

  it('folds all of a kind at once', () => {
    const session = openSession();
    collapseAll(session, 'stage');
    expect(session.boardStore.getState().layout.stages.every((box) => box.isCollapsed)).toBe(true);
    collapseAll(session, 'lane');
    expect(session.boardStore.getState().layout.lanes.every((box) => box.isCollapsed)).toBe(true);
  });

  it('lets go of selected cards that it hides, and of no others', () => {
    const session = openSession();
    selectCards(session, 'ad', 'greet');
    toggleCollapsed(session, 'stage', 'know');
    expect(selection(session)).toEqual({ kind: 'touchpoints', ids: ['greet'] });
  });

  it('changes nothing in the document, and nothing that could be undone', () => {
    const session = openSession();
    let changes = 0;
    session.onDocumentChange(() => {
      changes += 1;
    });
    toggleCollapsed(session, 'lane', 'lan');
    expect(changes).toBe(0);
    expect(session.history.state().canUndo).toBe(false);
  });

  it('ends as soon as one of the cards is selected', () => {
    const session = openSession();
    toggleCollapsed(session, 'stage', 'know');
    toggleCollapsed(session, 'lane', 'lan');
    selectCards(session, 'ad');
    expect(shown(session)).toContain('ad');
    expect(session.ui.getState().collapsed).toEqual({ stages: [], lanes: [] });
  });

  it('ends for where a card goes that somebody moves there', () => {
    const session = openSession();
    toggleCollapsed(session, 'stage', 'buy');
    selectCards(session, 'ad');
    placeCards(session, ['ad'], { stageId: 'buy', laneId: 'lan' });
    expect(session.boardStore.getState().layout.cards.get('ad')?.cell?.stageId).toBe('buy');
  });

  it('brings out a whole divided stage for a card of one of its parts', () => {
    const session = openSession();
    addSubStage(session, 'know', translator('en'));
    const sub = session.boardStore
      .getState()
      .layout.stages.find(({ groupId, isRest }) => groupId && !isRest);
    placeCards(session, ['ad'], { stageId: sub?.id ?? '', laneId: 'lan' });
    session.ui.update((draft) => {
      draft.selection = { kind: 'none' };
      draft.collapsed = { stages: ['know', sub?.id ?? ''], lanes: [] };
    });
    expect(shown(session)).not.toContain('ad');
    showHidden(session, ['ad']);
    expect(shown(session)).toContain('ad');
  });
});

import { describe, expect, it } from 'vitest';
import { setCardField } from '../../../renderer/actions/set-card-field';
import type { StepEvent, Viewport } from '../../../renderer/state/session';
import { removeStage } from '../../../shared/doc/commands/stages';
import { removeTouchpoints } from '../../../shared/doc/commands/touchpoints';
import type { MapArea } from '../../../shared/views/changed-parts';
import { boardIn, openSession, SOME_STEP, selectCards } from '../../support/in-board';

const nothing = () => undefined;

/** A session whose view of the map the test moves, and which records where it is taken. */
function underCamera() {
  const session = openSession();
  let viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  const taken: { readonly viewport: Viewport; readonly areas: readonly MapArea[] }[] = [];
  session.camera = {
    ...session.camera,
    zoomBy: nothing,
    fit: nothing,
    focusCard: nothing,
    revealHeader: nothing,
    revealArea: nothing,
    reveal: nothing,
    viewport: () => viewport,
    returnTo: (wanted, areas) => taken.push({ viewport: wanted, areas }),
  };
  const lookAt = (next: Viewport) => {
    viewport = next;
  };
  return { session, taken, lookAt };
}

describe('undo and redo', () => {
  it('go back to where one looked and what was selected, and name what they show', () => {
    const { session, taken, lookAt } = underCamera();
    const there = { x: -300, y: -80, zoom: 0.8 };
    lookAt(there);
    selectCards(session, 'ad');
    setCardField(session, ['ad'], { field: 'owner', value: 'Lan' });
    lookAt({ x: 0, y: 900, zoom: 2 });
    selectCards(session, 'stock');
    session.undo();
    const box = session.boardStore.getState().layout.cards.get('ad');
    expect(taken).toEqual([{ viewport: there, areas: [box] }]);
    expect(session.ui.getState().selection).toEqual({ kind: 'touchpoints', ids: ['ad'] });
    session.redo();
    expect(taken[1]?.viewport).toEqual(there);
    expect(boardIn(session).touchpoints.get('ad')?.owner).toBe('Lan');
  });

  it('show where a thing was that they took away again', () => {
    const { session, taken } = underCamera();
    const before = session.boardStore.getState().layout;
    session.change((doc) => removeTouchpoints(doc, ['ad']), SOME_STEP);
    session.undo();
    session.redo();
    expect(taken[1]?.areas).toContainEqual(before.cards.get('ad'));
    session.change((doc) => removeStage(doc, 'know'), SOME_STEP);
    session.undo();
    expect(taken[2]?.areas.length).toBeGreaterThan(0);
  });

  it('are told once, with how many steps they went', () => {
    const { session } = underCamera();
    const told: StepEvent[] = [];
    session.history.onStep((event) => told.push(event));
    for (const value of ['a', 'b', 'c']) setCardField(session, ['ad'], { field: 'owner', value });
    session.history.goTo(0);
    session.history.goTo(2);
    session.undo();
    expect(told.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'done 1',
      'done 1',
      'done 1',
      'undone 3',
      'redone 2',
      'undone 1',
    ]);
  });
});

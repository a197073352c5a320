import { beforeEach, describe, expect, it } from 'vitest';
import { toggleCollapsed } from '../../../renderer/actions/collapse';
import { keepFolds } from '../../../renderer/app/kept-folds';
import { openSession } from '../../support/in-board';

beforeEach(() => localStorage.clear());

/** Opens the board of a copy again, as after a restart. */
function reopened(key: string) {
  const session = openSession();
  keepFolds(session, key);
  return session;
}

describe('what is folded away', () => {
  it('is still so when the board is opened again, on this machine and for this board alone', () => {
    const session = reopened('one');
    toggleCollapsed(session, 'stage', 'know');
    toggleCollapsed(session, 'lane', 'back');
    const again = reopened('one');
    expect(again.ui.getState().collapsed).toEqual({ stages: ['know'], lanes: ['back'] });
    expect(again.boardStore.getState().layout.hidden.size).toBeGreaterThan(0);
    expect(reopened('two').ui.getState().collapsed).toEqual({ stages: [], lanes: [] });
  });

  it('is forgotten once everything is brought out', () => {
    const session = reopened('one');
    toggleCollapsed(session, 'stage', 'know');
    toggleCollapsed(session, 'stage', 'know');
    expect(localStorage.getItem('journey-room:folded')).toBe('[]');
  });

  it('is nothing when somebody wrote nonsense there', () => {
    localStorage.setItem('journey-room:folded', '{"one":');
    expect(reopened('one').ui.getState().collapsed).toEqual({ stages: [], lanes: [] });
  });
});

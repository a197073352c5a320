import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BoardSession } from '../../../renderer/app/board-session';
import { FilterBar } from '../../../renderer/features/search/FilterBar';
import { FinderPanel } from '../../../renderer/features/search/FinderPanel';
import { dimmedOf } from '../../../renderer/state/emphasis';
import { setTouchpointField } from '../../../shared/doc/commands/touchpoints';
import { boardIn, bySomebodyElse, openSession, renderOnBoard } from '../../support/in-board';

function shown(part: 'search' | 'filter') {
  const session = openSession();
  session.ui.update((draft) => {
    draft.finder = part;
  });
  return renderOnBoard(
    <>
      <FilterBar />
      <FinderPanel />
    </>,
    { session },
  );
}

const selected = (session: BoardSession) => session.ui.getState().selection;

describe('the search', () => {
  it('finds without diacritics, says where, and walks through with Enter', async () => {
    const { user, session } = shown('search');
    expect(document.activeElement).toBe(screen.getByLabelText('Search the map'));
    await user.keyboard('duoc');
    expect(screen.getByRole('button', { name: /Được chào/ }).textContent).toContain(
      'Title: Được chào',
    );
    await user.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}nguyen hoa');
    expect(screen.getByRole('button', { name: /lướt/ }).textContent).toContain('Owner: Nguyễn Hoà');
    await user.clear(screen.getByLabelText('Search the map'));
    await user.keyboard('chi lan{Enter}');
    expect(selected(session)).toEqual({ kind: 'lane', id: 'lan' });
  });

  it('counts, announces, goes round at the ends and back', async () => {
    const { user, session } = shown('search');
    await user.keyboard('ch');
    const hits = within(screen.getByRole('list', { name: 'Results' })).getAllByRole('listitem');
    expect(screen.getByRole('status').textContent).toContain(`${hits.length} results`);
    await user.keyboard('{Enter}');
    expect(screen.getByRole('status').textContent).toContain(`Result 1 of ${hits.length}`);
    const first = session.ui.getState().hit;
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(screen.getByRole('status').textContent).toContain(
      `Result ${hits.length} of ${hits.length}`,
    );
    await user.keyboard('{Enter}');
    expect(session.ui.getState().hit).toBe(first);
  });

  it('says when there is nothing, and follows what others write', async () => {
    const { user, session } = shown('search');
    await user.keyboard('bao ve');
    expect(screen.getByRole('status').textContent).toContain('Nothing on this map has “bao ve”.');
    await bySomebodyElse(session, (doc) =>
      setTouchpointField(doc, 'quiet', { field: 'owner', value: 'Chú bảo vệ' }),
    );
    expect(screen.getByRole('status').textContent).toContain('1 result');
  });

  it('is closed with Escape', async () => {
    const { user, session } = shown('search');
    await user.keyboard('{Escape}');
    expect(session.ui.getState().finder).toBeNull();
  });
});

describe('the filter', () => {
  it('dims what was not chosen, shows what is chosen, and one click takes it back', async () => {
    const { user, session } = shown('filter');
    await user.click(screen.getByRole('checkbox', { name: 'Chị Lan, 5 cards' }));
    const bar = screen.getByRole('region', { name: 'Filters in use' });
    expect(within(bar).getByRole('status').textContent).toContain('5 of 6 cards');
    expect(dimmedOf({ board: boardIn(session) }, session.ui.getState())).toEqual(
      new Set(['stock']),
    );
    await user.click(screen.getByRole('button', { name: 'Emotion' }));
    await user.click(screen.getByRole('checkbox', { name: 'Delighted, 1 card' }));
    await user.click(screen.getByRole('checkbox', { name: 'Very upset, 1 card' }));
    expect(within(bar).getByRole('status').textContent).toContain('2 of 6 cards');
    await user.click(
      within(bar).getByRole('button', { name: 'Remove filter Emotion: Very upset' }),
    );
    expect(within(bar).getByRole('status').textContent).toContain('1 of 6 cards');
    await user.click(within(bar).getByRole('button', { name: 'Clear all' }));
    expect(screen.queryByRole('region', { name: 'Filters in use' })).toBeNull();
    expect(dimmedOf({ board: boardIn(session) }, session.ui.getState())).toBeNull();
  });

  it('finds cards that nobody owns', async () => {
    const { user } = shown('filter');
    await user.click(screen.getByRole('button', { name: 'Owner' }));
    await user.click(screen.getByRole('checkbox', { name: 'No owner, 5 cards' }));
    expect(screen.getByText('5 of 6 cards')).not.toBeNull();
  });
});

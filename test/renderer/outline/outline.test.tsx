import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Outline } from '../../../renderer/features/outline/Outline';
import { NO_FILTER } from '../../../shared/model/board-filter';
import { boardIn, openSession, renderOnBoard, selectCards } from '../../support/in-board';

function shown(options: { readonly canEdit?: boolean } = {}) {
  const session = openSession();
  session.ui.update((draft) => {
    draft.view = 'outline';
  });
  return renderOnBoard(<Outline />, { session, ...options });
}

const header = (title: RegExp | string) => screen.getByRole('rowheader', { name: title });
const rowOf = (title: RegExp | string) => header(title).closest('tr') as HTMLElement;

describe('the outline', () => {
  it('has a table for every stage, and one for the tray', () => {
    shown();
    expect(screen.getAllByRole('grid').map((grid) => grid.getAttribute('aria-label'))).toEqual([
      'Touchpoints of Nhận biết',
      'Touchpoints of New stage',
      'Touchpoints not placed yet',
    ]);
    expect(screen.getByRole('heading', { name: 'Nhận biết' })).not.toBeNull();
  });

  it('shows what is selected elsewhere, and selects the row that one goes to', async () => {
    const { session } = shown();
    act(() => selectCards(session, 'friend'));
    expect(rowOf('Bạn kể').getAttribute('aria-selected')).toBe('true');
    act(() => header('Được chào').focus());
    expect(session.ui.getState().selection).toEqual({ kind: 'touchpoints', ids: ['greet'] });
  });

  it('fades what a filter leaves out, not what hangs together with the selected card', async () => {
    const { session, user } = shown();
    act(() => selectCards(session, 'ad'));
    expect(screen.queryByText('(outside the filter)')).toBeNull();
    act(() =>
      session.ui.update((draft) => {
        draft.filter = { ...NO_FILTER, critical: ['yes'] };
      }),
    );
    expect(screen.getAllByText('(outside the filter)')).toHaveLength(5);
    await user.click(screen.getByRole('checkbox', { name: 'Hide cards that do not match' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });

  it('edits a choice with the keyboard, and Escape takes it back', async () => {
    const { session, user } = shown();
    act(() => header('Bạn kể').focus());
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
    const emotion = screen.getByRole('combobox', { name: 'Emotion of Bạn kể' });
    await user.selectOptions(emotion, 'Very upset');
    expect(boardIn(session).touchpoints.get('friend')?.emotion).toBe(-2);
    await user.keyboard('{Escape}');
    expect(boardIn(session).touchpoints.get('friend')?.emotion).toBe(1);
    expect(document.activeElement?.getAttribute('data-column')).toBe('emotion');
  });

  it('lets a viewer read everything and change nothing', async () => {
    const { user } = shown({ canEdit: false });
    await user.click(header('Bạn kể'));
    await user.keyboard('{Enter}');
    expect(within(rowOf('Bạn kể')).queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
  });
});

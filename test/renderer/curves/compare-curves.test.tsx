import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CompareCurves } from '../../../renderer/features/curves/CompareCurves';
import { renderOnBoard, selectCards } from '../../support/in-board';

describe('comparing emotion curves', () => {
  it('says in a table who feels what where, and leads to the cards', async () => {
    const { user, session } = renderOnBoard(<CompareCurves />);
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    const table = screen.getByRole('table');
    expect(within(table).getByRole('columnheader', { name: 'Chị Lan' })).toBeTruthy();
    const row = within(table).getByRole('row', { name: /^Nhận biết/ });
    expect(
      within(row)
        .getAllByRole('button')
        .map((card) => card.textContent),
    ).toEqual(['Tôi lướt trúng quảng cáo “giảm tới 50%”: Very upset', 'Bạn kể: Pleased']);
    await user.click(within(row).getByRole('button', { name: /Bạn kể/ }));
    expect(session.ui.getState().selection).toEqual({ kind: 'touchpoints', ids: ['friend'] });
  });

  it('hides and shows a curve by its name in the legend', async () => {
    const { user } = renderOnBoard(<CompareCurves />);
    const picture = screen.getByRole('img', { name: /^Emotion curves of 1 persona/ });
    expect(picture).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /Chị Lan/ }));
    expect(screen.getByRole('img', { name: /^Emotion curves of 0/ })).toBeTruthy();
  });

  it('is closed from within', async () => {
    const { user, session } = renderOnBoard(<CompareCurves />);
    selectCards(session, 'ad');
    session.ui.update((draft) => {
      draft.areCurvesCompared = true;
    });
    await user.click(screen.getByRole('button', { name: 'Close the comparison' }));
    expect(session.ui.getState().areCurvesCompared).toBe(false);
  });
});

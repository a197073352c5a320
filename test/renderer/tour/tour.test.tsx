import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardSession } from '../../../renderer/app/board-session';
import { TourOffer } from '../../../renderer/app/TourOffer';
import { Tour } from '../../../renderer/features/tour/Tour';
import { renderOnBoard } from '../../support/in-board';

beforeEach(() => {
  localStorage.clear();
  // happy-dom lays nothing out, so nothing would count as shown.
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
});

const CONTROLS = [
  'touchpoint.add',
  'view.toggleInspector',
  'view.search',
  'room.start',
  'menu',
] as const;

function onBoard(isGuest: boolean, canEdit = true) {
  return renderOnBoard(
    <>
      <div className="jr-corner" />
      {CONTROLS.map((id) => (
        <button key={id} type="button" data-tour={id}>
          {id}
        </button>
      ))}
      <span className="jr-connection" />
      <span className="jr-status__zoom" />
      <TourOffer />
      <Tour isGuest={isGuest} />
    </>,
    { canEdit },
  );
}

const open = (session: BoardSession) =>
  session.ui.update((draft) => {
    draft.isTourOpen = true;
  });

const title = () => screen.findByRole('dialog').then((tour) => tour.textContent ?? '');

describe('the tour', () => {
  it('is offered once, and what is answered is remembered', async () => {
    const { user, view } = onBoard(false);
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'No tour, thanks' }));
    expect(screen.queryByText('New here?')).toBeNull();
    view.unmount();
    onBoard(false);
    expect(screen.queryByText('New here?')).toBeNull();
  });

  it('leads through six controls with the keyboard alone, each marked in its turn', async () => {
    const { user } = onBoard(false);
    await user.click(screen.getByRole('button', { name: 'Take the 2-minute tour' }));
    const lit: (string | null | undefined)[] = [];
    for (let step = 1; step <= 6; step += 1) {
      await screen.findByText(`${step} of 6`);
      const name = step === 6 ? 'Done' : 'Next';
      await waitFor(() =>
        expect(document.activeElement).toBe(screen.getByRole('button', { name })),
      );
      const here = document.querySelector('[data-tour-here]');
      lit.push(here?.getAttribute('data-tour') ?? here?.className);
      await user.keyboard('{Enter}');
    }
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(lit).toEqual(['jr-corner', ...CONTROLS]);
    expect(document.querySelector('[data-tour-here]')).toBeNull();
  });

  it('goes back, can be left with Escape, and can be opened again', async () => {
    const { user, session } = onBoard(false);
    open(session);
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await title()).toContain('Add touchpoints');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(await title()).toContain('keeps itself tidy');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    open(session);
    expect(await title()).toContain('1 of 6');
  });

  it('stays while the map behind it is used', async () => {
    const { user, session } = onBoard(false);
    open(session);
    await screen.findByRole('dialog');
    await user.click(screen.getByRole('button', { name: 'menu' }));
    expect(screen.getByRole('dialog')).toBeDefined();
  });

  it.each([
    [true, 'Add touchpoints'],
    [false, 'See it your way'],
  ])('has three steps for guests (who may edit: %s)', async (canEdit, second) => {
    const { user, session } = onBoard(true, canEdit);
    open(session);
    expect(await title()).toContain('1 of 3');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await title()).toContain(second);
  });
});

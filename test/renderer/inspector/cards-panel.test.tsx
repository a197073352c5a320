import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Inspector } from '../../../renderer/features/inspector/Inspector';
import { selectedCards } from '../../../renderer/state/ui-store';
import { boardIn, openSession, renderOnBoard, selectCards } from '../../support/in-board';

function show(...ids: readonly string[]) {
  const session = openSession();
  selectCards(session, ...ids);
  return renderOnBoard(<Inspector />, { session });
}

type Shown = ReturnType<typeof show>;
const card = ({ session }: Shown, id: string) => boardIn(session).touchpoints.get(id);
const radio = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const open = ({ user }: Shown, name: RegExp) => user.click(screen.getByRole('button', { name }));

describe('several cards in the inspector', () => {
  it('show what they have in common, and that they differ', () => {
    show('ad', 'friend');
    expect(screen.getByRole('group', { name: 'Observed emotion · mixed' })).toBeDefined();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(box(/^Critical/).indeterminate).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Channel').placeholder).toBe('mixed');
  });

  it('are set to the same, and back to what each was in one step', async () => {
    const shown = show('ad', 'friend', 'greet');
    const emotions = () => ['ad', 'friend', 'greet'].map((id) => card(shown, id)?.emotion);
    await shown.user.click(radio('Unhappy'));
    expect(emotions()).toEqual([-1, -1, -1]);
    shown.session.undo();
    expect(emotions()).toEqual([-2, 1, 2]);
  });

  it('take a channel, an owner, marks, an intent, scores and pitfalls', async () => {
    const shown = show('ad', 'friend');
    const { user } = shown;
    await user.type(screen.getByLabelText('Channel'), 'Website{Enter}');
    await user.type(screen.getByLabelText('Owner'), 'Trần Tài{Enter}');
    await user.click(box(/^Critical/));
    await user.click(radio('Designed'));
    await open(shown, /^Tâm – Tầm – Tài/);
    const [, , , , three] = within(screen.getByRole('group', { name: /Heart/ })).getAllByRole(
      'radio',
    );
    if (three) await user.click(three);
    await open(shown, /^Pitfalls/);
    await user.click(box(/Fragmentation/));
    for (const id of ['ad', 'friend']) {
      expect(card(shown, id)).toMatchObject({
        channel: 'website',
        owner: 'Trần Tài',
        critical: true,
        intent: 'designed',
      });
      expect(card(shown, id)?.ttt.heart).toBe(3);
      expect(card(shown, id)?.pitfalls).toContain('P2');
    }
    expect(card(shown, 'greet')?.critical).toBe(false);
  });

  it('are doubled, and removed', async () => {
    const shown = show('ad', 'greet');
    const before = boardIn(shown.session).touchpoints.size;
    await open(shown, /Duplicate/);
    expect(boardIn(shown.session).touchpoints.size).toBe(before + 2);
    await open(shown, /Remove these cards/);
    expect(boardIn(shown.session).touchpoints.size).toBe(before);
  });

  it('lead to all the cards that share something with them', async () => {
    const shown = show('quiet');
    await open(shown, /Cards that share this/);
    await open(shown, /^No channel/);
    expect(selectedCards(shown.session.ui.getState().selection).length).toBeGreaterThan(2);
  });

  it('are only looked at by a viewer', () => {
    const session = openSession();
    selectCards(session, 'ad', 'greet');
    renderOnBoard(<Inspector />, { session, canEdit: false });
    expect(radio('Unhappy').closest(':disabled')).not.toBeNull();
    expect(screen.queryByRole('button', { name: /Remove these/ })).toBeNull();
  });
});

describe('several cards gathered', () => {
  it('into one stage stay in their lanes', async () => {
    const shown = show('ad', 'stock', 'greet');
    await shown.user.selectOptions(screen.getByLabelText('Stage'), 'buy');
    const places = ['ad', 'stock', 'greet'].map((id) => {
      const { stageId, laneId } = card(shown, id) ?? {};
      return `${stageId} ${laneId}`;
    });
    expect(places).toEqual(['buy lan', 'buy back', 'buy lan']);
    shown.session.undo();
    expect(card(shown, 'stock')?.stageId).toBe('know');
  });
});

import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Inspector } from '../../../renderer/features/inspector/Inspector';
import { removeTouchpoints } from '../../../shared/doc/commands/touchpoints';
import { projectBoard } from '../../../shared/doc/project-board';
import { bySomebodyElse, openSession, renderOnBoard, selectCards } from '../../support/in-board';
import { contentOf } from '../../support/same-board';
import { smallBoard } from '../../support/small-board';

/** Opens the inspector of a card with all its parts unfolded. */
async function inspect(id: string, options: { canEdit?: boolean; locale?: 'vi' | 'en' } = {}) {
  const session = openSession();
  selectCards(session, id);
  const { user, view } = renderOnBoard(<Inspector />, { session, ...options });
  await unfold(user);
  const board = () => projectBoard(session.ydoc).board;
  return { session, user, view, board, card: () => board().touchpoints.get(id) };
}

async function unfold(user: UserEvent) {
  for (const toggle of screen.getAllByRole('button', { expanded: false })) await user.click(toggle);
}

const text = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const choice = (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name });
const radio = (group: string, name: string | RegExp) =>
  within(screen.getByRole('group', { name: group })).getByRole<HTMLInputElement>('radio', { name });
const tick = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

async function retype(user: UserEvent, field: HTMLElement, words: string) {
  await user.clear(field);
  await user.type(field, words);
}

describe('the inspector of a touchpoint', () => {
  it('shows everything that the card carries', async () => {
    await inspect('ad');
    expect(text('Title').value).toBe('Tôi lướt trúng quảng cáo “giảm tới 50%”');
    expect(choice('Channel').value).toBe('Advertising');
    expect(choice('Stage').value).toBe('know');
    expect(choice('Lane').value).toBe('lan');
    expect(radio('Observed emotion', 'Very upset').checked).toBe(true);
    expect(text('Pain').value).toBe('Giá không thật');
    expect(radio('Severity', 'Severe').checked).toBe(true);
    expect(choice('Caused where?').value).toBe('stock');
    expect(choice('Owner').value).toBe('Nguyễn Hoà');
    expect(radio('Intent', 'Designed').checked).toBe(true);
    expect(tick(/Critical/).checked).toBe(true);
    expect(tick(/Unforgiving/).checked).toBe(false);
    expect(radio('Heart (Tâm)', '0: Absent').checked).toBe(true);
    expect(radio('Talent (Tài)', '3: Exemplary').checked).toBe(true);
    expect(tick(/No link to value/).checked).toBe(true);
    expect(tick(/Fragmentation/).checked).toBe(false);
    expect(screen.getByRole('button', { name: 'Leads to: Được chào' })).toBeDefined();
  });

  it('edits its texts', async () => {
    const { user, card } = await inspect('ad');
    await retype(user, text('Title'), 'Tên mới');
    await retype(user, text('Behaviours'), 'Nhìn giá{Enter}Hỏi bạn');
    await retype(user, text('Notes'), 'Xem lại{Enter}sau');
    expect(card()).toMatchObject({
      title: 'Tên mới',
      behaviours: ['Nhìn giá', 'Hỏi bạn'],
      notes: 'Xem lại\nsau',
    });
  });

  it('edits how it feels, and forgets it again', async () => {
    const { user, card } = await inspect('ad');
    await user.click(radio('Observed emotion', 'Delighted'));
    expect(card()?.emotion).toBe(2);
    await user.click(radio('Observed emotion', 'Not observed'));
    expect(card()?.emotion).toBeUndefined();
  });

  it('moves the card to another stage and another lane', async () => {
    const { user, card } = await inspect('ad');
    await user.selectOptions(choice('Stage'), 'New stage');
    expect(card()).toMatchObject({ stageId: 'buy', laneId: 'lan' });
    await user.selectOptions(choice('Lane'), 'Hậu trường');
    expect(card()).toMatchObject({ stageId: 'buy', laneId: 'back' });
  });

  it('brings a card back from the tray', async () => {
    const { user, card } = await inspect('lost');
    const unplaced = screen.getByRole<HTMLOptionElement>('option', {
      name: 'Not placed yet',
      selected: true,
    });
    expect(choice('Stage').contains(unplaced)).toBe(true);
    await user.selectOptions(choice('Stage'), 'Nhận biết');
    expect(card()).toMatchObject({ stageId: 'know', laneId: 'lan' });
    expect(within(choice('Stage')).queryByRole('option', { name: 'Not placed yet' })).toBeNull();
  });

  it('takes a channel by its name in the reader’s language, or in any words', async () => {
    const { user, card } = await inspect('ad');
    await retype(user, choice('Channel'), 'Store');
    expect(card()?.channel).toBe('store');
    await retype(user, choice('Channel'), 'Hội chợ{Enter}');
    expect(card()?.channel).toBe('Hội chợ');
    await retype(user, choice('Channel'), 'nhầm{Escape}');
    await user.tab();
    expect(card()?.channel).toBe('Hội chợ');
  });

  it('edits who looks after it', async () => {
    const { user, card } = await inspect('ad');
    await retype(user, choice('Owner'), 'Trần Bình');
    await retype(user, choice('Owning department'), 'Marketing');
    await user.tab();
    expect(card()).toMatchObject({ owner: 'Trần Bình', ownerDept: 'Marketing' });
    await user.type(choice('Add a department'), ' Kho vận {Enter}');
    await user.type(choice('Add a department'), 'Kế toán{Enter}');
    expect(card()?.backstage).toEqual(['Kho vận', 'Kế toán'].sort());
    expect(choice('Add a department').value).toBe('');
    await user.click(screen.getByRole('button', { name: 'Remove Kho vận' }));
    expect(card()?.backstage).toEqual(['Kế toán']);
  });

  it('offers the names that are on the map already', async () => {
    await inspect('ad');
    const list = document.getElementById(choice('Owning department').getAttribute('list') ?? '');
    expect([...(list?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toEqual([
      'Kho',
    ]);
  });

  it('edits why it is as it is', async () => {
    const { user, card } = await inspect('ad');
    await user.click(radio('Intent', 'Accidental'));
    await user.click(tick(/Critical/));
    await user.click(tick(/Unforgiving/));
    expect(card()).toMatchObject({ intent: 'accidental', critical: false, unforgiving: true });
  });

  it('edits scores and pitfalls', async () => {
    const { user, card } = await inspect('ad');
    await user.click(radio('Heart (Tâm)', '2: Fair'));
    await user.click(radio('Stature (Tầm)', 'Not scored'));
    await user.click(tick(/No link to value/));
    await user.click(tick(/On an island/));
    expect(card()).toMatchObject({ ttt: { heart: 2, talent: 3 }, pitfalls: ['P3', 'P5'] });
    expect(card()?.ttt).not.toHaveProperty('vision');
  });

  it('opens a link of the card from either end', async () => {
    const { user, session } = await inspect('greet');
    await user.click(screen.getByRole('button', { name: /^Tôi lướt.*→ Leads to → this card$/ }));
    expect(session.ui.getState().selection).toEqual({ kind: 'link', id: 'k1' });
  });

  it('removes the card', async () => {
    const { user, board } = await inspect('greet');
    await user.click(screen.getByRole('button', { name: 'Remove touchpoint' }));
    expect(board().touchpoints.has('greet')).toBe(false);
    expect(screen.getByRole('heading', { name: 'Map' })).toBeDefined();
  });

  it('puts each edit into a step of its own', async () => {
    const { user, card, session } = await inspect('ad');
    await user.click(radio('Intent', 'Accidental'));
    await user.click(tick(/Critical/));
    session.undo();
    expect(card()).toMatchObject({ intent: 'accidental', critical: true });
    session.undo();
    expect(card()).toMatchObject({ intent: 'designed', critical: true });
  });

  it('follows what others do to the card, and goes when they remove it', async () => {
    const { session } = await inspect('ad');
    await bySomebodyElse(session, (doc) => doc.touchpoints.get('ad')?.set('critical', false));
    expect(tick(/Critical/).checked).toBe(false);
    await bySomebodyElse(session, (doc) => removeTouchpoints(doc, ['ad']));
    expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull();
  });

  it('speaks Vietnamese', async () => {
    await inspect('ad', { locale: 'vi' });
    expect(text('Tên điểm chạm').value).toContain('Tôi lướt');
    expect(choice('Kênh').value).toBe('Quảng cáo');
    expect(radio('Cảm xúc quan sát được', 'Rất bực').checked).toBe(true);
    expect(radio('Tâm', '0: Chưa có').checked).toBe(true);
    expect(screen.getByRole('complementary', { name: 'Chi tiết' })).toBeDefined();
  });
});

describe('the inspector of a viewer', () => {
  it('shows everything and lets nothing be changed', async () => {
    const { user, board } = await inspect('ad', { canEdit: false });
    for (const field of screen.getAllByRole<HTMLInputElement>('textbox'))
      expect([field.id, field.readOnly]).toEqual([field.id, true]);
    for (const field of screen.getAllByRole<HTMLInputElement>('combobox'))
      expect([field.id, field.readOnly || field.disabled]).toEqual([field.id, true]);
    for (const role of ['radio', 'checkbox'])
      for (const field of screen.getAllByRole<HTMLInputElement>(role))
        expect([field.name, field.closest(':disabled') !== null]).toEqual([field.name, true]);
    for (const field of [...screen.getAllByRole('textbox'), choice('Owner'), choice('Channel')]) {
      await user.type(field, 'xyz{Enter}');
      await user.tab();
    }
    for (const field of screen.getAllByRole('checkbox')) await user.click(field);
    expect(contentOf(board())).toEqual(contentOf(smallBoard));
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).not.toContain(
      'Remove touchpoint',
    );
    for (const name of ['Add a pain', 'Remove pain', 'Link to another card', 'Remove touchpoint'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });
});

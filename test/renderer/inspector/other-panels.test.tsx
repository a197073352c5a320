import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Inspector } from '../../../renderer/features/inspector/Inspector';
import { noticeStore } from '../../../renderer/state/notices';
import type { Selection } from '../../../renderer/state/ui-store';
import { addLink } from '../../../shared/doc/commands/links';
import { projectBoard } from '../../../shared/doc/project-board';
import { openSession, renderOnBoard, SOME_STEP, select } from '../../support/in-board';

function inspect(selection: Selection, options: { canEdit?: boolean; locale?: 'vi' | 'en' } = {}) {
  const session = openSession();
  select(session, selection);
  const { user } = renderOnBoard(<Inspector />, { session, ...options });
  return { session, user, board: () => projectBoard(session.ydoc).board };
}

const text = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const button = (name: string) => screen.getByRole('button', { name });

afterEach(() => noticeStore.setState({ notices: [] }));

describe('the inspector of a link', () => {
  const LINK: Selection = { kind: 'link', id: 'k1' };

  it('says in a sentence what the link means, and changes its kind', async () => {
    const { user, board } = inspect(LINK);
    expect(radio('Leads to').checked).toBe(true);
    expect(screen.getByText('Customers go on from here to there.')).toBeDefined();
    await user.click(radio('Causes'));
    expect(board().links.get('k1')?.kind).toBe('cause');
    expect(
      screen.getByText('What happens at this card causes the pain at the other.'),
    ).toBeDefined();
  });

  it('turns it round, unless the cards are linked that way already', async () => {
    const { user, board, session } = inspect(LINK);
    await user.click(button('Reverse'));
    expect(board().links.get('k1')).toMatchObject({ from: 'greet', to: 'ad' });
    session.change((doc) => addLink(doc, { from: 'ad', to: 'greet', kind: 'flow' }), SOME_STEP);
    await user.click(button('Reverse'));
    expect(board().links.get('k1')).toMatchObject({ from: 'greet', to: 'ad' });
    expect(noticeStore.getState().notices.at(-1)?.text).toMatch(/already linked/);
  });

  it('leads to either of its cards', async () => {
    const { user, session } = inspect(LINK);
    await user.click(button('Go to “Được chào”'));
    expect(session.ui.getState().selection).toEqual({ kind: 'touchpoints', ids: ['greet'] });
  });

  it('lets it say a few words, and lead somewhere else', async () => {
    const { user, board } = inspect(LINK);
    await user.clear(text('Label'));
    await user.type(text('Label'), 'sau 2 ngày');
    const end = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
    await user.selectOptions(end('To'), 'quiet');
    expect(board().links.get('k1')).toMatchObject({
      from: 'ad',
      to: 'quiet',
      label: 'sau 2 ngày',
    });
    expect(within(end('From')).queryByRole('option', { name: /Không ai ghi nhận/ })).toBeNull();
  });

  it('removes it', async () => {
    const { user, board } = inspect(LINK);
    await user.click(button('Remove link'));
    expect([...board().links.keys()]).toEqual(['k2']);
    expect(screen.getByRole('heading', { name: 'Map' })).toBeDefined();
  });

  it('shows it to a viewer, who cannot change it', () => {
    inspect(LINK, { canEdit: false, locale: 'vi' });
    expect(radio('Đi tiếp').closest(':disabled')).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Đảo chiều' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Xoá đường nối' })).toBeNull();
  });
});

describe('the inspector of a stage', () => {
  it('edits name, question and colour', async () => {
    const { user, board } = inspect({ kind: 'stage', id: 'buy' });
    await user.type(text('Name of the stage'), 'Mua hàng');
    await user.type(text('Opening question'), 'Khách cảm thấy gì?');
    await user.click(radio('Teal'));
    expect(board().stages.get('buy')).toMatchObject({
      title: 'Mua hàng',
      prompt: 'Khách cảm thấy gì?',
      colour: 'teal',
    });
  });

  it('shows a viewer the same, read only', () => {
    inspect({ kind: 'stage', id: 'know' }, { canEdit: false });
    expect(text('Name of the stage').readOnly).toBe(true);
    expect(radio('Indigo').checked).toBe(true);
    expect(radio('Teal').closest(':disabled')).not.toBeNull();
  });
});

describe('the inspector of a lane', () => {
  it('of a persona edits who that is: needs, problems, expectations, words, face', async () => {
    const { user, board } = inspect({ kind: 'lane', id: 'lan' });
    await user.clear(text('Name'));
    await user.type(text('Name'), 'Anh Minh');
    await user.type(text('Who are they?'), 'Kỹ sư, 30 tuổi');
    await user.type(text('What do they need?'), '{Enter}Giao trong ngày');
    await user.type(text('What is in their way?'), 'Ít thời gian');
    await user.type(text('What do they expect?'), 'Nói thật');
    await user.type(text('Something they say'), 'Nhanh giùm!');
    const [, second] = within(screen.getByRole('group', { name: 'Portrait' })).getAllByRole(
      'radio',
    );
    await user.click(second as HTMLElement);
    await user.click(radio('Green'));
    expect(board().personas.get('p')).toEqual({
      id: 'p',
      name: 'Anh Minh',
      portrait: second?.getAttribute('aria-label'),
      colour: 'green',
      who: 'Kỹ sư, 30 tuổi',
      needs: ['Mua gọn trong một buổi tối', 'Giao trong ngày'],
      problems: ['Ít thời gian'],
      expectations: ['Nói thật'],
      quote: 'Nhanh giùm!',
    });
    await user.click(radio('Initials on colour'));
    expect(board().personas.get('p')?.portrait).toBe('');
  });

  it('without a persona has a name and a colour', async () => {
    const { user, board } = inspect({ kind: 'lane', id: 'back' });
    await user.type(text('Name of the lane'), ' và kho');
    await user.click(radio('Rose'));
    expect(board().lanes.get('back')).toMatchObject({ title: 'Hậu trường và kho', colour: 'rose' });
    expect(screen.queryByRole('group', { name: 'Portrait' })).toBeNull();
  });
});

describe('the inspector with nothing selected', () => {
  it('is about the map: name, scope, language', async () => {
    const { user, board } = inspect({ kind: 'none' });
    expect(screen.getByText('2 stages · 2 lanes · 6 touchpoints')).toBeDefined();
    await user.clear(text('Name of the map'));
    await user.type(text('Name of the map'), 'Mua nhanh');
    await user.type(text('Starts when'), '!');
    await user.type(text('Ends when'), '!');
    await user.type(text('Time span'), '!');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language of the map' }), 'en');
    expect(board().meta).toEqual({
      id: 'small',
      title: 'Mua nhanh',
      language: 'en',
      scope: { start: 'Máy cũ hỏng!', end: 'Khách giới thiệu bạn!', timeSpan: 'Ba tháng!' },
    });
  });
});

describe('the inspector of several cards', () => {
  const BOTH: Selection = { kind: 'touchpoints', ids: ['ad', 'greet'] };

  it('counts them and removes them at once', async () => {
    const { user, board, session } = inspect(BOTH);
    expect(screen.getByText('2 touchpoints selected')).toBeDefined();
    await user.click(button('Remove these cards'));
    expect([...board().touchpoints.keys()].sort()).toEqual(['friend', 'lost', 'quiet', 'stock']);
    session.undo();
    expect(board().touchpoints.size).toBe(6);
  });

  it('offers a viewer nothing to do', () => {
    inspect(BOTH, { canEdit: false });
    expect(screen.getByText('2 touchpoints selected')).toBeDefined();
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
  });
});

describe('the inspector itself', () => {
  it('can be put away', async () => {
    const { user, session } = inspect({ kind: 'stage', id: 'buy' });
    await user.click(button('Hide details'));
    expect(session.ui.getState().inspector).toBe('shut');
  });
});

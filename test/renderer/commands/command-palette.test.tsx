import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { bindCommands } from '../../../renderer/actions/commands';
import { CommandPalette } from '../../../renderer/features/commands/CommandPalette';
import { noticeStore } from '../../../renderer/state/notices';
import { type PaletteName, selectedCards } from '../../../renderer/state/ui-store';
import { boardIn, openSession, renderOnBoard, selectCards } from '../../support/in-board';

function Recently({ commands }: { commands: Parameters<typeof CommandPalette>[0]['commands'] }) {
  const [recent, setRecent] = useState<readonly string[]>([]);
  const use = (id: string) => setRecent([id, ...recent]);
  return <CommandPalette commands={commands} isMac={false} recent={recent} onUse={use} />;
}

async function show(options: { locale?: 'vi' | 'en'; dialog?: PaletteName } = {}) {
  const { locale = 'en', dialog = 'palette' } = options;
  const ran: string[] = [];
  const session = openSession();
  const commands = bindCommands({
    'file.save': { run: () => ran.push('save') },
    'stage.add': { run: () => ran.push('stage') },
    'edit.undo': { run: () => ran.push('undo'), reason: 'Nothing was done yet.' },
  });
  selectCards(session, 'ad', 'greet');
  const view = renderOnBoard(<Recently commands={commands} />, { session, locale });
  const open = (name: PaletteName = dialog) =>
    act(async () =>
      session.ui.update((draft) => {
        draft.dialog = name;
      }),
    );
  await open();
  const input = () => screen.getByRole('combobox');
  const options_ = () =>
    screen.queryAllByRole('option').map((option) => option.textContent?.trim() ?? '');
  const active = () => {
    const id = input().getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.textContent;
  };
  return { ...view, ran, open, input, options: options_, active };
}

beforeEach(() => noticeStore.setState({ notices: [] }));

describe('the palette', () => {
  it('lists every command with its keys, under the names of the menus', async () => {
    const { input, options } = await show();
    expect(document.activeElement).toBe(input());
    expect(options()).toEqual(['SaveCtrl+S', 'UndoNothing was done yet.Ctrl+Z', 'Add stageS']);
    const file = screen.getByRole('group', { name: 'File' });
    expect(within(file).getAllByRole('option')).toHaveLength(1);
  });

  it('finds commands in both languages, with and without diacritics', async () => {
    const { user, input, options, t } = await show({ locale: 'vi' });
    for (const typed of ['them giai doan', 'thêm giai', 'add stage']) {
      await user.clear(input());
      await user.type(input(), typed);
      expect([typed, options()[0]]).toEqual([typed, `${t('command.stage.add')}S`]);
    }
  });

  it('runs what is chosen with the keyboard, once it is closed, and shows it first next time', async () => {
    const { user, input, ran, open, options, active } = await show();
    await user.type(input(), 'stage');
    await waitFor(() => expect(active()).toContain('Add stage'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(ran).toEqual(['stage']));
    expect(screen.queryByRole('dialog')).toBeNull();
    await open();
    expect(options()[0]).toBe('Add stageS');
    expect(screen.getByRole('group', { name: 'Recently used' })).toBeDefined();
  });

  it('says why a command cannot run', async () => {
    const { user, input, ran } = await show();
    await user.type(input(), 'undo{Enter}');
    await waitFor(() =>
      expect(noticeStore.getState().notices.map(({ text }) => text)).toEqual([
        'Nothing was done yet.',
      ]),
    );
    expect(ran).toEqual([]);
  });

  it('goes to cards, stages and lanes', async () => {
    const { user, input, session, options } = await show();
    await user.type(input(), 'duoc chao');
    expect(options()[0]).toMatch(/^Được chào/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(selectedCards(session.ui.getState().selection)).toEqual(['greet']));
  });

  it('selects every card with a tag', async () => {
    const { user, input, session } = await show();
    await user.type(input(), 'pitfall fixing');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(selectedCards(session.ui.getState().selection)).toEqual(['ad']));
  });

  it('says when nothing matches, and leaves all as it was on Escape', async () => {
    const { user, input, options, ran } = await show();
    await user.type(input(), 'xyzzy');
    expect(options()).toEqual([]);
    expect(screen.getByText(/Nothing matches/)).toBeDefined();
    await user.keyboard('{Escape}{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(ran).toEqual([]);
  });
});

describe('a picker', () => {
  it('scores a pillar of all selected cards in one step', async () => {
    const { user, input, session } = await show({ dialog: 'pick.pillars' });
    await user.type(input(), 'tầm) 1');
    await user.keyboard('{Enter}');
    const visions = () =>
      ['ad', 'greet'].map((id) => boardIn(session).touchpoints.get(id)?.ttt.vision);
    await waitFor(() => expect(visions()).toEqual([1, 1]));
    act(() => session.undo());
    expect(visions()).toEqual([2, undefined]);
  });

  it('tags a pitfall, and takes it away when all have it', async () => {
    const { user, input, session, open } = await show({ dialog: 'pick.pitfalls' });
    const tagged = () =>
      ['ad', 'greet'].map((id) => boardIn(session).touchpoints.get(id)?.pitfalls.includes('P1'));
    await user.type(input(), 'p1{Enter}');
    await waitFor(() => expect(tagged()).toEqual([true, true]));
    await open('pick.pitfalls');
    await user.type(input(), 'p1{Enter}');
    await waitFor(() => expect(tagged()).toEqual([false, false]));
  });

  it('takes an owner whom nobody has named before', async () => {
    const { user, input, session } = await show({ dialog: 'pick.owner' });
    await user.type(input(), 'Trần Tài{Enter}');
    await waitFor(() => expect(boardIn(session).touchpoints.get('greet')?.owner).toBe('Trần Tài'));
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { bindCommands } from '../../../renderer/actions/commands';
import { CommandMenu } from '../../../renderer/features/commands/CommandMenu';
import { ShortcutsDialog } from '../../../renderer/features/commands/ShortcutsDialog';
import { APP_COMMANDS, shortcutLabel } from '../../../shared/app-commands';
import { translator } from '../../../shared/i18n/translate';
import { renderOnBoard } from '../../support/in-board';

describe('the list of shortcuts', () => {
  it.each([
    ['vi', false],
    ['en', true],
  ] as const)('names every command that has one, with its keys (%s, Mac %s)', (locale, isMac) => {
    renderOnBoard(<ShortcutsDialog open onOpenChange={() => undefined} isMac={isMac} />, {
      locale,
    });
    const t = translator(locale);
    const dialog = screen.getByRole('dialog', { name: t('shortcuts.title') });
    const terms = within(dialog).getAllByRole('term');
    const keysOf = (label: string) =>
      terms
        .filter(({ textContent }) => textContent === label)
        .map((term) => term.nextElementSibling?.querySelector('kbd')?.textContent);
    for (const { id, label, shortcuts } of APP_COMMANDS) {
      const [first] = shortcuts;
      const expected = first === undefined ? [] : [shortcutLabel(first, isMac)];
      expect([id, keysOf(t(label))]).toEqual([id, expected]);
    }
    expect(keysOf(t('shortcuts.edit'))).toEqual(['Enter']);
  });

  it('finds them by what they do and by their keys, without diacritics', async () => {
    const { user } = renderOnBoard(
      <ShortcutsDialog open onOpenChange={() => undefined} isMac={false} />,
      { locale: 'vi' },
    );
    const found = () => screen.getAllByRole('term').map(({ textContent }) => textContent);
    const search = screen.getByRole('searchbox', { name: 'Tìm phím tắt' });
    await user.type(search, 'nhan doi');
    expect(found()).toEqual(['Nhân đôi']);
    await user.clear(search);
    await user.type(search, 'ctrl+k');
    expect(found()).toEqual(['Tìm lệnh và thẻ…']);
    await user.clear(search);
    await user.type(search, 'xyzzy');
    expect(screen.getByText(/Không có gì khớp/)).toBeDefined();
  });

  it('closes', async () => {
    let isOpen = true;
    const onOpenChange = (next: boolean) => {
      isOpen = next;
    };
    const { user } = renderOnBoard(
      <ShortcutsDialog open onOpenChange={onOpenChange} isMac={false} />,
    );
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(isOpen).toBe(false);
  });
});

describe('the menu of commands', () => {
  function openMenu() {
    const ran: string[] = [];
    const commands = bindCommands({
      'file.save': { run: () => ran.push('save') },
      'edit.undo': { run: () => ran.push('undo'), reason: 'Nothing was done yet.' },
      'app.language.vi': { run: () => ran.push('vi'), isChecked: true },
      'app.language.en': { run: () => ran.push('en'), isChecked: false },
    });
    return { ran, ...renderOnBoard(<CommandMenu commands={commands} isMac={false} />) };
  }

  it('runs what is chosen, by keyboard as well, and nothing that cannot run', async () => {
    const { ran, user } = openMenu();
    const trigger = screen.getByRole('button', { name: 'More commands' });
    await user.click(trigger);
    const undo = await screen.findByRole('menuitem', { name: /^Undo/ });
    expect(undo.getAttribute('aria-disabled')).toBe('true');
    expect(undo.textContent).toContain('Nothing was done yet.');
    await user.click(undo);
    expect(ran).toEqual([]);
    await user.click(screen.getByRole('menuitem', { name: /^Save/ }));
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    trigger.focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('menu');
    await user.keyboard('{End}{Enter}');
    expect(ran).toEqual(['save', 'en']);
  });

  it('holds the themes as one choice of several, opened by keyboard', async () => {
    const chosen: string[] = [];
    const theme = (name: string) => ({ run: () => chosen.push(name), isChecked: name === 'dark' });
    const commands = bindCommands({
      'view.theme.light': theme('light'),
      'view.theme.dark': theme('dark'),
      'view.theme.projector': theme('projector'),
    });
    const { user } = renderOnBoard(<CommandMenu commands={commands} isMac={false} />);
    await user.click(screen.getByRole('button', { name: 'More commands' }));
    await screen.findByRole('menuitem', { name: 'Theme' });
    await user.keyboard('{Home}{ArrowRight}');
    const dark = await screen.findByRole('menuitemradio', { name: 'Dark' });
    expect(dark.getAttribute('aria-checked')).toBe('true');
    await user.click(screen.getByRole('menuitemradio', { name: /^Projector/ }));
    expect(chosen).toEqual(['projector']);
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  });

  it('shows the shortcut beside the name', async () => {
    const { user } = openMenu();
    await user.click(screen.getByRole('button', { name: 'More commands' }));
    const save = await screen.findByRole('menuitem', { name: /^Save/ });
    expect(within(save).getByText('Ctrl+S')).toBeDefined();
  });
});

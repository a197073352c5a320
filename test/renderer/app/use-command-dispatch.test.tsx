import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { bindCommands } from '../../../renderer/actions/commands';
import { useCommandDispatch } from '../../../renderer/app/use-command-dispatch';
import { noticeStore } from '../../../renderer/state/notices';
import { COMMAND_IDS, type CommandId } from '../../../shared/app-commands';
import { fakeHost } from '../../support/fake-host';

function show(disabled: readonly CommandId[] = []) {
  const host = fakeHost();
  const ran: CommandId[] = [];
  const bind = (off: readonly CommandId[]) =>
    bindCommands(
      Object.fromEntries(
        COMMAND_IDS.map((id) => [id, { run: () => ran.push(id), isEnabled: !off.includes(id) }]),
      ),
    );
  function Screen({ off }: { off: readonly CommandId[] }) {
    useCommandDispatch(host, bind(off));
    return (
      <>
        <input aria-label="text" />
        <button type="button">plain</button>
      </>
    );
  }
  const view = render(<Screen off={disabled} />);
  const disable = (...off: readonly CommandId[]) => view.rerender(<Screen off={off} />);
  return { host, ran, view, disable, user: userEvent.setup() };
}

const inText = () => screen.getByRole('textbox').focus();

describe('shortcuts', () => {
  it.each<[string, CommandId]>([
    ['t', 'touchpoint.add'],
    ['s', 'stage.add'],
    ['{Delete}', 'edit.delete'],
    ['{Backspace}', 'edit.delete'],
    ['{F2}', 'edit.rename'],
    ['{Control>}z{/Control}', 'edit.undo'],
    ['{Control>}{Shift>}z{/Shift}{/Control}', 'edit.redo'],
    ['{Control>}y{/Control}', 'edit.redo'],
    ['{Control>}s{/Control}', 'file.save'],
    ['{Alt>}{ArrowLeft}{/Alt}', 'touchpoint.moveLeft'],
    ['{F1}', 'help.shortcuts'],
    ['{Shift>}?{/Shift}', 'help.shortcuts'],
  ])('%s runs %s, and nothing else', async (keys, id) => {
    const { ran, user } = show();
    await user.keyboard(keys);
    expect(ran).toEqual([id]);
  });

  it.each([
    't',
    'S',
    '{Shift>}?{/Shift}',
    '{Delete}',
    '{Backspace}',
    '{F2}',
    '{Alt>}{ArrowUp}{/Alt}',
    '{Control>}2{/Control}',
  ])('%s belongs to the text while somebody is typing', async (keys) => {
    const { ran, user } = show();
    inText();
    await user.keyboard(keys);
    expect(ran).toEqual([]);
  });

  it.each<[string, CommandId]>([
    ['{Control>}z{/Control}', 'edit.undo'],
    ['{Control>}{Shift>}z{/Shift}{/Control}', 'edit.redo'],
    ['{Control>}s{/Control}', 'file.save'],
    ['{F1}', 'help.shortcuts'],
  ])('%s runs %s while typing as well, in place of what the browser would do', async (keys, id) => {
    const { ran, user } = show();
    inText();
    let isTaken = false;
    window.addEventListener('keydown', (event) => {
      isTaken ||= event.defaultPrevented;
    });
    await user.keyboard(keys);
    expect([ran, isTaken]).toEqual([[id], true]);
  });

  it('do not fire in the middle of a composition', () => {
    const { ran } = show();
    fireEvent.keyDown(document.body, { key: 't', isComposing: true });
    expect(ran).toEqual([]);
  });

  it('rest while a dialog is open, and in an open menu', async () => {
    const { ran, user } = show();
    const menu = document.createElement('div');
    menu.setAttribute('role', 'menu');
    menu.tabIndex = 0;
    document.body.append(menu);
    menu.focus();
    await user.keyboard('t{Delete}');
    menu.remove();
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    await user.keyboard('t{Control>}z{/Control}');
    expect(ran).toEqual([]);
    dialog.remove();
    await user.keyboard('t');
    expect(ran).toEqual(['touchpoint.add']);
  });

  it('end with the screen', async () => {
    const { ran, host, view, user } = show();
    view.unmount();
    await user.keyboard('t');
    host.choose('edit.undo');
    expect(ran).toEqual([]);
  });
});

describe('commands that cannot run now', () => {
  it('run neither from a shortcut nor from the native menu', async () => {
    const { ran, host, user, disable } = show(['touchpoint.add', 'edit.undo']);
    await user.keyboard('t');
    host.choose('edit.undo');
    host.choose('edit.redo');
    expect(ran).toEqual(['edit.redo']);
    disable('edit.redo');
    host.choose('edit.redo');
    host.choose('edit.undo');
    expect(ran).toEqual(['edit.redo', 'edit.undo']);
  });

  it('say why, when it is known, and say it once', async () => {
    const host = fakeHost();
    const commands = bindCommands({
      'link.add': { run: () => expect.unreachable(), reason: 'Select a card first.' },
    });
    function Screen() {
      useCommandDispatch(host, commands);
      return null;
    }
    render(<Screen />);
    await userEvent.setup().keyboard('kk');
    host.choose('link.add');
    expect(noticeStore.getState().notices.map(({ text }) => text)).toEqual([
      'Select a card first.',
    ]);
    expect(host.askedFor('setCommandState').at(-1)).toContain('link.add');
  });

  it('are grey in the native menu, which is told only when that changes', () => {
    const { host, disable } = show(['edit.undo']);
    disable('edit.undo');
    disable();
    expect(host.askedFor('setCommandState')).toEqual([['edit.undo'], []]);
  });
});

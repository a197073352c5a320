import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LinkDialog } from '../../../renderer/features/links/LinkDialog';
import { noticeStore } from '../../../renderer/state/notices';
import { addLink } from '../../../shared/doc/commands/links';
import { boardIn, renderOnBoard, SOME_STEP } from '../../support/in-board';

function open(locale: 'vi' | 'en' = 'en') {
  let isOpen = true;
  const onOpenChange = (next: boolean) => {
    isOpen = next;
  };
  const shown = renderOnBoard(<LinkDialog from="friend" open onOpenChange={onOpenChange} />, {
    locale,
  });
  const links = () => [...boardIn(shown.session).links.values()].slice(2);
  return { ...shown, links, isOpen: () => isOpen };
}

const found = () =>
  screen
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.replace(/(Nhận biết|New stage)$/, ''));

afterEach(() => noticeStore.setState({ notices: [] }));

describe('linking by keyboard', () => {
  it('finds the other card without diacritics and links it, all from the keyboard', async () => {
    const { user, links, isOpen } = open();
    expect(screen.getByRole('dialog', { name: 'Link “Bạn kể” to…' })).toBeDefined();
    const search = screen.getByRole('searchbox', { name: 'Find a touchpoint' });
    while (document.activeElement !== search) await user.tab();
    await user.keyboard('DUOC chao');
    expect(found()).toEqual(['Được chào']);
    await user.tab();
    await user.keyboard('{Enter}');
    expect(links()).toMatchObject([{ from: 'friend', to: 'greet', kind: 'flow' }]);
    expect(isOpen()).toBe(false);
  });

  it('takes the first match with Enter, once something was searched for', async () => {
    const { user, links } = open();
    await user.type(screen.getByRole('searchbox'), '{Enter}');
    expect(links()).toEqual([]);
    await user.type(screen.getByRole('searchbox'), 'khong ai{Enter}');
    expect(links()).toMatchObject([{ from: 'friend', to: 'quiet' }]);
  });

  it('takes the kind that was chosen, explained in a sentence', async () => {
    const { user, links } = open('vi');
    await user.click(screen.getByRole('radio', { name: 'Gây ra' }));
    expect(screen.getByText('Điều xảy ra ở thẻ này gây ra nỗi đau ở thẻ kia.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /Được chào/ }));
    expect(links()).toMatchObject([{ kind: 'cause' }]);
  });

  it('offers every card but the one itself, with the tray, and says when none matches', async () => {
    const { user } = open();
    expect(found()).toHaveLength(5);
    expect(found()).not.toContain('Bạn kể');
    expect(found()).toContain('Thẻ lạcNot placed yet');
    await user.type(screen.getByRole('searchbox'), 'không có thẻ này');
    expect(screen.queryAllByRole('listitem')).toEqual([]);
    expect(screen.getByText('No touchpoint matches.')).toBeDefined();
  });

  it('says why when the two are linked already', async () => {
    const { user, session, links } = open();
    session.change((doc) => addLink(doc, { from: 'friend', to: 'greet', kind: 'loop' }), SOME_STEP);
    await user.click(screen.getByRole('button', { name: /Được chào/ }));
    expect(links()).toHaveLength(1);
    expect(noticeStore.getState().notices.at(-1)).toMatchObject({
      tone: 'info',
      text: expect.stringContaining('already linked in that direction'),
    });
  });

  it('closes with Escape and links nothing', async () => {
    const { user, links, isOpen } = open();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(isOpen()).toBe(false));
    expect(links()).toEqual([]);
  });
});

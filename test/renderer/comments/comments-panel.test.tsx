import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BoardSession } from '../../../renderer/app/board-session';
import { CommentsPanel } from '../../../renderer/features/comments/CommentsPanel';
import { TalkNews } from '../../../renderer/features/comments/TalkNews';
import { CommentBadge } from '../../../renderer/fields/CommentBadge';
import { noticeStore } from '../../../renderer/state/notices';
import { publishPeers } from '../../../renderer/state/presence-store';
import { startThread } from '../../../shared/doc/commands/comments';
import { removeTouchpoints } from '../../../shared/doc/commands/touchpoints';
import { talkDocOf } from '../../../shared/doc/talk-doc';
import { step } from '../../../shared/i18n/step-name';
import { MAX_COMMENT_LENGTH, type PersonRef, type TalkTarget } from '../../../shared/model/comment';
import { openSession, renderOnBoard, selectCards } from '../../support/in-board';
import { peer } from '../../support/in-room';
import { textsOf } from '../../support/random-talk';
import { smallBoard } from '../../support/small-board';

const BINH = { id: 'binh', name: 'Bình' };
const ANH = { id: 'anh', name: 'Minh Ánh' };
const [CARD = '', OTHER = ''] = smallBoard.touchpoints.keys();
const ON_CARD: TalkTarget = { on: 'touchpoint', id: CARD };

beforeEach(() => {
  localStorage.clear();
  noticeStore.setState({ notices: [] });
});

const talkIn = (session: BoardSession) => session.talk.store.getState();

function say(
  session: BoardSession,
  text: string,
  { author = BINH, on = ON_CARD, mentions = [] }: Said = {},
): void {
  act(() => {
    session.talk.change((doc) =>
      startThread(doc, on, { author, text, at: new Date().toISOString(), mentions }),
    );
  });
}

interface Said {
  readonly author?: PersonRef;
  readonly on?: TalkTarget;
  readonly mentions?: readonly PersonRef[];
}

/** The panel on the first card, with whatever was said before. */
function openPanel(said: (session: BoardSession) => void = () => undefined) {
  const session = openSession();
  selectCards(session, CARD);
  publishPeers(session.presence, [peer(2, 'Minh Ánh', { personId: 'anh' })]);
  said(session);
  return renderOnBoard(<CommentsPanel />, { session });
}

const writeField = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a comment' });
const threads = () => screen.queryAllByRole('article');
const choose = (name: string) => screen.getByRole('radio', { name });

describe('writing a comment', () => {
  it('sends with Enter, begins a line with Shift+Enter, and leaves the field empty', async () => {
    const { session, user } = openPanel();
    await user.type(writeField(), 'Một{Shift>}{Enter}{/Shift}hai{Enter}');
    expect(textsOf(talkIn(session).talk)).toEqual(['Một\nhai']);
    expect(writeField().value).toBe('');
    expect(threads()).toHaveLength(1);
    expect(within(threads()[0] as HTMLElement).getByText('You')).toBeDefined();
  });

  it('does nothing while a letter is being composed', async () => {
    const { session, user } = openPanel();
    await user.type(writeField(), 'Tiê');
    act(() => {
      const press = new KeyboardEvent('keydown', {
        key: 'Enter',
        bubbles: true,
        isComposing: true,
      });
      writeField().dispatchEvent(press);
    });
    expect(talkIn(session).talk.comments.size).toBe(0);
  });

  it('says by how much it is too long, and does not send it', async () => {
    const { session, user } = openPanel();
    await user.click(writeField());
    await user.paste('x'.repeat(MAX_COMMENT_LENGTH + 3));
    expect(screen.getByText(/^3 characters too long/)).toBeDefined();
    await user.keyboard('{Enter}');
    expect(talkIn(session).talk.comments.size).toBe(0);
  });

  it('is kept half written while one looks at something else', async () => {
    const { session, user } = openPanel();
    await user.type(writeField(), 'Còn dở');
    act(() => selectCards(session, OTHER));
    expect(writeField().value).toBe('');
    act(() => selectCards(session, CARD));
    expect(writeField().value).toBe('Còn dở');
  });
});

describe('calling somebody', () => {
  it('finds people without diacritics, by keyboard alone, and remembers whom it meant', async () => {
    const { session, user } = openPanel((before) => say(before, 'Tôi ở đây'));
    await user.type(writeField(), 'Nhờ @anh');
    const option = screen.getByRole('option', { name: /Minh Ánh/ });
    expect(writeField().getAttribute('aria-activedescendant')).toBe(option.id);
    await user.keyboard('{Enter}');
    expect(writeField().value).toBe('Nhờ @Minh Ánh ');
    await user.keyboard('xem{Enter}');
    const comment = [...talkIn(session).talk.comments.values()].find(({ text }) =>
      text.startsWith('Nhờ'),
    );
    expect(comment).toMatchObject({ text: 'Nhờ @Minh Ánh xem', mentions: [ANH] });
    expect(screen.getByText('@Minh Ánh').tagName).toBe('MARK');
  });

  it('offers those who wrote before, and closes with Escape without closing the panel', async () => {
    const { session, user } = openPanel((before) => say(before, 'Tôi ở đây'));
    act(() => {
      session.ui.update((draft) => {
        draft.sidePanel = 'comments';
      });
    });
    await user.type(writeField(), '@');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'BBình',
      'MÁMinh Ánh',
    ]);
    await user.keyboard('{ArrowDown}{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(session.ui.getState().sidePanel).toBe('comments');
  });
});

describe('a thread', () => {
  it('is answered, resolved and opened again', async () => {
    const { session, user } = openPanel((before) => say(before, 'Chờ lâu'));
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'Đúng vậy{Enter}');
    expect(textsOf(talkIn(session).talk)).toEqual(['Chờ lâu', 'Đúng vậy']);
    await user.click(screen.getByRole('button', { name: 'Resolve' }));
    expect(screen.getByText(/Resolved by You/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Reopen' }));
    expect(screen.queryByText(/Resolved by/)).toBeNull();
  });

  it('is marked as new when it is shown, and is no news any more', async () => {
    const { session } = openPanel((before) => say(before, 'Mới đây'));
    expect(screen.getByText('New')).toBeDefined();
    await waitFor(() => expect(talkIn(session).unread.size).toBe(0));
    expect(screen.getByText('New')).toBeDefined();
  });

  it('about a card that was removed is read at the map, and says so', () => {
    const { session } = openPanel((before) => say(before, 'Về thẻ này'));
    act(() => {
      session.change((doc) => removeTouchpoints(doc, [CARD]), {
        name: step('step.card.remove', { title: '' }),
      });
    });
    expect(screen.getByRole('heading', { name: 'The whole map' })).toBeDefined();
    expect(
      within(threads()[0] as HTMLElement).getByText('On something that was removed'),
    ).toBeDefined();
  });
});

describe('one’s own comments', () => {
  it('can be edited and deleted; those of others only by whoever leads', async () => {
    const { session, user } = openPanel((before) => {
      say(before, 'Của tôi', { author: before.talk.me() });
      say(before, 'Của Bình');
    });
    act(() => session.presence.setState({ status: { kind: 'live' }, role: 'contributor' }));
    const more = screen.getAllByRole('button', { name: 'More for this comment' });
    expect(more).toHaveLength(1);
    await user.click(more[0] as HTMLElement);
    await user.click(await screen.findByRole('menuitem', { name: 'Edit comment' }));
    const field = screen.getByRole('textbox', { name: 'Edit comment' });
    await user.clear(field);
    await user.type(field, 'Của tôi, đã sửa{Enter}');
    expect(screen.getByText('edited')).toBeDefined();
    expect(textsOf(talkIn(session).talk)).toContain('Của tôi, đã sửa');
    act(() => session.presence.setState({ role: 'facilitator' }));
    expect(screen.getAllByRole('button', { name: 'More for this comment' })).toHaveLength(2);
  });

  it('are taken back by undo in the panel, which leaves the map alone', async () => {
    const { session, user } = openPanel();
    act(() => session.writeText({ root: 'meta', field: 'title' }, 'Tên mới'));
    await user.type(writeField(), 'Nhầm{Enter}');
    await user.keyboard('{Control>}z{/Control}');
    expect(talkIn(session).talk.comments.size).toBe(0);
    expect(session.boardStore.getState().board.meta.title).toBe('Tên mới');
  });
});

describe('all threads', () => {
  it('are listed by what is open, unread, for me, and done', async () => {
    const { session, user } = openPanel((before) => {
      say(before, 'Trên thẻ khác', { on: { on: 'touchpoint', id: OTHER } });
      say(before, 'Cho tôi', { on: { on: 'board' }, mentions: [before.talk.me()] });
    });
    await user.click(choose('Whole map'));
    const filter = screen.getByRole('combobox', { name: 'Filter comments' });
    expect(threads()).toHaveLength(2);
    await user.selectOptions(filter, 'Mentions you (1)');
    expect(threads()).toHaveLength(1);
    await user.selectOptions(filter, 'Unread (2)');
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }));
    expect(screen.getByText('You have read everything.')).toBeDefined();
    await user.selectOptions(filter, 'Open (2)');
    await user.click(screen.getAllByRole('button', { name: 'Resolve' })[0] as HTMLElement);
    await user.selectOptions(filter, 'Resolved (1)');
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(screen.getByText(/Resolved by You/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Go to:/ }));
    expect(session.ui.getState().selection.kind).not.toBe('stage');
  });
});

describe('a viewer', () => {
  it('reads everything, and is told why there is no field', () => {
    const { session } = openPanel((before) => say(before, 'Đọc được'));
    act(() => session.talk.setMayTalk(false));
    expect(screen.getByText('Đọc được')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Agree/ })).toBeNull();
    expect(screen.getByText(/You are watching/)).toBeDefined();
  });
});

describe('reactions', () => {
  it('are given and taken back, and say who gave them', async () => {
    const { user } = openPanel();
    await user.click(screen.getByRole('button', { name: 'Good idea: nobody yet' }));
    const given = screen.getByRole('button', { name: 'Good idea: 1 (You)' });
    expect(given.getAttribute('aria-pressed')).toBe('true');
    await user.click(given);
    expect(screen.getByRole('button', { name: 'Good idea: nobody yet' })).toBeDefined();
  });
});

describe('news from others', () => {
  const arrive = async (
    session: BoardSession,
    text: string,
    mentions: readonly PersonRef[] = [],
  ) => {
    const theirs = new Y.Doc();
    startThread(talkDocOf(theirs), ON_CARD, {
      ...{ author: BINH, text, mentions },
      at: new Date().toISOString(),
    });
    await act(async () => {
      Y.applyUpdate(session.talk.ydoc, Y.encodeStateAsUpdate(theirs), 'remote');
      for (let frame = 0; frame < 3; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    });
  };

  it('is spoken, and shown with a way there when it is meant for me', async () => {
    const { session } = renderOnBoard(<TalkNews />);
    act(() => session.presence.setState({ status: { kind: 'live' } }));
    await arrive(session, 'Nhìn này');
    expect(screen.getByRole('status').textContent).toContain('Bình commented. Card “');
    expect(noticeStore.getState().notices).toEqual([]);
    await arrive(session, 'Bạn ơi', [session.talk.me()]);
    const [notice] = noticeStore.getState().notices;
    expect(notice?.text).toBe('Bình mentioned you: Bạn ơi');
    act(() => notice?.action?.run());
    expect(session.ui.getState()).toMatchObject({ sidePanel: 'comments', commentsScope: 'all' });
  });

  it('is not called out while joining: what was said before waits as unread', async () => {
    const { session } = renderOnBoard(<TalkNews />);
    act(() => session.presence.setState({ status: { kind: 'syncing' } }));
    await arrive(session, 'Từ hôm qua', [session.talk.me()]);
    expect(screen.getByRole('status').textContent).toBe('');
    expect(noticeStore.getState().notices).toEqual([]);
    expect(talkIn(session).unread.size).toBe(1);
  });
});

describe('the badge of something that is talked about', () => {
  it('counts, names its thing, and opens the conversation there', async () => {
    const { session, user } = renderOnBoard(<CommentBadge target={ON_CARD} name="Chờ" />);
    expect(screen.queryByRole('button')).toBeNull();
    say(session, 'Một');
    await user.click(
      screen.getByRole('button', { name: 'Open comments: Chờ, 1 comment, 1 new comment' }),
    );
    expect(session.ui.getState()).toMatchObject({
      sidePanel: 'comments',
      selection: { kind: 'touchpoints', ids: [CARD] },
    });
  });
});

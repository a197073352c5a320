import { afterEach, describe, expect, it, vi } from 'vitest';
import { removeCards } from '../../../renderer/actions/remove-cards';
import { removeWithNotice } from '../../../renderer/actions/remove-structure';
import { dismissNotice, noticeStore, notify } from '../../../renderer/state/notices';
import { translator } from '../../../shared/i18n/translate';
import { boardIn, openSession } from '../../support/in-board';
import { contentOf } from '../../support/same-board';
import { smallBoard } from '../../support/small-board';

const t = translator('en');
const notices = () => noticeStore.getState().notices;
const lastText = () => notices().at(-1)?.text;

afterEach(() => {
  vi.useRealTimers();
  noticeStore.setState({ notices: [] });
});

describe('removing', () => {
  it('a card says which, and offers the way back', () => {
    const session = openSession();
    removeCards(session, t, ['greet']);
    expect(boardIn(session).touchpoints.has('greet')).toBe(false);
    expect(lastText()).toBe('Removed “Được chào”.');
    notices().at(-1)?.action?.run();
    expect(contentOf(boardIn(session))).toEqual(contentOf(smallBoard));
  });

  it('several cards says how many, and one that has no name is called so', () => {
    const session = openSession();
    removeCards(session, t, ['greet', 'ad']);
    expect(lastText()).toBe('Removed 2 touchpoints.');
    removeCards(session, t, ['stock']);
    expect(lastText()).toBe('Removed “Untitled touchpoint”.');
  });

  it('a stage says how many cards went to the tray', () => {
    const session = openSession();
    removeWithNotice(session, t, { kind: 'stage', id: 'buy' });
    expect(lastText()).toBe('Removed “New stage”. 2 cards were moved to the tray.');
    notices().at(-1)?.action?.run();
    expect(boardIn(session).stages.has('buy')).toBe(true);
  });

  it('withdraws the way back with the next step, which it would take back instead', () => {
    const session = openSession();
    removeCards(session, t, ['greet']);
    expect(notices()).toHaveLength(1);
    session.writeText({ root: 'meta', field: 'title' }, 'Khác');
    expect(notices()).toEqual([]);
  });

  it('nothing, or as a viewer, changes nothing and says nothing', () => {
    const session = openSession();
    removeCards(session, t, []);
    session.setCanEdit(false);
    removeCards(session, t, ['ad']);
    removeWithNotice(session, t, { kind: 'stage', id: 'buy' });
    expect(contentOf(boardIn(session))).toEqual(contentOf(smallBoard));
    expect(notices()).toEqual([]);
  });
});

describe('notices', () => {
  it('leave on their own, except problems, which stay until they are closed', () => {
    vi.useFakeTimers();
    notify({ tone: 'info', text: 'Đã lưu' });
    notify({ tone: 'problem', text: 'Hỏng' });
    vi.advanceTimersByTime(60_000);
    expect(notices().map(({ text }) => text)).toEqual(['Hỏng']);
    dismissNotice(notices()[0]?.id ?? '');
    expect(notices()).toEqual([]);
  });

  it('say the same thing once', () => {
    for (const text of ['Đã lưu', 'Hỏng', 'Đã lưu']) notify({ tone: 'problem', text });
    expect(notices().map(({ text }) => text)).toEqual(['Hỏng', 'Đã lưu']);
  });

  it('are three at most: the oldest makes room', () => {
    for (const text of ['1', '2', '3', '4']) notify({ tone: 'problem', text });
    expect(notices().map(({ text }) => text)).toEqual(['2', '3', '4']);
  });
});

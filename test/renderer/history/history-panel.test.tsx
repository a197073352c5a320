import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addCardIn } from '../../../renderer/actions/add-card';
import { placeCards } from '../../../renderer/actions/move-cards';
import { removeCards } from '../../../renderer/actions/remove-cards';
import { setCardField } from '../../../renderer/actions/set-card-field';
import { finishTitleEdit, titleTarget } from '../../../renderer/actions/title-edit';
import type { BoardSession } from '../../../renderer/app/board-session';
import { HistoryPanel } from '../../../renderer/features/history/HistoryPanel';
import { setTouchpointField } from '../../../shared/doc/commands/touchpoints';
import type { Locale } from '../../../shared/i18n/message';
import { translator } from '../../../shared/i18n/translate';
import { boardIn, bySomebodyElse, openSession, renderOnBoard } from '../../support/in-board';
import { contentOf } from '../../support/same-board';
import { smallBoard } from '../../support/small-board';

function work(session: BoardSession): void {
  addCardIn(session, { stageId: 'know', laneId: 'lan' });
  const id = session.ui.getState().titleEdit?.id ?? '';
  session.writeText(titleTarget(session, 'touchpoint', id), 'Gọi tổng đài');
  finishTitleEdit(session);
  placeCards(session, [id], { stageId: 'buy', laneId: 'back' });
  setCardField(session, ['greet'], { field: 'emotion', value: -1 });
  removeCards(session, translator('vi'), ['ad', 'friend']);
}

function show(locale: Locale = 'vi') {
  const session = openSession();
  work(session);
  const shown = renderOnBoard(<HistoryPanel />, { session, locale });
  const steps = () =>
    within(screen.getByRole('list'))
      .getAllByRole('button')
      .map((button) => button.textContent);
  return { ...shown, session, steps };
}

describe('the history', () => {
  it('names each of my steps in words, the latest first', () => {
    expect(show('vi').steps()).toEqual([
      'Xoá 2 điểm chạmHiện tại',
      'Cảm xúc quan sát được của “Được chào”: Không vui',
      'Dời “Gọi tổng đài” sang Giai đoạn mới, Hậu trường',
      'Thêm điểm chạm “Gọi tổng đài”',
      'Lúc mở bản đồ',
    ]);
  });

  it('speaks the reader’s language', () => {
    expect(show('en').steps().slice(2)).toEqual([
      'Move “Gọi tổng đài” to New stage, Hậu trường',
      'Add touchpoint “Gọi tổng đài”',
      'When the map was opened',
    ]);
  });

  it('goes back several steps at once, and forward again', async () => {
    const { session, user, steps } = show();
    const before = contentOf(boardIn(session));
    await user.click(screen.getByRole('button', { name: /Dời/ }));
    expect(boardIn(session).touchpoints.has('ad')).toBe(true);
    expect(boardIn(session).touchpoints.get('greet')?.emotion).toBe(2);
    expect(steps().slice(0, 3)).toEqual([
      'Xoá 2 điểm chạm, đã hoàn tác',
      'Cảm xúc quan sát được của “Được chào”: Không vui, đã hoàn tác',
      'Dời “Gọi tổng đài” sang Giai đoạn mới, Hậu trườngHiện tại',
    ]);
    await user.click(screen.getByRole('button', { name: /Lúc mở/ }));
    expect(contentOf(boardIn(session))).toEqual(contentOf(smallBoard));
    await user.click(screen.getByRole('button', { name: /Xoá 2/ }));
    expect(contentOf(boardIn(session))).toEqual(before);
  });

  it('is of this person alone: what others do is neither listed nor taken back', async () => {
    const { session, user, steps } = show();
    await bySomebodyElse(session, (doc) =>
      setTouchpointField(doc, 'greet', { field: 'owner', value: 'Người khác' }),
    );
    expect(steps()).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: /Lúc mở/ }));
    expect(boardIn(session).touchpoints.get('greet')).toMatchObject({
      owner: 'Người khác',
      emotion: 2,
    });
  });

  it('is walked with the arrows, one stop of the Tab key, and closed by Escape', async () => {
    const { session, user } = show();
    session.ui.update((draft) => {
      draft.sidePanel = 'history';
    });
    expect(document.activeElement?.textContent).toContain('Xoá 2');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Cảm xúc');
    await user.keyboard('{End}{Enter}');
    expect(contentOf(boardIn(session))).toEqual(contentOf(smallBoard));
    await user.keyboard('{Escape}');
    expect(session.ui.getState().sidePanel).toBeNull();
  });

  it('says what it will show while there is nothing yet', () => {
    const session = openSession();
    renderOnBoard(<HistoryPanel />, { session, locale: 'en' });
    expect(screen.getByText(/No steps yet/)).toBeDefined();
    act(() => work(session));
    expect(screen.getAllByRole('button').length).toBeGreaterThan(4);
  });
});

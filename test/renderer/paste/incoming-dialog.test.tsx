import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { takeTable } from '../../../renderer/actions/take-table';
import { IncomingDialog } from '../../../renderer/features/paste/IncomingDialog';
import { noticeStore } from '../../../renderer/state/notices';
import { selectedCards } from '../../../renderer/state/ui-store';
import { translator } from '../../../shared/i18n/translate';
import { boardIn, openSession, renderOnBoard } from '../../support/in-board';

function show(text: string, fileName: string | null = null) {
  const session = openSession();
  takeTable(session, translator('en'), { source: { text, fileName }, anchor: {} });
  return renderOnBoard(<IncomingDialog />, { session });
}

const titlesIn = ({ session }: ReturnType<typeof show>) =>
  selectedCards(session.ui.getState().selection).map(
    (id) => boardIn(session).touchpoints.get(id)?.title,
  );

const TABLE = [
  'Điểm chạm;Giai đoạn;Chân dung;Cảm xúc;Giá',
  'Tôi xem giá;Nhận biết;Chị Lan;rất bực;1',
  'Tôi chờ;Chờ đợi;Anh Minh;lạ lùng;2',
  ';;;;3',
].join('\n');

describe('a table that is looked at before it becomes cards', () => {
  it('shows what was read, and by number what was not', () => {
    show(TABLE, 'bang.csv');
    const dialog = screen.getByRole('dialog', { name: 'Add cards from bang.csv' });
    const doubts = within(dialog).getByRole('region', { name: 'Please look at this first' });
    expect(
      within(doubts)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Columns that are left out: Giá',
      'Row 3: “lạ lùng” in column Emotion is not understood and stays empty.',
      'Row 4: the touchpoint has no title.',
    ]);
    const cells = within(dialog)
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(cells.slice(0, 3)).toEqual([
      ['Row', 'Touchpoint', 'Stage', 'Lane', 'Emotion'],
      ['2', 'Tôi xem giá', 'Nhận biết', 'Chị Lan', 'Very upset'],
      ['3', 'Tôi chờ', 'Chờ đợi', 'Anh Minh', ''],
    ]);
  });

  it('creates the stages and lanes that are missing, all in one step', async () => {
    const shown = show(TABLE, 'bang.csv');
    const before = boardIn(shown.session);
    expect(screen.getByRole('checkbox').closest('label')?.textContent).toContain(
      'Chờ đợi, Anh Minh',
    );
    await shown.user.click(screen.getByRole('button', { name: 'Add 3 cards' }));
    const board = boardIn(shown.session);
    const place = ({ stageId, laneId }: { stageId: string; laneId: string }) =>
      `${board.stages.get(stageId)?.title} · ${board.lanes.get(laneId)?.title}`;
    const made = selectedCards(shown.session.ui.getState().selection).flatMap((id) => {
      const card = board.touchpoints.get(id);
      return card ? [place(card)] : [];
    });
    expect(made.slice(0, 2)).toEqual(['Nhận biết · ', 'Chờ đợi · Anh Minh']);
    shown.session.undo();
    expect(boardIn(shown.session)).toEqual(before);
  });

  it('or puts their cards where the person was', async () => {
    const shown = show(TABLE, 'bang.csv');
    await shown.user.click(screen.getByRole('checkbox'));
    await shown.user.click(screen.getByRole('button', { name: 'Add 3 cards' }));
    expect(boardIn(shown.session).stages.size).toBe(2);
    expect(titlesIn(shown)).toEqual(['Tôi xem giá', 'Tôi chờ', '']);
  });

  it('is left alone on cancel', async () => {
    const shown = show(TABLE);
    const before = boardIn(shown.session);
    await shown.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(boardIn(shown.session)).toBe(before);
  });

  it('is refused with its limit when it is too long', () => {
    show(Array(2001).fill('Tôi đợi').join('\n'));
    expect(noticeStore.getState().notices.at(-1)?.text).toBe(
      'Too many rows: 2,000 at a time are the limit.',
    );
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

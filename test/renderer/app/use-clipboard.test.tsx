import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useClipboard } from '../../../renderer/app/use-clipboard';
import { noticeStore } from '../../../renderer/state/notices';
import { useSession } from '../../../renderer/state/session';
import { selectedCards } from '../../../renderer/state/ui-store';
import { COPIED_CARDS_MIME } from '../../../shared/file/copied-cards';
import type { Board } from '../../../shared/model/board';
import { boardIn, openSession, renderOnBoard, select, selectCards } from '../../support/in-board';
import { smallBoard } from '../../support/small-board';

function Listening() {
  useClipboard(useSession());
  return <input aria-label="text" />;
}

function show(options: { board?: Board; canEdit?: boolean } = {}) {
  const session = openSession(options.board);
  const view = renderOnBoard(<Listening />, { session, ...options });
  const clipboard = (kept: Readonly<Record<string, string>> = {}) => {
    const forms = new Map(Object.entries(kept));
    return {
      forms,
      clipboardData: {
        setData: (type: string, text: string) => forms.set(type, text),
        getData: (type: string) => forms.get(type) ?? '',
      },
    };
  };
  const copy = (how: 'copy' | 'cut' = 'copy') => {
    const data = clipboard();
    fireEvent[how](document.body, data);
    return Object.fromEntries(data.forms);
  };
  const paste = (kept: Readonly<Record<string, string>>, target: Element = document.body) =>
    fireEvent.paste(target, clipboard(kept));
  return { ...view, copy, paste };
}

type Shown = ReturnType<typeof show>;

const cardsOf = ({ session }: Shown) => [...boardIn(session).touchpoints.values()];
const titles = (shown: Shown) => cardsOf(shown).map(({ title }) => title);
const selected = ({ session }: Shown) =>
  selectedCards(session.ui.getState().selection).map(
    (id) => boardIn(session).touchpoints.get(id)?.title,
  );
const told = () => noticeStore.getState().notices.at(-1)?.text;

describe('copied cards', () => {
  it('are pasted with their pains and links, as new cards, in one step', () => {
    const shown = show();
    selectCards(shown.session, 'ad', 'greet');
    const kept = shown.copy();
    shown.paste(kept);
    const board = boardIn(shown.session);
    expect(board.touchpoints.size).toBe(smallBoard.touchpoints.size + 2);
    expect(selected(shown)).toEqual([smallBoard.touchpoints.get('ad')?.title, 'Được chào']);
    const [ad, greet] = selectedCards(shown.session.ui.getState().selection);
    const own = [...board.pains.values()].find(({ touchpointId }) => touchpointId === ad);
    // What causes the pain was not copied, but it is on this board.
    expect(own).toMatchObject({ text: 'Giá không thật', severity: 3, root: 'stock' });
    expect([...board.links.values()].filter(({ from }) => from === ad)).toMatchObject([
      { to: greet, kind: 'flow' },
    ]);
    const { stageId, laneId } = board.touchpoints.get(greet ?? '') ?? {};
    expect([stageId, laneId]).toEqual(['buy', 'lan']);
    shown.session.undo();
    expect(boardIn(shown.session).touchpoints.size).toBe(smallBoard.touchpoints.size);
    expect(boardIn(shown.session).pains.size).toBe(1);
  });

  it('come to where the person is', () => {
    const shown = show();
    selectCards(shown.session, 'ad');
    const kept = shown.copy();
    select(shown.session, { kind: 'none' });
    shown.session.ui.update((draft) => {
      draft.cell = { stageId: 'buy', laneId: 'back' };
    });
    shown.paste(kept);
    expect(cardsOf(shown).at(-1)).toMatchObject({ stageId: 'buy', laneId: 'back' });
  });

  it('cross to another board, where the cause of a pain is not known', () => {
    const from = show();
    selectCards(from.session, 'ad', 'greet');
    const kept = from.copy();
    from.view.unmount();
    const know = smallBoard.stages.get('know');
    if (!know) throw new Error('the small board has lost a stage');
    const away: Board = {
      ...smallBoard,
      stages: new Map([['x', { ...know, id: 'x' }]]),
      touchpoints: new Map(),
      pains: new Map(),
      links: new Map(),
    };
    const to = show({ board: away });
    to.paste(kept);
    const board = boardIn(to.session);
    expect(cardsOf(to).map(({ stageId, laneId }) => `${stageId} ${laneId}`)).toEqual([
      'x lan',
      'x lan',
    ]);
    expect([...board.pains.values()].map(({ root }) => root)).toEqual([undefined]);
    expect(board.links.size).toBe(1);
  });

  it('are a table to everything else, and survive it in the HTML', () => {
    const shown = show();
    selectCards(shown.session, 'ad', 'greet');
    const { 'text/plain': text = '', 'text/html': html = '' } = shown.copy();
    expect(text.split('\n')[0]).toBe(
      'Touchpoint\tStage\tLane\tChannel\tEmotion\tPains\tOwner\tCritical\tIntent\tHeart\tStature\tTalent\tPitfalls',
    );
    shown.paste({ 'text/plain': text, 'text/html': html });
    expect(boardIn(shown.session).links.size).toBe(3);
  });

  it('are removed by cutting, with the way back', () => {
    const shown = show();
    selectCards(shown.session, 'ad');
    const kept = shown.copy('cut');
    expect(boardIn(shown.session).touchpoints.has('ad')).toBe(false);
    shown.paste(kept);
    expect(titles(shown)).toContain(smallBoard.touchpoints.get('ad')?.title);
  });

  it('that are damaged are read as the text beside them, and that is said', () => {
    const shown = show();
    shown.paste({
      [COPIED_CARDS_MIME]: '{"format":"journey-room/cards"}',
      'text/plain': 'Tôi đợi',
    });
    expect(told()).toMatch(/another version or damaged/);
    expect(titles(shown)).toContain('Tôi đợi');
  });
});

describe('text on the clipboard', () => {
  it('is a card a line', () => {
    const shown = show();
    selectCards(shown.session, 'quiet');
    shown.paste({ 'text/plain': 'Tôi hỏi giá\n\nTôi trả tiền' });
    expect(selected(shown)).toEqual(['Tôi hỏi giá', 'Tôi trả tiền']);
    const { layout } = shown.session.boardStore.getState();
    const cell = layout.cells.find(({ stageId, laneId }) => stageId === 'buy' && laneId === 'lan');
    expect(cell?.cards.map((id) => boardIn(shown.session).touchpoints.get(id)?.title)).toEqual([
      'Không ai ghi nhận',
      'Tôi hỏi giá',
      'Tôi trả tiền',
      'Được chào',
    ]);
  });

  it('waits for the person’s word when it has a header', () => {
    const shown = show();
    shown.paste({ 'text/plain': 'Điểm chạm\tCảm xúc\nTôi đợi\trất bực' });
    expect(cardsOf(shown)).toHaveLength(smallBoard.touchpoints.size);
    const { incoming } = shown.session.ui.getState();
    expect(incoming?.found.cards.map(({ fields }) => [fields.title, fields.emotion])).toEqual([
      ['Tôi đợi', -2],
    ]);
  });

  it('comes from the cells of an HTML table, whose own line breaks mean nothing', () => {
    const shown = show();
    shown.paste({
      'text/plain': 'whatever',
      'text/html':
        '<html><style>td{}</style><table><tr><td>Tên<td>Ghi\n chú<tr><td>Tôi\n   đợi<td>một<br>hai</table></html>',
    });
    const [card] = shown.session.ui.getState().incoming?.found.cards ?? [];
    expect(card?.fields).toMatchObject({ title: 'Tôi đợi', notes: 'một\nhai' });
  });

  it('stays with a text field', () => {
    const shown = show();
    const field = screen.getByRole('textbox');
    expect(shown.paste({ 'text/plain': 'Tôi đợi' }, field)).toBe(true);
    expect(cardsOf(shown)).toHaveLength(smallBoard.touchpoints.size);
  });

  it('is refused with a reason: nothing there, or only looking', () => {
    show().paste({});
    expect(told()).toMatch(/no text and no card/);
  });

  it('is not pasted by a viewer, who may still copy', () => {
    const shown = show({ canEdit: false });
    selectCards(shown.session, 'ad');
    expect(shown.copy()['text/plain']).toContain('quảng cáo');
    shown.copy('cut');
    shown.paste({ 'text/plain': 'Tôi đợi' });
    expect(told()).toMatch(/You are viewing/);
    expect(cardsOf(shown)).toHaveLength(smallBoard.touchpoints.size);
  });
});

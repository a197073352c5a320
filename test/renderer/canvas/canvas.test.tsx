import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Canvas } from '../../../renderer/features/canvas/Canvas';
import { noticeStore } from '../../../renderer/state/notices';
import { publishPeers } from '../../../renderer/state/presence-store';
import { removeStage } from '../../../shared/doc/commands/stages';
import { projectBoard } from '../../../shared/doc/project-board';
import { inOrder } from '../../../shared/model/order-key';
import { boardIn, openSession, renderOnBoard, SOME_STEP, select } from '../../support/in-board';
import { peer } from '../../support/in-room';

function show(options: { canEdit?: boolean; locale?: 'vi' | 'en' } = {}) {
  const session = openSession();
  const nothing = () => undefined;
  const gestures = { onMove: nothing, onEnd: nothing };
  const { user } = renderOnBoard(<Canvas gestures={gestures} onPointer={nothing} />, {
    session,
    ...options,
  });
  const board = () => projectBoard(session.ydoc).board;
  const titles = (root: 'stages' | 'lanes') => inOrder(board()[root]).map(({ title }) => title);
  const selection = () => session.ui.getState().selection;
  return { session, user, board, titles, selection };
}

const card = (name: RegExp) => screen.getByRole('group', { name });
const button = (name: string) => screen.getByRole('button', { name });
const GREET = /^Được chào/;
const editor = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });

async function choose(user: ReturnType<typeof show>['user'], menu: string, item: string) {
  await user.click(button(menu));
  await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${item}`) }));
}

/** happy-dom lays nothing out; a map without a size would show no cards. */
beforeEach(() => {
  for (const [name, pixels] of [
    ['Width', 1400],
    ['Height', 900],
  ] as const)
    for (const kind of ['client', 'offset'] as const)
      vi.spyOn(HTMLElement.prototype, `${kind}${name}`, 'get').mockReturnValue(pixels);
  const isReduced = (query: string) => query.includes('reduced-motion');
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: isReduced(query) }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  noticeStore.setState({ notices: [] });
});

/** With the keyboard: user-event’s pointer has no window, which React Flow’s dragging asks for. */
async function press(user: ReturnType<typeof show>['user'], name: string) {
  button(name).focus();
  await user.keyboard('{Enter}');
}

describe('the map', () => {
  it('has every card with its title, place, emotion and mark in words', () => {
    show();
    expect(card(/^Tôi lướt.*, Nhận biết, Chị Lan, Very upset, Critical touchpoint$/)).toBeDefined();
    expect(card(/^Không ai ghi nhận, New stage, Chị Lan$/)).toBeDefined();
  });

  it('has every cell with a way to add a card, named in Vietnamese as well', async () => {
    const { user, board } = show({ locale: 'vi' });
    const before = board().touchpoints.size;
    await press(user, 'Thêm điểm chạm vào Nhận biết, Hậu trường');
    expect(board().touchpoints.size).toBe(before + 1);
    await user.keyboard('Kho báo hết hàng{Enter}');
    const fresh = [...board().touchpoints.values()].find(({ title }) => title.startsWith('Kho'));
    expect(fresh).toMatchObject({ stageId: 'know', laneId: 'back', title: 'Kho báo hết hàng' });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('takes a new card back that is left with Escape or without a name', async () => {
    const { user, board } = show();
    for (const keys of ['Nhầm{Escape}', '{Enter}', '{Tab}']) {
      await press(user, 'Add a touchpoint to New stage, Chị Lan');
      expect(board().touchpoints.size).toBe(7);
      await user.keyboard(keys);
      expect([keys, board().touchpoints.size]).toEqual([keys, 6]);
    }
  });

  it('edits a title where it stands: double click, type, Enter; Escape brings it back', async () => {
    const { user, board } = show();
    const title = () => board().touchpoints.get('greet')?.title;
    fireEvent.doubleClick(card(GREET));
    expect(document.activeElement).toBe(editor());
    await user.keyboard('Được mời trà{Enter}');
    expect(title()).toBe('Được mời trà');
    fireEvent.doubleClick(card(/^Được mời trà/));
    await user.keyboard('xyz{Escape}');
    expect(title()).toBe('Được mời trà');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('keeps a title on one line, whatever is pasted', async () => {
    const { user, session } = show();
    fireEvent.doubleClick(card(GREET));
    await user.paste('hai\ndòng');
    await user.keyboard('{Enter}');
    const stored = session.readText({ root: 'touchpoints', id: 'greet', field: 'title' });
    expect(stored).toBe('hai dòng');
  });

  it('can be walked with the keyboard; Enter edits, space opens the details', async () => {
    const { user, selection, session } = show();
    session.ui.update((draft) => {
      draft.inspector = 'shut';
    });
    card(/^Tôi lướt/).focus();
    await user.keyboard('{ArrowRight}');
    expect(selection()).toEqual({ kind: 'touchpoints', ids: ['quiet'] });
    await waitFor(() => expect(document.activeElement).toBe(card(/^Không ai/)));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(card(GREET)));
    await user.keyboard(' ');
    expect(session.ui.getState().inspector).toBe('auto');
    await user.keyboard('{Enter}');
    expect(editor().value).toBe('Được chào');
  });

  it('says where the cards went whose stage was removed', () => {
    const { session } = show();
    act(() => void session.change((doc) => removeStage(doc, 'buy'), SOME_STEP));
    expect(screen.getByText('Not placed yet').parentElement?.textContent).toContain('3 cards');
    expect(screen.getByText(/was removed/)).toBeTruthy();
  });

  it('has every link as a button that says what leads where, and follows a new name', async () => {
    const { user, session, selection } = show();
    const name = (from: string) => `Link: ${from} → Loops back to → Bạn kể`;
    button(name('Được chào')).focus();
    expect(selection()).toEqual({ kind: 'link', id: 'k2' });
    act(() => select(session, { kind: 'none' }));
    await user.keyboard('{Enter}');
    expect(selection()).toEqual({ kind: 'link', id: 'k2' });
    act(() => session.writeText({ root: 'touchpoints', id: 'greet', field: 'title' }, 'Được mời'));
    expect(button(name('Được mời'))).toBeDefined();
    expect(screen.queryAllByRole('button', { name: /^Link: .*Causes/ })).toEqual([]);
  });

  it('shows who else has a card selected', () => {
    const { session } = show();
    act(() => publishPeers(session.presence, [peer(2, 'Ben', { selection: ['greet'] })]));
    expect(within(card(GREET)).getByText('Ben')).toBeDefined();
  });
});

describe('the headers of stages', () => {
  const MENU = 'Commands for stage Nhận biết';

  it('select, rename and move', async () => {
    const { user, titles, selection, board } = show();
    await user.click(button('Nhận biết'));
    expect(selection()).toEqual({ kind: 'stage', id: 'know' });
    await choose(user, MENU, 'Rename');
    const field = screen.getByRole('textbox', { name: 'Name of the stage' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('Biết tới{Enter}');
    expect(board().stages.get('know')?.title).toBe('Biết tới');
    await choose(user, 'Commands for stage Biết tới', 'Move right');
    expect(titles('stages')).toEqual(['', 'Biết tới']);
    await choose(user, 'Commands for stage Biết tới', 'Move left');
    expect(titles('stages')).toEqual(['Biết tới', '']);
  });

  it('do not move beyond the ends', async () => {
    const { user, titles } = show();
    await user.click(button(MENU));
    const left = await screen.findByRole('menuitem', { name: 'Move left' });
    expect(left.getAttribute('aria-disabled')).toBe('true');
    expect(titles('stages')).toEqual(['Nhận biết', '']);
  });

  it('insert another before, after and at the end', async () => {
    const { user, titles } = show();
    await choose(user, MENU, 'Insert stage before');
    await user.keyboard('Trước{Enter}');
    await choose(user, MENU, 'Insert stage after');
    await user.keyboard('Sau{Enter}');
    await user.click(button('Add stage'));
    await user.keyboard('Cuối{Enter}');
    expect(titles('stages')).toEqual(['Trước', 'Nhận biết', 'Sau', '', 'Cuối']);
  });

  it('remove, and say how many cards went to the tray', async () => {
    const { user, board } = show();
    await choose(user, MENU, 'Remove stage');
    expect([...board().stages.keys()]).toEqual(['buy']);
    expect(noticeStore.getState().notices.at(-1)?.text).toBe(
      'Removed “Nhận biết”. 3 cards were moved to the tray.',
    );
  });

  it('are renamed by a double click; Escape keeps the name', async () => {
    const { user, board } = show();
    await user.dblClick(button('Nhận biết'));
    await user.keyboard('xyz{Escape}');
    expect(board().stages.get('know')?.title).toBe('Nhận biết');
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('the headers of lanes', () => {
  it('rename the persona of a swimlane, and the lane itself when it is free', async () => {
    const { user, board } = show();
    await choose(user, 'Commands for lane Chị Lan', 'Rename');
    const field = screen.getByRole('textbox', { name: 'Name of the lane' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('Anh Minh{Enter}');
    expect(board().personas.get('p')?.name).toBe('Anh Minh');
    await choose(user, 'Commands for lane Hậu trường', 'Rename');
    await user.keyboard('Kho{Enter}');
    expect(board().lanes.get('back')?.title).toBe('Kho');
  });

  it('show what the persona needs first', () => {
    show();
    const lane = screen.getByRole('region', { name: 'Chị Lan' });
    expect(within(lane).getByText('Mua gọn trong một buổi tối')).toBeDefined();
  });

  it('move up and down, and remove', async () => {
    const { user, board } = show();
    const order = () => inOrder(board().lanes).map(({ id }) => id);
    await choose(user, 'Commands for lane Chị Lan', 'Move down');
    expect(order()).toEqual(['back', 'lan']);
    await choose(user, 'Commands for lane Chị Lan', 'Move up');
    expect(order()).toEqual(['lan', 'back']);
    await choose(user, 'Commands for lane Chị Lan', 'Remove persona and lane');
    expect(order()).toEqual(['back']);
    expect(board().personas.size).toBe(0);
  });
});

describe('the map of a viewer', () => {
  it('offers nothing that would change it', () => {
    const { session } = show({ canEdit: false });
    const names = screen.getAllByRole('button').map((one) => one.getAttribute('aria-label') ?? '');
    expect(names.filter((name) => /^(Add|Commands)/.test(name))).toEqual([]);
    fireEvent.doubleClick(card(GREET));
    fireEvent.doubleClick(button('Nhận biết'));
    card(GREET).focus();
    fireEvent.keyDown(card(GREET), { key: 'Enter' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(boardIn(session).touchpoints.size).toBe(6);
  });

  it('folds a stage and a lane away with the keyboard, for viewers too', async () => {
    const { user, session } = show({ canEdit: false });
    await press(user, 'Fold Nhận biết away');
    expect(screen.queryByRole('group', { name: /^Bạn kể/ })).toBeNull();
    expect(screen.getByText(/2 cards|3 cards/, { selector: '.jr-visually-hidden' })).toBeTruthy();
    await press(user, 'Bring Nhận biết out');
    expect(card(/^Bạn kể/)).toBeTruthy();
    await press(user, 'Fold Hậu trường away');
    expect(session.ui.getState().collapsed.lanes).toEqual(['back']);
  });

  it('divides a stage, and keeps a place for the cards it had', async () => {
    const { user, board } = show();
    await choose(user, 'Commands for stage Nhận biết', 'Add sub-stage');
    await user.keyboard('Nghe kể{Enter}');
    const sub = [...board().stages.values()].find(({ parentId }) => parentId === 'know');
    expect(sub?.title).toBe('Nghe kể');
    expect(screen.getByText('Not divided yet')).toBeTruthy();
    expect(board().touchpoints.get('ad')?.stageId).toBe('know');
    await choose(user, 'Commands for stage Nghe kể', 'Remove stage');
    expect(screen.queryByText('Not divided yet')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { describeCard } from '../../../renderer/drawing/describe-card';
import {
  createUiStore,
  isInspectorVisible,
  NOTHING_SELECTED,
  openInspector,
  type Selection,
  selectedCards,
  toggleInspector,
} from '../../../renderer/state/ui-store';
import { translator } from '../../../shared/i18n/translate';
import { smallBoard } from '../../support/small-board';

const CARD: Selection = { kind: 'touchpoints', ids: ['ad'] };

function uiWith(selection: Selection) {
  const ui = createUiStore();
  const select = (next: Selection) =>
    ui.update((draft) => {
      draft.selection = next;
    });
  select(selection);
  return { ui, select, isVisible: () => isInspectorVisible(ui.getState()) };
}

describe('the inspector', () => {
  it('comes with a selection and goes with it', () => {
    const { select, isVisible } = uiWith(NOTHING_SELECTED);
    expect(isVisible()).toBe(false);
    select(CARD);
    expect(isVisible()).toBe(true);
    select(NOTHING_SELECTED);
    expect(isVisible()).toBe(false);
  });

  it.each([CARD, NOTHING_SELECTED])('toggles with %j, there and back', (selection) => {
    const { ui, isVisible } = uiWith(selection);
    const before = isVisible();
    toggleInspector(ui);
    expect(isVisible()).toBe(!before);
    toggleInspector(ui);
    expect(isVisible()).toBe(before);
  });

  it('stays away from other cards once it was put away, until it is asked for', () => {
    const { ui, select, isVisible } = uiWith(CARD);
    toggleInspector(ui);
    select({ kind: 'touchpoints', ids: ['greet'] });
    expect(isVisible()).toBe(false);
    openInspector(ui);
    expect(isVisible()).toBe(true);
    openInspector(ui);
    expect(isVisible()).toBe(true);
  });
});

describe('the state of the window', () => {
  it('keeps the identity of what an update did not touch', () => {
    const { ui } = uiWith(CARD);
    const { selection } = ui.getState();
    ui.update((draft) => {
      draft.isMinimapOpen = true;
    });
    expect(ui.getState().selection).toBe(selection);
    expect(ui.getState().isMinimapOpen).toBe(true);
  });

  it('counts cards only as selected cards', () => {
    expect(selectedCards(CARD)).toEqual(['ad']);
    expect(selectedCards({ kind: 'stage', id: 'buy' })).toEqual([]);
  });
});

describe('a card in words', () => {
  it.each([
    [
      'ad',
      'vi',
      'Tôi lướt trúng quảng cáo “giảm tới 50%”, Nhận biết, Chị Lan, Rất bực, Điểm chạm mấu chốt',
    ],
    ['greet', 'en', 'Được chào, New stage, Chị Lan, Delighted'],
    ['stock', 'en', 'Untitled touchpoint, Nhận biết, Hậu trường'],
    ['lost', 'en', 'Thẻ lạc, Not placed yet'],
    ['gone', 'en', ''],
  ] as const)('%s in %s: %s', (id, locale, words) => {
    expect(describeCard({ board: smallBoard, comments: new Map() }, id, translator(locale))).toBe(
      words,
    );
  });
});

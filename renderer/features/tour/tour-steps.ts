/** What the tour shows, and the control that each step points at. Knows nothing of how it looks. */
import type { MessageKey } from '../../../shared/i18n/catalogue';

type StepName = MessageKey extends infer K
  ? K extends `tour.${infer Name}.text`
    ? Name
    : never
  : never;

export interface TourStep {
  readonly name: StepName;
  /** The first of them that is on the screen; a step without any is left out. */
  readonly anchors: readonly string[];
}

/** Where the words stand: beside the rail, below what is at the top, above what is at the foot. */
export function sideOf(anchor: Element): 'right' | 'left' | 'bottom' {
  if (anchor.closest('.jr-rail')) return 'right';
  return anchor.closest('.jr-inspector') ? 'left' : 'bottom';
}

const step = (name: StepName, ...anchors: readonly string[]): TourStep => ({ name, anchors });

const ADD = step('add', '[data-tour="touchpoint.add"]');

const IN_OUTLINE = ':root:has(.jr-outline)';

/** For whoever opened the map. */
export const OWNER_STEPS: readonly TourStep[] = [
  step('map', '.jr-corner', '.jr-view-switch'),
  ADD,
  step('details', '.jr-inspector', '[data-tour="view.toggleInspector"]'),
  step('find', '[data-tour="view.search"]'),
  step('share', '[data-tour="room.start"]'),
  step('menu', '[data-tour="menu"]'),
];

/** On the map, or in the outline, which is where a phone begins. */
const WHERE: readonly TourStep[] = [
  step('guestMap', '.jr-corner'),
  step('guestOutline', `${IN_OUTLINE} .jr-view-switch`),
];

/** Guests came to do one thing: three steps. */
export const EDITOR_STEPS: readonly TourStep[] = [...WHERE, ADD, step('people', '.jr-connection')];

export const VIEWER_STEPS: readonly TourStep[] = [
  ...WHERE,
  step('watch', '.jr-status__zoom'),
  step('find', `${IN_OUTLINE} [data-tour="view.search"]`),
  step('people', '.jr-connection'),
];

const isShown = (element: Element) => element.getClientRects().length > 0;

/** Where a step points, or null when none of its controls is on the screen. */
export function anchorOf({ anchors }: TourStep): Element | null {
  for (const selector of anchors) {
    const element = document.querySelector(selector);
    if (element && isShown(element)) return element;
  }
  return null;
}

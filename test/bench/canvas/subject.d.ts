/** Whatever can show a map of many cards and be panned, zoomed and dragged in: ours, or another. */
import type { Browser, Page } from 'playwright-core';

export interface OpenSubject {
  readonly page: Page;
  /** From the model in memory to every card in view drawn. */
  readonly firstRenderMs: number;
  /** Brings the whole board into view, and waits until it is drawn. */
  readonly showAll: () => Promise<void>;
  /** The middle of some card near the middle of the window. */
  readonly aCard: () => Promise<{ readonly x: number; readonly y: number }>;
  /** Starts 100 edits a second by somebody else; the answered function stops them and counts. */
  readonly edit: () => Promise<() => number>;
  readonly close: () => Promise<void>;
}

export interface Subject {
  readonly name: string;
  readonly open: (browser: Browser, cards: number) => Promise<OpenSubject>;
}

/** What a screen reader is told besides what has the focus: politely, never twice at once. */
import { createStore } from 'zustand/vanilla';

interface Announcements {
  readonly text: string;
  /** Tells a repeated text from the one before. */
  readonly count: number;
}

export const announcementStore = createStore<Announcements>(() => ({ text: '', count: 0 }));

/** What happens together is said together. */
const TOGETHER_MS = 60;

let waiting: string[] = [];

export function announce(text: string): void {
  waiting.push(text);
  if (waiting.length > 1) return;
  setTimeout(() => {
    const said = [...new Set(waiting)].join('. ');
    waiting = [];
    announcementStore.setState(({ count }) => ({ text: said, count: count + 1 }), true);
  }, TOGETHER_MS);
}

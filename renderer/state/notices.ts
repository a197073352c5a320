/** Short messages about what happened, with at most one action ("Undo"). */
import { createStore } from 'zustand/vanilla';
import { randomId } from '../../shared/lib/random-id';

export interface Notice {
  readonly id: string;
  readonly tone: 'info' | 'problem';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** How long a notice stays; a problem stays until it is closed. */
const INFO_MS = 6000;
const MAX_NOTICES = 3;

export const noticeStore = createStore<{ readonly notices: readonly Notice[] }>(() => ({
  notices: [],
}));

export function dismissNotice(id: string): void {
  noticeStore.setState(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) }));
}

/** Shows a notice, in place of one that says the same; answers its id. */
export function notify(notice: Omit<Notice, 'id'>): string {
  const id = randomId();
  noticeStore.setState(({ notices }) => ({
    notices: [...notices.filter(({ text }) => text !== notice.text), { id, ...notice }].slice(
      -MAX_NOTICES,
    ),
  }));
  if (notice.tone === 'info') setTimeout(() => dismissNotice(id), INFO_MS);
  return id;
}

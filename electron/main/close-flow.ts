/**
 * What happens between "close" and a closed window: the page puts half-typed text into the board,
 * then the person decides about the room and about unsaved changes. Whatever they choose, the
 * working copy stays on this computer.
 */
import type { CloseStep, WindowState } from '../../shared/protocol/host-api';

export type UnsavedChoice = 'save' | 'discard' | 'cancel';

export interface CloseFlowOptions {
  /** The page's answer to a step; null when it does not know, hangs or is gone. */
  readonly askPage: (step: CloseStep) => Promise<{ readonly unsaved: boolean } | null>;
  readonly windowState: () => WindowState;
  readonly isRoomOpen: () => boolean;
  readonly askAboutRoom: () => Promise<'close' | 'cancel'>;
  readonly askAboutChanges: (title: string) => Promise<UnsavedChoice>;
}

/** True when the window may close. */
export async function mayClose(options: CloseFlowOptions): Promise<boolean> {
  const prepared = await options.askPage('prepare');
  const { title, unsaved } = options.windowState();
  if (options.isRoomOpen() && (await options.askAboutRoom()) === 'cancel') return false;
  if (!(prepared?.unsaved ?? unsaved)) return true;
  const choice = await options.askAboutChanges(title);
  if (choice !== 'save') return choice === 'discard';
  const saved = await options.askPage('save');
  // No word about the save means that nothing was saved: stay, rather than lose it.
  return saved !== null && !saved.unsaved;
}

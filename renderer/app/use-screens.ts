/** Which screen is shown, and the ways from one to another. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { randomId } from '../../shared/lib/random-id';
import type { HostApi } from '../../shared/protocol/host-api';
import { type InviteLink, parseInviteLink } from '../../shared/protocol/invite-link';
import { useLocale } from '../state/locale';
import { notify } from '../state/notices';
import { boardFromFile, type DroppedFile, openFile } from './board-files';
import { OpenBoard } from './open-board';
import { boardFromTemplate } from './templates';
import { createCopy, openCopy, recentCopies } from './working-copies';

export type Screen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'start' }
  | { readonly kind: 'join'; readonly key: string; readonly invite: InviteLink | null }
  | { readonly kind: 'board'; readonly key: string; readonly board: OpenBoard };

/** The open copy of this tab; a reload comes back to it. */
const OPEN_COPY = 'journey-room-open-copy';

function openCopyId(): string | null {
  const value = (history.state as Record<string, unknown> | null)?.[OPEN_COPY];
  return typeof value === 'string' ? value : null;
}

function rememberOpenCopy(copyId: string | null): void {
  const { [OPEN_COPY]: _, ...rest } = (history.state ?? {}) as Record<string, unknown>;
  history.replaceState(copyId === null ? rest : { ...rest, [OPEN_COPY]: copyId }, '');
}

/** A page that a room served carries its invitation in the fragment. */
function firstScreen(): Screen {
  if (/[#&](room|token)=/.test(location.hash)) {
    const invite = parseInviteLink(location.href);
    return { kind: 'join', key: 'link', invite: invite.ok ? invite.value : null };
  }
  return { kind: 'loading' };
}

export interface Screens {
  readonly screen: Screen;
  /** False on a page that was opened for one room only. */
  readonly canGoBack: boolean;
  readonly toStart: () => void;
  readonly newFrom: (templateId: string) => Promise<void>;
  readonly open: () => Promise<void>;
  /** Opens a file that was dropped on the window. */
  readonly openDropped: (file: DroppedFile) => void;
  readonly openRecent: (copyId: string) => Promise<void>;
  readonly join: (invite: InviteLink) => void;
}

export function useScreens(host: HostApi): Screens {
  const { t, locale } = useLocale();
  const [screen, setScreen] = useState<Screen>(firstScreen);
  const canGoBack = useRef(screen.kind !== 'join').current;
  const shown = useRef(screen);
  shown.current = screen;

  const show = useCallback((next: Screen) => {
    const before = shown.current;
    if (before.kind === 'board') before.board.dispose();
    shown.current = next;
    rememberOpenCopy(next.kind === 'board' ? next.board.copyId : null);
    setScreen(next);
  }, []);
  const showBoard = useCallback(
    (board: OpenBoard | null) => {
      if (board) show({ kind: 'board', key: randomId(), board });
    },
    [show],
  );

  const openRecent = useCallback(
    async (copyId: string) => {
      const copy = recentCopies().find((one) => one.copyId === copyId);
      const session = copy ? await openCopy(copyId) : null;
      if (!copy || !session) {
        notify({ tone: 'problem', text: t('start.recent.lost') });
        return show({ kind: 'start' });
      }
      const file = await host.fileForCopy(copyId);
      showBoard(new OpenBoard(session, copy, file.ok ? file.value?.token : undefined));
    },
    [host, show, showBoard, t],
  );

  const takePending = useCallback(async () => {
    const pending = await host.takePendingOpen();
    if (!pending.ok || !pending.value) return false;
    const board = boardFromFile(
      pending.value,
      { t, hasOpenMap: shown.current.kind === 'board' },
      host,
    );
    showBoard(board);
    return board !== null;
  }, [host, showBoard, t]);

  // Once, when the app starts: the file it was started with, or what this tab had open.
  const isStarted = useRef(false);
  useEffect(() => {
    if (isStarted.current || shown.current.kind !== 'loading') return;
    isStarted.current = true;
    void takePending().then((isOpen) => {
      if (isOpen) return;
      const copyId = openCopyId();
      if (copyId === null) show({ kind: 'start' });
      else void openRecent(copyId);
    });
  }, [takePending, openRecent, show]);

  useEffect(() => host.onOpenRequested(() => void takePending()), [host, takePending]);

  return useMemo(
    () => ({
      screen,
      canGoBack,
      toStart: () => show({ kind: 'start' }),
      newFrom: async (templateId) => {
        const { session, copy } = createCopy(await boardFromTemplate(templateId, locale));
        showBoard(new OpenBoard(session, copy));
      },
      openDropped: (file) =>
        showBoard(boardFromFile(file, { t, hasOpenMap: shown.current.kind === 'board' }, host)),
      open: async () =>
        showBoard(await openFile(host, { t, hasOpenMap: shown.current.kind === 'board' })),
      openRecent,
      join: (invite) => show({ kind: 'join', key: randomId(), invite }),
    }),
    [screen, canGoBack, show, showBoard, openRecent, host, locale, t],
  );
}

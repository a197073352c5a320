// Components of the board screen on a real session: a real document, its cache in memory
// (fake-indexeddb, since happy-dom has no IndexedDB), and nobody else unless a test plays them.
import 'fake-indexeddb/auto';
import { Tooltip } from '@base-ui/react/tooltip';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactFlowProvider } from '@xyflow/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import * as Y from 'yjs';
import { BoardSession } from '../../renderer/app/board-session';
import { LocaleContext } from '../../renderer/state/locale';
import { SessionContext } from '../../renderer/state/session';
import type { Selection } from '../../renderer/state/ui-store';
import { type BoardDoc, boardDocOf } from '../../shared/doc/board-doc';
import type { Locale } from '../../shared/i18n/message';
import { step } from '../../shared/i18n/step-name';
import { translator } from '../../shared/i18n/translate';
import { randomId } from '../../shared/lib/random-id';
import type { Board } from '../../shared/model/board';
import { smallBoard } from './small-board';

/** For changes of which only the effect matters: the name of some step. */
export const SOME_STEP = { name: step('step.rename', { to: 'X' }) };

const open: BoardSession[] = [];

afterEach(() => {
  for (const session of open.splice(0)) session.dispose();
});

/** An open board, closed after the test. */
export function openSession(board: Board = smallBoard): BoardSession {
  const session = BoardSession.create(board, `test/${randomId()}`);
  open.push(session);
  return session;
}

/** The present board of a session. */
export const boardIn = (session: BoardSession): Board => session.boardStore.getState().board;

export function select(session: BoardSession, selection: Selection): void {
  session.ui.update((draft) => {
    draft.selection = selection;
  });
}

export const selectCards = (session: BoardSession, ...ids: readonly string[]) =>
  select(session, { kind: 'touchpoints', ids });

/** Another person in the room does something; answers once it is on this person's screen. */
export async function bySomebodyElse(
  session: BoardSession,
  command: (doc: BoardDoc) => unknown,
): Promise<void> {
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, session.encodeState());
  command(boardDocOf(theirs));
  await act(async () => {
    Y.applyUpdate(session.ydoc, Y.encodeStateAsUpdate(theirs), 'remote');
    // What others do is shown with the next frame.
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

interface OnBoardOptions {
  readonly session?: BoardSession;
  readonly board?: Board;
  readonly locale?: Locale;
  readonly canEdit?: boolean;
}

/** Shows components of the board screen, in English unless said otherwise. */
export function renderOnBoard(children: ReactNode, options: OnBoardOptions = {}) {
  const { board, locale = 'en', canEdit = true } = options;
  const session = options.session ?? openSession(board);
  session.setCanEdit(canEdit);
  const choice = { locale, t: translator(locale), setLocale: () => undefined };
  const view = render(
    <LocaleContext value={choice}>
      <SessionContext value={session}>
        <Tooltip.Provider>
          <ReactFlowProvider>{children}</ReactFlowProvider>
        </Tooltip.Provider>
      </SessionContext>
    </LocaleContext>,
  );
  return { session, view, user: userEvent.setup({ delay: null }), t: choice.t };
}

/** The main screen: bar, tools, map, inspector, status; everything of one open board. */
import { ReactFlowProvider } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { HostApi } from '../../shared/protocol/host-api';
import type { Point } from '../../shared/views/drop-place';
import { Canvas } from '../features/canvas/Canvas';
import { CommentMarks } from '../features/comments/CommentMarks';
import { CommentsPanel } from '../features/comments/CommentsPanel';
import { TalkNews } from '../features/comments/TalkNews';
import { CompareCurves } from '../features/curves/CompareCurves';
import { HistoryPanel } from '../features/history/HistoryPanel';
import { Inspector } from '../features/inspector/Inspector';
import { Outline } from '../features/outline/Outline';
import { LiveCursors } from '../features/presence/LiveCursors';
import { RemoteGestures } from '../features/presence/RemoteGestures';
import { FilterBar } from '../features/search/FilterBar';
import { FinderPanel } from '../features/search/FinderPanel';
import { SearchMarks } from '../features/search/SearchMarks';
import { WaitingGuests } from '../features/sharing/WaitingGuests';
import { Tour } from '../features/tour/Tour';
import { useTranslate } from '../state/locale';
import { notify } from '../state/notices';
import { SessionContext, useUi } from '../state/session';
import { isInspectorVisible } from '../state/ui-store';
import { Announcer } from './Announcer';
import { BoardDialogs } from './BoardDialogs';
import { type DroppedFile, saveFile } from './board-files';
import { useBoardCommands } from './commands/use-board-commands';
import { EmptyMap } from './EmptyMap';
import type { OpenBoard } from './open-board';
import { StatusBar } from './StatusBar';
import { ToolRail } from './ToolRail';
import { TopBar } from './TopBar';
import { useClipboard } from './use-clipboard';
import { useDropped } from './use-dropped';
import { useHostedRoom } from './use-hosted-room';
import { useProjectorZoom } from './use-projector-zoom';
import type { Screens } from './use-screens';
import { useStandingNotices } from './use-standing-notices';
import './board-screen.css';

interface BoardScreenProps {
  readonly host: HostApi;
  readonly board: OpenBoard;
  readonly screens: Screens;
}

export function BoardScreen(props: BoardScreenProps) {
  return (
    <SessionContext value={props.board.session}>
      <ReactFlowProvider>
        <Workspace {...props} />
      </ReactFlowProvider>
    </SessionContext>
  );
}

function useWindow({ host, board }: BoardScreenProps): void {
  const t = useTranslate();
  useEffect(() => board.showIn(host), [board, host]);
  useEffect(
    () =>
      host.onCloseRequested(async (step) => {
        // Leaving the field puts half-typed text into the board.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        if (step === 'save' && !(await saveFile(host, { t }, { board, saveAs: false })))
          return { unsaved: true };
        return { unsaved: board.copyId !== null && board.file.getState().isUnsaved };
      }),
    [host, board, t],
  );
}

/** Somebody else removed the card that this person has open: say so instead of going blank. */
function useLossNotice({ session }: OpenBoard): void {
  const t = useTranslate();
  useEffect(
    () => session.onCardLost(() => notify({ tone: 'info', text: t('canvas.cardGone') })),
    [session, t],
  );
}

/** The inspector neither comes nor goes while a card is being dragged: the map must not move. */
function useInspectorShown({ ui }: OpenBoard['session']): boolean {
  const isWanted = useStore(ui, isInspectorVisible);
  const isDragging = useStore(ui, (state) => state.gesture !== null);
  const [isShown, setShown] = useState(isWanted);
  if (!isDragging && isShown !== isWanted) setShown(isWanted);
  return isDragging ? isShown : isWanted;
}

function SidePanel({ isInspectorOpen }: { isInspectorOpen: boolean }) {
  const panel = useUi((state) => state.sidePanel);
  if (panel === 'history') return <HistoryPanel />;
  if (panel === 'comments') return <CommentsPanel />;
  return isInspectorOpen ? <Inspector /> : null;
}

function Workspace(props: BoardScreenProps) {
  const { host, board, screens } = props;
  const { session } = board;
  const t = useTranslate();
  const hosted = useHostedRoom(host, board);
  const hasRoom = hosted.room !== null;
  const leave = useCallback(() => {
    if (!hasRoom) return screens.toStart();
    notify({ tone: 'info', text: t('hosted.stopFirst') });
    session.ui.update((draft) => {
      draft.dialog = 'share';
    });
  }, [hasRoom, screens, session, t]);
  const commands = useBoardCommands({ host, screens, board, leave });
  const isInspectorOpen = useInspectorShown(session);
  const view = useStore(session.ui, (state) => state.view);
  const areCurvesCompared = useStore(session.ui, (state) => state.areCurvesCompared);
  const isFinderOpen = useStore(session.ui, (state) => state.finder !== null);
  useWindow(props);
  useLossNotice(board);
  useStandingNotices(board);
  useProjectorZoom(session);
  useClipboard(session);
  const openBoard = useCallback(
    (file: DroppedFile) => {
      if (!screens.canGoBack) notify({ tone: 'info', text: t('why.oneRoomPage') });
      else if (hasRoom) leave();
      else screens.openDropped(file);
    },
    [screens, hasRoom, leave, t],
  );
  const onDropped = useDropped({ session, openBoard });

  const gestures = useMemo(
    () => ({
      onMove: (ids: readonly string[], at: Point) =>
        session.connection?.presence.setGesture({ ids, x: at.x, y: at.y }),
      onEnd: () => session.connection?.presence.clearGesture(),
    }),
    [session],
  );
  const onPointer = useCallback(
    (point: Point | null) => session.connection?.presence.setCursor(point),
    [session],
  );
  const layoutOf = () => session.boardStore.getState().layout;
  return (
    <div className="jr-workspace">
      <TopBar
        host={host}
        board={board}
        commands={commands}
        onHome={screens.canGoBack ? leave : null}
      />
      <FilterBar />
      {isFinderOpen ? <FinderPanel /> : null}
      <ToolRail commands={commands} isMac={host.isMac} />
      <main className="jr-workspace__map">
        {view === 'outline' ? (
          <Outline />
        ) : (
          <Canvas gestures={gestures} onPointer={onPointer} onDropped={onDropped}>
            <RemoteGestures
              sizeOf={(id) => layoutOf().cards.get(id)}
              titleOf={(id) => session.boardStore.getState().board.touchpoints.get(id)?.title}
            />
            <SearchMarks />
            <CommentMarks />
            <LiveCursors />
          </Canvas>
        )}
        <EmptyMap commands={commands} />
        {areCurvesCompared ? <CompareCurves /> : null}
      </main>
      <SidePanel isInspectorOpen={isInspectorOpen} />
      <TalkNews />
      <WaitingGuests isFloating />
      <StatusBar board={board} isMac={host.isMac} commands={commands} />
      <Announcer />
      <BoardDialogs
        host={host}
        board={board}
        hosted={hosted}
        screens={screens}
        commands={commands}
      />
      <Tour isGuest={board.copyId === null} />
    </div>
  );
}

/** The room that this machine holds for the open board: starting, showing and stopping it. */
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { HostApi, HostFailure, RoomLinks } from '../../shared/protocol/host-api';
import { parseInviteLink } from '../../shared/protocol/invite-link';
import type { RoomWishes, StartRoom } from '../features/sharing/StartRoomForm';
import { readIdentity, rememberIdentity, roomKey, withPersonId } from '../platform/identity';
import { useTranslate } from '../state/locale';
import { notify } from '../state/notices';
import type { Identity } from '../state/presence-store';
import { RoomConnection } from '../sync/room-connection';
import type { OpenBoard } from './open-board';

export interface HostedRoom {
  readonly room: RoomLinks | null;
  readonly busy: boolean;
  readonly failure: HostFailure | null;
  readonly identity: Identity;
  readonly start: StartRoom;
  readonly stop: () => void;
}

/** How long stopping waits for the last edits to reach the room's disk. */
const LAST_EDITS_MS = 1500;

function joinOwnRoom({ session }: OpenBoard, room: RoomLinks, identity: Identity): void {
  const invite = parseInviteLink(room.links.facilitator);
  if (!invite.ok) throw new Error(`the host gave a link that is none: ${invite.error}`);
  session.connect(
    () =>
      new RoomConnection({
        documents: session.documents,
        syncUrl: room.syncUrl,
        token: invite.value.token,
        personKey: roomKey(invite.value.room),
        identity: withPersonId(identity),
        role: 'facilitator',
        store: session.presence,
      }),
  );
}

export function useHostedRoom(host: HostApi, board: OpenBoard): HostedRoom {
  const t = useTranslate();
  const [room, setRoom] = useState<RoomLinks | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const [identity, setIdentity] = useState<Identity>(readIdentity);
  const { copyId } = board;

  // The page may have been reloaded while its room goes on.
  useEffect(() => {
    let isCurrent = true;
    if (copyId === null || !host.capabilities.canHostRoom) return;
    void host.currentRoom().then((running) => {
      if (!isCurrent || !running.ok || running.value?.room !== copyId) return;
      joinOwnRoom(board, running.value, readIdentity());
      setRoom(running.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [host, board, copyId]);

  useEffect(
    () =>
      host.onRoomEnded((reason) => {
        board.session.disconnect();
        setRoom(null);
        if (reason === 'stopped') notify({ tone: 'info', text: t('room.ended') });
        else notify({ tone: 'problem', text: t('hosted.endedByFault') });
      }),
    [host, board, t],
  );

  // A server beside a browser page cannot call it: the line to the room tells that it is gone.
  const isStopped = useStore(
    board.session.presence,
    ({ status }) => status.kind === 'offline' && status.because === 'stopping',
  );
  useEffect(() => {
    if (!isStopped || room === null) return;
    let isCurrent = true;
    void host.currentRoom().then((running) => {
      if (!isCurrent || !running.ok || running.value !== null) return;
      board.session.disconnect();
      setRoom(null);
      notify({ tone: 'info', text: t('room.ended') });
    });
    return () => {
      isCurrent = false;
    };
  }, [isStopped, room, host, board, t]);

  const start = useCallback(
    (wishes: RoomWishes, who: Identity) => {
      if (copyId === null) return;
      setBusy(true);
      setFailure(null);
      setIdentity(who);
      rememberIdentity(who);
      const states = board.session.encodeStates();
      void host.startRoom({ roomId: copyId, states, ...wishes }).then((started) => {
        setBusy(false);
        if (!started.ok) return setFailure(started.error);
        joinOwnRoom(board, started.value, who);
        setRoom(started.value);
      });
    },
    [host, board, copyId],
  );

  const stop = useCallback(() => {
    setBusy(true);
    const saved = board.session.connection?.saved(LAST_EDITS_MS) ?? Promise.resolve(true);
    void saved
      .then(() => {
        board.session.disconnect();
        return host.stopRoom();
      })
      .then((stopped) => {
        setBusy(false);
        setRoom(null);
        setFailure(stopped.ok ? null : stopped.error);
      });
  }, [host, board]);

  return { room, busy, failure, identity, start, stop };
}

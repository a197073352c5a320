/** A guest's way in: connect, introduce oneself, then the board. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { InviteLink } from '../../shared/protocol/invite-link';
import { readIdentity } from '../platform/identity';
import { createPresenceStore, type Identity, type RoomStatus } from '../state/presence-store';
import { enterRoom, type GuestRoom, introduce } from './guest-room';
import type { JoinRefusal } from './JoinScreen';
import { OpenBoard } from './open-board';

/** Marks this history entry, so that a reload of the page does not ask for the name again. */
const INTRODUCED = 'journey-room-introduced';

const wasIntroduced = () =>
  (history.state as Record<string, unknown> | null)?.[INTRODUCED] === true;

const NOBODY = createPresenceStore();

/** Final refusals, and a full room: it will be tried again, but there is no use in a form. */
function refusalOf(status: RoomStatus): JoinRefusal | null {
  if (status.kind === 'refused') return status.reason;
  return status.kind === 'offline' && status.because === 'busy' ? 'busy' : null;
}

export function useGuestRoom(invite: InviteLink | null) {
  const [room, setRoom] = useState<GuestRoom | null>(null);
  const [isIntroduced, setIntroduced] = useState(
    () => wasIntroduced() && readIdentity().name !== '',
  );

  useEffect(() => {
    if (!invite) return;
    let isCurrent = true;
    let entered: GuestRoom | null = null;
    void enterRoom(invite).then((next) => {
      if (!isCurrent) return next.session.dispose();
      entered = next;
      if (wasIntroduced() && readIdentity().name !== '') introduce(next, readIdentity());
      setRoom(next);
    });
    return () => {
      isCurrent = false;
      entered?.session.dispose();
    };
  }, [invite]);

  const { status, role, people, isWaiting } = useStore(room?.session.presence ?? NOBODY);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (!room) return;
    const look = () => setReady(room.session.hasBoard);
    look();
    return room.session.boardStore.subscribe(look);
  }, [room]);

  const isIn = room !== null && isIntroduced && isReady;
  const board = useMemo(() => (isIn ? new OpenBoard(room.session, null) : null), [isIn, room]);
  const refused = refusalOf(status);
  return {
    board,
    role,
    people,
    refused,
    status,
    isWaiting: isWaiting && isIntroduced,
    introduce: (identity: Identity) => {
      if (room) introduce(room, identity);
      history.replaceState({ ...(history.state as object | null), [INTRODUCED]: true }, '');
      setIntroduced(true);
    },
  };
}

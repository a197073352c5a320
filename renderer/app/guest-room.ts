/** A board that lives in somebody else's room: cached here, so that going offline loses nothing. */
import { type InviteLink, syncServerUrl } from '../../shared/protocol/invite-link';
import { readIdentity, roomKey, withPersonId } from '../platform/identity';
import type { Identity } from '../state/presence-store';
import { RoomConnection } from '../sync/room-connection';
import { BoardSession } from './board-session';

export interface GuestRoom {
  readonly session: BoardSession;
  readonly invite: InviteLink;
}

/** Connects without a name first: the server says the role, and nobody sees a stranger yet. */
export async function enterRoom(invite: InviteLink): Promise<GuestRoom> {
  const session = await BoardSession.fromCache({
    cacheName: `journey-room/room/${invite.room}`,
    canEdit: false,
  });
  session.connect(
    () =>
      new RoomConnection({
        documents: session.documents,
        syncUrl: syncServerUrl(invite),
        token: invite.token,
        personKey: roomKey(invite.room),
        identity: withPersonId({ name: '', colour: readIdentity().colour }),
        store: session.presence,
      }),
  );
  return { session, invite };
}

/** From here on the others see this person. */
export function introduce({ session }: GuestRoom, identity: Identity): void {
  session.connection?.presence.setIdentity(withPersonId(identity));
}

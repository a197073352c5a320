/** A participant as the app makes one: a real connection with its store, on a real room. */
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { openRoomServer } from '../../electron/room/server';
import { RoomConnection, type RoomConnectionOptions } from '../../renderer/sync/room-connection';
import { PARTICIPANT_COLOURS } from '../../shared/protocol/presence';
import { MESSAGE, type Role } from '../../shared/protocol/room';
import { type Rig, ROOM_ID, temporaryFolder, until } from './room-rig';

export interface Participant {
  readonly ydoc: Y.Doc;
  readonly notes: Y.Map<unknown>;
  readonly room: RoomConnection;
  /** Kinds of the statuses in order. */
  readonly statuses: string[];
  /** First bytes of every frame sent: kind and, for sync, sub-kind. */
  readonly sent: string[];
  readonly sockets: readonly WebSocket[];
}

export function join(
  rig: Pick<Rig, 'syncUrl' | 'tokens'>,
  role: Role,
  { ydoc = new Y.Doc(), ...options }: Partial<RoomConnectionOptions> & { ydoc?: Y.Doc } = {},
): Participant {
  const sent: string[] = [];
  const sockets: WebSocket[] = [];
  class CountedSocket extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      sockets.push(this);
    }

    override send(data: Uint8Array): void {
      super.send(data);
      sent.push(data[0] === MESSAGE.sync ? `sync${data[1]}` : `${data[0]}`);
    }
  }
  const room = new RoomConnection({
    documents: { board: ydoc },
    syncUrl: rig.syncUrl,
    token: rig.tokens[role],
    identity: { name: role, colour: PARTICIPANT_COLOURS[0] },
    WebSocketClass: CountedSocket as unknown as typeof globalThis.WebSocket,
    ...options,
  });
  const statuses = [room.status.kind as string];
  room.subscribe(() => {
    if (statuses.at(-1) !== room.status.kind) statuses.push(room.status.kind);
  });
  onTestFinished(() => {
    room.dispose();
    ydoc.destroy();
  });
  return { ydoc, notes: ydoc.getMap('notes'), room, statuses, sent, sockets };
}

export const live = (...people: readonly Participant[]) =>
  until(() => people.every(({ room }) => room.status.kind === 'live'), 'everybody is live', 20_000);

export const namesSeenBy = ({ room }: Participant) =>
  room.store.getState().people.map(({ name }) => name);

/** The same room on the same port, as after a restart of the host; answers what it holds. */
export async function startAgain(rig: Rig): Promise<() => unknown> {
  const server = openRoomServer({ staticDir: await temporaryFolder() });
  onTestFinished(async () => void (await server.close()));
  const opened = await server.openRoom({ id: ROOM_ID, dataDir: rig.dataDir, tokens: rig.tokens });
  if (!opened.ok) throw new Error(`the room did not open again: ${JSON.stringify(opened.error)}`);
  const listening = await server.listen('127.0.0.1', rig.port);
  if (!listening.ok) throw new Error(`no port: ${JSON.stringify(listening.error)}`);
  return () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, opened.value.encodeState('board'));
    return doc.getMap('notes').toJSON();
  };
}

/**
 * Rooms of a page that `npm start` serves without a window: the server that sent the page also
 * starts rooms, for whoever holds the control key.
 */
import * as v from 'valibot';
import { err, ok } from '../../shared/lib/result';
import type {
  HostMethods,
  HostResult,
  RoomEndReason,
  RoomLinks,
  StartRoomRequest,
  Unsubscribe,
} from '../../shared/protocol/host-api';

const CONTROL_PATH = '/host/room';

export interface BrowserRooms {
  readonly canHost: boolean;
  readonly start: HostMethods['startRoom'];
  readonly stop: HostMethods['stopRoom'];
  readonly current: HostMethods['currentRoom'];
  readonly addresses: HostMethods['listAddresses'];
  onEnded(listener: (reason: RoomEndReason) => void): Unsubscribe;
}

const RoomLinksSchema = v.object({
  room: v.string(),
  syncUrl: v.string(),
  links: v.object({ facilitator: v.string(), editor: v.string(), viewer: v.string() }),
  addresses: v.array(v.string()),
});

export function createBrowserRooms(key: string | null): BrowserRooms {
  const call = (method: string, body?: BodyInit, query = ''): Promise<Response | null> =>
    fetch(CONTROL_PATH + query, {
      method,
      headers: { authorization: `Bearer ${key}` },
      ...(body === undefined ? {} : { body }),
    }).catch((cause: unknown) => {
      // fetch reports an unreachable server as TypeError; anything else is a bug here.
      if (cause instanceof TypeError) return null;
      throw cause;
    });

  return {
    canHost: key !== null,
    start: async (request) => {
      if (key === null) return err('room-not-possible');
      const response = await call('POST', bodyOf(request), queryOf(request));
      return readLinks(response);
    },
    stop: async () => {
      if (key === null) return ok(null);
      const response = await call('DELETE');
      return response?.ok || response?.status === 404 ? ok(null) : err('internal');
    },
    current: async () => {
      if (key === null) return ok(null);
      const response = await call('GET');
      if (response?.status === 404 || response?.status === 204) return ok(null);
      return readLinks(response);
    },
    addresses: async () => ok([]),
    // The page and its rooms live in the same server: when it goes, the connection says so.
    onEnded: () => () => undefined,
  };
}

function bodyOf({ state }: StartRoomRequest): Blob {
  return new Blob([new Uint8Array(state)], { type: 'application/octet-stream' });
}

function queryOf({ roomId, network, address }: StartRoomRequest): string {
  const query = new URLSearchParams({ room: roomId, network });
  if (address !== undefined) query.set('address', address);
  return `?${query}`;
}

async function readLinks(response: Response | null): Promise<HostResult<RoomLinks>> {
  if (!response) return err('room-not-started');
  if (response.status === 401 || response.status === 403) return err('room-not-possible');
  if (response.status === 409) return err('room-running');
  if (response.status === 413) return err('too-large');
  if (!response.ok) return err('room-not-started');
  const links = v.safeParse(RoomLinksSchema, await response.json());
  return links.success ? ok(links.output) : err('internal');
}

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
import { perRole } from '../../shared/protocol/per-role';
import { roomFailure } from '../../shared/protocol/room-failure';
import { ROOM_PROBLEMS } from '../../shared/protocol/room-supervision';

const ROOM_PATH = '/host/room';
const ADDRESSES_PATH = '/host/addresses';

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
  links: perRole(v.string()),
  addresses: v.array(v.string()),
});

const AddressesSchema = v.array(v.object({ address: v.string(), label: v.string() }));

const ProblemSchema = v.object({ error: v.picklist(ROOM_PROBLEMS) });

/** `key`: the control key, or null for a guest's page, which can start nothing. */
export function createBrowserRooms(key: string | null): BrowserRooms {
  const call = (path: string, init: RequestInit = {}): Promise<Response | null> =>
    fetch(path, { ...init, headers: { authorization: `Bearer ${key}` } }).catch(
      (cause: unknown) => {
        // fetch reports an unreachable server as TypeError; anything else is a bug here.
        if (cause instanceof TypeError) return null;
        throw cause;
      },
    );

  return {
    canHost: key !== null,
    start: async (request) => {
      if (key === null) return err('room-not-possible');
      const response = await call(ROOM_PATH + queryOf(request), {
        method: 'POST',
        body: bodyOf(request),
      });
      return readLinks(response);
    },
    stop: async () => {
      if (key === null) return ok(null);
      const response = await call(ROOM_PATH, { method: 'DELETE' });
      return response?.ok || response?.status === 404 ? ok(null) : err('internal');
    },
    current: async () => {
      if (key === null) return ok(null);
      const response = await call(ROOM_PATH);
      if (response?.status === 204) return ok(null);
      return readLinks(response);
    },
    addresses: async () => {
      if (key === null) return ok([]);
      const response = await call(ADDRESSES_PATH);
      if (!response?.ok) return err('internal');
      const list = v.safeParse(AddressesSchema, await response.json());
      return list.success ? ok(list.output) : err('internal');
    },
    // The page and its rooms live in the same server: when it goes, the connection says so.
    onEnded: () => () => undefined,
  };
}

/** Each document as a part of a form, under its name. */
function bodyOf({ states }: StartRoomRequest): FormData {
  const form = new FormData();
  for (const [name, state] of Object.entries(states)) {
    if (state) form.set(name, new Blob([new Uint8Array(state)]));
  }
  return form;
}

function queryOf({ roomId, network, address, waitingRoles }: StartRoomRequest): string {
  const query = new URLSearchParams({ room: roomId, network });
  if (address !== undefined) query.set('address', address);
  if (waitingRoles) query.set('waiting', waitingRoles.join(','));
  return `?${query}`;
}

async function readLinks(response: Response | null): Promise<HostResult<RoomLinks>> {
  if (!response) return err('room-not-started');
  if (response.status === 401 || response.status === 403) return err('room-not-possible');
  if (response.status === 409) return err('room-running');
  if (response.status === 413) return err('too-large');
  if (!response.ok) {
    const problem = v.safeParse(ProblemSchema, await response.json());
    return err(problem.success ? roomFailure(problem.output.error) : 'room-not-started');
  }
  const links = v.safeParse(RoomLinksSchema, await response.json());
  return links.success ? ok(links.output) : err('internal');
}

/** What each request of the page does: the list that joins `HostApi` to the parts of the app. */
import type { CommandId } from '../../shared/app-commands';
import type { Locale } from '../../shared/i18n/message';
import { err, ok } from '../../shared/lib/result';
import type {
  HostMethods,
  HostResult,
  RoomLinks,
  StartRoomRequest,
  WindowState,
} from '../../shared/protocol/host-api';
import type { InviteLink } from '../../shared/protocol/invite-link';
import {
  isPrivateAddress,
  lanAddresses,
  type NetworkInterfaces,
} from '../../shared/protocol/lan-addresses';
import type { BoardFiles } from './board-files';
import type { HostHandlers } from './ipc-router';
import type { Pending } from './pending';
import type { RoomSupervisor } from './room-supervisor';
import type { SettingsStore } from './settings';

export interface HostParts {
  readonly files: BoardFiles;
  readonly exports: Pick<HostMethods, 'saveExport'>;
  readonly rooms: Pick<RoomSupervisor, 'start' | 'stop' | 'current'>;
  readonly settings: SettingsStore;
  /** What the system asked the app to open: a file's path, an invitation. */
  readonly pending: { readonly file: Pending<string>; readonly invite: Pending<InviteLink> };
  readonly menu: {
    setLocale(locale: Locale): void;
    setDisabled(disabled: Iterable<CommandId>): void;
  };
  readonly window: { setState(state: WindowState): void };
  readonly interfaces: () => NetworkInterfaces;
  readonly writeClipboard: (text: string) => void;
}

export function hostHandlers(parts: HostParts): HostHandlers {
  const { files, rooms, settings, pending, menu, window } = parts;
  return {
    openBoardFile: files.openBoardFile,
    saveBoardFile: files.saveBoardFile,
    fileForCopy: files.fileForCopy,
    rememberFile: files.rememberFile,
    saveExport: parts.exports.saveExport,
    takePendingOpen: async () => {
      const file = pending.file.take();
      return file === null ? ok(null) : files.openPath(file);
    },
    takePendingJoin: async () => ok(pending.invite.take()),
    startRoom: (request) => startRoom(parts, request),
    stopRoom: async () => {
      await rooms.stop();
      return ok(null);
    },
    currentRoom: async () => ok(rooms.current()),
    listAddresses: async () => ok(lanAddresses(parts.interfaces())),
    setWindowState: async (state) => {
      window.setState(state);
      return ok(null);
    },
    setLocale: async (locale) => {
      menu.setLocale(locale);
      await settings.update({ locale });
      return ok(null);
    },
    setCommandState: async (disabled) => {
      menu.setDisabled(disabled);
      return ok(null);
    },
    copyText: async (text) => {
      parts.writeClipboard(text);
      return ok(null);
    },
  };
}

/** Opens exactly the address that was chosen, never all because none was named, nor a public one. */
async function startRoom(
  { rooms, interfaces }: HostParts,
  request: StartRoomRequest,
): Promise<HostResult<RoomLinks>> {
  if (request.network === 'loopback') return rooms.start({ ...request, address: undefined });
  const addresses = lanAddresses(interfaces()).map(({ address }) => address);
  const address = request.address ?? addresses.find(isPrivateAddress);
  if (address === undefined) return err('room-no-network');
  if (!addresses.includes(address)) return err('room-address-taken');
  return rooms.start({ ...request, address });
}

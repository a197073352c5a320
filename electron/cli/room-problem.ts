/** What goes wrong with a room, as lines for people. */
import type { Translate } from '../../shared/i18n/translate';
import type { RoomProblem } from '../../shared/protocol/room-supervision';
import type { Terminal } from './command';

export function describeRoomProblem(
  { reason, detail }: { readonly reason: RoomProblem; readonly detail: string },
  t: Translate,
): string {
  switch (reason) {
    case 'address-taken':
    case 'address-not-ours':
    case 'address-refused':
    case 'no-lan-address':
    case 'not-writable':
    case 'in-use':
    case 'damaged':
      return t(`cli.room.${reason}`, { detail });
    default:
      return t('cli.room.other', { reason, detail });
  }
}

/** One line when the disk begins to refuse, one when it takes everything again. */
export function storageReporter({ t, error }: Terminal): (detail: string | null) => void {
  let isTroubled = false;
  return (detail) => {
    if (isTroubled === (detail !== null)) return;
    isTroubled = detail !== null;
    error(detail === null ? t('cli.host.storageFine') : t('cli.host.storageTrouble', { detail }));
  };
}

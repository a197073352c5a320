/**
 * What the desktop host accepts from its page, one schema per method. Unknown keys are dropped;
 * anything that does not fit is refused before a handler sees it.
 */
import * as v from 'valibot';
import { type CommandId, isCommandId } from '../app-commands';
import { LOCALES } from '../i18n/message';
import {
  EXPORT_MIMES,
  type HostMethodName,
  type HostMethods,
  LARGE_PAYLOAD_BYTES,
  SMALL_PAYLOAD_BYTES,
} from './host-api';
import { isRoomId, ROLES } from './room';

/** 128 bits as base64url, as the host issues them. */
const FileToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));
const FileName = v.pipe(v.string(), v.minLength(1), v.maxLength(250));
const CopyId = v.pipe(v.string(), v.check(isRoomId));
const LargeText = v.pipe(v.string(), v.maxBytes(LARGE_PAYLOAD_BYTES));
const LargeBytes = v.pipe(v.instance(Uint8Array), v.maxLength(LARGE_PAYLOAD_BYTES));
const Nothing = v.undefined();

export const HOST_SCHEMAS = {
  openBoardFile: Nothing,
  saveBoardFile: v.object({
    token: v.optional(FileToken),
    suggestedName: FileName,
    text: LargeText,
    saveAs: v.boolean(),
  }),
  saveExport: v.object({
    suggestedName: FileName,
    mime: v.picklist(EXPORT_MIMES),
    bytes: LargeBytes,
  }),
  fileForCopy: CopyId,
  rememberFile: v.object({ copyId: CopyId, token: FileToken }),
  takePendingOpen: Nothing,
  takePendingJoin: Nothing,
  startRoom: v.object({
    roomId: CopyId,
    states: v.object({ board: v.optional(LargeBytes), talk: v.optional(LargeBytes) }),
    network: v.picklist(['loopback', 'lan']),
    address: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Fa-f:.%a-z]{2,64}$/))),
    waitingRoles: v.optional(v.pipe(v.array(v.picklist(ROLES)), v.maxLength(ROLES.length))),
  }),
  stopRoom: Nothing,
  currentRoom: Nothing,
  listAddresses: Nothing,
  setWindowState: v.object({ title: v.pipe(v.string(), v.maxLength(500)), unsaved: v.boolean() }),
  setLocale: v.picklist(LOCALES),
  setCommandState: v.pipe(v.array(v.custom<CommandId>(isCommandId)), v.maxLength(100)),
  copyText: v.pipe(v.string(), v.maxBytes(SMALL_PAYLOAD_BYTES)),
} as const satisfies Record<HostMethodName, v.GenericSchema>;

/** The page's answer to one step of closing; null when it has nothing to say. */
export const CloseAnswerSchema = v.object({
  id: v.pipe(v.number(), v.integer()),
  unsaved: v.nullable(v.boolean()),
});

/** How many bytes one call may carry, by what it is for. */
export function payloadLimit(method: HostMethodName): number {
  const carriesABoard =
    method === 'saveBoardFile' || method === 'saveExport' || method === 'startRoom';
  // The names and flags beside a board of the full size must still fit.
  return carriesABoard ? LARGE_PAYLOAD_BYTES + SMALL_PAYLOAD_BYTES : SMALL_PAYLOAD_BYTES;
}

/** The argument of a method once its schema has let it through. */
export type HostArgument<TName extends HostMethodName> =
  Parameters<HostMethods[TName]> extends [] ? undefined : Parameters<HostMethods[TName]>[0];

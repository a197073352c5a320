/** Frames of our own on a room's sockets, and presence frames that say nothing. */
import * as encoding from 'lib0/encoding';
import { MESSAGE } from '../../shared/protocol/room';
import type { ControlNotice } from '../../shared/protocol/room-control';

/** A notice of the room as a frame. */
export function controlFrame(notice: ControlNotice): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.control);
  encoding.writeVarString(encoder, JSON.stringify(notice));
  return encoding.toUint8Array(encoder);
}

/** A kept state of the board as a frame. */
export function restorePointFrame(id: string, state: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.restorePoint);
  encoding.writeVarString(encoder, id);
  encoding.writeVarUint8Array(encoder, state);
  return encoding.toUint8Array(encoder);
}

/** Presence of nobody: a sign of life that every y-websocket client understands. */
export const SIGN_OF_LIFE: Uint8Array = Uint8Array.of(MESSAGE.awareness, 1, 0);

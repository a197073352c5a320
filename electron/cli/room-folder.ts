/** Where rooms live on this machine, and what is kept beside a room's journal. */
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { err, ok, type Result } from '../../shared/lib/result';
import { perRole } from '../../shared/protocol/per-role';
import { isRoomId, isTokenText } from '../../shared/protocol/room';
import type { RoomTokens } from '../../shared/protocol/room-supervision';
import { describeError, realDisk, replaceFile } from '../room/disk';
import { newRoomTokens } from '../room/invitations';

/** Room id and tokens: after a crash guests come back with the links they have. */
const Token = v.pipe(v.string(), v.check(isTokenText));
const RoomFileSchema = v.object({
  room: v.pipe(v.string(), v.check(isRoomId)),
  tokens: v.object({
    ...perRole(Token).entries,
    /** Rooms that were made before there were contributors have none yet. */
    contributor: v.optional(Token),
  }),
});

export interface RoomFolderProblem {
  readonly reason: 'damaged' | 'not-writable';
  readonly detail: string;
}

/** The folder for all rooms of this user, where the system wants such things. */
export function defaultDataDir(env: Readonly<Record<string, string | undefined>>): string {
  const home = homedir();
  if (process.platform === 'darwin') {
    return path.join(home, 'Library', 'Application Support', 'journey-room', 'rooms');
  }
  if (process.platform === 'win32') {
    return path.join(env.APPDATA || path.join(home, 'AppData', 'Roaming'), 'journey-room', 'rooms');
  }
  const share = env.XDG_DATA_HOME || path.join(home, '.local', 'share');
  return path.join(share, 'journey-room', 'rooms');
}

/** The tokens of a room, made at its first start and kept for the next ones. */
export async function roomTokens(
  folder: string,
  room: string,
): Promise<Result<RoomTokens, RoomFolderProblem>> {
  const file = fileIn(folder);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const content = await realDisk.read(file);
    const stored = content ? readRoomFile(file, content, room) : ok({});
    if (!stored.ok) return stored;
    const tokens: RoomTokens = { ...newRoomTokens(), ...stored.value };
    const text = textOf(room, tokens);
    if (text !== content?.toString()) await replaceFile(realDisk, file, Buffer.from(text));
    return ok(tokens);
  } catch (error) {
    return err({ reason: 'not-writable', detail: describeError(error) });
  }
}

/** Writes renewed tokens over the old ones. */
export async function keepRoomTokens(
  folder: string,
  room: string,
  tokens: RoomTokens,
): Promise<Result<null, RoomFolderProblem>> {
  try {
    // The disk port makes files that nobody else may read (mode 0600).
    await replaceFile(realDisk, fileIn(folder), Buffer.from(textOf(room, tokens)));
    return ok(null);
  } catch (error) {
    return err({ reason: 'not-writable', detail: describeError(error) });
  }
}

function fileIn(folder: string): string {
  return path.join(folder, 'room.json');
}

function textOf(room: string, tokens: RoomTokens): string {
  return `${JSON.stringify({ room, tokens }, null, 2)}\n`;
}

function readRoomFile(
  file: string,
  content: Uint8Array,
  room: string,
): Result<Partial<RoomTokens>, RoomFolderProblem> {
  const json = parseJson(Buffer.from(content).toString('utf8'));
  const parsed = v.safeParse(RoomFileSchema, json);
  if (!parsed.success || parsed.output.room !== room)
    return err({ reason: 'damaged', detail: file });
  const { contributor, ...others } = parsed.output.tokens;
  return ok(contributor === undefined ? others : { ...others, contributor });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

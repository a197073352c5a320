/**
 * What the desktop app's main process and the room process say to each other. Both sides check
 * what arrives: main never trusts the room, and a room that is told nonsense refuses to start.
 */
import * as v from 'valibot';
import { perRole } from './per-role';
import { isRoomId, isTokenText, ROLES } from './room';

const RoomId = v.pipe(v.string(), v.check(isRoomId));
const Token = v.pipe(v.string(), v.check(isTokenText));
const Path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
const MAX_SEED_BYTES = 64 * 1024 * 1024;
/** By hand: the usual schema would demand an own buffer, which bytes from a message need not have. */
const Bytes = v.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= MAX_SEED_BYTES,
);

const TokensSchema = perRole(Token);
export type RoomTokens = Readonly<v.InferOutput<typeof TokensSchema>>;

const OpenSchema = v.object({
  kind: v.literal('open'),
  roomId: RoomId,
  /** Folder of this room's journal; made when missing. */
  dataDir: Path,
  /** Folder of the page that guests get. */
  staticDir: Path,
  network: v.picklist(['loopback', 'lan']),
  /** The address to listen on besides loopback; default: every private address. */
  address: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** 0 or absent: any free port. */
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)), 0),
  /** Absent: the room makes new ones. Pass those of `ready` again so that links survive a crash. */
  tokens: v.optional(TokensSchema),
  /** The working copy's documents as Yjs updates (v1), merged into what the journals have. */
  seeds: v.optional(v.object({ board: v.optional(Bytes), talk: v.optional(Bytes) })),
  /** Newcomers with these roles wait to be let in; absent: as the room remembers it. */
  waitingRoles: v.optional(v.array(v.picklist(ROLES))),
  /** Origins besides the room's own pages, such as a development server. */
  extraOrigins: v.optional(v.array(v.string()), () => []),
});

export const RoomCommandSchema = v.variant('kind', [
  OpenSchema,
  v.object({ kind: v.literal('stop') }),
]);

/** Main to room. One `open`, then at most one `stop`; a room process serves one room. */
export type RoomCommand = v.InferInput<typeof RoomCommandSchema>;
export type OpenRoomCommand = v.InferOutput<typeof OpenSchema>;

export const ParticipantSchema = v.object({
  /** Stable while the connection lasts. */
  id: v.string(),
  /** '' until the person has introduced themselves. */
  name: v.string(),
  /** '' until the person has introduced themselves. */
  colour: v.string(),
  role: v.picklist(ROLES),
});
export type Participant = Readonly<v.InferOutput<typeof ParticipantSchema>>;

/** Said once the room listens, and again whenever its links have changed. */
export const RoomReadySchema = v.object({
  kind: v.literal('ready'),
  room: RoomId,
  port: v.number(),
  /** Loopback address of the room: where the app's own window connects. */
  localUrl: v.string(),
  syncUrl: v.string(),
  /** Invitations that name the LAN address when there is one. */
  links: perRole(v.string()),
  /** Hosts the room listens on, loopback first. */
  addresses: v.array(v.string()),
  tokens: TokensSchema,
});
export type RoomReady = Readonly<v.InferOutput<typeof RoomReadySchema>>;

/** Why a room could not open. */
export const ROOM_PROBLEMS = [
  'bad-command',
  'address-taken',
  'address-not-ours',
  'no-lan-address',
  'address-refused',
  'not-writable',
  'in-use',
  'damaged',
  'bad-seed',
  'already-open',
  'too-many-rooms',
  'internal',
] as const;
export type RoomProblem = (typeof ROOM_PROBLEMS)[number];

export const RoomEventSchema = v.variant('kind', [
  RoomReadySchema,
  v.object({ kind: v.literal('participants'), participants: v.array(ParticipantSchema) }),
  /** Not ok: edits are kept in memory and not acknowledged until the disk takes them again. */
  v.object({ kind: v.literal('storage'), ok: v.boolean(), detail: v.string() }),
  /** Everything is on disk, nothing listens; asked for, or because a facilitator ended the room. */
  v.object({ kind: v.literal('stopped') }),
  v.object({ kind: v.literal('failed'), reason: v.picklist(ROOM_PROBLEMS), detail: v.string() }),
]);

/** Room to main. */
export type RoomEvent = Readonly<v.InferOutput<typeof RoomEventSchema>>;

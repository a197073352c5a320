/**
 * What a facilitator may ask of a running room, and what the room tells in return: JSON in frames
 * of their own beside the documents, so that it works for whoever came by link. Both sides check.
 */
import * as v from 'valibot';
import { perRole } from './per-role';
import { MAX_NAME_LENGTH } from './presence';
import { ROLES } from './room';

/** Far above the roster of a full room. */
export const MAX_CONTROL_LENGTH = 256 * 1024;

const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const Role = v.picklist(ROLES);
const Name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(MAX_NAME_LENGTH));

const PointId = v.pipe(v.string(), v.regex(/^\d{1,16}-[a-z-]{1,20}$/));

export const ControlRequestSchema = v.variant('kind', [
  v.object({ kind: v.literal('rename'), person: Id, name: Name }),
  v.object({ kind: v.literal('set-role'), person: Id, role: Role }),
  v.object({ kind: v.literal('mute'), person: Id, isMuted: v.boolean() }),
  v.object({ kind: v.literal('remove'), person: Id }),
  v.object({ kind: v.literal('readmit'), person: Id }),
  v.object({ kind: v.literal('admit'), person: Id }),
  v.object({ kind: v.literal('refuse'), person: Id }),
  v.object({ kind: v.literal('admit-all') }),
  /** Newcomers by the links of these roles wait until somebody lets them in. */
  v.object({ kind: v.literal('set-waiting-roles'), roles: v.pipe(v.array(Role), v.maxLength(4)) }),
  /** The old link ends. Who came by it goes with 4401, unless `keepsPeople`. */
  v.object({ kind: v.literal('renew-link'), role: Role, keepsPeople: v.boolean() }),
  v.object({ kind: v.literal('revoke-link'), role: Role, keepsPeople: v.boolean() }),
  v.object({ kind: v.literal('list-points') }),
  v.object({ kind: v.literal('read-point'), id: PointId }),
  /** Before something large, such as restoring another point. */
  v.object({ kind: v.literal('make-point') }),
  v.object({ kind: v.literal('end-room') }),
]);
export type ControlRequest = v.InferOutput<typeof ControlRequestSchema>;

/** Why the room keeps a state of the board. */
export const POINT_REASONS = ['interval', 'role', 'link', 'removal', 'restore', 'phase'] as const;
export type PointReason = (typeof POINT_REASONS)[number];

const RestorePointSchema = v.object({
  id: PointId,
  /** Milliseconds since 1970, on the room's clock. */
  at: v.number(),
  reason: v.picklist(POINT_REASONS),
});
/** A state of the board that the room has kept. */
export type RestorePoint = Readonly<v.InferOutput<typeof RestorePointSchema>>;

const RoomPersonSchema = v.object({
  id: Id,
  /** '' until the person has introduced themselves. */
  name: v.string(),
  colour: v.string(),
  role: Role,
  isMuted: v.boolean(),
  /** At the machine that holds the room: nobody else can take that away. */
  isHost: v.boolean(),
});
/** A participant as facilitators see them. */
export type RoomPerson = Readonly<v.InferOutput<typeof RoomPersonSchema>>;

const NewcomerSchema = v.object({ id: Id, name: v.string(), colour: v.string(), role: Role });
export type Newcomer = Readonly<v.InferOutput<typeof NewcomerSchema>>;

const RosterSchema = v.object({
  kind: v.literal('roster'),
  people: v.array(RoomPersonSchema),
  waiting: v.array(NewcomerSchema),
  /** Sent away; they come in again only when readmitted. */
  removed: v.array(v.object({ id: Id, name: v.string() })),
  /** Null while the link of a role is closed. */
  links: perRole(v.nullable(v.string())),
  waitingRoles: v.array(Role),
});
/** Everything that only facilitators are told. */
export type Roster = Readonly<v.InferOutput<typeof RosterSchema>>;

const YouSchema = v.object({
  kind: v.literal('you'),
  id: Id,
  role: Role,
  isMuted: v.boolean(),
  /** What a facilitator calls this person; null: what they call themselves. */
  name: v.nullable(v.string()),
});
/** How the room sees this person now. */
export type Standing = Readonly<v.InferOutput<typeof YouSchema>>;

/** Why a request was not carried out. */
export const CONTROL_PROBLEMS = [
  'not-a-facilitator',
  'not-here',
  'is-host',
  'is-yourself',
  'no-such-point',
  'not-stored',
] as const;
export type ControlProblem = (typeof CONTROL_PROBLEMS)[number];

export const ControlNoticeSchema = v.variant('kind', [
  YouSchema,
  /** In the waiting room; told again every 15 s. */
  v.object({ kind: v.literal('waiting') }),
  RosterSchema,
  v.object({ kind: v.literal('points'), points: v.array(RestorePointSchema) }),
  v.object({
    kind: v.literal('refused'),
    request: v.string(),
    problem: v.picklist(CONTROL_PROBLEMS),
  }),
]);
export type ControlNotice = Readonly<v.InferOutput<typeof ControlNoticeSchema>>;

/** Reads a request; null when it is none. */
export function parseControlRequest(text: string): ControlRequest | null {
  return parse(ControlRequestSchema, text);
}

/** Reads a notice; null when it is none of this version. */
export function parseControlNotice(text: string): ControlNotice | null {
  return parse(ControlNoticeSchema, text);
}

function parse<TSchema extends v.GenericSchema>(
  schema: TSchema,
  text: string,
): v.InferOutput<TSchema> | null {
  if (text.length > MAX_CONTROL_LENGTH) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const parsed = v.safeParse(schema, json);
  return parsed.success ? parsed.output : null;
}

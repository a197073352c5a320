/**
 * What people show each other while they work: who they are, where they point, what they have
 * selected. Lives in Yjs awareness, is never stored and never undone.
 */
import * as v from 'valibot';
import { ROLES } from './room';

/**
 * Twelve hues of equal lightness: white text on them has 4.5 : 1, and they have 3 : 1 on light
 * and on dark paper, so that cursor, outline and avatar need no second colour per theme.
 */
export const PARTICIPANT_COLOURS = [
  '#CB3B5E',
  '#1D78AD',
  '#2B8050',
  '#AC5D0D',
  '#815AD2',
  '#0D7E7E',
  '#C0399F',
  '#647A1E',
  '#4A69D9',
  '#996720',
  '#C7452C',
  '#6C7086',
] as const;
export type ParticipantColour = (typeof PARTICIPANT_COLOURS)[number];

export const MAX_NAME_LENGTH = 60;
/** A larger selection is shown to others by its first cards. */
export const MAX_SHARED_SELECTION = 200;

const EntityIdText = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** Map coordinates; the bound keeps a hostile number from breaking somebody's layout. */
const Coordinate = v.pipe(v.number(), v.finite(), v.minValue(-1e7), v.maxValue(1e7));
const Ids = v.pipe(v.array(EntityIdText), v.maxLength(MAX_SHARED_SELECTION));

const UserSchema = v.object({
  /** The same for the same person, over reloads and rooms: who wrote a comment is told by it. */
  id: v.optional(EntityIdText),
  /** May be '' while somebody has not introduced themselves yet. */
  name: v.pipe(v.string(), v.trim(), v.maxLength(MAX_NAME_LENGTH)),
  colour: v.picklist(PARTICIPANT_COLOURS),
});

export const PresenceSchema = v.object({
  user: UserSchema,
  /** Stamped by the room server; whatever a client claims is overwritten. */
  role: v.optional(v.picklist(ROLES)),
  cursor: v.optional(v.nullable(v.object({ x: Coordinate, y: Coordinate })), null),
  selection: v.optional(Ids, () => []),
  /** Ghost of what is being dragged: the top-left corner of the first card. */
  gesture: v.optional(v.nullable(v.object({ ids: Ids, x: Coordinate, y: Coordinate })), null),
  editing: v.optional(
    v.nullable(
      v.object({ id: EntityIdText, field: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
    ),
    null,
  ),
});

type DeepReadonly<T> = { readonly [K in keyof T]: DeepReadonly<T[K]> };

/** The awareness state of one participant. */
export type Presence = DeepReadonly<v.InferOutput<typeof PresenceSchema>>;

/** Reads an awareness state of somebody else; null when it is not a presence of ours. */
export function parsePresence(state: unknown): Presence | null {
  const parsed = v.safeParse(PresenceSchema, state);
  return parsed.success ? parsed.output : null;
}

/** A colour nobody uses yet; with all twelve in use, the one that fewest people have. */
export function chooseColour(inUse: readonly string[]): ParticipantColour {
  const count = (colour: string) => inUse.filter((used) => used === colour).length;
  return PARTICIPANT_COLOURS.reduce((best, colour) =>
    count(colour) < count(best) ? colour : best,
  );
}

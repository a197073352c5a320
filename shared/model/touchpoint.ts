import * as v from 'valibot';
import { EntityId, OptionalId } from './ids';
import { notAList } from './not-a-list';
import { Line, Lines, Names, Text } from './text';

/** Observed emotion, from very upset to delighted. */
export const EMOTIONS = [-2, -1, 0, 1, 2] as const;
export type Emotion = (typeof EMOTIONS)[number];

/** Tâm, Tầm, Tài in the order the source announces them; in ASCII the first two would collide. */
export const PILLARS = ['heart', 'vision', 'talent'] as const;
export type Pillar = (typeof PILLARS)[number];

/** 0 absent … 3 exemplary. */
export const SCORES = [0, 1, 2, 3] as const;
export type Score = (typeof SCORES)[number];

/** The pitfalls of customer experience; the source announces six and names five. */
export const PITFALLS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'] as const;
export type Pitfall = (typeof PITFALLS)[number];

/** Whether the experience is meant or happens. */
export const INTENTS = ['designed', 'accidental', 'unknown'] as const;
export type Intent = (typeof INTENTS)[number];

const PitfallSet = v.pipe(
  v.array(v.picklist(PITFALLS)),
  v.transform((tags): readonly Pitfall[] => PITFALLS.filter((pitfall) => tags.includes(pitfall))),
);

const PillarScores = v.strictObject({
  heart: v.optional(v.picklist(SCORES)),
  vision: v.optional(v.picklist(SCORES)),
  talent: v.optional(v.picklist(SCORES)),
});
export type PillarScores = Readonly<v.InferOutput<typeof PillarScores>>;

/**
 * One contact of a customer with the company: a card. The three factors of the source are
 * `behaviours`, `emotion` and the pains that name this touchpoint. `stageId` and `laneId` are empty
 * for a card that was put into the tray, and may name something that was removed meanwhile; the
 * layout shows both in the tray.
 */
export const TouchpointRecord = v.strictObject({
  id: EntityId,
  stageId: OptionalId,
  laneId: OptionalId,
  title: v.optional(Line, ''),
  channel: v.optional(Line, ''),
  behaviours: v.optional(Lines, () => []),
  emotion: v.optional(v.picklist(EMOTIONS)),
  owner: v.optional(Line, ''),
  ownerDept: v.optional(Line, ''),
  backstage: v.optional(Names, () => []),
  critical: v.optional(v.boolean(), false),
  unforgiving: v.optional(v.boolean(), false),
  intent: v.optional(v.picklist(INTENTS), 'unknown'),
  ttt: v.optional(v.pipe(v.unknown(), notAList, PillarScores), () => ({})),
  pitfalls: v.optional(PitfallSet, () => []),
  notes: v.optional(Text, ''),
});

export type Touchpoint = Readonly<v.InferOutput<typeof TouchpointRecord>> & {
  readonly order: string;
};

/** A card on which nobody has written yet. */
export const BLANK_TOUCHPOINT = {
  title: '',
  channel: '',
  behaviours: [],
  owner: '',
  ownerDept: '',
  backstage: [],
  critical: false,
  unforgiving: false,
  intent: 'unknown',
  ttt: {},
  pitfalls: [],
  notes: '',
} as const satisfies Omit<Touchpoint, 'id' | 'stageId' | 'laneId' | 'order'>;

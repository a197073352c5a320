/**
 * What people say about the map. It stands beside the board and not in it: whoever may comment
 * need not be allowed to change the map.
 */
import * as v from 'valibot';
import { Timestamp } from './board';
import { EntityId } from './ids';
import { cleanLine, cleanText, compareText } from './text';

/** Long enough for a page of minutes, too short for a file pasted by mistake. */
export const MAX_COMMENT_LENGTH = 4000;
/** Of one board. A lively workshop of a day leaves a few hundred. */
export const MAX_COMMENTS = 5000;
export const MAX_PERSON_NAME_LENGTH = 60;
/** Of one comment; whoever means more people means everybody. */
export const MAX_MENTIONS = 50;

/** What one may comment on: the whole map, or a part of it that has an id. */
export const PART_KINDS = ['stage', 'lane', 'touchpoint', 'pain'] as const;

/** Cut behind the last whole character, so that what is read can always be written. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : cleanText(text.slice(0, most));
}

const PersonName = v.pipe(v.string(), v.transform(cleanLine), v.maxLength(MAX_PERSON_NAME_LENGTH));

/** A person as they were called at the time; '' for somebody who never introduced themselves. */
export const PersonRef = v.strictObject({ id: EntityId, name: v.optional(PersonName, '') });
export type PersonRef = Readonly<v.InferOutput<typeof PersonRef>>;

const WholeBoard = v.strictObject({ on: v.literal('board') });
const Part = v.strictObject({ on: v.picklist(PART_KINDS), id: EntityId });
const OneComment = v.strictObject({ on: v.literal('comment'), id: EntityId });

/** What a thread is about. */
export const TalkTarget = v.variant('on', [WholeBoard, Part]);
export type TalkTarget = Readonly<v.InferOutput<typeof TalkTarget>>;

/** What a reaction is about: the same, or one comment. */
export const ReactionTarget = v.variant('on', [WholeBoard, Part, OneComment]);
export type ReactionTarget = Readonly<v.InferOutput<typeof ReactionTarget>>;

export const ON_BOARD: TalkTarget = { on: 'board' };

/** A text that is the same for the same target and no other. */
export function targetKey(target: ReactionTarget): string {
  return target.on === 'board' ? 'board' : `${target.on}/${target.id}`;
}

export const Resolution = v.strictObject({ by: PersonRef, at: Timestamp });

export const ThreadRecord = v.strictObject({
  id: EntityId,
  target: TalkTarget,
  /** Absent while the thread is open. */
  resolved: v.optional(Resolution),
});
export type Thread = Readonly<v.InferOutput<typeof ThreadRecord>>;

/** People as a set: no doubles, sorted by id so that files diff well. */
export function tidyPeople(people: readonly PersonRef[]): readonly PersonRef[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return [...byId.values()].sort((a, b) => compareText(a.id, b.id)).slice(0, MAX_MENTIONS);
}

export const CommentRecord = v.strictObject({
  id: EntityId,
  threadId: EntityId,
  author: PersonRef,
  at: Timestamp,
  text: v.pipe(v.string(), v.transform(cleanText), v.maxLength(MAX_COMMENT_LENGTH)),
  editedAt: v.optional(Timestamp),
  mentions: v.optional(
    v.pipe(
      v.array(PersonRef),
      v.transform((people): readonly PersonRef[] => tidyPeople(people)),
    ),
    () => [],
  ),
});
export type Comment = Readonly<v.InferOutput<typeof CommentRecord>>;

/** Five that a workshop needs: consent, a full heart, a spark, a question, a worry. */
export const REACTIONS = ['agree', 'love', 'idea', 'unclear', 'concern'] as const;
export type ReactionKind = (typeof REACTIONS)[number];

export const ReactionRecord = v.strictObject({
  target: ReactionTarget,
  person: PersonRef,
  kind: v.picklist(REACTIONS),
});
export type Reaction = Readonly<v.InferOutput<typeof ReactionRecord>>;

/** One person, one thing, one kind: there is at most one such reaction. */
export function reactionKey({ target, person, kind }: Reaction): string {
  return `${targetKey(target)}/${person.id}/${kind}`;
}

/** Everything that was said about one board. */
export interface Talk {
  readonly threads: ReadonlyMap<string, Thread>;
  readonly comments: ReadonlyMap<string, Comment>;
  /** By `reactionKey`. */
  readonly reactions: ReadonlyMap<string, Reaction>;
}

export const NO_TALK: Talk = { threads: new Map(), comments: new Map(), reactions: new Map() };

/** Milliseconds of a timestamp, for sorting by time and telling how long ago it was. */
export function timeOf(at: string): number {
  const time = Date.parse(at);
  return Number.isNaN(time) ? 0 : time;
}

/** The order in which comments were written, as far as clocks agree; the same everywhere. */
export function byTime(a: Comment, b: Comment): number {
  return timeOf(a.at) - timeOf(b.at) || compareText(a.id, b.id);
}

/** The one definition of a valid board file: its shape, and what no shape can say. */
import * as v from 'valibot';
import { BoardMetaRecord } from '../model/board';
import { CommentRecord, ReactionRecord, ThreadRecord } from '../model/comment';
import { LaneRecord } from '../model/lane';
import { LinkRecord } from '../model/link';
import { PainRecord } from '../model/pain';
import { PersonaRecord } from '../model/persona';
import { SavedViewRecord } from '../model/saved-view';
import { StageRecord } from '../model/stage';
import { TouchpointRecord } from '../model/touchpoint';

export const BOARD_FORMAT = 'journey-room/board';
export const BOARD_VERSION = 1;

/**
 * A board as a file. Stages, lanes, touchpoints (within their cell) and pains stand in reading
 * order; the order keys of the document are not stored. What people said about the board stands
 * beside it.
 */
export const BoardFile = v.strictObject({
  format: v.literal(BOARD_FORMAT),
  version: v.literal(BOARD_VERSION),
  board: BoardMetaRecord,
  stages: v.optional(v.array(StageRecord), () => []),
  personas: v.optional(v.array(PersonaRecord), () => []),
  lanes: v.optional(v.array(LaneRecord), () => []),
  touchpoints: v.optional(v.array(TouchpointRecord), () => []),
  pains: v.optional(v.array(PainRecord), () => []),
  links: v.optional(v.array(LinkRecord), () => []),
  views: v.optional(v.array(SavedViewRecord), () => []),
  threads: v.optional(v.array(ThreadRecord), () => []),
  comments: v.optional(v.array(CommentRecord), () => []),
  reactions: v.optional(v.array(ReactionRecord), () => []),
});

export type BoardFile = v.InferOutput<typeof BoardFile>;

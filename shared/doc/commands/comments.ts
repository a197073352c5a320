import * as Y from 'yjs';
import { randomId } from '../../lib/random-id';
import { err, ok, type Result } from '../../lib/result';
import {
  MAX_COMMENT_LENGTH,
  MAX_COMMENTS,
  type PersonRef,
  type ReactionKind,
  type ReactionTarget,
  reactionKey,
  type TalkTarget,
  tidyPeople,
} from '../../model/comment';
import { cleanText } from '../../model/text';
import { change } from '../board-doc';
import { createTalkRecord, type TalkDoc, talkFieldsOf } from '../talk-doc';
import { editText } from '../text-edit';

export type CommentRefusal = 'empty' | 'too-long' | 'too-many' | 'gone';

export interface NewComment {
  readonly author: PersonRef;
  readonly text: string;
  readonly mentions: readonly PersonRef[];
  /** ISO 8601. */
  readonly at: string;
}

function refusalOf(doc: TalkDoc, text: string): CommentRefusal | undefined {
  if (text === '') return 'empty';
  if (text.length > MAX_COMMENT_LENGTH) return 'too-long';
  return doc.comments.size >= MAX_COMMENTS ? 'too-many' : undefined;
}

function createComment(doc: TalkDoc, threadId: string, comment: NewComment): string {
  const id = randomId();
  const mentions = tidyPeople(comment.mentions);
  createTalkRecord(doc, 'comments', { ...comment, id, threadId, mentions } as { id: string });
  return id;
}

/** Opens a thread with its first comment and answers the thread's id. */
export function startThread(
  doc: TalkDoc,
  target: TalkTarget,
  comment: NewComment,
): Result<string, CommentRefusal> {
  const text = cleanText(comment.text).trim();
  const refusal = refusalOf(doc, text);
  if (refusal) return err(refusal);
  const id = randomId();
  change(doc, () => {
    createTalkRecord(doc, 'threads', { id, target } as { id: string });
    createComment(doc, id, { ...comment, text });
  });
  return ok(id);
}

/** Answers in a thread; a resolved one is open again, for there is something to say. */
export function replyTo(
  doc: TalkDoc,
  threadId: string,
  comment: NewComment,
): Result<string, CommentRefusal> {
  const text = cleanText(comment.text).trim();
  const refusal = refusalOf(doc, text);
  if (refusal) return err(refusal);
  return ok(
    change(doc, () => {
      talkFieldsOf(doc, 'threads', threadId)?.delete('resolved');
      return createComment(doc, threadId, { ...comment, text });
    }),
  );
}

export interface CommentEdit {
  readonly text: string;
  readonly mentions: readonly PersonRef[];
  readonly at: string;
}

export function editComment(
  doc: TalkDoc,
  id: string,
  { text: typed, mentions, at }: CommentEdit,
): Result<null, CommentRefusal> {
  const text = cleanText(typed).trim();
  if (text === '') return err('empty');
  if (text.length > MAX_COMMENT_LENGTH) return err('too-long');
  const fields = talkFieldsOf(doc, 'comments', id);
  if (!fields) return err('gone');
  change(doc, () => {
    const stored = fields.get('text');
    if (stored instanceof Y.Text) editText(stored, text);
    else fields.set('text', new Y.Text(text));
    fields.set('mentions', new Y.Map(tidyPeople(mentions).map((one) => [one.id, one.name])));
    fields.set('editedAt', at);
  });
  return ok(null);
}

/** Removes a comment; a thread without comments goes with its last one. */
export function removeComment(doc: TalkDoc, id: string): void {
  const threadId = talkFieldsOf(doc, 'comments', id)?.get('threadId');
  change(doc, () => {
    doc.comments.delete(id);
    for (const key of doc.reactions.keys())
      if (key.startsWith(`comment/${id}/`)) doc.reactions.delete(key);
    const others = [...doc.comments.keys()].some(
      (other) => talkFieldsOf(doc, 'comments', other)?.get('threadId') === threadId,
    );
    if (!others && typeof threadId === 'string') doc.threads.delete(threadId);
  });
}

export function resolveThread(doc: TalkDoc, id: string, by: PersonRef, at: string): void {
  change(doc, () => talkFieldsOf(doc, 'threads', id)?.set('resolved', { by, at }));
}

export function reopenThread(doc: TalkDoc, id: string): void {
  change(doc, () => talkFieldsOf(doc, 'threads', id)?.delete('resolved'));
}

/** Gives a reaction, or takes it back when this person has given it already. */
export function toggleReaction(
  doc: TalkDoc,
  target: ReactionTarget,
  person: PersonRef,
  kind: ReactionKind,
): void {
  const key = reactionKey({ target, person, kind });
  change(doc, () => {
    if (doc.reactions.has(key)) doc.reactions.delete(key);
    else doc.reactions.set(key, person.name);
  });
}

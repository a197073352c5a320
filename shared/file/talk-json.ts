/** What was said about a board, as the lists of its file, in an order that is the same everywhere. */
import {
  byTime,
  type Comment,
  type PersonRef,
  type Reaction,
  reactionKey,
  type Talk,
  type Thread,
} from '../model/comment';
import { compareText } from '../model/text';
import type { BoardFile } from '../schema/board-schema';

type TalkLists = Pick<BoardFile, 'threads' | 'comments' | 'reactions'>;

/** The lists of a file → Talk. */
export function talkOf({ threads, comments, reactions }: TalkLists): Talk {
  return {
    threads: new Map(threads.map((thread) => [thread.id, thread])),
    comments: new Map(comments.map((comment) => [comment.id, comment])),
    reactions: new Map(reactions.map((reaction) => [reactionKey(reaction), reaction])),
  };
}

/**
 * Talk → the lists of a file: keys in a fixed order, empty fields left out, and no list that is
 * empty: a file without comments looks as it always did.
 */
export function talkLists({ threads, comments, reactions }: Talk): object {
  const lists = {
    threads: [...threads.values()].sort((a, b) => compareText(a.id, b.id)).map(threadFields),
    comments: [...comments.values()].sort(byTime).map(commentFields),
    reactions: [...reactions]
      .sort(([a], [b]) => compareText(a, b))
      .map(([, reaction]) => reactionFields(reaction)),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

function personFields({ id, name }: PersonRef): object {
  return name === '' ? { id } : { id, name };
}

function threadFields({ id, target, resolved }: Thread): object {
  if (!resolved) return { id, target };
  return { id, target, resolved: { by: personFields(resolved.by), at: resolved.at } };
}

function commentFields({ id, threadId, author, at, text, editedAt, mentions }: Comment): object {
  return {
    id,
    threadId,
    author: personFields(author),
    at,
    text,
    ...(editedAt === undefined ? {} : { editedAt }),
    ...(mentions.length === 0 ? {} : { mentions: mentions.map(personFields) }),
  };
}

function reactionFields({ target, person, kind }: Reaction): object {
  return { target, person: personFields(person), kind };
}

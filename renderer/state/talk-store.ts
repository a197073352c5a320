/** What was said about the open board and what is derived from it; one store for each open board. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Board } from '../../shared/model/board';
import { NO_TALK, type PersonRef, type Talk } from '../../shared/model/comment';
import {
  type CommentCount,
  commentCounts,
  peopleIn,
  type ReactionSummary,
  reactionSummaries,
  type ThreadView,
  threadViews,
} from '../../shared/views/talk-views';

export interface TalkState {
  readonly talk: Talk;
  /** False for viewers, and in a room that takes no comments. */
  readonly mayTalk: boolean;
  /** The one with the latest news first. */
  readonly threads: readonly ThreadView[];
  /** `targetKey` → how many comments open threads on it hold, and how many are new to me. */
  readonly commentCounts: ReadonlyMap<string, CommentCount>;
  /** `targetKey` → its reactions. */
  readonly reactions: ReadonlyMap<string, readonly ReactionSummary[]>;
  /** Comments of others that this person has not seen on this device. */
  readonly unread: ReadonlySet<string>;
  /** Everybody who ever took part. */
  readonly people: readonly PersonRef[];
}

export type TalkStore = StoreApi<TalkState>;

export function createTalkStore(): TalkStore {
  return createStore<TalkState>(() => ({
    talk: NO_TALK,
    mayTalk: true,
    threads: [],
    commentCounts: new Map(),
    reactions: new Map(),
    unread: new Set(),
    people: [],
  }));
}

export interface Reader {
  readonly id: string;
  readonly hasRead: (commentId: string) => boolean;
}

/** Puts a new state of the conversation into the store; what did not change is not made anew. */
export function publishTalk(store: TalkStore, talk: Talk, reader: Reader, pains: Board['pains']) {
  const before = store.getState();
  const isSaid = talk.threads !== before.talk.threads || talk.comments !== before.talk.comments;
  const threads = isSaid ? threadViews(talk) : before.threads;
  const unread = unreadIn(talk, reader);
  store.setState({
    talk,
    threads,
    unread: sameMembers(before.unread, unread) ? before.unread : unread,
    commentCounts: commentCounts(threads, pains, unread),
    reactions:
      talk.reactions === before.talk.reactions ? before.reactions : reactionSummaries(talk),
    people: isSaid ? peopleIn(talk) : before.people,
  });
}

function unreadIn({ comments }: Talk, { id: me, hasRead }: Reader): ReadonlySet<string> {
  const unread = new Set<string>();
  for (const { id, author } of comments.values())
    if (author.id !== me && !hasRead(id)) unread.add(id);
  return unread;
}

function sameMembers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

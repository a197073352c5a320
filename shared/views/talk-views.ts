/** What was said, arranged for reading: threads, counts, reactions, people. Pure. */
import type { Board } from '../model/board';
import {
  byTime,
  type Comment,
  type PersonRef,
  REACTIONS,
  type ReactionKind,
  type Talk,
  type TalkTarget,
  type Thread,
  targetKey,
  timeOf,
} from '../model/comment';
import { compareText } from '../model/text';
import { foldDiacritics } from './fold';

export interface ThreadView {
  readonly id: string;
  /** Null when the thread itself is gone and only answers to it are left. */
  readonly target: TalkTarget | null;
  readonly resolved?: Thread['resolved'];
  /** From the oldest to the newest; never empty. */
  readonly comments: readonly [Comment, ...Comment[]];
  /** When somebody last wrote in it, in milliseconds. */
  readonly lastAt: number;
}

function toView(id: string, thread: Thread | undefined, comments: Comment[]): ThreadView {
  const [first, ...others] = comments.sort(byTime);
  if (!first) throw new Error('a thread is shown only with its comments');
  return {
    id,
    target: thread?.target ?? null,
    ...(thread?.resolved ? { resolved: thread.resolved } : {}),
    comments: [first, ...others],
    lastAt: timeOf((others.at(-1) ?? first).at),
  };
}

/** Every thread that has comments, the one with the latest news first. */
export function threadViews({ threads, comments }: Talk): readonly ThreadView[] {
  const byThread = new Map<string, Comment[]>();
  for (const comment of comments.values()) {
    const list = byThread.get(comment.threadId);
    if (list) list.push(comment);
    else byThread.set(comment.threadId, [comment]);
  }
  return [...byThread]
    .map(([id, list]) => toView(id, threads.get(id), list))
    .sort((a, b) => b.lastAt - a.lastAt || compareText(a.id, b.id));
}

/** Whether what a thread is about is on the board; a whole board always is. */
export function isThere(target: TalkTarget, board: Board): boolean {
  switch (target.on) {
    case 'board':
      return true;
    case 'stage':
      return board.stages.has(target.id);
    case 'lane':
      return board.lanes.has(target.id);
    case 'touchpoint':
      return board.touchpoints.has(target.id);
    case 'pain':
      return board.pains.has(target.id);
  }
}

/** Where a thread is read: what is about something that was removed is read at the board. */
export function readAt(thread: ThreadView, board: Board): TalkTarget {
  return thread.target && isThere(thread.target, board) ? thread.target : { on: 'board' };
}

/** The threads on `target`; those on a card's pains are read at the card as well. */
export function threadsAt(
  threads: readonly ThreadView[],
  target: TalkTarget,
  board: Board,
): readonly ThreadView[] {
  const key = targetKey(target);
  return threads.filter((thread) => {
    const at = readAt(thread, board);
    if (targetKey(at) === key) return true;
    if (at.on !== 'pain' || target.on !== 'touchpoint') return false;
    return board.pains.get(at.id)?.touchpointId === target.id;
  });
}

export interface CommentCount {
  readonly comments: number;
  readonly unread: number;
}

/** `targetKey` → what open threads on it hold; a card counts what is said on its pains. */
export function commentCounts(
  threads: readonly ThreadView[],
  pains: Board['pains'],
  unread: ReadonlySet<string>,
): ReadonlyMap<string, CommentCount> {
  const counts = new Map<string, CommentCount>();
  const add = (target: TalkTarget, comments: number, news: number) => {
    const key = targetKey(target);
    const known = counts.get(key) ?? { comments: 0, unread: 0 };
    counts.set(key, { comments: known.comments + comments, unread: known.unread + news });
  };
  for (const { target, comments, resolved } of threads) {
    const news = comments.filter(({ id }) => unread.has(id)).length;
    if (!target || (resolved && news === 0)) continue;
    const count = resolved ? 0 : comments.length;
    add(target, count, news);
    const card = target.on === 'pain' ? pains.get(target.id)?.touchpointId : undefined;
    if (card !== undefined) add({ on: 'touchpoint', id: card }, count, news);
  }
  return counts;
}

export interface ReactionSummary {
  readonly kind: ReactionKind;
  readonly people: readonly PersonRef[];
}

/** `targetKey` → its reactions, in the order of `REACTIONS`; kinds that nobody gave are left out. */
export function reactionSummaries({
  reactions,
}: Talk): ReadonlyMap<string, readonly ReactionSummary[]> {
  const people = new Map<string, Map<ReactionKind, PersonRef[]>>();
  for (const { target, person, kind } of reactions.values()) {
    const key = targetKey(target);
    const kinds = people.get(key) ?? new Map<ReactionKind, PersonRef[]>();
    people.set(key, kinds);
    kinds.set(kind, [...(kinds.get(kind) ?? []), person]);
  }
  const summaries = new Map<string, readonly ReactionSummary[]>();
  for (const [key, kinds] of people)
    summaries.set(
      key,
      REACTIONS.flatMap((kind) => {
        const given = kinds.get(kind);
        return given ? [{ kind, people: given.sort((a, b) => compareText(a.id, b.id)) }] : [];
      }),
    );
  return summaries;
}

/** Everybody who wrote or was meant, once each, under the name they had last. */
export function peopleIn({ comments }: Talk): readonly PersonRef[] {
  const people = new Map<string, PersonRef>();
  for (const { author, mentions } of [...comments.values()].sort(byTime))
    for (const person of [...mentions, author])
      if (person.name !== '') people.set(person.id, person);
  return [...people.values()];
}

/** The people whom a text calls by `@name`; of two names that begin alike the longer one counts. */
export function mentionsIn(text: string, people: readonly PersonRef[]): readonly PersonRef[] {
  return [...new Set(mentionParts(text, people).flatMap(({ person }) => person ?? []))];
}

export interface TextPart {
  readonly text: string;
  /** Whom this part calls. */
  readonly person?: PersonRef;
}

/** A text cut into plain parts and calls such as `@Minh Anh`. */
export function mentionParts(text: string, people: readonly PersonRef[]): readonly TextPart[] {
  const named = people
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => b.name.length - a.name.length);
  const parts: TextPart[] = [];
  let plainFrom = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const person = isInWord(text, at)
      ? undefined
      : named.find(({ name }) => isCalled(text, at + 1, name));
    if (!person) continue;
    if (at > plainFrom) parts.push({ text: text.slice(plainFrom, at) });
    const end = at + 1 + person.name.length;
    parts.push({ text: text.slice(at, end), person });
    plainFrom = end;
    at = end - 1;
  }
  if (plainFrom < text.length) parts.push({ text: text.slice(plainFrom) });
  return parts;
}

/** As in an address: lan@example.vn calls nobody. */
const isInWord = (text: string, at: number) => /[\p{L}\p{N}]$/u.test(text.slice(0, at));

/** "@An" is no call in "@Anh". */
function isCalled(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(at + name.length));
}

/** People whose name, or a word of it, begins with what was typed; without diacritics. */
export function peopleMatching(typed: string, people: readonly PersonRef[]): readonly PersonRef[] {
  const wanted = foldDiacritics(typed.trim());
  return people.filter(({ name }) => {
    const folded = foldDiacritics(name);
    return folded.startsWith(wanted) || folded.includes(` ${wanted}`);
  });
}

/** What is being typed after an `@` in front of the caret; undefined when no call begins there. */
export function openMention(
  text: string,
  caret: number,
): { at: number; typed: string } | undefined {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('@');
  if (at === -1 || isInWord(before, at)) return undefined;
  const typed = before.slice(at + 1);
  // A name has a few words at most, and no line goes on in the next one.
  return typed.length > 40 || /\n|^\s/.test(typed) ? undefined : { at, typed };
}

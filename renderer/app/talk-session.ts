/** The conversation about an open board: its document, local cache, projection and own history. */
import * as Y from 'yjs';
import { TalkProjection } from '../../shared/doc/project-talk';
import { seedTalkDoc, type TalkDoc, talkDocOf } from '../../shared/doc/talk-doc';
import { TalkHistory } from '../../shared/doc/talk-history';
import { type Comment, NO_TALK, type PersonRef, type Talk } from '../../shared/model/comment';
import { personId, readIdentity } from '../platform/identity';
import { readComments, rememberRead } from '../platform/read-comments';
import type { BoardStore } from '../state/board-store';
import type { PresenceStore } from '../state/presence-store';
import type { TalkPort } from '../state/session';
import { createTalkStore, publishTalk, type TalkStore } from '../state/talk-store';
import { cacheLoaded, type LocalCache, openCache } from './local-cache';

interface Surroundings {
  readonly boardStore: BoardStore;
  readonly presence: PresenceStore;
}

export class TalkSession implements TalkPort {
  readonly ydoc = new Y.Doc();
  readonly store: TalkStore = createTalkStore();
  readonly drafts = new Map<string, string>();
  readonly #doc: TalkDoc = talkDocOf(this.ydoc);
  readonly #projection: TalkProjection;
  readonly #history: TalkHistory;
  readonly #surroundings: Surroundings;
  readonly #stops: (() => void)[];
  readonly #changeListeners = new Set<() => void>();
  readonly #newsListeners = new Set<(comments: readonly Comment[]) => void>();
  #known: Talk['comments'] = NO_TALK.comments;
  #news: readonly Comment[] = [];
  #read = readComments();
  #cache: LocalCache | undefined;
  #frame = 0;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#projection = new TalkProjection(this.ydoc, (talk, transaction) => {
      if (transaction.local) return this.#show();
      this.#noteNews(talk);
      this.#frame ||= requestAnimationFrame(() => this.#show());
    });
    this.#history = new TalkHistory(this.#doc);
    const { boardStore } = surroundings;
    this.#stops = [
      boardStore.subscribe(({ board }, before) => {
        if (board.pains !== before.board.pains) this.#show();
      }),
    ];
    this.ydoc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === this.#cache) return;
      for (const listener of this.#changeListeners) listener();
    });
  }

  /** What a file said, before anybody says more. */
  seed(talk: Talk): void {
    seedTalkDoc(this.ydoc, talk);
    this.#show();
  }

  keepUnder(cacheName: string): void {
    this.#cache = openCache(cacheName, this.ydoc);
  }

  async load(cacheName: string): Promise<void> {
    this.keepUnder(cacheName);
    await cacheLoaded(this.#cache);
    this.#show();
  }

  /** As others know this person now; what is written carries it. */
  me(): PersonRef {
    const { me } = this.#surroundings.presence.getState();
    return { id: personId(), name: me?.name ?? readIdentity().name };
  }

  setMayTalk(mayTalk: boolean): void {
    if (mayTalk !== this.store.getState().mayTalk) this.store.setState({ mayTalk });
  }

  change<T>(command: (doc: TalkDoc) => T): T | undefined {
    return this.store.getState().mayTalk ? command(this.#doc) : undefined;
  }

  undo(): boolean {
    return this.store.getState().mayTalk && this.#history.undo();
  }

  redo(): boolean {
    return this.store.getState().mayTalk && this.#history.redo();
  }

  markRead(ids: Iterable<string>): void {
    this.#read = rememberRead(ids);
    this.#show();
  }

  onNews(listener: (comments: readonly Comment[]) => void): () => void {
    this.#newsListeners.add(listener);
    return () => this.#newsListeners.delete(listener);
  }

  /** Calls back after every change of the document, whoever made it. */
  onDocumentChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  encodeState(): Uint8Array {
    return Y.encodeStateAsUpdate(this.ydoc);
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    for (const stop of this.#stops) stop();
    this.#history.dispose();
    this.#projection.dispose();
    void this.#cache?.destroy();
    this.ydoc.destroy();
  }

  /** What arrives while joining is the past: it waits as unread and is not called out. */
  #noteNews({ comments }: Talk): void {
    const known = this.#known;
    this.#known = comments;
    if (this.#surroundings.presence.getState().status.kind !== 'live') return;
    const me = personId();
    const said = [...comments.values()];
    const news = said.filter(({ id, author }) => !known.has(id) && author.id !== me);
    this.#news = [...this.#news, ...news];
  }

  #show(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const reader = { id: personId(), hasRead: (id: string) => this.#read.has(id) };
    const { pains } = this.#surroundings.boardStore.getState().board;
    publishTalk(this.store, this.#projection.talk, reader, pains);
    const news = this.#news;
    this.#news = [];
    if (news.length > 0) for (const listener of this.#newsListeners) listener(news);
  }
}

/**
 * What this participant shows the others, at most 20 times a second. The last value always goes
 * out, and a gesture ends on the others' screens only after the edit that it led to.
 */
import type { Awareness } from 'y-protocols/awareness';
import { MAX_SHARED_SELECTION, type Presence } from '../../shared/protocol/presence';
import { MAX_PRESENCE_BYTES } from '../../shared/protocol/room';
import type { Identity } from '../state/presence-store';

/** 20 a second look continuous once the others' screens glide from one to the next. */
const INTERVAL_MS = 50;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Gesture extends Point {
  /** The cards being dragged; x and y are the top-left corner of the first. */
  readonly ids: readonly string[];
}

export interface EditedField {
  readonly id: string;
  readonly field: string;
}

type Shown = Omit<Presence, 'role' | 'user'> & {
  readonly user: Pick<Identity, 'name' | 'colour'> & { readonly id?: string };
};

function userOf({ personId, name, colour }: Identity): Shown['user'] {
  return personId === undefined ? { name, colour } : { id: personId, name, colour };
}

export class PresenceChannel {
  readonly #awareness: Awareness;
  #shown: Shown;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lastSentMs = Number.NEGATIVE_INFINITY;
  #isEndingGesture = false;
  #isDisposed = false;

  constructor(awareness: Awareness, identity: Identity) {
    this.#awareness = awareness;
    this.#shown = {
      user: userOf(identity),
      cursor: null,
      selection: [],
      gesture: null,
      editing: null,
    };
    this.#send();
  }

  /** How the others see this participant; an empty name keeps one out of their sight. */
  setIdentity(identity: Identity): void {
    this.#show({ user: userOf(identity) });
  }

  /** In map coordinates; null when the pointer has left the map. */
  setCursor(cursor: Point | null): void {
    this.#show({ cursor: cursor && roundPoint(cursor) });
  }

  setSelection(selection: readonly string[]): void {
    this.#show({ selection });
  }

  setGesture({ ids, x, y }: Gesture): void {
    this.#isEndingGesture = false;
    this.#show({ gesture: { ids, ...roundPoint({ x, y }) } });
  }

  /** Call it in the same task as the command of the drop, before or after; nothing is throttled. */
  clearGesture(): void {
    if (this.#shown.gesture === null || this.#isEndingGesture) return;
    this.#isEndingGesture = true;
    // Edits of this task are on the socket before this runs.
    queueMicrotask(() => {
      if (!this.#isEndingGesture || this.#isDisposed) return;
      this.#isEndingGesture = false;
      this.#shown = { ...this.#shown, gesture: null };
      this.#send();
    });
  }

  setEditing(editing: EditedField | null): void {
    this.#show({ editing });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#cancelTimer();
  }

  #show(change: Partial<Shown>): void {
    if (this.#isDisposed) return;
    this.#shown = { ...this.#shown, ...change };
    if (this.#timer) return;
    const waitMs = this.#lastSentMs + INTERVAL_MS - Date.now();
    if (waitMs <= 0) this.#send();
    else this.#timer = setTimeout(() => this.#send(), Math.min(waitMs, INTERVAL_MS));
  }

  #send(): void {
    this.#cancelTimer();
    this.#lastSentMs = Date.now();
    this.#awareness.setLocalState({ ...fitPresence(this.#shown) });
  }

  #cancelTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

/** A map is thousands of pixels wide: fractions only cost bytes. */
function roundPoint({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

/** Shortens lists of cards until the state fits into what a room accepts. */
export function fitPresence(shown: Shown): Shown {
  for (let most = MAX_SHARED_SELECTION; most > 0; most = Math.floor(most / 2)) {
    const fitted = cutLists(shown, most);
    if (bytesOf(fitted) <= MAX_PRESENCE_BYTES) return fitted;
  }
  return cutLists({ ...shown, gesture: null, editing: null }, 0);
}

function cutLists(shown: Shown, most: number): Shown {
  const { selection, gesture } = shown;
  return {
    ...shown,
    selection: selection.slice(0, most),
    gesture: gesture && { ...gesture, ids: gesture.ids.slice(0, most) },
  };
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

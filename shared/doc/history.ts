/** Undo and redo of one's own changes only, one step a gesture, each step with its name. */
import * as Y from 'yjs';
import { type BoardDoc, ENTITY_ROOTS, LOCAL_ORIGIN } from './board-doc';

/** Typing in the same field joins one step while the pauses are shorter than this. */
const TYPING_PAUSE_MS = 500;

/** The stack keeps deleted content alive: 2,000 overwrites held 400 kB before it was bounded. */
const MAX_STEPS = 200;

export interface HistoryOptions<Place> {
  /** Where the participant is (selection, view) as a step begins; handed back by undo and redo. */
  readonly place: () => Place;
  readonly now: () => number;
}

export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A step that was taken back or brought again. */
export interface Travelled<Place, Name> {
  readonly place: Place;
  readonly name: Name | undefined;
}

/** What can be taken back, oldest first, and what can be brought again, nearest first. */
export interface HistorySteps<Name> {
  readonly done: readonly (Name | undefined)[];
  readonly undone: readonly (Name | undefined)[];
}

export interface StepOptions<Name> {
  readonly name?: Name | undefined;
  /** Changes with the same key join one step while typing goes on. */
  readonly group?: string | undefined;
}

type StackItem = Y.UndoManager['undoStack'][number];

export class History<Place, Name> {
  readonly #undoManager: Y.UndoManager;
  readonly #options: HistoryOptions<Place>;
  readonly #listeners = new Set<() => void>();
  #group: string | undefined;
  #lastAt = 0;
  /** Steps dropped at the old end, so that a mark keeps its meaning when the memory is full. */
  #forgotten = 0;
  #travelled: Travelled<Place, Name> | undefined;
  /** Taken before the step: a removal takes its card out of the selection. */
  #opened: Travelled<Place, Name>;

  constructor(doc: BoardDoc, options: HistoryOptions<Place>) {
    this.#options = options;
    this.#opened = { place: options.place(), name: undefined };
    const roots = [doc.meta, ...ENTITY_ROOTS.map((root) => doc[root])];
    this.#undoManager = new Y.UndoManager(roots as never, {
      trackedOrigins: new Set([LOCAL_ORIGIN]),
      captureTimeout: 0,
    });
    this.#undoManager.on('stack-item-added', ({ stackItem, type }) => {
      stackItem.meta.set(this, this.#opened);
      if (type === 'undo' && this.#undoManager.undoStack.length > MAX_STEPS) {
        this.#undoManager.undoStack.shift();
        this.#forgotten += 1;
      }
      this.#tell();
    });
    this.#undoManager.on('stack-item-updated', ({ stackItem }) => {
      const { place } = this.#memoryOf(stackItem);
      stackItem.meta.set(this, { place, name: this.#opened.name });
      this.#tell();
    });
    this.#undoManager.on('stack-item-popped', ({ stackItem, type }) => {
      this.#travelled = this.#memoryOf(stackItem);
      const { undoStack, redoStack } = this.#undoManager;
      const counterpart = type === 'undo' ? redoStack.at(-1) : undoStack.at(-1);
      counterpart?.meta.set(this, this.#travelled);
      this.#tell();
    });
    this.#undoManager.on('stack-cleared', () => this.#tell());
  }

  /**
   * Opens a step before a change. Changes with the same `group` key join one step while typing
   * goes on; without a key, or after a pause, a new step begins.
   */
  begin({ group, name }: StepOptions<Name> = {}): void {
    const now = this.#options.now();
    const joins =
      group !== undefined && group === this.#group && now - this.#lastAt < TYPING_PAUSE_MS;
    if (!joins) this.#undoManager.stopCapturing();
    this.#opened = { place: joins ? this.#opened.place : this.#options.place(), name };
    this.#undoManager.captureTimeout = joins ? Number.POSITIVE_INFINITY : 0;
    this.#group = group;
    this.#lastAt = now;
  }

  /** Takes back my last step; answers which, or undefined when there was nothing to undo. */
  undo(): Travelled<Place, Name> | undefined {
    return this.#travel(() => this.#undoManager.undo());
  }

  redo(): Travelled<Place, Name> | undefined {
    return this.#travel(() => this.#undoManager.redo());
  }

  /** A mark to which `revertTo` can go back, for gestures that Escape abandons. */
  mark(): number {
    this.begin();
    return this.stepCount;
  }

  /** Undoes my steps since `mark`, without leaving them to redo; answers where I was then. */
  revertTo(mark: number): Place | undefined {
    const isUntouched = this.stepCount <= mark;
    let place: Place | undefined;
    while (this.stepCount > mark && this.#undoManager.canUndo())
      place = this.undo()?.place ?? place;
    if (!isUntouched) this.#undoManager.clear(false, true);
    this.begin();
    return place;
  }

  /** Makes one step of those since `mark`: a thing that was added and then named is one gesture. */
  joinSince(mark: number, name: Name): void {
    const { undoStack } = this.#undoManager;
    const [first, ...others] = undoStack.slice(Math.max(0, mark - this.#forgotten));
    this.begin();
    if (!first) return;
    for (const other of others) {
      first.insertions = Y.mergeDeleteSets([first.insertions, other.insertions]);
      first.deletions = Y.mergeDeleteSets([first.deletions, other.deletions]);
    }
    first.meta.set(this, { place: this.#memoryOf(first).place, name });
    this.#undoManager.undoStack = undoStack.slice(0, undoStack.length - others.length);
    this.#tell();
  }

  /** All steps that were ever done and not taken back; grows and shrinks by one with each. */
  get stepCount(): number {
    return this.#undoManager.undoStack.length + this.#forgotten;
  }

  get state(): HistoryState {
    return {
      canUndo: this.#undoManager.canUndo(),
      canRedo: this.#undoManager.canRedo(),
    };
  }

  get steps(): HistorySteps<Name> {
    const { undoStack, redoStack } = this.#undoManager;
    const nameOf = (item: StackItem) => this.#memoryOf(item).name;
    return { done: undoStack.map(nameOf), undone: redoStack.map(nameOf).reverse() };
  }

  /** Calls back after every change of the stacks. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#undoManager.destroy();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #memoryOf(item: StackItem): Travelled<Place, Name> {
    return (item.meta.get(this) as Travelled<Place, Name> | undefined) ?? this.#opened;
  }

  #travel(go: () => unknown): Travelled<Place, Name> | undefined {
    this.begin();
    this.#travelled = undefined;
    go();
    return this.#travelled;
  }
}

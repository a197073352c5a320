/** Undo and redo of one's own changes only, one step a gesture. */
import * as Y from 'yjs';
import { type BoardDoc, ENTITY_ROOTS, LOCAL_ORIGIN } from './board-doc';

/** Typing in the same field joins one step while the pauses are shorter than this. */
const TYPING_PAUSE_MS = 500;

/** The stack keeps deleted content alive: 2,000 overwrites held 400 kB before it was bounded. */
const MAX_STEPS = 200;

export interface HistoryOptions<Place> {
  /** Where the participant is (selection …) as a step begins; handed back by undo and redo. */
  readonly place: () => Place;
  readonly now: () => number;
}

export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export class History<Place> {
  readonly #undoManager: Y.UndoManager;
  readonly #options: HistoryOptions<Place>;
  #group: string | undefined;
  #lastAt = 0;
  /** Steps dropped at the old end, so that a mark keeps its meaning when the memory is full. */
  #forgotten = 0;
  #restored: Place | undefined;
  /** Before the step: a removal takes its card out of the selection. */
  #place: Place | undefined;

  constructor(doc: BoardDoc, options: HistoryOptions<Place>) {
    this.#options = options;
    const roots = [doc.meta, ...ENTITY_ROOTS.map((root) => doc[root])];
    this.#undoManager = new Y.UndoManager(roots as never, {
      trackedOrigins: new Set([LOCAL_ORIGIN]),
      captureTimeout: 0,
    });
    this.#undoManager.on('stack-item-added', ({ stackItem, type }) => {
      stackItem.meta.set(this, this.#place);
      if (type === 'undo' && this.#undoManager.undoStack.length > MAX_STEPS) {
        this.#undoManager.undoStack.shift();
        this.#forgotten += 1;
      }
    });
    this.#undoManager.on('stack-item-popped', ({ stackItem, type }) => {
      this.#restored = stackItem.meta.get(this) as Place | undefined;
      const { undoStack, redoStack } = this.#undoManager;
      const counterpart = type === 'undo' ? redoStack.at(-1) : undoStack.at(-1);
      counterpart?.meta.set(this, this.#restored);
    });
  }

  /**
   * Opens a step before a change. Changes with the same `group` key join one step while typing
   * goes on; without a key, or after a pause, a new step begins.
   */
  begin(group?: string): void {
    const now = this.#options.now();
    const joins =
      group !== undefined && group === this.#group && now - this.#lastAt < TYPING_PAUSE_MS;
    if (!joins) {
      this.#undoManager.stopCapturing();
      this.#place = this.#options.place();
    }
    this.#undoManager.captureTimeout = joins ? Number.POSITIVE_INFINITY : 0;
    this.#group = group;
    this.#lastAt = now;
  }

  /** Takes back my last step; answers where I was, or undefined when there was nothing to undo. */
  undo(): Place | undefined {
    return this.#travel(() => this.#undoManager.undo());
  }

  redo(): Place | undefined {
    return this.#travel(() => this.#undoManager.redo());
  }

  /** A mark to which `revertTo` can go back, for gestures that Escape abandons. */
  mark(): number {
    this.begin();
    return this.#steps;
  }

  /** Undoes my steps since `mark`, without leaving them to redo. */
  revertTo(mark: number): void {
    const isUntouched = this.#steps <= mark;
    while (this.#steps > mark && this.#undoManager.canUndo()) this.#undoManager.undo();
    if (!isUntouched) this.#undoManager.clear(false, true);
    this.begin();
  }

  get #steps(): number {
    return this.#undoManager.undoStack.length + this.#forgotten;
  }

  get state(): HistoryState {
    return {
      canUndo: this.#undoManager.canUndo(),
      canRedo: this.#undoManager.canRedo(),
    };
  }

  /** Calls back after every change of the stacks. */
  onChange(listener: () => void): () => void {
    const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
    for (const event of events) this.#undoManager.on(event, listener);
    return () => {
      for (const event of events) this.#undoManager.off(event, listener);
    };
  }

  dispose(): void {
    this.#undoManager.destroy();
  }

  #travel(step: () => unknown): Place | undefined {
    this.begin();
    this.#restored = undefined;
    step();
    return this.#restored;
  }
}

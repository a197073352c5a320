/** Undo and redo of what this person said: its own memory, so that the board's is never touched. */
import * as Y from 'yjs';
import { LOCAL_ORIGIN } from './board-doc';
import type { TalkDoc } from './talk-doc';

/** The stack keeps what was deleted alive, hence a bound. */
const MAX_STEPS = 100;

export class TalkHistory {
  readonly #undoManager: Y.UndoManager;

  constructor({ threads, comments, reactions }: TalkDoc) {
    this.#undoManager = new Y.UndoManager([threads, comments, reactions] as never, {
      trackedOrigins: new Set([LOCAL_ORIGIN]),
      // Each command is one thing a person did, however quickly the next one follows.
      captureTimeout: 0,
    });
    this.#undoManager.on('stack-item-added', ({ type }) => {
      const { undoStack } = this.#undoManager;
      if (type === 'undo' && undoStack.length > MAX_STEPS) undoStack.shift();
    });
  }

  /** False when there was nothing to undo. */
  undo(): boolean {
    return this.#undoManager.undo() !== null;
  }

  redo(): boolean {
    return this.#undoManager.redo() !== null;
  }

  dispose(): void {
    this.#undoManager.destroy();
  }
}

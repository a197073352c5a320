/** What a person has folded away on a board is their own affair and kept on this machine. */
import * as v from 'valibot';
import { readStored, writeStored } from '../platform/local-store';
import type { Session } from '../state/session';

const Ids = v.array(v.string());
const FoldsSchema = v.array(v.object({ board: v.string(), stages: Ids, lanes: Ids }));

const KEY = 'folded';
/** Boards whose folds are remembered; the oldest go first. */
const MAX_BOARDS = 40;

/** Restores what was folded away on this board, and remembers every change from here on. */
export function keepFolds({ ui, boardStore }: Session, boardKey: string): () => void {
  const known = readStored(KEY, FoldsSchema, []).find(({ board }) => board === boardKey);
  if (known) {
    const { stages, lanes } = known;
    ui.update((draft) => {
      draft.collapsed = { stages, lanes };
    });
  }
  return ui.subscribe(({ collapsed }, before) => {
    if (collapsed === before.collapsed) return;
    const { board } = boardStore.getState();
    const fold = {
      board: boardKey,
      // What is gone need not be remembered.
      stages: collapsed.stages.filter((id) => board.stages.has(id)),
      lanes: collapsed.lanes.filter((id) => board.lanes.has(id)),
    };
    const isEmpty = fold.stages.length + fold.lanes.length === 0;
    const others = readStored(KEY, FoldsSchema, []).filter((one) => one.board !== boardKey);
    writeStored(KEY, [...(isEmpty ? [] : [fold]), ...others].slice(0, MAX_BOARDS));
  });
}

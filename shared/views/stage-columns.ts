/**
 * Stages → columns from left to right. A stage that is divided has a header that spans its
 * sub-stages, each of which is a column; its own cards, from before it was divided, keep a column
 * of their own until they are moved. What is folded away is one narrow column.
 */

import type { Stage } from '../model/stage';
import { type StageBranch, stageTree } from '../model/stage-tree';

export const COLUMNS = {
  /** Where the first column starts: the width of the lanes' headers. */
  start: 200,
  width: 232,
  /** Folded away: room for a name that runs downwards, and for a curve to pass. */
  collapsed: 48,
} as const;

export interface StageBox {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  /** The stage whose header stands above this column. */
  readonly groupId?: string;
  /** The column of what stands in the divided stage itself, in none of its sub-stages. */
  readonly isRest?: true;
  readonly isCollapsed?: true;
}

/** The header of a stage that is divided, above the columns of its sub-stages. */
export interface StageGroupBox {
  readonly id: string;
  readonly x: number;
  readonly width: number;
}

export interface StageColumns {
  readonly stages: readonly StageBox[];
  readonly groups: readonly StageGroupBox[];
  /** For each stage, the column in which its cards stand; for a folded group that is one column. */
  readonly columnOf: ReadonlyMap<string, StageBox>;
  /** Where the last column ends. */
  readonly right: number;
}

interface ColumnInput {
  readonly stages: ReadonlyMap<string, Stage>;
  readonly collapsed: ReadonlySet<string>;
  /** Whether any card of the map stands in this very stage. */
  readonly hasCards: (stageId: string) => boolean;
}

/** The columns of the map. */
export function stageColumns({ stages, collapsed, hasCards }: ColumnInput): StageColumns {
  const boxes: StageBox[] = [];
  const groups: StageGroupBox[] = [];
  const columnOf = new Map<string, StageBox>();
  let x: number = COLUMNS.start;
  const add = (id: string, marks: Pick<StageBox, 'groupId' | 'isRest'> = {}): StageBox => {
    const isCollapsed = collapsed.has(id) && marks.isRest !== true;
    const width = isCollapsed ? COLUMNS.collapsed : COLUMNS.width;
    const box: StageBox = { id, x, width, ...marks, ...(isCollapsed ? { isCollapsed } : {}) };
    boxes.push(box);
    columnOf.set(id, box);
    x += width;
    return box;
  };
  const addBranch = ({ stage: { id }, subStages }: StageBranch) => {
    if (subStages.length === 0) add(id);
    else if (collapsed.has(id)) {
      const box = add(id);
      for (const sub of subStages) columnOf.set(sub.id, box);
    } else {
      const start = x;
      if (hasCards(id)) add(id, { groupId: id, isRest: true });
      for (const sub of subStages) add(sub.id, { groupId: id });
      groups.push({ id, x: start, width: x - start });
    }
  };
  for (const branch of stageTree(stages)) addBranch(branch);
  return { stages: boxes, groups, columnOf, right: x };
}

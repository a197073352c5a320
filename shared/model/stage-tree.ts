/**
 * Stages and the sub-stages that some of them are divided into, one level deep. A parent may be
 * gone, be a sub-stage itself, or name its own descendant after concurrent moves: that is mended
 * here, whenever it is read, and never by writing.
 */
import { inOrder } from './order-key';
import type { Stage } from './stage';

export interface StageBranch {
  readonly stage: Stage;
  /** Empty for a stage that is not divided. */
  readonly subStages: readonly Stage[];
}

/**
 * The stage at the top of the one with this id; itself when it is no sub-stage. `parentOf` answers
 * undefined for a stage without a parent and for a parent that is not there.
 */
export function topStageOf(id: string, parentOf: (id: string) => string | undefined): string {
  const path = [id];
  for (;;) {
    const here = path.at(-1) ?? id;
    const parent = parentOf(here);
    if (parent === undefined) return here;
    const turn = path.indexOf(parent);
    // Of stages that name each other in a circle, each stands for itself.
    if (turn !== -1) return turn === 0 ? id : parent;
    path.push(parent);
  }
}

const trees = new WeakMap<ReadonlyMap<string, Stage>, readonly StageBranch[]>();

/** The stages in reading order with their sub-stages; computed once for each version of the map. */
export function stageTree(stages: ReadonlyMap<string, Stage>): readonly StageBranch[] {
  const known = trees.get(stages);
  if (known) return known;
  const parentOf = (id: string) => {
    const parent = stages.get(id)?.parentId;
    return parent !== undefined && stages.has(parent) ? parent : undefined;
  };
  const branches = new Map<string, { readonly stage: Stage; readonly subStages: Stage[] }>();
  const sorted = inOrder(stages);
  const tops = sorted.map(({ id }) => topStageOf(id, parentOf));
  sorted.forEach((stage, at) => {
    if (tops[at] === stage.id) branches.set(stage.id, { stage, subStages: [] });
  });
  sorted.forEach((stage, at) => {
    const top = tops[at] ?? stage.id;
    if (top !== stage.id) branches.get(top)?.subStages.push(stage);
  });
  const tree = [...branches.values()];
  trees.set(stages, tree);
  return tree;
}

/** All stages as people read them: each followed by its sub-stages. */
export function stagesInOrder(stages: ReadonlyMap<string, Stage>): readonly Stage[] {
  return stageTree(stages).flatMap(({ stage, subStages }) => [stage, ...subStages]);
}

/** The branch that a stage belongs to; undefined when there is no such stage. */
export function branchOf(stages: ReadonlyMap<string, Stage>, id: string): StageBranch | undefined {
  return stageTree(stages).find(
    ({ stage, subStages }) => stage.id === id || subStages.some((sub) => sub.id === id),
  );
}

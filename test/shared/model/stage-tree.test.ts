import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../shared/model/stage';
import { branchOf, stagesInOrder, stageTree } from '../../../shared/model/stage-tree';
import { boards } from '../../support/random-board';

const stage = (id: string, order: string, parentId?: string): Stage => ({
  id,
  order,
  title: '',
  prompt: '',
  colour: 'blue',
  ...(parentId === undefined ? {} : { parentId }),
});

const treeOf = (...stages: readonly Stage[]) =>
  stageTree(new Map(stages.map((one) => [one.id, one]))).map(
    ({ stage: { id }, subStages }) => `${id}(${subStages.map((sub) => sub.id).join(' ')})`,
  );

describe('the tree of stages', () => {
  it('has sub-stages below their stage, in their own order', () => {
    expect(
      treeOf(stage('a', 'a0'), stage('c', 'a1', 'b'), stage('b', 'a2'), stage('d', 'a0', 'b')),
    ).toEqual(['a()', 'b(d c)']);
  });

  it('takes a stage whose parent is gone for one at the top', () => {
    expect(treeOf(stage('a', 'a0', 'gone'), stage('b', 'a1'))).toEqual(['a()', 'b()']);
  });

  it('takes a stage that names itself for one at the top', () => {
    expect(treeOf(stage('a', 'a0', 'a'))).toEqual(['a()']);
  });

  it('is one level deep: parts of a part belong to the whole', () => {
    expect(treeOf(stage('a', 'a0'), stage('b', 'a1', 'a'), stage('c', 'a2', 'b'))).toEqual([
      'a(b c)',
    ]);
  });

  it('lets each stage of a circle stand for itself, and keeps what hangs on it', () => {
    expect(treeOf(stage('a', 'a0', 'b'), stage('b', 'a1', 'a'), stage('c', 'a2', 'a'))).toEqual([
      'a(c)',
      'b()',
    ]);
  });

  it('holds every stage exactly once, whatever the parents say', () => {
    fc.assert(
      fc.property(boards(), ({ stages }) => {
        const ids = stagesInOrder(stages).map(({ id }) => id);
        expect(ids.toSorted()).toEqual([...stages.keys()].sort());
        for (const id of ids) {
          const branch = branchOf(stages, id);
          expect(branch?.stage.id === id || branch?.subStages.some((sub) => sub.id === id)).toBe(
            true,
          );
        }
      }),
    );
  });
});

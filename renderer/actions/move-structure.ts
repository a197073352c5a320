/** Moving stages and lanes among the others, as one step each. */
import { moveLane } from '../../shared/doc/commands/lanes';
import { moveStage, nestStage, unnestStage } from '../../shared/doc/commands/stages';
import { step } from '../../shared/i18n/step-name';
import type { Board } from '../../shared/model/board';
import { inOrder } from '../../shared/model/order-key';
import type { Stage } from '../../shared/model/stage';
import { stageTree } from '../../shared/model/stage-tree';
import type { Session } from '../state/session';
import { laneNamed, stageNamed } from './step-names';

export function shiftStage(session: Session, id: string, index: number): void {
  const title = stageNamed(session.boardStore.getState().board, id);
  session.change((doc) => moveStage(doc, id, index), { name: step('step.stage.move', { title }) });
}

export function shiftLane(session: Session, id: string, index: number): void {
  const title = laneNamed(session.boardStore.getState().board, id);
  session.change((doc) => moveLane(doc, id, index), { name: step('step.lane.move', { title }) });
}

/** Makes a stage a part of another. */
export function nestStageIn(session: Session, id: string, parentId: string): void {
  const { board } = session.boardStore.getState();
  const titles = { title: stageNamed(board, id), parent: stageNamed(board, parentId) };
  const name = step('step.stage.nest', titles);
  session.change((doc) => nestStage(doc, id, parentId), { name });
}

/** Makes a sub-stage a stage of its own. */
export function takeStageOut(session: Session, id: string): void {
  const title = stageNamed(session.boardStore.getState().board, id);
  session.change((doc) => unnestStage(doc, id), { name: step('step.stage.unnest', { title }) });
}

/**
 * Moves a selected stage or lane one place along its own axis; a stage stays among its siblings.
 * Answers false when it does not move that way.
 */
export function moveLineInDirection(
  session: Session,
  line: { readonly kind: 'stage' | 'lane'; readonly id: string },
  direction: 'left' | 'right' | 'up' | 'down',
): boolean {
  const isSideways = direction === 'left' || direction === 'right';
  if (isSideways !== (line.kind === 'stage')) return false;
  const { board } = session.boardStore.getState();
  const ids =
    line.kind === 'lane'
      ? inOrder(board.lanes).map(({ id }) => id)
      : siblingStages(board, line.id).map(({ id }) => id);
  const to = ids.indexOf(line.id) + (direction === 'left' || direction === 'up' ? -1 : 1);
  if (to < 0 || to >= ids.length) return false;
  if (line.kind === 'stage') shiftStage(session, line.id, to);
  else shiftLane(session, line.id, to);
  session.camera?.revealHeader(line.kind, line.id);
  return true;
}

function siblingStages(board: Board, id: string): readonly Stage[] {
  const branches = stageTree(board.stages);
  const parent = branches.find(({ subStages }) => subStages.some((sub) => sub.id === id));
  return parent?.subStages ?? branches.map(({ stage }) => stage);
}

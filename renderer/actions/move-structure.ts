/** Moving stages and lanes among the others, as one step each. */
import { moveLane } from '../../shared/doc/commands/lanes';
import { moveStage, nestStage, unnestStage } from '../../shared/doc/commands/stages';
import { step } from '../../shared/i18n/step-name';
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

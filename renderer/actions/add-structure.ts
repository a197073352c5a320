/** Adding stages and lanes always ends in typing their names. */
import { addFreeLane, addPersona } from '../../shared/doc/commands/lanes';
import { addStage } from '../../shared/doc/commands/stages';
import { step } from '../../shared/i18n/step-name';
import type { Translate } from '../../shared/i18n/translate';
import { nextColour } from '../../shared/model/colour';
import { branchOf } from '../../shared/model/stage-tree';
import { laneAppearance } from '../../shared/views/lane-appearance';
import { PORTRAITS } from '../../shared/views/portraits';
import type { Session } from '../state/session';
import type { TitleEdit } from '../state/ui-store';
import { isCollapsed, toggleCollapsed } from './collapse';
import { startTitleEdit } from './title-edit';

function nameIt(
  session: Session,
  kind: Exclude<TitleEdit['kind'], 'touchpoint'>,
  id: string,
  mark: number,
) {
  session.ui.update((draft) => {
    draft.selection = { kind, id };
  });
  startTitleEdit(session, kind, id, mark);
}

export interface StagePlace {
  /** Among its siblings; the end when absent. */
  readonly index?: number;
  /** The stage that the new one is a part of. */
  readonly parentId?: string | undefined;
}

export function addStageAt(session: Session, place: StagePlace, t: Translate): void {
  const mark = session.history.mark();
  const { stages } = session.boardStore.getState().board;
  // Parts of a stage look like it.
  const parent = place.parentId === undefined ? undefined : stages.get(place.parentId);
  const colour = parent?.colour ?? nextColour([...stages.values()].map((stage) => stage.colour));
  const title = t(parent ? 'stage.sub.untitled' : 'stage.untitled');
  const id = session.change((doc) => addStage(doc, { title, colour, ...place }), {
    name: step('step.stage.add', { title }),
    isQuiet: true,
  });
  if (id !== undefined) nameIt(session, 'stage', id, mark);
}

/** Divides the stage, or the stage that a sub-stage is a part of, by one more. */
export function addSubStage(session: Session, stageId: string, t: Translate): void {
  const { board } = session.boardStore.getState();
  const parentId = branchOf(board.stages, stageId)?.stage.id;
  if (parentId === undefined) return;
  if (isCollapsed(session, 'stage', parentId)) toggleCollapsed(session, 'stage', parentId);
  addStageAt(session, { parentId }, t);
}

function laneColours(session: Session) {
  const { board } = session.boardStore.getState();
  return [...board.lanes.values()].map((lane) => laneAppearance(board, lane).colour);
}

export function addPersonaLane(session: Session, t: Translate): void {
  const mark = session.history.mark();
  const { personas } = session.boardStore.getState().board;
  const used = new Set([...personas.values()].map(({ portrait }) => portrait));
  const title = t('persona.untitled');
  const colour = nextColour(laneColours(session));
  const portrait = PORTRAITS.find((emoji) => !used.has(emoji)) ?? '';
  const made = session.change((doc) => addPersona(doc, { title, colour, portrait }), {
    name: step('step.persona.add', { title }),
    isQuiet: true,
  });
  if (made) nameIt(session, 'lane', made.laneId, mark);
}

export function addLane(session: Session, t: Translate): void {
  const mark = session.history.mark();
  const title = t('lane.untitled');
  const colour = nextColour(laneColours(session));
  const id = session.change((doc) => addFreeLane(doc, { title, colour }), {
    name: step('step.lane.add', { title }),
    isQuiet: true,
  });
  if (id !== undefined) nameIt(session, 'lane', id, mark);
}

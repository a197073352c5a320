/** Adding stages and lanes always ends in typing their names. */
import { addFreeLane, addPersona } from '../../shared/doc/commands/lanes';
import { addStage } from '../../shared/doc/commands/stages';
import type { Translate } from '../../shared/i18n/translate';
import { nextColour } from '../../shared/model/colour';
import { laneAppearance } from '../../shared/views/lane-appearance';
import { PORTRAITS } from '../../shared/views/portraits';
import type { Session } from '../state/session';
import type { TitleEdit } from '../state/ui-store';
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

export function addStageAt(session: Session, index: number, t: Translate): void {
  const mark = session.history.mark();
  const { stages } = session.boardStore.getState().board;
  const colour = nextColour([...stages.values()].map((stage) => stage.colour));
  const id = session.change((doc) => addStage(doc, { title: t('stage.untitled'), colour, index }));
  if (id !== undefined) nameIt(session, 'stage', id, mark);
}

function laneColours(session: Session) {
  const { board } = session.boardStore.getState();
  return [...board.lanes.values()].map((lane) => laneAppearance(board, lane).colour);
}

export function addPersonaLane(session: Session, t: Translate): void {
  const mark = session.history.mark();
  const { personas } = session.boardStore.getState().board;
  const used = new Set([...personas.values()].map(({ portrait }) => portrait));
  const made = session.change((doc) =>
    addPersona(doc, {
      title: t('persona.untitled'),
      colour: nextColour(laneColours(session)),
      portrait: PORTRAITS.find((emoji) => !used.has(emoji)) ?? '',
    }),
  );
  if (made) nameIt(session, 'lane', made.laneId, mark);
}

export function addLane(session: Session, t: Translate): void {
  const mark = session.history.mark();
  const id = session.change((doc) =>
    addFreeLane(doc, { title: t('lane.untitled'), colour: nextColour(laneColours(session)) }),
  );
  if (id !== undefined) nameIt(session, 'lane', id, mark);
}

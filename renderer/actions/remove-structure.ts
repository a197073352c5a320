/** Removing a stage, a lane or a link says what was removed and offers the way back. */
import type { BoardDoc } from '../../shared/doc/board-doc';
import { removeLane } from '../../shared/doc/commands/lanes';
import { removeLink } from '../../shared/doc/commands/links';
import { removeStage } from '../../shared/doc/commands/stages';
import { type StepName, type StepValue, step } from '../../shared/i18n/step-name';
import type { Translate } from '../../shared/i18n/translate';
import type { Board } from '../../shared/model/board';
import type { Session } from '../state/session';
import { laneNamed, linkEnds, stageNamed } from './step-names';
import { notifyUndoable } from './undo-notice';

interface Removable {
  readonly kind: 'stage' | 'lane' | 'link';
  readonly id: string;
}

interface Removal {
  /** What the notice calls it. */
  readonly title: StepValue;
  readonly name: StepName;
  readonly remove: (doc: BoardDoc) => void;
}

function removalOf(board: Board, { kind, id }: Removable): Removal {
  if (kind === 'link') {
    const link = board.links.get(id) ?? { from: '', to: '' };
    return {
      title: { message: 'link.title' },
      name: step('step.link.remove', linkEnds(board, link)),
      remove: (doc) => removeLink(doc, id),
    };
  }
  const title = kind === 'stage' ? stageNamed(board, id) : laneNamed(board, id);
  return kind === 'stage'
    ? { title, name: step('step.stage.remove', { title }), remove: (doc) => removeStage(doc, id) }
    : { title, name: step('step.lane.remove', { title }), remove: (doc) => removeLane(doc, id) };
}

export function removeWithNotice(session: Session, t: Translate, removable: Removable): void {
  if (!session.ui.getState().canEdit) return;
  const { title, name, remove } = removalOf(session.boardStore.getState().board, removable);
  const orphansBefore = orphanCount(session);
  session.change(remove, { name, isQuiet: true });
  const count = orphanCount(session) - orphansBefore;
  const said = typeof title === 'object' ? t(title.message) : String(title);
  const text =
    count > 0 ? t('removed.withCards', { name: said, count }) : t('removed.alone', { name: said });
  notifyUndoable(session, t, text);
}

function orphanCount(session: Session): number {
  const { cards } = session.boardStore.getState().layout;
  return [...cards.values()].filter((card) => card.cell === undefined).length;
}

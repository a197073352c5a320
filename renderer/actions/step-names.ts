/** Names of steps from the board as it is: whose card, which stage, which field. */
import type { TextTarget } from '../../shared/doc/text-binding';
import type { MessageKey } from '../../shared/i18n/catalogue';
import { type StepName, type StepValue, step } from '../../shared/i18n/step-name';
import type { Board } from '../../shared/model/board';
import { cleanLine } from '../../shared/model/text';
import { laneAppearance } from '../../shared/views/lane-appearance';

const or = (text: string | undefined, message: MessageKey): StepValue =>
  cleanLine(text ?? '') || { message };

export const cardNamed = (board: Board, id: string): StepValue =>
  or(board.touchpoints.get(id)?.title, 'touchpoint.untitled');

export const stageNamed = (board: Board, id: string): StepValue =>
  or(board.stages.get(id)?.title, 'stage.untitled');

export function laneNamed(board: Board, id: string): StepValue {
  const lane = board.lanes.get(id);
  return or(lane && laneAppearance(board, lane).title, 'lane.untitled');
}

interface Cell {
  readonly stageId: string;
  readonly laneId: string;
  readonly index?: number;
}

/** Where cards go; inside their own cell, which place they take. */
export function nameOfMove(board: Board, ids: readonly string[], to: Cell): StepName {
  const [first = ''] = ids;
  const stage = stageNamed(board, to.stageId);
  const lane = laneNamed(board, to.laneId);
  if (ids.length > 1) return step('step.cards.move', { count: ids.length, stage, lane });
  const card = board.touchpoints.get(first);
  const title = cardNamed(board, first);
  const stays = card?.stageId === to.stageId && card.laneId === to.laneId;
  return stays && to.index !== undefined
    ? step('step.card.reorder', { title, stage, lane, position: to.index + 1 })
    : step('step.card.move', { title, stage, lane });
}

export function nameOfRemoval(board: Board, ids: readonly string[]): StepName {
  const [first = ''] = ids;
  return ids.length === 1
    ? step('step.card.remove', { title: cardNamed(board, first) })
    : step('step.cards.remove', { count: ids.length });
}

/** A link, by the titles of its two cards. */
export function linkEnds(board: Board, link: { readonly from: string; readonly to: string }) {
  return { from: cardNamed(board, link.from), to: cardNamed(board, link.to) };
}

const FIELD_LABELS = {
  prompt: 'stage.prompt',
  who: 'persona.who',
  needs: 'persona.needs',
  problems: 'persona.problems',
  expectations: 'persona.expectations',
  quote: 'persona.quote',
  behaviours: 'touchpoint.behaviours',
  notes: 'touchpoint.notes',
  text: 'pain.text',
  label: 'link.label',
  scopeStart: 'board.scope.start',
  scopeEnd: 'board.scope.end',
  scopeTimeSpan: 'board.scope.timeSpan',
} as const satisfies Record<Exclude<TextTarget['field'], 'title' | 'name'>, MessageKey>;

/** Whose text it is. */
function ownerOf(board: Board, target: Exclude<TextTarget, { root: 'meta' }>): StepValue {
  switch (target.root) {
    case 'stages':
      return stageNamed(board, target.id);
    case 'lanes':
      return laneNamed(board, target.id);
    case 'personas':
      return or(board.personas.get(target.id)?.name, 'persona.untitled');
    case 'touchpoints':
      return cardNamed(board, target.id);
    case 'pains':
      return cardNamed(board, board.pains.get(target.id)?.touchpointId ?? '');
    case 'links':
      return cardNamed(board, board.links.get(target.id)?.from ?? '');
  }
}

/** Typing into a text: a name is said as it is now, of other texts which one it is. */
export function nameOfWriting(board: Board, target: TextTarget, text: string): StepName {
  const { field } = target;
  if (field === 'title' || field === 'name')
    return step('step.rename', { to: or(text, 'touchpoint.untitled') });
  const label = { message: FIELD_LABELS[field] };
  return target.root === 'meta'
    ? step('step.write.board', { field: label })
    : step('step.write', { field: label, title: ownerOf(board, target) });
}

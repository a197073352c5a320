/** Setting plain values of cards, each as one step with its name. */
import { type BoardDoc, change } from '../../shared/doc/board-doc';
import {
  type PlainField,
  setPillarScore,
  setPitfall,
  setTouchpointField,
} from '../../shared/doc/commands/touchpoints';
import type { MessageKey } from '../../shared/i18n/catalogue';
import { type StepName, type StepValue, step } from '../../shared/i18n/step-name';
import { CHANNELS } from '../../shared/method/channels';
import type { Board } from '../../shared/model/board';
import type { Pillar, Pitfall, Score, Touchpoint } from '../../shared/model/touchpoint';
import type { Session } from '../state/session';
import { cardNamed } from './step-names';

type Value<F extends PlainField> = { readonly field: F; readonly value: Touchpoint[F] };

const NOTHING: StepValue = { message: 'history.nothing' };

/** How a value of a field is said. */
function valueSaid({ field, value }: Value<PlainField>): StepValue {
  if (value === undefined || value === '') return NOTHING;
  if (field === 'emotion') return { message: `emotion.${value}` as MessageKey };
  if (field === 'intent') return { message: `intent.${value}` as MessageKey };
  const channel = field === 'channel' && CHANNELS.find((one) => one === value);
  return channel ? { message: `channel.${channel}` } : String(value);
}

function nameOfField(board: Board, ids: readonly string[], set: Value<PlainField>): StepName {
  const label = { message: `touchpoint.${set.field}` } as const;
  if (typeof set.value === 'boolean') return nameOfMark(board, ids, label, set.value);
  const said = { field: label, value: valueSaid(set) };
  const [first = ''] = ids;
  return ids.length === 1
    ? step('step.card.field', { ...said, title: cardNamed(board, first) })
    : step('step.cards.field', { ...said, count: ids.length });
}

function nameOfMark(
  board: Board,
  ids: readonly string[],
  mark: StepValue,
  isMarked: boolean,
): StepName {
  const [first = ''] = ids;
  return ids.length === 1
    ? step(isMarked ? 'step.card.mark' : 'step.card.unmark', {
        mark,
        title: cardNamed(board, first),
      })
    : step(isMarked ? 'step.cards.mark' : 'step.cards.unmark', { mark, count: ids.length });
}

function inOneStep(doc: BoardDoc, ids: readonly string[], set: (id: string) => void): void {
  change(doc, () => {
    for (const id of ids) set(id);
  });
}

const boardOf = ({ boardStore }: Session): Board => boardStore.getState().board;

/** Sets one plain field of cards; `undefined` clears an optional one. */
export function setCardField<F extends PlainField>(
  session: Session,
  ids: readonly string[],
  set: Value<F>,
): void {
  const name = nameOfField(boardOf(session), ids, set as Value<PlainField>);
  session.change((doc) => inOneStep(doc, ids, (id) => setTouchpointField(doc, id, set)), { name });
}

/** Scores a pillar of Tâm–Tầm–Tài of cards; `undefined` takes the score back. */
export function scorePillar(
  session: Session,
  ids: readonly string[],
  set: { readonly pillar: Pillar; readonly score: Score | undefined },
): void {
  const said = {
    field: { message: `pillar.${set.pillar}` },
    value: set.score === undefined ? NOTHING : set.score,
  } as const;
  const [first = ''] = ids;
  const name =
    ids.length === 1
      ? step('step.card.field', { ...said, title: cardNamed(boardOf(session), first) })
      : step('step.cards.field', { ...said, count: ids.length });
  session.change((doc) => inOneStep(doc, ids, (id) => setPillarScore(doc, id, set)), { name });
}

/** Tags cards with a pitfall, or takes the tag away. */
export function tagPitfall(
  session: Session,
  ids: readonly string[],
  set: { readonly pitfall: Pitfall; readonly isTagged: boolean },
): void {
  const mark = { message: `pitfall.${set.pitfall}` } as const;
  const name = nameOfMark(boardOf(session), ids, mark, set.isTagged);
  session.change((doc) => inOneStep(doc, ids, (id) => setPitfall(doc, id, set)), { name });
}

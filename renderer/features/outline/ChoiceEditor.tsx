/** A cell whose value is one of a few: a native select, which every phone and reader knows. */

import type { Translate } from '../../../shared/i18n/translate';
import type { Board } from '../../../shared/model/board';
import { inOrder } from '../../../shared/model/order-key';
import { stagesInOrder } from '../../../shared/model/stage-tree';
import { EMOTIONS, INTENTS, SCORES, type Touchpoint } from '../../../shared/model/touchpoint';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import type { OutlineColumn } from '../../../shared/views/outline';
import { placeCards } from '../../actions/move-cards';
import { scorePillar, setCardField } from '../../actions/set-card-field';
import { useTranslate } from '../../state/locale';
import { type Session, useBoard, useSession } from '../../state/session';
import type { Option } from '../../ui/SelectField';

const CHOICE_COLUMNS = [
  'stage',
  'lane',
  'emotion',
  'critical',
  'unforgiving',
  'intent',
  'heart',
  'vision',
  'talent',
] as const satisfies readonly OutlineColumn[];
type ChoiceColumn = (typeof CHOICE_COLUMNS)[number];

export const isChoiceColumn = (column: OutlineColumn): column is ChoiceColumn =>
  (CHOICE_COLUMNS as readonly OutlineColumn[]).includes(column);

/** A choice that people can make: what is offered, what is chosen, and what choosing does. */
interface ChoiceOf {
  readonly options: (board: Board, t: Translate, card: Touchpoint) => readonly Option[];
  readonly value: (card: Touchpoint, board: Board) => string;
  readonly choose: (session: Session, card: Touchpoint, value: string) => void;
}

const boardOf = ({ boardStore }: Session) => boardStore.getState().board;

/** Where a card without a place could go. */
const firstStage = (board: Board) => stagesInOrder(board.stages)[0]?.id;
const firstLane = (board: Board) => inOrder(board.lanes)[0]?.id;

function unplaced(isPlaced: boolean, t: Translate): readonly Option[] {
  return isPlaced ? [] : [{ value: '', label: t('touchpoint.unplaced') }];
}

function ticked(field: 'critical' | 'unforgiving'): ChoiceOf {
  return {
    options: (_, t) => [
      { value: 'no', label: t('choice.no') },
      { value: 'yes', label: t('choice.yes') },
    ],
    value: (card) => (card[field] ? 'yes' : 'no'),
    choose: (session, { id }, value) =>
      setCardField(session, [id], { field, value: value === 'yes' }),
  };
}

function scored(pillar: 'heart' | 'vision' | 'talent'): ChoiceOf {
  return {
    options: (_, t) => [
      { value: '', label: t('score.none') },
      ...SCORES.map((score) => ({
        value: String(score),
        label: `${score} · ${t(`score.${score}`)}`,
      })),
    ],
    value: ({ ttt }) => String(ttt[pillar] ?? ''),
    choose: (session, { id }, value) =>
      scorePillar(session, [id], {
        pillar,
        score: SCORES.find((score) => String(score) === value),
      }),
  };
}

const CHOICES: Readonly<Record<ChoiceColumn, ChoiceOf>> = {
  stage: {
    options: ({ stages }, t, { stageId }) => [
      ...unplaced(stages.has(stageId), t),
      ...stagesInOrder(stages).map(({ id, title }) => ({
        value: id,
        label: title || t('stage.untitled'),
      })),
    ],
    value: ({ stageId }, { stages }) => (stages.has(stageId) ? stageId : ''),
    choose: (session, { id, laneId }, stageId) => {
      const board = boardOf(session);
      const lane = board.lanes.has(laneId) ? laneId : firstLane(board);
      if (lane !== undefined) placeCards(session, [id], { stageId, laneId: lane });
    },
  },
  lane: {
    options: (board, t, { laneId }) => [
      ...unplaced(board.lanes.has(laneId), t),
      ...inOrder(board.lanes).map((lane) => ({
        value: lane.id,
        label: laneAppearance(board, lane).title || t('lane.untitled'),
      })),
    ],
    value: ({ laneId }, { lanes }) => (lanes.has(laneId) ? laneId : ''),
    choose: (session, { id, stageId }, laneId) => {
      const board = boardOf(session);
      const stage = board.stages.has(stageId) ? stageId : firstStage(board);
      if (stage !== undefined) placeCards(session, [id], { stageId: stage, laneId });
    },
  },
  emotion: {
    options: (_, t) => [
      { value: '', label: t('emotion.none') },
      ...EMOTIONS.map((emotion) => ({ value: String(emotion), label: t(`emotion.${emotion}`) })),
    ],
    value: ({ emotion }) => String(emotion ?? ''),
    choose: (session, { id }, value) =>
      setCardField(session, [id], {
        field: 'emotion',
        value: EMOTIONS.find((emotion) => String(emotion) === value),
      }),
  },
  critical: ticked('critical'),
  unforgiving: ticked('unforgiving'),
  intent: {
    options: (_, t) => INTENTS.map((value) => ({ value, label: t(`intent.${value}`) })),
    value: ({ intent }) => intent,
    choose: (session, { id }, value) =>
      setCardField(session, [id], {
        field: 'intent',
        value: INTENTS.find((intent) => intent === value) ?? 'unknown',
      }),
  },
  heart: scored('heart'),
  vision: scored('vision'),
  talent: scored('talent'),
};

interface ChoiceEditorProps {
  readonly card: Touchpoint;
  readonly column: ChoiceColumn;
  readonly label: string;
}

export function ChoiceEditor({ card, column, label }: ChoiceEditorProps) {
  const t = useTranslate();
  const session = useSession();
  const board = useBoard((state) => state.board);
  const { options, value, choose } = CHOICES[column];
  return (
    <select
      className="jr-input jr-select"
      aria-label={label}
      value={value(card, board)}
      onChange={(event) => choose(session, card, event.target.value)}
    >
      {options(board, t, card).map((option) => (
        <option
          key={option.value}
          value={option.value}
          disabled={option.value === '' && (column === 'stage' || column === 'lane')}
        >
          {option.label}
        </option>
      ))}
    </select>
  );
}

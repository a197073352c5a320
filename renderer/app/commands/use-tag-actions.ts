/** Emotion, marks and tags of the selected cards, from the keyboard. */
import { useStore } from 'zustand';
import type { CommandId } from '../../../shared/app-commands';
import type { Emotion, Touchpoint } from '../../../shared/model/touchpoint';
import { cardsOf, commonOf } from '../../actions/cards-in-common';
import type { Action } from '../../actions/commands';
import { setCardField } from '../../actions/set-card-field';
import { useTranslate } from '../../state/locale';
import { type OpenDialog, selectedCards } from '../../state/ui-store';
import type { OpenBoard } from '../open-board';
import type { Choice } from './choice';

const EMOTION_COMMANDS = {
  'emotion.veryUpset': -2,
  'emotion.unhappy': -1,
  'emotion.neutral': 0,
  'emotion.pleased': 1,
  'emotion.delighted': 2,
  'emotion.clear': undefined,
} as const satisfies Partial<Record<CommandId, Emotion | undefined>>;

const PICKERS = [
  'pick.pillars',
  'pick.pitfalls',
  'pick.channel',
  'pick.owner',
  'pick.intent',
] as const satisfies readonly CommandId[];

export function useTagActions(
  { session }: OpenBoard,
  { selection, canEdit }: Choice,
  openDialog: (dialog: OpenDialog) => void,
): Partial<Record<CommandId, Action>> {
  const t = useTranslate();
  const ids = selectedCards(selection);
  const noCard = ids.length === 0 ? t('why.noCard') : undefined;
  const reason = canEdit ? noCard : t('why.viewing');
  // What all of them have is ticked.
  const common = useStore(session.boardStore, () => {
    const cards = cardsOf(session, ids);
    const all = (is: (card: Touchpoint) => boolean) => cards.length > 0 && cards.every(is);
    const emotion = commonOf(cards, (card) => card.emotion);
    return [
      all((card) => card.critical) ? 'critical' : '',
      all((card) => card.unforgiving) ? 'unforgiving' : '',
      cards.length === 0 || emotion.isMixed ? 'mixed' : String(emotion.value),
    ].join(' ');
  }).split(' ');
  const feel = (emotion: Emotion | undefined): Action => ({
    run: () => setCardField(session, ids, { field: 'emotion', value: emotion }),
    reason,
    isChecked: common[2] === String(emotion),
  });
  const toggle = (field: 'critical' | 'unforgiving'): Action => ({
    run: () => {
      const isOnAll = cardsOf(session, ids).every((card) => card[field]);
      setCardField(session, ids, { field, value: !isOnAll });
    },
    reason,
    isChecked: common.includes(field),
  });
  const emotions = Object.entries(EMOTION_COMMANDS).map(([id, value]) => [id, feel(value)]);
  const pickers = PICKERS.map((id) => [id, { run: () => openDialog(id), reason }]);
  return {
    ...Object.fromEntries(emotions),
    'mark.critical': toggle('critical'),
    'mark.unforgiving': toggle('unforgiving'),
    ...Object.fromEntries(pickers),
  };
}

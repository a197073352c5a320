/** Fields of several cards: their one value, or that they differ; what is set holds for all. */
import { channelName } from '../../../shared/i18n/channel-name';
import { CHANNELS } from '../../../shared/method/channels';
import { inOrder } from '../../../shared/model/order-key';
import { stagesInOrder } from '../../../shared/model/stage-tree';
import { EMOTIONS, type Emotion, INTENTS, type Intent } from '../../../shared/model/touchpoint';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { commonOf } from '../../actions/cards-in-common';
import { gatherCards } from '../../actions/move-cards';
import { setCardField } from '../../actions/set-card-field';
import { EmotionFace } from '../../drawing/CardMarks';
import { Suggested } from '../../fields/Suggested';
import { useKnownDepartments, useKnownOwners } from '../../fields/use-known-names';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { usePalette, useShowsNames } from '../../state/theme';
import { Segmented } from '../../ui/Segmented';
import { type Option, SelectField } from '../../ui/SelectField';
import { type Many, MIXED, useFieldLabel } from './mixed';

export function EmotionOfAll({ ids, cards }: Many) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const canEdit = useCanEdit();
  const labelOf = useFieldLabel();
  const common = commonOf(cards, (card) => card.emotion);
  const segments = [
    { value: undefined, label: t('emotion.none'), content: '–' },
    ...EMOTIONS.map((emotion) => ({
      value: emotion,
      label: t(`emotion.${emotion}`),
      content: <EmotionFace emotion={emotion} size={20} />,
      colour: palette.emotion[emotion],
    })),
  ];
  return (
    <Segmented<Emotion | undefined | typeof MIXED>
      label={labelOf(t('touchpoint.emotion'), common.isMixed)}
      segments={segments}
      value={common.isMixed ? MIXED : common.value}
      disabled={!canEdit}
      onChange={(value) => {
        if (value !== MIXED) setCardField(session, ids, { field: 'emotion', value });
      }}
    />
  );
}

export function ChannelOfAll({ ids, cards }: Many) {
  const t = useTranslate();
  const session = useSession();
  const common = commonOf(cards, (card) => card.channel);
  const names = CHANNELS.map((channel) => channelName(channel, t));
  return (
    <Suggested
      label={t('touchpoint.channel')}
      placeholder={t(common.isMixed ? 'many.mixed' : 'touchpoint.channelPlaceholder')}
      value={channelName(common.value ?? '', t)}
      suggestions={names}
      onCommit={(name) =>
        setCardField(session, ids, {
          field: 'channel',
          value: CHANNELS[names.indexOf(name)] ?? name,
        })
      }
    />
  );
}

/** Gathers the cards in one stage or one lane; where they differ in the other, they stay apart. */
export function PlaceOfAll({ ids, cards }: Many) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const board = useBoard((state) => state.board);
  const stage = commonOf(cards, ({ stageId }) => stageId);
  const lane = commonOf(cards, ({ laneId }) => laneId);
  const mixed = { value: '', label: t('many.mixed') };
  const stages = stagesInOrder(board.stages).map(({ id, title }) => ({
    value: id,
    label: title || t('stage.untitled'),
  }));
  const lanes = inOrder(board.lanes).map((one) => ({
    value: one.id,
    label: laneAppearance(board, one).title || t('lane.untitled'),
  }));
  const known = (value: string | undefined, options: readonly Option[]) =>
    options.some((option) => option.value === value) ? (value ?? '') : '';
  const stageId = known(stage.value, stages);
  const laneId = known(lane.value, lanes);
  return (
    <div className="jr-pair">
      <SelectField
        label={t('touchpoint.stage')}
        value={stageId}
        disabled={!canEdit}
        options={stageId === '' ? [mixed, ...stages] : stages}
        onValueChange={(value) => gatherCards(session, ids, { stageId: value })}
      />
      <SelectField
        label={t('touchpoint.lane')}
        value={laneId}
        disabled={!canEdit}
        options={laneId === '' ? [mixed, ...lanes] : lanes}
        onValueChange={(value) => gatherCards(session, ids, { laneId: value })}
      />
    </div>
  );
}

export function OwnersOfAll({ ids, cards }: Many) {
  const t = useTranslate();
  const session = useSession();
  const showsNames = useShowsNames();
  const owners = useKnownOwners();
  const departments = useKnownDepartments();
  const owner = commonOf(cards, (card) => card.owner);
  const ownerDept = commonOf(cards, (card) => card.ownerDept);
  return (
    <div className="jr-pair">
      {showsNames ? (
        <Suggested
          label={t('touchpoint.owner')}
          value={owner.value ?? ''}
          suggestions={owners}
          placeholder={t(owner.isMixed ? 'many.mixed' : 'touchpoint.noOwner')}
          onCommit={(value) => setCardField(session, ids, { field: 'owner', value })}
        />
      ) : (
        <p className="jr-field__hint">{t('presence.hidden')}</p>
      )}
      <Suggested
        label={t('touchpoint.ownerDept')}
        value={ownerDept.value ?? ''}
        suggestions={departments}
        {...(ownerDept.isMixed ? { placeholder: t('many.mixed') } : {})}
        onCommit={(value) => setCardField(session, ids, { field: 'ownerDept', value })}
      />
    </div>
  );
}

export function IntentOfAll({ ids, cards }: Many) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const labelOf = useFieldLabel();
  const common = commonOf(cards, (card) => card.intent);
  return (
    <Segmented<Intent | typeof MIXED>
      label={labelOf(t('touchpoint.intent'), common.isMixed)}
      segments={INTENTS.map((value) => ({ value, label: t(`intent.${value}`) }))}
      value={common.value ?? MIXED}
      disabled={!canEdit}
      onChange={(value) => {
        if (value !== MIXED) setCardField(session, ids, { field: 'intent', value });
      }}
    />
  );
}

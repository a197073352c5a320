/** Several cards at once: what they have in common is shown, what is set holds for all of them. */
import { Copy, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { channelName } from '../../../shared/i18n/channel-name';
import { CHANNELS } from '../../../shared/method/channels';
import {
  EMOTIONS,
  type Emotion,
  INTENTS,
  type Intent,
  PILLARS,
  PITFALLS,
  type Pillar,
  type Pitfall,
  SCORES,
  type Score,
  type Touchpoint,
} from '../../../shared/model/touchpoint';
import { commonOf } from '../../actions/cards-in-common';
import { duplicateCards } from '../../actions/paste-cards';
import { removeCards } from '../../actions/remove-cards';
import { scorePillar, setCardField, tagPitfall } from '../../actions/set-card-field';
import { EmotionFace } from '../../drawing/CardMarks';
import { Suggested } from '../../fields/Suggested';
import { useKnownDepartments, useKnownOwners } from '../../fields/use-known-names';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { usePalette } from '../../state/theme';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Section } from '../../ui/Section';
import { Segmented } from '../../ui/Segmented';
import { LikeThese } from './LikeThese';

interface Many {
  readonly ids: readonly string[];
  readonly cards: readonly Touchpoint[];
}

export function CardsPanel({ ids }: { ids: readonly string[] }) {
  const t = useTranslate();
  const touchpoints = useBoard(({ board }) => board.touchpoints);
  const cards = useMemo(
    () => ids.map((id) => touchpoints.get(id)).filter((card) => card !== undefined),
    [ids, touchpoints],
  );
  const many = { ids, cards };
  return (
    <>
      <div className="jr-inspector__lead">
        <p className="jr-inspector__many">{t('inspector.many', { count: ids.length })}</p>
        <p className="jr-field__hint">{t('inspector.many.hint')}</p>
        <Actions ids={ids} />
      </div>
      <Section title={t('section.feel')} startsOpen>
        <EmotionOfAll {...many} />
      </Section>
      <Section title={t('section.what')} startsOpen>
        <ChannelOfAll {...many} />
      </Section>
      <Section title={t('section.who')} startsOpen>
        <OwnersOfAll {...many} />
      </Section>
      <Section title={t('section.why')} startsOpen>
        <IntentOfAll {...many} />
        <MarkOfAll {...many} field="critical" />
        <MarkOfAll {...many} field="unforgiving" />
      </Section>
      <Section title={t('touchpoint.ttt')} startsOpen={false}>
        {PILLARS.map((pillar) => (
          <ScoreOfAll key={pillar} {...many} pillar={pillar} />
        ))}
      </Section>
      <Section title={t('touchpoint.pitfalls')} startsOpen={false}>
        {PITFALLS.map((pitfall) => (
          <PitfallOfAll key={pitfall} {...many} pitfall={pitfall} />
        ))}
      </Section>
      <LikeThese ids={ids} />
    </>
  );
}

function Actions({ ids }: { ids: readonly string[] }) {
  const t = useTranslate();
  const session = useSession();
  if (!useCanEdit()) return null;
  return (
    <div className="jr-inspector__buttons">
      <Button
        size="small"
        icon={<Copy size={14} aria-hidden />}
        onClick={() => duplicateCards(session, ids)}
      >
        {t('command.edit.duplicate')}
      </Button>
      <Button
        variant="danger"
        size="small"
        icon={<Trash2 size={14} aria-hidden />}
        onClick={() => removeCards(session, t, ids)}
      >
        {t('inspector.many.remove')}
      </Button>
    </div>
  );
}

/** No segment has this value: cards that differ have none of them chosen. */
const MIXED = 'mixed';

/** The name of a field, and that the cards differ in it. */
function useFieldLabel() {
  const t = useTranslate();
  return (label: string, isMixed: boolean) => (isMixed ? `${label} · ${t('many.mixed')}` : label);
}

function EmotionOfAll({ ids, cards }: Many) {
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

function ChannelOfAll({ ids, cards }: Many) {
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

function OwnersOfAll({ ids, cards }: Many) {
  const t = useTranslate();
  const session = useSession();
  const owners = useKnownOwners();
  const departments = useKnownDepartments();
  const owner = commonOf(cards, (card) => card.owner);
  const ownerDept = commonOf(cards, (card) => card.ownerDept);
  return (
    <div className="jr-pair">
      <Suggested
        label={t('touchpoint.owner')}
        value={owner.value ?? ''}
        suggestions={owners}
        placeholder={t(owner.isMixed ? 'many.mixed' : 'touchpoint.noOwner')}
        onCommit={(value) => setCardField(session, ids, { field: 'owner', value })}
      />
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

function IntentOfAll({ ids, cards }: Many) {
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

function MarkOfAll({ ids, cards, field }: Many & { readonly field: 'critical' | 'unforgiving' }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const count = cards.filter((card) => card[field]).length;
  return (
    <Checkbox
      label={t(`touchpoint.${field}`)}
      hint={t(`touchpoint.${field}.hint`)}
      checked={count === cards.length}
      isMixed={count > 0 && count < cards.length}
      disabled={!canEdit}
      onChange={(value) => setCardField(session, ids, { field, value })}
    />
  );
}

function ScoreOfAll({ ids, cards, pillar }: Many & { readonly pillar: Pillar }) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const canEdit = useCanEdit();
  const labelOf = useFieldLabel();
  const common = commonOf(cards, (card) => card.ttt[pillar]);
  const segments = [
    { value: undefined, label: t('score.none'), content: '–' },
    ...SCORES.map((score) => ({
      value: score,
      label: `${score}: ${t(`score.${score}`)}`,
      content: score,
      colour: palette.pillar[pillar],
    })),
  ];
  return (
    <Segmented<Score | undefined | typeof MIXED>
      label={labelOf(t(`pillar.${pillar}`), common.isMixed)}
      segments={segments}
      value={common.isMixed ? MIXED : common.value}
      disabled={!canEdit}
      onChange={(score) => {
        if (score !== MIXED) scorePillar(session, ids, { pillar, score });
      }}
    />
  );
}

function PitfallOfAll({ ids, cards, pitfall }: Many & { readonly pitfall: Pitfall }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const count = cards.filter((card) => card.pitfalls.includes(pitfall)).length;
  return (
    <Checkbox
      label={t(`pitfall.${pitfall}`)}
      hint={t(`pitfall.${pitfall}.hint`)}
      checked={count === cards.length}
      isMixed={count > 0 && count < cards.length}
      disabled={!canEdit}
      onChange={(isTagged) => tagPitfall(session, ids, { pitfall, isTagged })}
    />
  );
}

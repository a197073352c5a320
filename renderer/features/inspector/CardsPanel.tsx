/** Several cards at once: what they have in common is shown, what is set holds for all of them. */
import { Copy, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { PILLARS, PITFALLS } from '../../../shared/model/touchpoint';
import { duplicateCards } from '../../actions/paste-cards';
import { removeCards } from '../../actions/remove-cards';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { ChannelOfAll, EmotionOfAll, IntentOfAll, OwnersOfAll, PlaceOfAll } from './CardsFields';
import { MarkOfAll, PitfallOfAll, ScoreOfAll } from './CardsTags';
import { LikeThese } from './LikeThese';

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
        <PlaceOfAll {...many} />
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

/** Tâm–Tầm–Tài and the pitfalls: every tag is explained in a sentence where it is chosen. */
import {
  PILLARS,
  type Pillar,
  SCORES,
  type Score,
  type Touchpoint,
} from '../../../shared/model/touchpoint';
import { scorePillar } from '../../actions/set-card-field';
import { PillarRing } from '../../drawing/CardMarks';
import { PitfallChecks } from '../../fields/PitfallChecks';
import { useTranslate } from '../../state/locale';
import { useCanEdit, useSession } from '../../state/session';
import { usePalette } from '../../state/theme';
import { Section } from '../../ui/Section';
import { Segmented } from '../../ui/Segmented';

export function PillarsSection({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const isScored = PILLARS.some((pillar) => touchpoint.ttt[pillar] !== undefined);
  return (
    <Section
      title={t('touchpoint.ttt')}
      summary={isScored ? <PillarRing scores={touchpoint.ttt} /> : t('score.none')}
      startsOpen={isScored}
    >
      {PILLARS.map((pillar) => (
        <PillarField key={pillar} touchpoint={touchpoint} pillar={pillar} />
      ))}
    </Section>
  );
}

function PillarField({ touchpoint, pillar }: { touchpoint: Touchpoint; pillar: Pillar }) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const canEdit = useCanEdit();
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
    <div className="jr-pillar" style={{ ['--jr-pillar' as string]: palette.pillar[pillar] }}>
      <Segmented<Score | undefined>
        label={t(`pillar.${pillar}`)}
        segments={segments}
        value={touchpoint.ttt[pillar]}
        disabled={!canEdit}
        onChange={(score) => scorePillar(session, [touchpoint.id], { pillar, score })}
      />
      <p className="jr-field__hint">{t(`pillar.${pillar}.hint`)}</p>
    </div>
  );
}

export function PitfallsSection({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const { pitfalls } = touchpoint;
  return (
    <Section
      title={t('touchpoint.pitfalls')}
      summary={pitfalls.length > 0 ? pitfalls.map((tag) => t(`pitfall.${tag}`)).join(', ') : null}
      startsOpen={pitfalls.length > 0}
    >
      <PitfallChecks touchpoint={touchpoint} />
    </Section>
  );
}

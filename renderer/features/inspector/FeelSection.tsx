/** How a touchpoint feels: the emotion that was observed, with a face for each step. */
import { EMOTIONS, type Emotion, type Touchpoint } from '../../../shared/model/touchpoint';
import { setCardField } from '../../actions/set-card-field';
import { EmotionFace } from '../../drawing/CardMarks';
import { useTranslate } from '../../state/locale';
import { useCanEdit, useSession } from '../../state/session';
import { usePalette } from '../../state/theme';
import { Section } from '../../ui/Section';
import { Segmented } from '../../ui/Segmented';

export function FeelSection({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const canEdit = useCanEdit();
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
    <Section title={t('section.feel')} startsOpen>
      <Segmented<Emotion | undefined>
        label={t('touchpoint.emotion')}
        segments={segments}
        value={touchpoint.emotion}
        disabled={!canEdit}
        onChange={(value) => setCardField(session, [touchpoint.id], { field: 'emotion', value })}
      />
      <p className="jr-inspector__word">
        {t(touchpoint.emotion === undefined ? 'emotion.none' : `emotion.${touchpoint.emotion}`)}
      </p>
    </Section>
  );
}

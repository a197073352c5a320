/** Why a touchpoint is as it is: intent, and how much hangs on it. */
import { INTENTS, type Intent, type Touchpoint } from '../../../shared/model/touchpoint';
import { setCardField } from '../../actions/set-card-field';
import { useTranslate } from '../../state/locale';
import { useCanEdit, useSession } from '../../state/session';
import { Checkbox } from '../../ui/Checkbox';
import { Section } from '../../ui/Section';
import { Segmented } from '../../ui/Segmented';

export function WhySection({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const { id, intent, critical, unforgiving } = touchpoint;
  return (
    <Section
      title={t('section.why')}
      summary={t(`intent.${intent}`)}
      startsOpen={intent !== 'unknown' || critical || unforgiving}
    >
      <Segmented<Intent>
        label={t('touchpoint.intent')}
        segments={INTENTS.map((value) => ({ value, label: t(`intent.${value}`) }))}
        value={intent}
        disabled={!canEdit}
        onChange={(value) => setCardField(session, [id], { field: 'intent', value })}
      />
      <Checkbox
        label={t('touchpoint.critical')}
        hint={t('touchpoint.critical.hint')}
        checked={critical}
        disabled={!canEdit}
        onChange={(value) => setCardField(session, [id], { field: 'critical', value })}
      />
      <Checkbox
        label={t('touchpoint.unforgiving')}
        hint={t('touchpoint.unforgiving.hint')}
        checked={unforgiving}
        disabled={!canEdit}
        onChange={(value) => setCardField(session, [id], { field: 'unforgiving', value })}
      />
    </Section>
  );
}

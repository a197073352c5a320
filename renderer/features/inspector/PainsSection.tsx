/** The pains of a touchpoint in the inspector. */
import { painsByCard } from '../../../shared/views/filter';
import { PainList } from '../../fields/PainList';
import { useTranslate } from '../../state/locale';
import { useBoard } from '../../state/session';
import { Section } from '../../ui/Section';

export function PainsSection({ touchpointId }: { touchpointId: string }) {
  const t = useTranslate();
  const pains = useBoard((state) => painsByCard(state.board.pains).get(touchpointId)) ?? [];
  return (
    <Section
      title={t('section.hurts')}
      summary={pains.length || null}
      startsOpen={pains.length > 0}
    >
      <PainList touchpointId={touchpointId} pains={pains} />
    </Section>
  );
}

/** Everything about one touchpoint, in the order of a conversation. */
import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { removeCards } from '../../actions/remove-cards';
import { BoundField } from '../../fields/BoundField';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { FeelSection } from './FeelSection';
import { LikeThese } from './LikeThese';
import { LinksSection } from './LinksSection';
import { PainsSection } from './PainsSection';
import { PillarsSection, PitfallsSection } from './TaggingSections';
import { WhatSection } from './WhatSection';
import { WhoSection } from './WhoSection';
import { WhySection } from './WhySection';

export function TouchpointPanel({ id }: { id: string }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const touchpoint = useBoard(({ board }) => board.touchpoints.get(id));
  const ids = useMemo(() => [id], [id]);
  if (!touchpoint) return null;
  return (
    <>
      <div className="jr-inspector__lead">
        <BoundField
          label={t('touchpoint.title')}
          placeholder={t('touchpoint.titlePlaceholder')}
          target={{ root: 'touchpoints', id, field: 'title' }}
          multiline
          rows={1}
        />
      </div>
      <WhatSection touchpoint={touchpoint} />
      <FeelSection touchpoint={touchpoint} />
      <PainsSection touchpointId={id} />
      <WhoSection touchpoint={touchpoint} />
      <WhySection touchpoint={touchpoint} />
      <PillarsSection touchpoint={touchpoint} />
      <PitfallsSection touchpoint={touchpoint} />
      <LinksSection touchpointId={id} />
      <Section title={t('touchpoint.notes')} startsOpen={touchpoint.notes !== ''}>
        <BoundField
          label={t('touchpoint.notes')}
          target={{ root: 'touchpoints', id, field: 'notes' }}
          multiline
          rows={3}
        />
      </Section>
      <LikeThese ids={ids} />
      {canEdit ? (
        <div className="jr-inspector__foot">
          <Button
            variant="danger"
            size="small"
            icon={<Trash2 size={14} aria-hidden />}
            onClick={() => removeCards(session, t, [id])}
          >
            {t('touchpoint.remove')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

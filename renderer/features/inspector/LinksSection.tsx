/** The links of a touchpoint in the inspector. */
import { linksByCard } from '../../../shared/views/links-by-card';
import { LinkList } from '../../fields/LinkList';
import { useTranslate } from '../../state/locale';
import { useBoard } from '../../state/session';
import { Section } from '../../ui/Section';

export function LinksSection({ touchpointId }: { touchpointId: string }) {
  const t = useTranslate();
  const links = useBoard(({ board }) => linksByCard(board).get(touchpointId)) ?? [];
  return (
    <Section
      title={t('touchpoint.links')}
      summary={links.length || null}
      startsOpen={links.length > 0}
    >
      <LinkList touchpointId={touchpointId} links={links} />
    </Section>
  );
}

/** Who looks after a touchpoint: one owner, and the departments backstage. */
import type { Touchpoint } from '../../../shared/model/touchpoint';
import { setCardField } from '../../actions/set-card-field';
import { BackstageField } from '../../fields/BackstageField';
import { Suggested } from '../../fields/Suggested';
import { useKnownDepartments, useKnownOwners } from '../../fields/use-known-names';
import { useTranslate } from '../../state/locale';
import { useSession } from '../../state/session';
import { useShowsNames } from '../../state/theme';
import { Section } from '../../ui/Section';

export function WhoSection({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const session = useSession();
  const { id, owner, ownerDept, backstage } = touchpoint;
  const showsNames = useShowsNames();
  const owners = useKnownOwners();
  const departments = useKnownDepartments();
  const hasAnyone = owner !== '' || ownerDept !== '' || backstage.length > 0;
  return (
    <Section
      title={t('section.who')}
      summary={(showsNames && owner) || ownerDept || (owner ? null : t('touchpoint.noOwner'))}
      startsOpen={hasAnyone}
    >
      <div className="jr-pair">
        {showsNames ? (
          <Suggested
            label={t('touchpoint.owner')}
            value={owner}
            suggestions={owners}
            placeholder={t('touchpoint.noOwner')}
            onCommit={(value) => setCardField(session, [id], { field: 'owner', value })}
          />
        ) : (
          <p className="jr-field__hint">{t('presence.hidden')}</p>
        )}
        <Suggested
          label={t('touchpoint.ownerDept')}
          value={ownerDept}
          suggestions={departments}
          onCommit={(value) => setCardField(session, [id], { field: 'ownerDept', value })}
        />
      </div>
      <BackstageField touchpoint={touchpoint} departments={departments} />
    </Section>
  );
}

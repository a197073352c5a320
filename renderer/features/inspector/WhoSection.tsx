/** Who looks after a touchpoint: one owner, and the departments backstage. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { setBackstage, setTouchpointField } from '../../../shared/doc/commands/touchpoints';
import { cleanLine } from '../../../shared/model/text';
import type { Touchpoint } from '../../../shared/model/touchpoint';
import { useTranslate } from '../../state/locale';
import { useCanEdit, useSession } from '../../state/session';
import { Section } from './Section';
import { Suggested } from './Suggested';
import { useKnownDepartments, useKnownOwners } from './use-known-names';

export function WhoSection({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const session = useSession();
  const { id, owner, ownerDept, backstage } = touchpoint;
  const owners = useKnownOwners();
  const departments = useKnownDepartments();
  const hasAnyone = owner !== '' || ownerDept !== '' || backstage.length > 0;
  return (
    <Section
      title={t('section.who')}
      summary={owner || ownerDept || t('touchpoint.noOwner')}
      startsOpen={hasAnyone}
    >
      <div className="jr-pair">
        <Suggested
          label={t('touchpoint.owner')}
          value={owner}
          suggestions={owners}
          placeholder={t('touchpoint.noOwner')}
          onCommit={(value) =>
            session.change((doc) => setTouchpointField(doc, id, { field: 'owner', value }))
          }
        />
        <Suggested
          label={t('touchpoint.ownerDept')}
          value={ownerDept}
          suggestions={departments}
          onCommit={(value) =>
            session.change((doc) => setTouchpointField(doc, id, { field: 'ownerDept', value }))
          }
        />
      </div>
      <Backstage touchpoint={touchpoint} departments={departments} />
    </Section>
  );
}

function Backstage({
  touchpoint,
  departments,
}: {
  touchpoint: Touchpoint;
  departments: readonly string[];
}) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  // A new key empties the field after each department that was added.
  const [round, setRound] = useState(0);
  const set = (department: string, isInvolved: boolean) =>
    session.change((doc) => setBackstage(doc, touchpoint.id, { department, isInvolved }));
  return (
    <div className="jr-field">
      <span className="jr-field__label">{t('touchpoint.backstage')}</span>
      {touchpoint.backstage.length > 0 ? (
        <ul className="jr-chips">
          {touchpoint.backstage.map((name) => (
            <li key={name} className="jr-chip">
              {name}
              {canEdit ? (
                <button
                  type="button"
                  aria-label={t('touchpoint.backstage.remove', { name })}
                  onClick={() => set(name, false)}
                >
                  <X size={12} aria-hidden />
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {canEdit ? (
        <Suggested
          key={round}
          label={t('touchpoint.backstage.add')}
          value=""
          suggestions={departments.filter((name) => !touchpoint.backstage.includes(name))}
          onCommit={(name) => {
            const department = cleanLine(name);
            if (department !== '') set(department, true);
            setRound(round + 1);
          }}
        />
      ) : null}
    </div>
  );
}

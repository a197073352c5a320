/** The departments that contribute to a touchpoint without meeting the customer. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { setBackstage } from '../../shared/doc/commands/touchpoints';
import { step } from '../../shared/i18n/step-name';
import { cleanLine } from '../../shared/model/text';
import type { Touchpoint } from '../../shared/model/touchpoint';
import { useTranslate } from '../state/locale';
import { useCanEdit, useSession } from '../state/session';
import { Suggested } from './Suggested';
import './fields.css';

export function BackstageField({
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
    session.change((doc) => setBackstage(doc, touchpoint.id, { department, isInvolved }), {
      name: step(isInvolved ? 'step.backstage.add' : 'step.backstage.remove', {
        title: touchpoint.title || { message: 'touchpoint.untitled' },
        name: department,
      }),
    });
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

/** Ends a link or replaces it by a new one; says first what that does to the people who use it. */
import { EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../../state/locale';
import { useSession } from '../../state/session';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import type { InvitedRole } from './InviteCard';

type Ending = 'renew' | 'revoke';

export function LinkMenu({ role }: { readonly role: InvitedRole }) {
  const t = useTranslate();
  const [asked, setAsked] = useState<Ending | null>(null);
  const item = (kind: Ending) => ({
    id: kind,
    label: t(`link.${kind}`),
    onSelect: () => setAsked(kind),
  });
  if (asked) return <EndLink role={role} kind={asked} onDone={() => setAsked(null)} />;
  return (
    <div className="jr-invite__menu">
      <Menu
        align="end"
        trigger={
          <IconButton label={t(`link.manage.${role}`)} small>
            <EllipsisVertical size={16} aria-hidden />
          </IconButton>
        }
        groups={[[item('renew'), { ...item('revoke'), danger: true }]]}
      />
    </div>
  );
}

interface EndLinkProps {
  readonly role: InvitedRole;
  readonly kind: Ending;
  readonly onDone: () => void;
}

function EndLink({ role, kind, onDone }: EndLinkProps) {
  const t = useTranslate();
  const { askRoom } = useSession();
  const [keepsPeople, setKeepsPeople] = useState(true);
  const end = () => {
    askRoom({ kind: `${kind}-link`, role, keepsPeople });
    onDone();
  };
  return (
    <div className="jr-managed__asked">
      <p role="alert">{t(`link.${kind}.ask`)}</p>
      <Checkbox label={t('link.keep')} checked={keepsPeople} onChange={setKeepsPeople} />
      <div className="jr-managed__answers">
        <Button autoFocus onClick={onDone}>
          {t('people.cancel')}
        </Button>
        <Button variant="danger" onClick={end}>
          {t(`link.${kind}.confirm`)}
        </Button>
      </div>
    </div>
  );
}

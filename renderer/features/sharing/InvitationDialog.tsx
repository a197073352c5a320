/** Asks before the app follows a link that the system brought: anybody may have written it. */
import type { InviteLink } from '../../../shared/protocol/invite-link';
import { useTranslate } from '../../state/locale';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface InvitationDialogProps {
  /** Null: nothing to ask. */
  readonly invite: InviteLink | null;
  readonly onJoin: (invite: InviteLink) => void;
  readonly onDecline: () => void;
}

export function InvitationDialog({ invite, onJoin, onDecline }: InvitationDialogProps) {
  const t = useTranslate();
  if (!invite) return null;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onDecline();
      }}
      title={t('invitation.title')}
      description={t('invitation.text', { host: new URL(invite.origin).host })}
      closeLabel={t('invitation.decline')}
      width={480}
      actions={
        <>
          <Button onClick={onDecline}>{t('invitation.decline')}</Button>
          <Button variant="primary" onClick={() => onJoin(invite)}>
            {t('invitation.join')}
          </Button>
        </>
      }
    />
  );
}

/** Invitations that the system brings while the app runs, or that it was started with. */
import { useCallback, useEffect, useState } from 'react';
import type { HostApi } from '../../shared/protocol/host-api';
import type { InviteLink } from '../../shared/protocol/invite-link';
import { useTranslate } from '../state/locale';
import { notify } from '../state/notices';

export interface Invitation {
  /** The one that waits for an answer. */
  readonly invite: InviteLink | null;
  readonly answered: () => void;
}

export function useInvitation(host: HostApi): Invitation {
  const t = useTranslate();
  const [invite, setInvite] = useState<InviteLink | null>(null);
  const take = useCallback(async () => {
    const pending = await host.takePendingJoin();
    if (!pending.ok || !pending.value) return;
    const running = await host.currentRoom();
    // Leaving would end the room for everybody who is in it.
    if (running.ok && running.value) notify({ tone: 'problem', text: t('invitation.busy') });
    else setInvite(pending.value);
  }, [host, t]);
  useEffect(() => {
    void take();
    return host.onJoinRequested(() => void take());
  }, [host, take]);
  return { invite, answered: useCallback(() => setInvite(null), []) };
}

/** Says what a facilitator has decided about the person at this machine, in words. */
import { useEffect } from 'react';
import type { Translate } from '../../shared/i18n/translate';
import type { Standing } from '../../shared/protocol/room-control';
import { useTranslate } from '../state/locale';
import { notify } from '../state/notices';
import type { OpenBoard } from './open-board';

export function useStandingNotices({ session }: OpenBoard): void {
  const t = useTranslate();
  useEffect(
    () =>
      session.presence.subscribe(({ standing }, before) => {
        // Coming in, or coming back after a break, is no news.
        if (!standing || !before.standing || standing === before.standing) return;
        for (const text of whatChanged(before.standing, standing, t))
          notify({ tone: 'info', text });
        const wasWriting = before.unsaved > 0 && isCurtailed(before.standing, standing);
        if (wasWriting) notify({ tone: 'problem', text: t('standing.unsent') });
      }),
    [session, t],
  );
}

function whatChanged(before: Standing, now: Standing, t: Translate): readonly string[] {
  const said: string[] = [];
  if (now.role !== before.role) said.push(t(`standing.${now.role}`));
  if (now.isMuted !== before.isMuted)
    said.push(t(now.isMuted ? 'standing.muted' : 'standing.unmuted'));
  if (now.name !== null && now.name !== before.name)
    said.push(t('standing.renamed', { name: now.name }));
  return said;
}

function isCurtailed(before: Standing, now: Standing): boolean {
  const mayWrite = ({ role, isMuted }: Standing) => !isMuted && role !== 'viewer';
  return mayWrite(before) && !mayWrite(now);
}

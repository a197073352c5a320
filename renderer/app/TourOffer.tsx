/** Offers the tour once, on the first map that is opened here, in a place where nothing is covered. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { isTourSeen, rememberTourSeen } from '../platform/tour-seen';
import { useTranslate } from '../state/locale';
import { useSession } from '../state/session';
import { Button } from '../ui/Button';
import './tour-offer.css';

export function TourOffer() {
  const t = useTranslate();
  const session = useSession();
  const [isOffered, setOffered] = useState(() => !isTourSeen());
  if (!isOffered) return null;
  const answer = (isWanted: boolean) => {
    rememberTourSeen();
    setOffered(false);
    if (isWanted)
      session.ui.update((draft) => {
        draft.isTourOpen = true;
      });
  };
  return (
    <span className="jr-tour-offer">
      <span className="jr-tour-offer__ask">{t('tour.offer')}</span>
      <Button size="small" className="jr-tour-offer__start" onClick={() => answer(true)}>
        {t('tour.offer.start')}
      </Button>
      <button
        type="button"
        className="jr-icon-button jr-icon-button--small"
        aria-label={t('tour.offer.dismiss')}
        onClick={() => answer(false)}
      >
        <X size={14} aria-hidden />
      </button>
    </span>
  );
}

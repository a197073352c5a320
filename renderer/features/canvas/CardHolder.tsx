/** Who else has a card in hand: their name over it, with a pen while they type. */
import { PencilLine } from 'lucide-react';
import { useTranslate } from '../../state/locale';
import type { Person } from '../../state/presence-store';
import { useShowsNames } from '../../state/theme';

interface CardHolderProps {
  readonly holder: Person;
  readonly isTyping: boolean;
}

export function CardHolder({ holder, isTyping }: CardHolderProps) {
  const t = useTranslate();
  const showsNames = useShowsNames();
  if (!showsNames && !isTyping) return null;
  return (
    <span className="jr-card__holder">
      {isTyping ? <PencilLine size={12} aria-label={t('presence.typing')} /> : null}
      {showsNames ? <span className="jr-card__holder-name">{holder.name}</span> : null}
    </span>
  );
}

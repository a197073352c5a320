/** Folds a stage or lane away, and brings it out again; for everyone, since it is one's own view. */
import { ChevronsDownUp, ChevronsLeftRight, ChevronsRightLeft, ChevronsUpDown } from 'lucide-react';
import { type Foldable, toggleCollapsed } from '../../actions/collapse';
import { useTranslate } from '../../state/locale';
import { useSession, useUi } from '../../state/session';
import { IconButton } from '../../ui/IconButton';
import { stopAttribute } from './map-stops';

interface FoldButtonProps {
  readonly kind: Foldable;
  readonly id: string;
  readonly name: string;
  readonly onFocus: () => void;
}

const ICONS = {
  stage: { fold: ChevronsRightLeft, unfold: ChevronsLeftRight },
  lane: { fold: ChevronsDownUp, unfold: ChevronsUpDown },
} as const;

export function FoldButton({ kind, id, name, onFocus }: FoldButtonProps) {
  const t = useTranslate();
  const session = useSession();
  const isFolded = useUi(({ collapsed }) =>
    (kind === 'stage' ? collapsed.stages : collapsed.lanes).includes(id),
  );
  const isCurrent = useUi(({ selection }) => selection.kind === kind && selection.id === id);
  // A folded stage shows no name: this button is what stands for it.
  const stop = isFolded && kind === 'stage' ? stopAttribute({ kind, id }) : undefined;
  const Icon = isFolded ? ICONS[kind].unfold : ICONS[kind].fold;
  return (
    <IconButton
      small
      tabIndex={isCurrent && stop === undefined ? 0 : -1}
      data-stop={stop}
      label={t(isFolded ? 'structure.unfold' : 'structure.fold', { name })}
      aria-expanded={!isFolded}
      className="jr-header__fold"
      // A press means the view alone; with the keyboard, Delete and the like mean what has the focus.
      onPointerDown={(event) => event.stopPropagation()}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) onFocus();
      }}
      onClick={() => toggleCollapsed(session, kind, id)}
    >
      <Icon size={16} aria-hidden />
    </IconButton>
  );
}

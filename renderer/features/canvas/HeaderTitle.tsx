/** The name of a stage or lane: text, or an editor while it is being renamed. */

import { useUi } from '../../state/session';
import type { TitleEdit } from '../../state/ui-store';
import { stopAttribute } from './map-stops';
import { TitleEditor } from './TitleEditor';

interface HeaderTitleProps {
  readonly kind: Exclude<TitleEdit['kind'], 'touchpoint'>;
  readonly id: string;
  readonly title: string;
  readonly placeholder: string;
  readonly onSelect: () => void;
}

export function HeaderTitle({ kind, id, title, placeholder, onSelect }: HeaderTitleProps) {
  const isEditing = useUi(({ titleEdit }) => titleEdit?.kind === kind && titleEdit.id === id);
  if (isEditing) return <TitleEditor kind={kind} id={id} placeholder={placeholder} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-stop={stopAttribute({ kind, id })}
      onClick={onSelect}
      // Keys such as Delete mean what is selected: it must be what has the focus.
      onFocus={onSelect}
      className={`jr-header__title ${title ? '' : 'jr-header__title--empty'}`}
      title={title}
    >
      <span className="jr-header__name">{title || placeholder}</span>
    </button>
  );
}

/** The name of a stage or lane: text, or an editor while it is being renamed. */

import { titleTarget, useTitleEdit } from '../../actions/title-edit';
import { useTranslate } from '../../state/locale';
import { useSession, useText, useUi } from '../../state/session';
import type { TitleEdit } from '../../state/ui-store';
import { SyncedText } from '../../ui/SyncedText';

interface HeaderTitleProps {
  readonly kind: Exclude<TitleEdit['kind'], 'touchpoint'>;
  readonly id: string;
  readonly title: string;
  readonly placeholder: string;
  readonly onSelect: () => void;
}

export function HeaderTitle({ kind, id, title, placeholder, onSelect }: HeaderTitleProps) {
  const isEditing = useUi(({ titleEdit }) => titleEdit?.kind === kind && titleEdit.id === id);
  if (isEditing) return <HeaderTitleEditor kind={kind} id={id} placeholder={placeholder} />;
  return (
    <button
      type="button"
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

function HeaderTitleEditor({
  kind,
  id,
  placeholder,
}: Omit<HeaderTitleProps, 'title' | 'onSelect'>) {
  const t = useTranslate();
  const session = useSession();
  const target = titleTarget(session, kind, id);
  const text = useText(target);
  const { finish, cancel } = useTitleEdit();
  return (
    <SyncedText
      className="jr-header__editor"
      autoFocus
      label={t(kind === 'stage' ? 'stage.title' : 'lane.title')}
      placeholder={placeholder}
      value={text}
      onEdit={(next) => session.writeText(target, next)}
      onFocus={() => session.setEditing(target)}
      onBlur={() => {
        session.setEditing(null);
        finish();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish();
        else if (event.key === 'Escape') cancel();
      }}
    />
  );
}
